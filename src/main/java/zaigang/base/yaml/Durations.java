package zaigang.base.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: a number and a unit, perhaps several of them, or ISO 8601. */
final class Durations {
    private static final Pattern PART = Pattern.compile("\\G\\s*(\\d{1,6})\\s*([^\\d\\s]+)");

    private Durations() {}

    static Optional<Duration> parse(String written) {
        if (written.startsWith("P") || written.startsWith("p")) {
            return iso(written);
        }
        Matcher m = PART.matcher(written);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (m.find()) {
            Duration unit = YamlWords.get().units().get(m.group(2).toLowerCase(Locale.ROOT));
            if (unit == null) {
                return Optional.empty();
            }
            sum = sum.plus(unit.multipliedBy(Long.parseLong(m.group(1))));
            end = m.end();
        }
        return end > 0 && end == written.length() ? Optional.of(sum) : Optional.empty();
    }

    /** The way these files write it, for messages. */
    static String show(Duration d) {
        long seconds = d.toSeconds();
        if (seconds % 3600 == 0 && seconds > 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private static Optional<Duration> iso(String written) {
        try {
            return Optional.of(Duration.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
