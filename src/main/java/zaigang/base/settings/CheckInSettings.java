package zaigang.base.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;

/**
 * The daily check-in.
 *
 * @param at the time of day at which the question is sent
 * @param days the days on which it is sent
 * @param window how long an answer is in time, from {@code at}; an answer after it is late
 * @param reminderAfter how long after {@code at} those who have not answered are reminded; less than {@code window}
 * @param latestStart how long after {@code at} a check-in that could not be opened in time is still opened; after that it is
 *     declared not held
 * @param signalGrace an answer that comes at most so long after the window still counts as in time, since the network may have
 *     been slow
 * @param explainDays how many days back a day can be explained; 0 for only the day itself
 * @param afterNight when somebody is asked who came off a night shift that morning
 */
public record CheckInSettings(LocalTime at, CheckInDays days, Duration window, Duration reminderAfter, Duration latestStart,
        Duration signalGrace, int explainDays, AfterNight afterNight) {
    /** When the afternoon begins for those who are asked only then: the usual end of the noon rest. */
    public static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    /** When somebody is asked who came off a night shift that morning. */
    public enum AfterNight {
        /** As everybody else. */
        ASKED,
        /** Not before the afternoon. */
        AFTERNOON,
        /** Not at all that day. */
        OFF
    }

    /** When those are asked who came off a night shift that morning: later than others; empty where they are asked with them. */
    public Optional<LocalTime> afterNightAt() {
        return afterNight == AfterNight.AFTERNOON && at.isBefore(LocalTime.NOON) ? Optional.of(AFTERNOON) : Optional.empty();
    }

    /** Whether a reminder comes before the close; only a mixture of overrides can prevent it. */
    public boolean reminds() {
        return reminderAfter.compareTo(window) < 0;
    }

    List<Text> contradictions() {
        var found = new ArrayList<Text>();
        if (!reminds()) {
            found.add(Text.of("files.reminder-after-window",
                    "reminder", reminderAfter.toMinutes(), "window", window.toMinutes()));
        }
        if (Duration.ofSeconds(at.toSecondOfDay()).plus(window).compareTo(Duration.ofDays(1)) > 0) {
            found.add(Text.of("files.window-over-midnight", "at", at, "window", window.toMinutes()));
        }
        return found;
    }

    /** The values that a township or team changes. */
    record Part(Optional<LocalTime> at, Optional<CheckInDays> days, Optional<Duration> window,
            Optional<Duration> reminderAfter, Optional<Duration> latestStart, Optional<Duration> signalGrace,
            Optional<Integer> explainDays, Optional<AfterNight> afterNight) {
        static final Part NONE =
                new Part(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty());

        CheckInSettings over(CheckInSettings base) {
            return new CheckInSettings(at.orElse(base.at), days.orElse(base.days), window.orElse(base.window),
                    reminderAfter.orElse(base.reminderAfter), latestStart.orElse(base.latestStart),
                    signalGrace.orElse(base.signalGrace), explainDays.orElse(base.explainDays),
                    afterNight.orElse(base.afterNight));
        }
    }
}
