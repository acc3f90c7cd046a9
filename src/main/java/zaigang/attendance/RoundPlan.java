package zaigang.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import zaigang.settings.CheckIn;

/** From settings to the round of a day: a pure calculation. */
final class RoundPlan {
    private RoundPlan() {}

    /** A round as it should be. */
    record Planned(
            LocalDate day, String profile, Instant opens, Instant reminds, Instant closes, Instant latestOpen, Duration window,
            Duration grace) {}

    /** The round of a day under these settings; empty on a day without one. */
    static Optional<Planned> of(CheckIn settings, LocalDate day, ZoneId zone, Predicate<LocalDate> isWorkday) {
        if (!settings.days().include(day, isWorkday)) {
            return Optional.empty();
        }
        Instant opens = day.atTime(settings.at()).atZone(zone).toInstant();
        String profile = String.join("/", settings.at().toString(), settings.window().toString(),
                settings.reminderAfter().toString(), settings.latestStart().toString(), settings.signalGrace().toString());
        return Optional.of(new Planned(day, profile, opens, opens.plus(settings.reminderAfter()),
                opens.plus(settings.window()), opens.plus(settings.latestStart()), settings.window(),
                settings.signalGrace()));
    }
}
