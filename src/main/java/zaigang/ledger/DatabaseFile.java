package zaigang.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import zaigang.ledger.LedgerException.Why;

/** The file of a database before anything works on it: whether it can be one, whether it is whole, and who may read it. */
final class DatabaseFile {
    /** The first bytes of every SQLite file: https://www.sqlite.org/fileformat.html, section 1.3. */
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /** Reading all pages of so much takes half a second on an ordinary disk: no start has to wait longer for it. */
    private static final long QUICKLY_READ = 256L * 1024 * 1024;
    private static final int SHORT_WAIT_MILLIS = 1000;
    private static final String WAL = "-wal";
    private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rw-------");

    private DatabaseFile() {}

    /** Refuses a file that is no database or is damaged. All pages of one of usual size are looked at; the file is not changed. */
    static void check(Path file) {
        check(file, QUICKLY_READ);
    }

    /** As {@link #check}, of whatever size it is. */
    static void checkWhole(Path file) {
        check(file, Long.MAX_VALUE);
    }

    private static void check(Path file, long quickly) {
        try {
            boolean absent = Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
            if (!absent && !Files.isRegularFile(file)) {
                throw LedgerException.of(new Why.Unusable(file, Files.isDirectory(file) ? "it is a folder" : "it is no file"));
            }
            if (absent || Files.size(file) == 0) {
                checkNothingIsLeft(file);
            } else {
                checkBeginning(file);
                checkPages(file, Files.size(file) <= quickly);
            }
            if (!absent && !Files.isWritable(file)) {
                throw LedgerException.of(new Why.Unusable(file, "this user may not write it"));
            }
        } catch (AccessDeniedException e) {
            throw LedgerException.of(new Why.Unusable(file, "this user may not read it"));
        } catch (IOException e) {
            throw LedgerException.of(new Why.Unusable(file, e.toString()));
        }
    }

    /** SQLite would delete the last changes of a database that is not there any more. */
    private static void checkNothingIsLeft(Path file) throws IOException {
        Path changes = beside(file, WAL);
        if (Files.exists(changes) && Files.size(changes) > 0) {
            throw LedgerException.of(new Why.Damaged(file, "it is gone or empty, while " + changes.getFileName() + " is there"));
        }
    }

    private static void checkBeginning(Path file) throws IOException {
        var beginning = ByteBuffer.allocate(MAGIC.length);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.read(beginning);
        }
        if (!Arrays.equals(beginning.array(), MAGIC)) {
            throw LedgerException.of(new Why.Damaged(file, "it does not begin as a database"));
        }
    }

    private static void checkPages(Path file, boolean all) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(SHORT_WAIT_MILLIS);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
                var statement = connection.createStatement()) {
            String look = all ? "PRAGMA quick_check(1)" : "SELECT count(*) FROM sqlite_master";
            try (var rows = statement.executeQuery(look)) {
                String found = rows.next() ? rows.getString(1) : "";
                if (all && !found.equals("ok")) {
                    throw LedgerException.of(new Why.Damaged(file, found.replaceAll("\\s+", " ")));
                }
            }
        } catch (SQLException e) {
            damage(e).ifPresent(found -> {
                throw LedgerException.of(new Why.Damaged(file, found));
            });
        }
    }

    /** What else hinders SQLite, such as another who writes, is for whoever opens the file to wait for or to report. */
    private static Optional<String> damage(SQLException e) {
        return e instanceof SQLiteException s && List.of(SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB)
                .contains(LedgerException.primary(s)) ? Optional.of(s.getMessage()) : Optional.empty();
    }

    /** Only its owner may read it, whatever the umask; SQLite gives what it puts beside it the same rights. */
    static void createForOwner(Path file) {
        try {
            if (!posix(file)) {
                return;
            }
            if (Files.notExists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(MINE));
            }
            forOwner(file);
            forOwner(beside(file, WAL));
            forOwner(beside(file, "-shm"));
        } catch (IOException e) {
            throw LedgerException.of(new Why.Unusable(file, e.toString()));
        }
    }

    /** One who works on somebody else's file may not change its rights, and need not. */
    private static void forOwner(Path file) throws IOException {
        if (Files.exists(file) && !Files.getPosixFilePermissions(file).equals(MINE)) {
            try {
                Files.setPosixFilePermissions(file, MINE);
            } catch (FileSystemException notMine) {
                return;
            }
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static boolean posix(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    }
}
