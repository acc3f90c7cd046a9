package zaigang.month.burden;

import java.time.Instant;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;
import zaigang.spine.people.ScopeSql;

/**
 * Counts the outbox. Taps too: each is answered by exactly one row there, so that no table of its own is written to with every
 * tap; the counts last as long as messages are kept.
 */
final class BurdenLedger {
    BurdenWeek week(Tx tx, Scope scope, Instant from, Instant before) {
        Condition theirs = ScopeSql.of(scope, "p", "id");
        long joined = tx.count("""
                SELECT count(*) FROM person p JOIN account a ON a.person_id = p.id WHERE p.active = TRUE AND %s"""
                .formatted(theirs.text()), theirs.behind());
        return BurdenWeek.of(joined, tx.list(BurdenWeek.Count.class, """
                SELECT p.id AS person_id, p.name, o.purpose, count(*) AS count
                FROM person p JOIN account a ON a.person_id = p.id JOIN outbox o ON o.chat_id = a.telegram_id
                WHERE p.active = TRUE AND o.not_before >= ? AND o.not_before < ? AND o.purpose <> 'NONE'
                  AND (o.purpose = 'TAP' OR o.state IN ('QUEUED', 'SENDING', 'SENT', 'UNKNOWN')) AND %s
                GROUP BY p.id, p.name, o.purpose""".formatted(theirs.text()), theirs.behind(from, before)));
    }
}
