package zaigang.office.retention;

import java.time.Duration;
import java.util.function.Function;
import zaigang.base.settings.Retention;

/** When the rows of a table go. */
sealed interface RetentionRule {
    /**
     * They are deleted when they are old.
     *
     * @param keys one or two columns of whole numbers by which a row is found
     * @param condition with one placeholder: for the first day that is kept, or for its first instant
     */
    record Old(Age age, boolean byDay, String keys, String condition) implements RetentionRule {}

    /** They go with the rows of another table, by the store's own doing. */
    record With(String table) implements RetentionRule {}

    /** They are cut off the log from its beginning, so that its chain can still be followed. */
    record Chain() implements RetentionRule {}

    /** The person's own fields are blanked some time after they left; the number stays, so that nobody else gets it. */
    record Blank() implements RetentionRule {}

    /** They are deleted when the person is blanked. */
    record WithPerson() implements RetentionRule {}

    /** They stay, or are looked after elsewhere. */
    record Stays(String why) implements RetentionRule {}

    /** The periods of the settings. */
    enum Age {
        LOCATIONS(Retention::locations),
        MESSAGES(Retention::messages),
        ATTENDANCE(Retention::attendance);

        private final Function<Retention, Duration> of;

        Age(Function<Retention, Duration> of) {
            this.of = of;
        }

        Duration of(Retention settings) {
            return of.apply(settings);
        }
    }
}
