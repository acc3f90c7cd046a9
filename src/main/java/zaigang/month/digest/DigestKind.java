package zaigang.month.digest;

import java.time.LocalDate;
import java.util.Locale;
import zaigang.base.text.Text;

/** Which digests there are, the shortest first. */
enum DigestKind {
    DAY(1),
    WEEK(4),
    MONTH(6),
    QUARTER(6);

    private final int usefulDays;

    DigestKind(int usefulDays) {
        this.usefulDays = usefulDays;
    }

    /** The first day on which it is of no use any more, where it was due on another: that of a day is over with it. */
    LocalDate uselessFrom(LocalDate due) {
        return due.plusDays(usefulDays);
    }

    /** A word of a phrase's key. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text label() {
        return Text.of("digest.kind_" + key());
    }
}
