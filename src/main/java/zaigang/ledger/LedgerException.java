package zaigang.ledger;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The store itself failed (disk full, file damaged): nothing that a feature could decide about. */
public final class LedgerException extends RuntimeException {
    private static final Set<SQLiteErrorCode> OF_A_STATEMENT = EnumSet.of(
            SQLiteErrorCode.SQLITE_ERROR, SQLiteErrorCode.SQLITE_CONSTRAINT, SQLiteErrorCode.SQLITE_MISMATCH,
            SQLiteErrorCode.SQLITE_MISUSE, SQLiteErrorCode.SQLITE_RANGE, SQLiteErrorCode.SQLITE_TOOBIG);

    /** Why a database is refused, for whoever says so to people and knows what they can do. */
    public sealed interface Why {
        Path file();

        /** It is no database, or pages of it are broken. */
        record Damaged(Path file, String found) implements Why {}

        /** The file cannot be worked on: a folder, or without the rights to. */
        record Unusable(Path file, String reason) implements Why {}

        /**
         * A newer program has changed its tables.
         *
         * @param theirs the version of that program; empty where it is not known
         * @param changes how many changes of tables the database has, of which this program lacks {@code unknown}
         * @param ours the version of this program, which has {@code known} changes
         */
        record Newer(Path file, String theirs, int changes, List<String> unknown, String ours, int known) implements Why {}
    }

    private final transient Optional<Why> why;

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
        this.why = Optional.empty();
    }

    private LedgerException(Why why) {
        super("the database " + why.file() + " is refused: " + why);
        this.why = Optional.of(why);
    }

    static LedgerException of(Why why) {
        return new LedgerException(why);
    }

    /** Why the database is refused; empty for a failure while it was worked on. */
    public Optional<Why> why() {
        return why;
    }

    /** Goes on with a failure that is the disk's or the file's; one that a wrong statement or a broken rule brought is let be. */
    public static void throwIfTheStoreFailed(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLiteException s && !OF_A_STATEMENT.contains(primary(s))) {
                throw new LedgerException("the store failed: " + s.getMessage(), failure);
            }
        }
    }

    /** Extended codes carry the primary one in their lowest byte. */
    static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
    }
}
