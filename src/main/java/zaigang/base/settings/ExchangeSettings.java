package zaigang.base.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * Swapping and covering shifts.
 *
 * @param approval who has to agree besides the two
 * @param expires after how long a proposal that nobody took is over; never later than the beginning of the shift
 * @param confirmWithin a change of somebody's duty that comes so shortly before the shift is to be confirmed with a tap
 */
public record ExchangeSettings(Approval approval, Duration expires, Duration confirmWithin) {
    /** Who has to agree to a swap. */
    public enum Approval {
        /** The two are enough. */
        NONE,
        /** The duty leader of the shift; where there is none in the bot, the leader of the team. */
        LEADER,
        /** The liaison of the township, else an organizer. */
        LIAISON
    }

    /** The values that a township or team changes. */
    record Part(Optional<Approval> approval, Optional<Duration> expires, Optional<Duration> confirmWithin) {
        static final Part NONE = new Part(Optional.empty(), Optional.empty(), Optional.empty());

        ExchangeSettings over(ExchangeSettings base) {
            return new ExchangeSettings(
                    approval.orElse(base.approval), expires.orElse(base.expires), confirmWithin.orElse(base.confirmWithin));
        }
    }
}
