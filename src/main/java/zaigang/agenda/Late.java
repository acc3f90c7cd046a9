package zaigang.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What it means for an alarm to be found late, after the bot was away. */
public sealed interface Late {
    /** As useful as ever: done whenever it is found. */
    record StillUseful() implements Late {}

    /** Useless when found later than this: skipped, and the agenda says so. */
    record UselessAfter(Duration grace) implements Late {}

    /** The window that it belongs to moves: the alarm's own decision sees how late it is. */
    record WindowMoves() implements Late {}

    static Late stillUseful() {
        return new StillUseful();
    }

    static Late uselessAfter(Duration grace) {
        return new UselessAfter(grace);
    }

    static Late windowMoves() {
        return new WindowMoves();
    }

    /** What comes of an alarm that is found too late to be of use; empty where it is to be done. */
    default Optional<Rung> skips(Alarm alarm, Instant now) {
        Duration late = alarm.late(now);
        return this instanceof UselessAfter u && late.compareTo(u.grace()) > 0
                ? Optional.of(new Rung.Skipped("found " + late.toMinutes() + " min late"))
                : Optional.empty();
    }
}
