package zaigang.day.deeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import zaigang.base.text.Text;

/**
 * What somebody did, in their own words.
 *
 * @param day the local day it is kept with
 */
public record Deed(long id, long personId, LocalDate day, Kind kind, String line, Instant saidAt) {
    /** As the speeches divide them. */
    public enum Kind {
        /** Something done. */
        DONE,
        /** A difficulty solved. */
        SOLVED,
        /** A kindness. */
        GOOD
    }

    /** The kind and the line. */
    public Text text() {
        return Text.of("deed.line", "kind", Text.of("deed.kind_" + kind.name().toLowerCase(Locale.ROOT)), "line", line);
    }
}
