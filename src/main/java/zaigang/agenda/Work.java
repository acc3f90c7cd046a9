package zaigang.agenda;

import java.util.function.Function;
import zaigang.ledger.Tx;

/** What is done when an alarm rings. Its lane follows from it. */
public sealed interface Work {
    /** Light: milliseconds in one transaction, one alarm after the other. */
    @FunctionalInterface
    non-sealed interface Ring extends Work {
        Rung ring(Tx tx, Alarm alarm);
    }

    /**
     * Heavy: fetching, reading and computing, on a worker beside everything else. No snapshot is to be open while the network is
     * waited for. What it returns is done in one transaction, and looks there once more whether it still holds.
     */
    @FunctionalInterface
    non-sealed interface Job extends Work {
        Function<Tx, Rung> work(Alarm alarm, Snapshots snapshots);
    }

    /** Reads on one snapshot and returns what is to be recorded. */
    @FunctionalInterface
    interface Reading {
        Function<Tx, Rung> read(Tx snapshot, Alarm alarm);
    }
}
