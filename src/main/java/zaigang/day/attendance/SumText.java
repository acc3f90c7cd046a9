package zaigang.day.attendance;

import java.util.List;
import zaigang.base.text.Text;

/** A number and what it is the sum of: the one form in which every figure that has parts is said. */
public final class SumText {
    private SumText() {}

    /**
     * A total and its parts, which add up to it.
     *
     * @param parts those that are nought as {@link Text#NONE}; where all are, only the total is said
     */
    public static Text of(Text total, List<Text> parts) {
        return parts.stream().allMatch(p -> p.isNone()) ? total
                : Text.of("attendance.sum", "total", total, "parts", new Text.Joined(" + ", parts));
    }

    /** So many of something; {@link Text#NONE} for nought. */
    public static Text part(String key, int count) {
        return count > 0 ? Text.of(key, "count", count) : Text.none();
    }

    /** A part, and how many of it are of a kind. */
    static Text including(Text part, List<Text> kinds) {
        return kinds.stream().allMatch(k -> k.isNone()) ? part
                : Text.of("attendance.including", "part", part, "kinds", Text.list(kinds));
    }
}
