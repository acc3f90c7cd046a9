package zaigang.day.attendance;

import java.util.List;
import java.util.Locale;
import zaigang.base.text.Text;
import zaigang.day.attendance.Tally.Count;

/**
 * Figures in words, never a rate without what it is a rate of: those expected as the sum of their parts, then who stands beside
 * them. What is nought is left out.
 */
public final class TallyText {
    private TallyText() {}

    /** A line with the rate, the sum, and who is on leave or off duty; whom the bot could not ask stands apart below. */
    public static Text of(Tally tally) {
        Text parts = Text.of("attendance.sum_and_besides", "sum", sum(tally),
                "besides", besides(leave(tally), part(tally, Count.AFTER_NIGHT)));
        Text rate = tally.rate().isPresent()
                ? Text.of("attendance.rate", "rate", tally.rate().getAsInt(), "parts", parts)
                : Text.of("attendance.no_rate", "parts", parts);
        return Text.lines(List.of(rate, apart("not_reached", tally.count(Count.NOT_REACHED)),
                apart("not_asked", tally.count(Count.NOT_ASKED))));
    }

    /** The sum and everybody who stands beside it, for a line of a list. */
    public static Text brief(Tally tally) {
        return Text.of("attendance.sum_and_besides", "sum", sum(tally), "besides", besides(leave(tally),
                part(tally, Count.AFTER_NIGHT), part(tally, Count.NOT_REACHED), part(tally, Count.NOT_ASKED)));
    }

    private static Text sum(Tally tally) {
        return SumText.of(Text.of("attendance.count_expected", "count", tally.expected()), List.of(
                SumText.including(part(tally, Count.ON_POST),
                        kinds(tally.count(Count.ON_POST_LATE), tally.count(Count.ON_POST_CORRECTED))),
                SumText.including(part(tally, Count.OUT), kinds(tally.count(Count.OUT_LATE), tally.count(Count.OUT_CORRECTED))),
                part(tally, Count.AWAY), part(tally, Count.WAITING), part(tally, Count.UNCONFIRMED), part(tally, Count.ABSENT)));
    }

    private static List<Text> kinds(int late, int corrected) {
        return List.of(SumText.part("attendance.count_late", late), SumText.part("attendance.count_corrected", corrected));
    }

    private static Text leave(Tally tally) {
        return tally.count(Count.LEAVE_HALVES) > 0
                ? Text.of("attendance.count_on_leave", "days", String.valueOf(tally.leaveDays())) : Text.none();
    }

    private static Text besides(Text... parts) {
        return List.of(parts).stream().allMatch(p -> p.isNone()) ? Text.none()
                : Text.of("attendance.besides", "parts", Text.list(List.of(parts)));
    }

    private static Text part(Tally tally, Count what) {
        return SumText.part("attendance.count_" + what.name().toLowerCase(Locale.ROOT), tally.count(what));
    }

    private static Text apart(String name, int count) {
        return count > 0 ? Text.of("attendance.apart_" + name, "count", count) : Text.none();
    }
}
