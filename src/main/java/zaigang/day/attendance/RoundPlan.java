package zaigang.day.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zaigang.base.settings.CheckInSettings;

/** From settings to the rounds of a day: a pure calculation. */
final class RoundPlan {
    /** How the profile ends of a round for those who came off a night shift. */
    static final String AFTER_NIGHT = "/night";

    private RoundPlan() {}

    /** A round as it should be. */
    record Planned(
            LocalDate day, String profile, Instant opens, Instant reminds, Instant closes, Instant latestOpen, Duration window,
            Duration grace) {
        /**
         * As it comes on the plan at an instant. What was on it before its time takes its course; so does what the bot missed,
         * since {@link Opening} decides about it. Otherwise nobody has missed anything: the bot was not in use, or other settings
         * held. Then the round begins now, with its whole window, and where its window would be over it is none.
         *
         * @param missed whether the bot was in use before and away at the time of the round
         * @param dayEnds the next midnight: no window ends after it
         */
        Optional<Planned> from(Instant now, boolean missed, Instant dayEnds) {
            if (missed || !now.isAfter(opens)) {
                return Optional.of(this);
            }
            if (!now.isBefore(closes)) {
                return Optional.empty();
            }
            Instant ends = now.plus(window).isBefore(dayEnds) ? now.plus(window) : dayEnds;
            return Optional.of(new Planned(day, profile, now, now.plus(Duration.between(opens, reminds)), ends, latestOpen,
                    Duration.between(now, ends), grace));
        }
    }

    /** The round of a day under these settings; empty on a day without one. */
    static Optional<Planned> of(CheckInSettings settings, LocalDate day, ZoneId zone, Predicate<LocalDate> isWorkday) {
        return settings.days().include(day, isWorkday)
                ? Optional.of(at(settings.at(), "", settings, day, zone)) : Optional.empty();
    }

    /** That of those who came off a night shift and are asked later than the others; empty where there is none. */
    static Optional<Planned> afterNight(CheckInSettings settings, LocalDate day, ZoneId zone, Predicate<LocalDate> isWorkday) {
        return settings.afterNightAt().filter(at -> settings.days().include(day, isWorkday))
                .map(at -> at(at, AFTER_NIGHT, settings, day, zone));
    }

    private static Planned at(LocalTime at, String kind, CheckInSettings settings, LocalDate day, ZoneId zone) {
        Instant opens = day.atTime(at).atZone(zone).toInstant();
        Instant dayEnds = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant closes = opens.plus(settings.window()).isBefore(dayEnds) ? opens.plus(settings.window()) : dayEnds;
        String profile = String.join("/", List.of(settings.at().toString(), settings.window().toString(),
                settings.reminderAfter().toString(), settings.latestStart().toString(), settings.signalGrace().toString())) + kind;
        return new Planned(day, profile, opens, opens.plus(settings.reminderAfter()), closes, opens.plus(settings.latestStart()),
                Duration.between(opens, closes), settings.signalGrace());
    }
}
