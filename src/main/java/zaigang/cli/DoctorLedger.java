package zaigang.cli;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import zaigang.ledger.Tx;
import zaigang.outbox.Purpose;

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

    /** What became of prompts: of all, how many are of unknown delivery, were refused, or were not sent in time. */
    record Prompts(long total, long unknown, long failed, long expired) {}

    /** What was settled since then; without those to whom nothing goes, who are listed in the chat. */
    Prompts prompts(Tx tx, List<Purpose> purposes, Instant since) {
        return tx.first(Prompts.class, """
                SELECT count(*) AS total, COALESCE(sum(o.state = 'UNKNOWN'), 0) AS unknown,
                    COALESCE(sum(o.state = 'FAILED'), 0) AS failed, COALESCE(sum(o.state = 'EXPIRED'), 0) AS expired
                FROM outbox o LEFT JOIN account a ON a.telegram_id = o.chat_id
                WHERE o.settled_at >= ? AND o.state IN ('SENT', 'UNKNOWN', 'FAILED', 'EXPIRED')
                  AND a.unreachable_since IS NULL AND o.purpose IN (SELECT value FROM json_each(?))""", since,
                purposes.stream().map(p -> "\"" + p.name() + "\"").collect(Collectors.joining(",", "[", "]"))).orElseThrow();
    }

    private static Mishaps mishaps(Tx tx, String words, String from, Instant since) {
        return new Mishaps(tx.count("SELECT count(*) FROM " + from, since),
                tx.first(String.class, "SELECT " + words + " FROM " + from + " ORDER BY id LIMIT 1", since).orElse(""));
    }
}
