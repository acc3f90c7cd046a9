package zaigang.base.settings;

import java.util.Locale;

/** A column of figures that an office may ask for on the report's sheet; its names are in {@code report-columns.yaml}. */
public enum ReportColumn {
    EXPECTED,
    PRESENT,
    /** Days of the period on which there was no check-in for the person. */
    REST,
    ON_POST,
    OUT,
    /** On duty elsewhere by an approved mission or training, a column for each kind. */
    AWAY,
    LATE,
    LATE_MINUTES,
    CORRECTED,
    WAITING,
    UNCONFIRMED,
    ABSENT,
    /** Leave in days; with a column for each kind where there are several. */
    ON_LEAVE,
    AFTER_NIGHT,
    NOT_COUNTED,
    /** Late, not confirmed or verified absent. */
    IRREGULAR,
    /** Comes with the days expected and present that it is made of. */
    RATE;

    /** How the texts and the file of names call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
