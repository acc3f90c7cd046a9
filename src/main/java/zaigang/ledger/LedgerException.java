package zaigang.ledger;

/** The store itself failed (disk full, file damaged): nothing that a feature could decide about. */
public final class LedgerException extends RuntimeException {
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
