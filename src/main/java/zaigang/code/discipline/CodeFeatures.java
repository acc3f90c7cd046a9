package zaigang.code.discipline;

import java.util.List;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** The code of conduct: to read, and a rule of it for every day. */
public final class CodeFeatures {
    private final List<Feature> all;
    private final DailyRule dailyRule;

    /** @param books at least one; the first is the main one, of which people are reminded */
    public CodeFeatures(Kit kit, List<RuleBook> books) {
        all = List.of(new Code(books, kit.texts()));
        dailyRule = new DailyRule(books.getFirst(), kit.workdays());
    }

    public List<Feature> all() {
        return all;
    }

    public DailyRule dailyRule() {
        return dailyRule;
    }
}
