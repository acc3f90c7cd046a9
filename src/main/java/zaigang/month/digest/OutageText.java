package zaigang.month.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.spine.agenda.Pulse.Outage;

/** That the bot was away in a part of a period, in words. */
final class OutageText {
    /** The longest ones are named. */
    private static final int NAMED = 3;

    private OutageText() {}

    /** {@link Text#NONE} where it never was. */
    static Text of(List<Outage> outages, ZoneId zone) {
        if (outages.isEmpty()) {
            return Text.none();
        }
        Duration all = outages.stream().map(OutageText::length).reduce(Duration.ZERO, Duration::plus);
        List<Text> longest = outages.stream().sorted(Comparator.comparing((Outage o) -> length(o)).reversed()).limit(NAMED)
                .sorted(Comparator.comparing(Outage::from)).map(o -> one(o, zone)).toList();
        return Text.of(outages.size() > NAMED ? "digest.outages_longest" : "digest.outages", "count", outages.size(),
                "time", length(all), "which", Text.list(longest));
    }

    private static Text one(Outage outage, ZoneId zone) {
        LocalDateTime from = local(outage.from(), zone);
        LocalDateTime to = local(outage.to(), zone);
        return from.toLocalDate().equals(to.toLocalDate())
                ? Text.of("digest.outage_day", "date", from.toLocalDate(), "from", from.toLocalTime(), "to", to.toLocalTime())
                : Text.of("digest.outage", "date", from.toLocalDate(), "from", from.toLocalTime(), "end", to.toLocalDate(),
                        "to", to.toLocalTime());
    }

    private static Text length(Duration time) {
        long minutes = Math.max(1, time.toMinutes());
        return minutes < 60 ? Text.of("digest.minutes", "minutes", minutes)
                : Text.of("digest.hours", "hours", minutes / 60, "minutes", minutes % 60);
    }

    private static Duration length(Outage outage) {
        return Duration.between(outage.from(), outage.to());
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
