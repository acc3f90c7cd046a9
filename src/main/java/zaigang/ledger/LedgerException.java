package zaigang.ledger;

import java.util.EnumSet;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The store itself failed (disk full, file damaged): nothing that a feature could decide about. */
public final class LedgerException extends RuntimeException {
    private static final Set<SQLiteErrorCode> OF_A_STATEMENT = EnumSet.of(
            SQLiteErrorCode.SQLITE_ERROR, SQLiteErrorCode.SQLITE_CONSTRAINT, SQLiteErrorCode.SQLITE_MISMATCH,
            SQLiteErrorCode.SQLITE_MISUSE, SQLiteErrorCode.SQLITE_RANGE, SQLiteErrorCode.SQLITE_TOOBIG);

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Goes on with a failure that is the disk's or the file's; one that a wrong statement or a broken rule brought is let be. */
    static void throwIfTheStoreFailed(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLiteException s && !OF_A_STATEMENT.contains(primary(s))) {
                throw new LedgerException("the store failed: " + s.getMessage(), failure);
            }
        }
    }

    /** Extended codes carry the primary one in their lowest byte. */
    private static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
    }
}
