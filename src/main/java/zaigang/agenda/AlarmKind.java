package zaigang.agenda;

import java.util.function.Function;
import zaigang.ledger.Tx;

/**
 * A kind of alarm: what to do, and what it means to be late.
 *
 * @param silent housekeeping, of which nobody hears anything
 * @param prepare reads and computes outside the writer's transaction; what it returns is then done inside it
 */
public record AlarmKind(String name, Late late, boolean silent, Prepare prepare) {
    /** Reads on a snapshot and returns what is to be recorded. */
    @FunctionalInterface
    public interface Prepare {
        Function<Tx, Rung> prepare(Tx snapshot, Alarm alarm);
    }

    /** Does what is due, in one transaction. */
    @FunctionalInterface
    public interface Ring {
        Rung ring(Tx tx, Alarm alarm);
    }

    /** The ordinary kind: everything in one transaction. */
    public static AlarmKind of(String name, Late late, Ring ring) {
        return new AlarmKind(name, late, false, (snapshot, alarm) -> tx -> ring.ring(tx, alarm));
    }

    /** Housekeeping in one transaction, such as planning what rings later. */
    public static AlarmKind silent(String name, Late late, Ring ring) {
        return new AlarmKind(name, late, true, (snapshot, alarm) -> tx -> ring.ring(tx, alarm));
    }

    /** A kind with heavy reading (a sheet, a download), during which others must go on writing. */
    public static AlarmKind heavy(String name, Late late, Prepare prepare) {
        return new AlarmKind(name, late, false, prepare);
    }
}
