package zaigang.base.workdays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zaigang.base.text.Texts;

/** Several days or periods that are named one after the other: “tomorrow and the day after”, “the 8th, the 10th”. */
public final class SpokenDays {
    private final SpokenDates dates;
    private final Pattern between;

    /** @param rest what stands behind the last of them, without what joins */
    public record Read(List<Period> periods, String rest) {
        /** Whether it is one of the days. */
        public boolean contains(LocalDate day) {
            return periods.stream().anyMatch(p -> p.contains(day));
        }
    }

    public SpokenDays(Texts texts, SpokenDates dates) {
        this.dates = dates;
        between = Pattern.compile("(?:" + Words.of(texts, "dates", "morning").map(Pattern::quote).collect(Collectors.joining("|"))
                + "|" + Words.of(texts, "dates", "afternoon").map(Pattern::quote).collect(Collectors.joining("|"))
                + ")?[\\s,;\u3001\uff0c\uff1b]*(?:(?:\u548c|\u4e0e|\u53ca|\u8ddf|\u8fd8\u6709|\u4ee5\u53ca|and\\b|&)\\s*)?",
                Pattern.CASE_INSENSITIVE);
    }

    /** As many as the text begins with; none where it begins with none. */
    public Read read(String typed, LocalDate today) {
        var periods = new ArrayList<Period>();
        String rest = typed.strip();
        Optional<SpokenDates.Heard> heard = dates.hear(rest, today);
        while (heard.isPresent()) {
            periods.add(heard.get().period());
            rest = heard.get().rest();
            LocalDate before = periods.getLast().to();
            heard = next(rest).flatMap(text -> dates.hearNext(text, before, today));
        }
        return new Read(periods, rest);
    }

    /** Days at the beginning, or behind other words such as a name, which then are the rest. */
    public Read find(String typed, LocalDate today) {
        Read first = read(typed, today);
        for (int space = typed.indexOf(' '); first.periods().isEmpty() && space >= 0; space = typed.indexOf(' ', space + 1)) {
            Read behind = read(typed.substring(space), today);
            if (!behind.periods().isEmpty()) {
                return new Read(behind.periods(), (typed.substring(0, space) + " " + behind.rest()).strip());
            }
        }
        return first;
    }

    private Optional<String> next(String rest) {
        Matcher m = between.matcher(rest);
        return m.lookingAt() ? Optional.of(rest.substring(m.end())) : Optional.empty();
    }
}
