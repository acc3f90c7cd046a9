package zaigang.agenda;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import zaigang.ledger.Tx;

/**
 * A kind of alarm: what to do, and what it means to be late.
 *
 * @param silent housekeeping, of which nobody hears anything
 * @param givenUp what is done once it has failed for good, for somebody who waits for it; silent kinds are never given up
 * @param prepare reads and computes outside the writer's transaction; what it returns is then done inside it
 */
public record AlarmKind(String name, Late late, boolean silent, Optional<BiConsumer<Tx, Alarm>> givenUp, Prepare prepare) {
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
        return new AlarmKind(name, late, false, Optional.empty(), (snapshot, alarm) -> tx -> ring.ring(tx, alarm));
    }

    /** Housekeeping in one transaction, such as planning what rings later. */
    public static AlarmKind silent(String name, Late late, Ring ring) {
        return new AlarmKind(name, late, true, Optional.empty(), (snapshot, alarm) -> tx -> ring.ring(tx, alarm));
    }

    /** A kind with heavy reading (a sheet, a download), during which others must go on writing. */
    public static AlarmKind heavy(String name, Late late, Prepare prepare) {
        return new AlarmKind(name, late, false, Optional.empty(), prepare);
    }

    /** The same for something that somebody waits for: tried only a few times, and then this is done, such as telling them. */
    public AlarmKind orElse(BiConsumer<Tx, Alarm> instead) {
        return new AlarmKind(name, late, silent, Optional.of(instead), prepare);
    }
}
