package zaigang.spine.agenda;

import java.util.Optional;
import java.util.function.BiConsumer;
import zaigang.spine.ledger.Tx;

/**
 * A kind of alarm: what to do, and what it means to be late.
 *
 * @param silent housekeeping, of which nobody hears anything
 * @param givenUp what is done once it has failed for good, for somebody who waits for it; silent kinds are never given up
 * @param work light or heavy
 */
public record AlarmKind(String name, Late late, boolean silent, Optional<BiConsumer<Tx, Alarm>> givenUp, Work work) {
    /** The ordinary kind: milliseconds, all in one transaction. */
    static AlarmKind of(String name, Late late, Work.Ring ring) {
        return new AlarmKind(name, late, false, Optional.empty(), ring);
    }

    /** Light housekeeping, such as planning what rings later. */
    static AlarmKind silent(String name, Late late, Work.Ring ring) {
        return new AlarmKind(name, late, true, Optional.empty(), ring);
    }

    /** A kind with heavy reading, such as a sheet. */
    static AlarmKind heavy(String name, Late late, Work.Reading reading) {
        return job(name, late, (alarm, snapshots) -> snapshots.read(tx -> reading.read(tx, alarm)));
    }

    /** Housekeeping with heavy reading. */
    static AlarmKind heavySilent(String name, Late late, Work.Reading reading) {
        return new AlarmKind(name, late, true, Optional.empty(), heavy(name, late, reading).work());
    }

    /** A heavy kind that does more than read, such as a download. */
    static AlarmKind job(String name, Late late, Work.Job job) {
        return new AlarmKind(name, late, false, Optional.empty(), job);
    }

    /** For something that somebody waits for: tried only a few times, and then this is done instead, such as telling them. */
    public AlarmKind orElse(BiConsumer<Tx, Alarm> instead) {
        return new AlarmKind(name, late, silent, Optional.of(instead), work);
    }
}
