package zaigang.base.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * Taking over at the beginning of a shift.
 *
 * @param asked whether those on duty confirm with a tap that they have taken over
 * @param leaderAfter so long after the beginning the duty leader is told who has not
 * @param townshipAfter so long after it the township's liaisons are told; not before {@code leaderAfter}
 */
public record TakeOverSettings(boolean asked, Duration leaderAfter, Duration townshipAfter) {
    /** These settings with or without the question. */
    public TakeOverSettings asked(boolean whether) {
        return new TakeOverSettings(whether, leaderAfter, townshipAfter);
    }

    /** The values that a township or team changes. */
    record Part(Optional<Boolean> asked, Optional<Duration> leaderAfter, Optional<Duration> townshipAfter) {
        static final Part NONE = new Part(Optional.empty(), Optional.empty(), Optional.empty());

        TakeOverSettings over(TakeOverSettings base) {
            return new TakeOverSettings(
                    asked.orElse(base.asked), leaderAfter.orElse(base.leaderAfter), townshipAfter.orElse(base.townshipAfter));
        }
    }
}
