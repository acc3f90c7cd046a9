package zaigang.cli;

import java.time.Instant;
import java.util.List;
import zaigang.ledger.Tx;

/** What tells of the database's health. */
final class DoctorLedger {
    /** How often something went wrong, and the first of it in a few words. */
    record Mishaps(long count, String first) {}

    /** What is wrong with the file itself; empty where nothing is. */
    List<String> damage(Tx tx) {
        return tx.list(String.class, "PRAGMA integrity_check(3)").stream().filter(line -> !line.equals("ok")).toList();
    }

    Mishaps failedAlarms(Tx tx, Instant since) {
        return mishaps(tx, "kind || ' ' || subject || ' ' || note", "agenda WHERE state = 'FAILED' AND done_at >= ?", since);
    }

    Mishaps setAside(Tx tx, Instant since) {
        return mishaps(tx, "error", "update_set_aside WHERE at >= ?", since);
    }

    long unknownDeliveries(Tx tx, Instant since) {
        return tx.count("SELECT count(*) FROM outbox WHERE state = 'UNKNOWN' AND settled_at >= ?", since);
    }

    private static Mishaps mishaps(Tx tx, String words, String from, Instant since) {
        return new Mishaps(tx.count("SELECT count(*) FROM " + from, since),
                tx.first(String.class, "SELECT " + words + " FROM " + from + " ORDER BY id LIMIT 1", since).orElse(""));
    }
}
