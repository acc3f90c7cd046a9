package zaigang.spotcheck;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was found: the states of a day, as far as somebody can say them. */
public enum Finding {
    ON_POST,
    OUT,
    /** Only ever recorded by somebody who checked, never by the bot. */
    ABSENT;

    static Optional<Finding> named(String name) {
        return Arrays.stream(values()).filter(f -> f.name().equals(name)).findFirst();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
