package zaigang.day.spotcheck;

import java.util.List;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** Who was asked for a location, and whether it was inside; never a location itself. */
final class LocationLedger {
    void ask(Tx tx, long checkId, long personId) {
        tx.run("INSERT INTO spot_location (spot_check_id, person_id, asked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                checkId, personId, tx.now());
    }

    Optional<Located> find(Tx tx, long checkId, long personId) {
        return tx.first(Located.class,
                "SELECT * FROM spot_location WHERE spot_check_id = ? AND person_id = ?", checkId, personId);
    }

    /** The last time that somebody was asked. */
    Optional<Located> last(Tx tx, long personId) {
        return tx.first(Located.class, """
                SELECT * FROM spot_location WHERE person_id = ? ORDER BY asked_at DESC, spot_check_id DESC LIMIT 1""", personId);
    }

    List<Located> of(Tx tx, long checkId) {
        return tx.list(Located.class, "SELECT * FROM spot_location WHERE spot_check_id = ? ORDER BY person_id", checkId);
    }

    void keep(Tx tx, Located asked, boolean inside) {
        tx.run("UPDATE spot_location SET at = ?, inside = ? WHERE spot_check_id = ? AND person_id = ?",
                tx.now(), inside, asked.spotCheckId(), asked.personId());
    }
}
