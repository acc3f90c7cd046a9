package zaigang.imports;

import java.time.Instant;
import java.util.Optional;
import zaigang.ledger.Tx;

/** Files that wait to be read or confirmed. */
final class DraftLedger {
    /** What has become of a file. */
    enum State {
        /** It is being fetched. */
        ASKED,
        /** The sender has seen what it would do. */
        OFFERED,
        DONE,
        DROPPED,
        /** It cannot be imported, or not by this person. */
        REFUSED,
        EXPIRED
    }

    /** A file that was sent; its content is asked for apart. */
    record Draft(long id, long personId, String fileId, String fileName, Instant askedAt, State state, String fingerprint) {}

    private record Content(byte[] bytes) {}

    long ask(Tx tx, long personId, String fileId, String fileName) {
        return tx.insert("""
                INSERT INTO import_file (person_id, file_id, file_name, asked_at, state) VALUES (?, ?, ?, ?, 'ASKED')
                RETURNING id""", personId, fileId, fileName, tx.now()).orElseThrow();
    }

    Optional<Draft> find(Tx tx, long id) {
        return tx.first(Draft.class,
                "SELECT id, person_id, file_id, file_name, asked_at, state, fingerprint FROM import_file WHERE id = ?", id);
    }

    byte[] bytes(Tx tx, long id) {
        return tx.first(Content.class, "SELECT bytes FROM import_file WHERE id = ? AND bytes IS NOT NULL", id)
                .map(Content::bytes).orElseGet(() -> new byte[0]);
    }

    void offer(Tx tx, long id, byte[] bytes, String fingerprint) {
        tx.run("UPDATE import_file SET state = 'OFFERED', bytes = ?, fingerprint = ? WHERE id = ?", bytes, fingerprint, id);
    }

    /** Ends the waiting; the content is not kept. */
    void end(Tx tx, long id, State state) {
        tx.run("UPDATE import_file SET state = ?, bytes = NULL WHERE id = ?", state, id);
    }
}
