package zaigang.spine.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The diary: one SQLite file, one writer. A write is one IMMEDIATE transaction with one instant; writers queue for the single
 * connection, so a transaction that groups many facts costs one sync of the disk. Reads see a snapshot on a connection of
 * their own and hold nobody up.
 */
public final class Ledger implements AutoCloseable {
    /** SQLite's own 2 MB hold less than what a minute of a busy morning touches. */
    private static final int CACHE_KILOBYTES = 32_000;
    private static final int PAGES_BEFORE_CHECKPOINT = 4000;

    private final Path file;
    private final InstantSource clock;
    private final Session writer;
    /** Opening a connection costs a millisecond, so one is kept for the next reader. */
    private final AtomicReference<Session> idleReader = new AtomicReference<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<Runnable> afterChanges = new CopyOnWriteArrayList<>();
    private final List<Listener<?>> listeners;

    private Ledger(Path file, InstantSource clock, List<Listener<?>> listeners) {
        this.file = file;
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
        this.writer = session(file, false);
    }

    private static Session session(Path file, boolean reading) {
        try {
            return new Session(connect(file, reading));
        } catch (SQLException e) {
            throw new IllegalStateException(file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Opens a file as {@link #open(Path, InstantSource, List)} does, where nobody hears of what happens. */
    public static Ledger open(Path file, InstantSource clock) {
        return open(file, clock, List.of());
    }

    /**
     * Opens the file, creating and migrating it as needed. Only its owner may read it.
     *
     * @param clock where the one instant of each transaction comes from
     * @param listeners who hears of what is announced in a transaction, in this order
     * @throws LedgerException where the file is damaged or no database, or a newer program has changed its tables
     */
    public static Ledger open(Path file, InstantSource clock, List<Listener<?>> listeners) {
        DatabaseFile.check(file);
        DatabaseFile.createForOwner(file);
        new Schema(file).bringUpToDate();
        return new Ledger(file, clock, listeners);
    }

    /** Loads SQLite, for whoever has something else to do until it opens a file. What fails here fails again there, and is told then. */
    public static void load() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError untold) {
            return;
        }
    }

    /** Refuses a database that {@link #open} would refuse, and changes nothing. */
    public static void refuseUnfit(Path file) {
        DatabaseFile.check(file);
        if (Files.exists(file)) {
            new Schema(file).refuseNewer();
        }
    }

    /**
     * Copies a database that others may be writing to, without migrating it. The target must not exist yet; it is there when all
     * of it is, and only its owner may read it.
     *
     * @throws LedgerException where the database is damaged, or the copy could not be made whole
     */
    public static void copy(Path file, Path target) {
        DatabaseFile.checkWhole(file);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            DatabaseFile.createForOwner(part);
            vacuumInto(file, part);
            DatabaseFile.checkWhole(part);
            Files.move(part, target);
        } catch (IOException | SQLException e) {
            throw new LedgerException(file + " could not be copied to " + target + ": " + e.getMessage(), e);
        } finally {
            part.toFile().delete();
        }
    }

    private static void vacuumInto(Path file, Path part) throws SQLException {
        try (Connection connection = connect(file, false); var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, part.toString());
            statement.execute();
        }
    }

    /** Does the work in one transaction: all of it is on disk when this returns, or none of it and the exception goes on. */
    public <T> T write(Function<Tx, T> work) {
        boolean changed;
        T result;
        turn.lock();
        try {
            var tx = new Tx(writer, now(), listeners);
            result = writer.inTransaction(() -> work.apply(tx));
            changed = tx.changed();
        } finally {
            turn.unlock();
        }
        if (changed) {
            afterChanges.forEach(Runnable::run);
        }
        return result;
    }

    /** As {@link #write}, where nothing is to be returned. */
    public void change(Consumer<Tx> work) {
        write(tx -> {
            work.accept(tx);
            return tx;
        });
    }

    /** Does the reading on a snapshot, beside any writer. */
    public <T> T read(Function<Tx, T> work) {
        Session reader = Optional.ofNullable(idleReader.getAndSet(null)).orElseGet(() -> session(file, true));
        try {
            return reader.inTransaction(() -> work.apply(new Tx(reader, now(), listeners)));
        } finally {
            if (!idleReader.compareAndSet(null, reader)) {
                reader.close();
            }
        }
    }

    /** Is told, outside any transaction, whenever a transaction has changed something. */
    public void onChange(Runnable listener) {
        afterChanges.add(listener);
    }

    /** Is told the text of each statement that reads or writes in a writing transaction from now on: for whoever counts them. */
    public void onStatement(Consumer<String> listener) {
        writer.onStatement(listener);
    }

    /** A copy of the whole file as it is now, made while others write. The target must not exist yet. */
    public void backup(Path target) {
        copy(file, target);
    }

    @Override
    public void close() {
        turn.lock();
        try {
            writer.close();
            Optional.ofNullable(idleReader.getAndSet(null)).ifPresent(Session::close);
        } finally {
            turn.unlock();
        }
    }

    /** Milliseconds, as stored: an instant that was written compares equal to itself when read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Connection connect(Path file, boolean reading) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5000);
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KILOBYTES);
        // The driver would ask for the last row's id behind every insert; who wants it says RETURNING.
        config.setGetGeneratedKeys(false);
        // A deferred transaction that reads first and writes later fails at once with BUSY_SNAPSHOT.
        config.setTransactionMode(
                reading ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
        try (Statement statement = connection.createStatement()) {
            // SQLite's own 1000 pages are full after a few batches of a busy morning; they stay in the file beside it, which grows to 16 MB.
            statement.execute("PRAGMA wal_autocheckpoint = " + PAGES_BEFORE_CHECKPOINT);
            // What is deleted is overwritten: otherwise it stays in the file until its page is used again.
            statement.execute("PRAGMA secure_delete = ON");
        }
        return connection;
    }
}
