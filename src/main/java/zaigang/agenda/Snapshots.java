package zaigang.agenda;

import java.util.function.Function;
import zaigang.ledger.Tx;

/** Opens a snapshot for a job, for as long as it reads. */
@FunctionalInterface
public interface Snapshots {
    <T> T read(Function<Tx, T> reading);
}
