package zaigang.code.discipline;

import java.util.List;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** The code of conduct: to read, who has read it, and a rule of it for every day. */
public final class CodeFeatures {
    private final List<Feature> all;
    private final DailyRule dailyRule;
    private final Reading reading;

    /** @param books at least one; the first is the main one, of which people are reminded */
    public CodeFeatures(Kit kit, List<RuleBook> books) {
        reading = new Reading(books.getFirst(), kit.settings().zone());
        all = List.of(new Code(books, kit.texts(), reading));
        dailyRule = new DailyRule(books.getFirst(), kit.workdays());
    }

    public List<Feature> all() {
        return all;
    }

    /** The main book, to be read by those who join. */
    public Reading reading() {
        return reading;
    }

    public DailyRule dailyRule() {
        return dailyRule;
    }
}
