package zaigang.attendance;

import java.util.ArrayList;
import java.util.List;
import zaigang.text.Text;

/** Figures in words, never a rate without what it is a rate of. */
public final class TallyText {
    private TallyText() {}

    /** One line: the rate, and in brackets what it is counted from; whom the bot could not ask stands apart. */
    public static Text of(Tally tally) {
        var parts = new ArrayList<Text>();
        parts.add(part("expected", tally.expected(), true));
        parts.add(part("on_post", tally.onPost(), true));
        parts.add(part("out", tally.out(), false));
        parts.add(part("away", tally.away(), false));
        parts.add(part("on_leave", tally.onLeave(), false));
        parts.add(part("late", tally.late(), false));
        parts.add(part("corrected", tally.corrected(), false));
        parts.add(part("waiting", tally.waiting(), false));
        parts.add(part("unconfirmed", tally.unconfirmed(), false));
        parts.add(part("absent", tally.absent(), false));
        Text rate = tally.rate().isPresent()
                ? Text.of("attendance.rate", "rate", tally.rate().getAsInt(), "parts", Text.list(parts))
                : Text.of("attendance.no_rate", "parts", Text.list(parts));
        return Text.lines(List.of(rate, apart("not_reached", tally.notReached()), apart("not_asked", tally.notAsked())));
    }

    private static Text part(String name, int count, boolean always) {
        return count > 0 || always ? Text.of("attendance.count_" + name, "count", count) : Text.NONE;
    }

    private static Text apart(String name, int count) {
        return count > 0 ? Text.of("attendance.count_" + name, "count", count) : Text.NONE;
    }
}
