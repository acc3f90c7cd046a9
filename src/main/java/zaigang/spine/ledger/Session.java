package zaigang.spine.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection with its statements, which are kept for the next time: SQLite's driver prepares them anew each time, which costs more than
 * most of them take to run. Not for several threads at once, as a connection is not.
 */
final class Session implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Session.class);
    /** More than there are in the program. */
    static final int MOST = 1000;

    private final Connection connection;
    private final SequencedMap<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> written = new HashSet<>();
    private Consumer<String> onStatement = sql -> { };

    private static final class Kept {
        private static final Pattern WRITES = Pattern.compile("(?:INSERT INTO|UPDATE|DELETE FROM)\\s+(\\w+)");

        private final PreparedStatement statement;
        /** What is written to by it, as its text says; a statement of the ledgers writes to one table. */
        private final Optional<String> table;
        private RowReader<?> reader;

        Kept(Connection connection, String sql) throws SQLException {
            this.table = WRITES.matcher(sql).results().findFirst().map(found -> found.group(1));
            // The last thing: whatever fails behind it would leave it open.
            this.statement = connection.prepareStatement(sql);
        }

        @SuppressWarnings("unchecked")
        <T> RowReader<T> reader(Class<T> type, ResultSet rows) throws SQLException {
            if (reader == null || !reader.makes(type)) {
                reader = RowReader.of(type, rows);
            }
            return (RowReader<T>) reader;
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Kept kept) throws SQLException;
    }

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Is told the text of each statement that reads or writes from now on. */
    void onStatement(Consumer<String> listener) {
        onStatement = listener;
    }

    /** Does the work in one transaction; one within another is a part of that. */
    <T> T inTransaction(Supplier<T> work) {
        try {
            return connection.getAutoCommit() ? inNewTransaction(work) : work.get();
        } catch (SQLException e) {
            throw failed("the transaction", e);
        }
    }

    private <T> T inNewTransaction(Supplier<T> work) throws SQLException {
        connection.setAutoCommit(false);
        written.clear();
        try {
            T result = work.get();
            connection.commit();
            return result;
        } catch (Throwable e) {
            rollback(e);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** A failure on the way back does not hide the one that led there. */
    private void rollback(Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Whether anything in the transaction under way may have written to a table, even if that was taken back. */
    boolean wrote(String table) {
        return written.contains(table);
    }

    int run(String sql, Object... args) {
        return watched(sql, args, k -> k.statement.executeUpdate());
    }

    /** Sets a savepoint, or goes back to one; nobody is told. */
    void control(String sql) {
        with(sql, new Object[0], k -> k.statement.executeUpdate());
    }

    void runAll(String sql, List<Object[]> rows) {
        watched(sql, new Object[0], k -> {
            for (Object[] row : rows) {
                bind(k.statement, row);
                k.statement.addBatch();
            }
            return k.statement.executeBatch();
        });
    }

    <T> List<T> list(Class<T> type, int most, String sql, Object... args) {
        var found = new ArrayList<T>();
        each(type, most, sql, found::add, args);
        return found;
    }

    /** Hands over row after row as it is read; how many they were. */
    <T> int each(Class<T> type, int most, String sql, Consumer<T> taker, Object... args) {
        return watched(sql, args, k -> {
            try (ResultSet rows = k.statement.executeQuery()) {
                RowReader<T> reader = null;
                int count = 0;
                for (; count < most && rows.next(); count++) {
                    reader = reader == null ? k.reader(type, rows) : reader;
                    taker.accept(reader.read(rows));
                }
                return count;
            }
        });
    }

    /** All rows as they are, by the columns' names in their order. */
    List<Map<String, Object>> rows(String sql, Object... args) {
        return watched(sql, args, k -> {
            try (ResultSet rows = k.statement.executeQuery()) {
                var found = new ArrayList<Map<String, Object>>();
                while (rows.next()) {
                    var row = new LinkedHashMap<String, Object>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
                    }
                    found.add(row);
                }
                return found;
            }
        });
    }

    private <T> T watched(String sql, Object[] args, Work<T> work) {
        T result = with(sql, args, work);
        onStatement.accept(sql);
        return result;
    }

    /**
     * One that is in use is not among those kept: a statement may be used while the rows of its like are being read. Nor is one that
     * failed, since the driver may have closed it.
     */
    private <T> T with(String sql, Object[] args, Work<T> work) {
        try {
            Kept before = kept.remove(sql);
            Kept mine = before == null ? new Kept(connection, sql) : before;
            boolean fit = false;
            try {
                bind(mine.statement, args);
                mine.table.ifPresent(written::add);
                T result = work.on(mine);
                fit = true;
                return result;
            } finally {
                if (fit) {
                    keep(sql, mine);
                } else {
                    mine.statement.close();
                }
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private void keep(String sql, Kept mine) throws SQLException {
        Kept twin = kept.put(sql, mine);
        if (twin != null) {
            twin.statement.close();
        }
        if (kept.size() > MOST) {
            kept.pollFirstEntry().getValue().statement.close();
        }
    }

    private static void bind(PreparedStatement statement, Object[] args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            Columns.bind(statement, i + 1, args[i]);
        }
    }

    private static IllegalStateException failed(String what, SQLException e) {
        return new IllegalStateException(what + ": " + e.getMessage(), e);
    }

    /** Where an error struck in the driver's midst a statement may be left that nobody can end; the file is let go with the process then. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            log.warn("the database is not closed before the process ends: {}", e.getMessage());
        }
    }
}
