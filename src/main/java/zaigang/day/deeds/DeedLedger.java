package zaigang.day.deeds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;
import zaigang.spine.people.ScopeSql;

final class DeedLedger {
    void add(Tx tx, long personId, LocalDate day, Deed.Kind kind, String line) {
        tx.run("INSERT INTO deed (person_id, day, kind, line, said_at) VALUES (?, ?, ?, ?, ?)",
                personId, day, kind, line, tx.now());
    }

    Optional<Deed> find(Tx tx, long id) {
        return tx.first(Deed.class, "SELECT * FROM deed WHERE id = ?", id);
    }

    /** Withdrawn is gone. */
    void remove(Tx tx, long id) {
        tx.run("DELETE FROM deed WHERE id = ?", id);
    }

    /** Those of a person and a day, in the order in which they were said. */
    List<Deed> of(Tx tx, long personId, LocalDate day) {
        return tx.list(Deed.class, "SELECT * FROM deed WHERE person_id = ? AND day = ? ORDER BY id", personId, day);
    }

    /** Those of active people of a scope who let theirs be shown, by day. */
    List<Deed> shared(Tx tx, Scope scope, Period period, int most) {
        Condition theirs = ScopeSql.of(scope, "p", "id");
        return tx.list(Deed.class, """
                SELECT d.* FROM deed d JOIN deed_sharing s ON s.person_id = d.person_id JOIN person p ON p.id = d.person_id
                WHERE s.shared AND d.day BETWEEN ? AND ? AND p.active AND %s ORDER BY d.day, d.id LIMIT ?"""
                .formatted(theirs.text()),
                Stream.concat(Stream.of(theirs.behind(period.from(), period.to())), Stream.of(most)).toArray());
    }

    /** Whether somebody lets theirs be shown; empty for who was not asked. */
    Optional<Boolean> sharing(Tx tx, long personId) {
        return tx.first(Boolean.class, "SELECT shared FROM deed_sharing WHERE person_id = ?", personId);
    }

    void share(Tx tx, long personId, boolean shared) {
        tx.run("""
                INSERT INTO deed_sharing (person_id, shared, chosen_at) VALUES (?, ?, ?)
                ON CONFLICT (person_id) DO UPDATE SET shared = excluded.shared, chosen_at = excluded.chosen_at
                WHERE shared <> excluded.shared""",
                personId, shared, tx.now());
    }
}
