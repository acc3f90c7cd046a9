package zaigang.month.monthend;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import zaigang.base.text.Text;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.Tally;
import zaigang.day.attendance.TallyText;

/** Somebody's month in a few lines: the figures, and by date whatever one could object to. */
final class DaysText {
    private DaysText() {}

    static Text of(List<PersonDay> days) {
        return Text.lines(
                TallyText.of(Tally.of(days)),
                line("month.late_on", days, d -> d.state().lateness().isPositive(), d -> Text.of("month.late_day",
                        "date", d.day(), "minutes", d.state().lateness().toMinutes())),
                line("month.unconfirmed_on", days, DaysText::unconfirmed, DaysText::date),
                line("month.absent_on", days, d -> d.state() instanceof DayState.Absent, DaysText::date));
    }

    /** Not confirmed though the question arrived; what never reached the person stands apart in the figures. */
    static boolean unconfirmed(PersonDay day) {
        return day.state() instanceof DayState.Unconfirmed u && !u.cause().notReached();
    }

    private static Text date(PersonDay day) {
        return Text.of("month.day", "date", day.day());
    }

    private static Text line(String key, List<PersonDay> days, Predicate<PersonDay> which, Function<PersonDay, Text> shown) {
        List<Text> found = days.stream().filter(which).map(shown).toList();
        return found.isEmpty() ? Text.none() : Text.of(key, "days", Text.list(found));
    }
}
