package zaigang.spine.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;

final class AuditLedger {
    /** The last line, or the anchor where all were cut off. */
    ChainLink last(Tx tx) {
        return tx.first(ChainLink.class, "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
                .or(() -> anchor(tx)).orElse(ChainLink.NONE);
    }

    Optional<ChainLink> anchor(Tx tx) {
        return tx.first(ChainLink.class, "SELECT last_id AS id, hash FROM audit_anchor");
    }

    void append(Tx tx, AuditLine e) {
        tx.run("""
                INSERT INTO audit (id, at, by_person, by_role, through, what, person_id, concerns, detail, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                e.id(), e.at(), e.byPerson(), e.byRole(), e.through(), e.what(), e.personId(), e.concerns(), e.detail(),
                e.hash());
    }

    boolean anySince(Tx tx, Instant since, By by, What what, About about) {
        return tx.first(Long.class, """
                SELECT id FROM audit WHERE by_person IS NOT DISTINCT FROM ? AND at > ? AND what = ? AND concerns = ?
                  AND person_id IS NOT DISTINCT FROM ? LIMIT 1""",
                by.person(), since, what, about.concerns(), about.person()).isPresent();
    }

    List<AuditLine> from(Tx tx, long after, int limit) {
        return tx.list(AuditLine.class, "SELECT * FROM audit WHERE id > ? ORDER BY id LIMIT ?", after, limit);
    }

    /** The line up to which all are older; at most so many from the beginning. The unary plus keeps to the order of numbers. */
    Optional<ChainLink> lastBefore(Tx tx, Instant before, int limit) {
        return tx.first(ChainLink.class, """
                SELECT id, hash FROM audit
                WHERE id < COALESCE((SELECT id FROM audit WHERE +at >= ? ORDER BY id LIMIT 1), 9223372036854775807)
                  AND id < (SELECT min(id) FROM audit) + ?
                ORDER BY id DESC LIMIT 1""", before, limit);
    }

    /** The guard's row opens the way for this one statement. */
    int cut(Tx tx, ChainLink last) {
        tx.run("""
                INSERT INTO audit_anchor (id, last_id, hash) VALUES (1, ?, ?)
                ON CONFLICT (id) DO UPDATE SET last_id = excluded.last_id, hash = excluded.hash""", last.id(), last.hash());
        tx.run("INSERT INTO audit_cut (id, up_to) VALUES (1, ?)", last.id());
        int cut = tx.run("DELETE FROM audit WHERE id <= ?", last.id());
        tx.run("DELETE FROM audit_cut");
        return cut;
    }

    /** Lines of a time, those first that were written last; by or about somebody, where a person is given. */
    List<AuditLine> of(Tx tx, AuditQuery q, ZoneId zone, int skip, int limit) {
        Condition theirs = whose(q);
        return tx.list(AuditLine.class,
                "SELECT * FROM audit WHERE " + theirs.text() + " AND at >= ? AND at < ? ORDER BY id DESC LIMIT ? OFFSET ?",
                theirs.ahead(q.begins(zone), q.ends(zone), limit, skip));
    }

    List<AuditLine> done(Tx tx, What what, String detail, Instant since) {
        return tx.list(AuditLine.class, """
                SELECT * FROM audit WHERE at >= ? AND what = ? AND detail = ? AND by_person IS NOT NULL AND concerns <> ''
                ORDER BY id DESC""", since, what, detail);
    }

    long count(Tx tx, AuditQuery q, ZoneId zone) {
        Condition theirs = whose(q);
        return tx.count("SELECT count(*) FROM audit WHERE at >= ? AND at < ? AND " + theirs.text(),
                theirs.behind(q.begins(zone), q.ends(zone)));
    }

    private static Condition whose(AuditQuery q) {
        return q.person().isEmpty() ? Condition.of("TRUE") : Condition.of("(by_person = ? OR person_id = ?)", q.person(), q.person());
    }

    /** What others did that concerned somebody. */
    List<AuditLine> about(Tx tx, long personId, List<String> concerns, Instant since) {
        String codes = concerns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(",", "[", "]"));
        return tx.list(AuditLine.class, """
                SELECT * FROM audit WHERE at >= ? AND by_person IS DISTINCT FROM ?
                  AND (person_id = ? OR concerns <> '' AND concerns IN (SELECT value FROM json_each(?)))
                ORDER BY id DESC LIMIT 1000""", since, personId, personId, codes);
    }

    /** Everybody of a name, former people too. */
    List<Long> named(Tx tx, String name) {
        return tx.list(Long.class, "SELECT id FROM person WHERE name = ? ORDER BY active DESC, id", name);
    }
}
