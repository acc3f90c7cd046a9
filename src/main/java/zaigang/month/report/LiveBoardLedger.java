package zaigang.month.report;

import java.time.Instant;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** Which board each has open. */
final class LiveBoardLedger {
    LiveBoard open(Tx tx, long personId, BoardPlace place, String shown, Instant until) {
        tx.run("""
                INSERT INTO live_board (person_id, opened, scope, part, page, shown, until) VALUES (?, 1, ?, ?, ?, ?, ?)
                ON CONFLICT (person_id) DO UPDATE SET opened = live_board.opened + 1, scope = excluded.scope,
                  part = excluded.part, page = excluded.page, shown = excluded.shown, until = excluded.until""",
                personId, place.scope().code(), place.part(), place.page(), shown, until);
        return find(tx, personId).orElseThrow();
    }

    void shows(Tx tx, long personId, String shown) {
        tx.run("UPDATE live_board SET shown = ? WHERE person_id = ?", shown, personId);
    }

    Optional<LiveBoard> find(Tx tx, long personId) {
        return tx.first(LiveBoard.class, "SELECT * FROM live_board WHERE person_id = ?", personId);
    }

    /** It follows no more; how many were opened stays known, so that no two have the same key. */
    void close(Tx tx, long personId) {
        tx.run("UPDATE live_board SET until = ? WHERE person_id = ? AND until > ?", tx.now(), personId, tx.now());
    }
}
