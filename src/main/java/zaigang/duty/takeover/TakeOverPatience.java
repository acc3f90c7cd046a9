package zaigang.duty.takeover;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zaigang.base.settings.TakeOverSettings;
import zaigang.duty.roster.Duty;
import zaigang.spine.agenda.Pulse;

/** How long is waited for somebody to take over, and what is done then: pure decisions. */
final class TakeOverPatience {
    /** Found later than this, the beginning of a shift is over and nobody is asked about it any more. */
    static final Duration USEFUL = Duration.ofHours(1);

    private TakeOverPatience() {}

    /**
     * Whom to tell now, and when to look again.
     *
     * @param tell empty for nobody
     * @param next empty where nobody is left to be told
     */
    record Verdict(Optional<Turnout.Stage> tell, Optional<Instant> next) {}

    /** The leader comes first, also where both are due at once. */
    static Verdict verdict(Turnout turnout, TakeOverSettings settings, Instant now) {
        if (!turnout.open() || turnout.stage() == Turnout.Stage.TOWNSHIP || turnout.stage() == Turnout.Stage.LEFT) {
            return new Verdict(Optional.empty(), Optional.empty());
        }
        Instant leader = turnout.askedAt().plus(settings.leaderAfter());
        Instant township = turnout.askedAt().plus(settings.townshipAfter());
        if (turnout.stage() == Turnout.Stage.ASKED) {
            return now.isBefore(leader)
                    ? new Verdict(Optional.empty(), Optional.of(leader))
                    : new Verdict(Optional.of(Turnout.Stage.LEADER), Optional.of(township));
        }
        return now.isBefore(township)
                ? new Verdict(Optional.empty(), Optional.of(township))
                : new Verdict(Optional.of(Turnout.Stage.TOWNSHIP), Optional.empty());
    }

    /** Whether it is still of use to ask those on a shift about its beginning. */
    static boolean useful(Duty duty, Instant now) {
        return duty.runsAt(now) && now.isBefore(duty.begins().plus(USEFUL));
    }

    /** What becomes, after an outage, of a question that has no answer. */
    enum After {
        /** Nothing was lost. */
        STAYS,
        /** Asked again, and the time to confirm begins anew: a tap can have been lost. */
        AGAIN,
        /** Too late: nobody is asked or told. */
        LEFT
    }

    static After after(Turnout turnout, TakeOverSettings settings, Pulse.Outage outage) {
        if (!turnout.open() || turnout.stage() == Turnout.Stage.LEFT || !outage.to().isAfter(turnout.askedAt())) {
            return After.STAYS;
        }
        if (outage.to().isBefore(turnout.askedAt().plus(USEFUL))) {
            return After.AGAIN;
        }
        boolean told = turnout.stage() == Turnout.Stage.TOWNSHIP;
        return told || !outage.touches(turnout.askedAt(), turnout.askedAt().plus(settings.townshipAfter()))
                ? After.STAYS : After.LEFT;
    }
}
