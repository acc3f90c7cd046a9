package zaigang.agenda;

import java.time.Duration;

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
}
