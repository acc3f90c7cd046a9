package zaigang.office.imports;

import java.time.Instant;
import java.util.Optional;
import zaigang.spine.ledger.Tx;

/** Files that wait to be read or confirmed. */
final class SentFileLedger {
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

    /**
     * A file that was sent; what it would do is asked for apart.
     *
     * @param imported whether it was, and something is left to decide
     */
    record Draft(long id, long personId, String fileId, String fileName, Instant askedAt, State state, boolean imported) {}

    private record Content(byte[] kept) {}

    long ask(Tx tx, long personId, String fileId, String fileName) {
        return tx.insert("""
                INSERT INTO import_file (person_id, file_id, file_name, asked_at, state) VALUES (?, ?, ?, ?, 'ASKED')
                RETURNING id""", personId, fileId, fileName, tx.now()).orElseThrow();
    }

    Optional<Draft> find(Tx tx, long id) {
        return tx.first(Draft.class,
                "SELECT id, person_id, file_id, file_name, asked_at, state, imported FROM import_file WHERE id = ?", id);
    }

    /** What it would do, as it was shown; empty for one that was kept by an earlier version. */
    Optional<KeptPreview> kept(Tx tx, long id) {
        return tx.first(Content.class, "SELECT kept FROM import_file WHERE id = ? AND kept IS NOT NULL", id)
                .flatMap(c -> KeptJson.read(c.kept()));
    }

    void offer(Tx tx, long id, byte[] kept) {
        tx.run("UPDATE import_file SET state = 'OFFERED', kept = ? WHERE id = ?", kept, id);
    }

    /** It was imported, and this is left to decide. */
    void markImported(Tx tx, long id, byte[] left) {
        tx.run("UPDATE import_file SET imported = 1, kept = ? WHERE id = ?", left, id);
    }

    /** It is to be read anew. */
    void askAgain(Tx tx, long id) {
        tx.run("UPDATE import_file SET state = 'ASKED', asked_at = ?, kept = NULL WHERE id = ?", tx.now(), id);
    }

    /** Ends the waiting; what it would have done is not kept. */
    void end(Tx tx, long id, State state) {
        tx.run("UPDATE import_file SET state = ?, kept = NULL WHERE id = ?", state, id);
    }
}
