package zaigang.month.burden;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zaigang.base.settings.Burden;
import zaigang.base.text.Text;
import zaigang.spine.outbox.Purpose;

/** The page of a week: figures beside those of the week before, kinds, then the names. */
record BurdenView(Burden cap) {
    /** Names on the page: those who were prompted most. */
    private static final int SHOWN = 20;

    Text page(Text scope, LocalDate monday, BurdenWeek week, BurdenWeek before, boolean whole) {
        return Text.paragraphs(
                Text.of("burden.head", "scope", scope, "from", monday, "to", monday.plusDays(6)),
                Text.lines(Text.of("burden.week", "figures", figures(week)), Text.of("burden.before", "figures", figures(before)),
                        kinds("burden.kinds", week.kinds())),
                Text.of("burden.cap", "day", cap.day(), "week", cap.week(), "count", week.above(cap.week())),
                Text.lines(week.people().stream().limit(SHOWN).map(this::line).toList()),
                week.people().size() > SHOWN ? Text.of("burden.more", "count", week.people().size() - SHOWN) : Text.none(),
                whole ? Text.of("burden.hint") : Text.none());
    }

    private static Text figures(BurdenWeek week) {
        return Text.of("burden.figures", "average", decimal(week.average()), "most", week.most(), "taps", decimal(week.taps()));
    }

    private Text line(WeekOfPerson person) {
        return Text.of(person.above(cap.week()) ? "burden.line_above" : "burden.line", "name", person.name(),
                "count", person.all(), "kinds", kinds("burden.of_them", person.prompts()), "taps", person.taps());
    }

    private static Text kinds(String phrase, Map<Purpose, Long> kinds) {
        List<Text> parts = kinds.entrySet().stream()
                .map(e -> Text.of("burden.kind_" + e.getKey().name().toLowerCase(Locale.ROOT), "count", e.getValue())).toList();
        return parts.isEmpty() ? Text.none() : Text.of(phrase, "list", Text.list(parts));
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
