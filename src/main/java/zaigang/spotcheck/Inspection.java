package zaigang.spotcheck;

import java.time.Instant;
import java.time.LocalDate;

/** A check that somebody made by phone or on site. */
public record Inspection(long id, long personId, long byPerson, Instant at, LocalDate day, Way way, Finding finding) {
    /** How it was made. */
    public enum Way {
        PHONE,
        ON_SITE
    }
}
