package zaigang.spine.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * One transaction and its one instant. Rows come back as records whose components are named like the columns
 * ({@code team_id} fills {@code teamId}); instants are stored as epoch milliseconds, dates and times as ISO text.
 */
public final class Tx {
    private final Handle handle;
    private final Instant now;
    private final RecordMappers records;
    private final List<Listener<?>> listeners;
    private boolean changed;
    private int savepoints;

    /** @param listeners who hears of events, in this order */
    Tx(Handle handle, Instant now, RecordMappers records, List<Listener<?>> listeners) {
        this.handle = handle;
        this.now = now;
        this.records = records;
        this.listeners = listeners;
    }

    /** The instant of this transaction, to the millisecond: the same however long it takes. */
    public Instant now() {
        return now;
    }

    /** Tells everybody whom it concerns, one after the other, before it returns. */
    public void announce(Event event) {
        listeners.forEach(h -> h.hear(this, event));
    }

    /** Inserts, updates or deletes; returns how many rows it touched. */
    public int run(String sql, Object... args) {
        int rows = bound(handle.createUpdate(sql), args).execute();
        changed |= rows > 0;
        return rows;
    }

    /** One statement for many rows; goes past the library, which takes ten times as long for each value. */
    public void runAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Columns.bind(statement, i + 1, row[i] instanceof Optional<?> o ? o.orElse(null) : row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
        changed = true;
    }

    /** An {@code INSERT … RETURNING id}; empty where a conflict clause left the row out. */
    public Optional<Long> insert(String sql, Object... args) {
        Optional<Long> id = bound(handle.createQuery(sql), args).mapTo(Long.class).findFirst();
        changed |= id.isPresent();
        return id;
    }

    /** All rows as records of a type, or as values where the type is a simple one. */
    public <T> List<T> list(Class<T> type, String sql, Object... args) {
        return bound(handle.createQuery(sql), args).map(mapper(type, sql)).list();
    }

    /** All rows as they are, by the columns' names in their order: for what has to do with any table. */
    public List<Map<String, Object>> rows(String sql, Object... args) {
        return bound(handle.createQuery(sql), args).mapToMap().list();
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(Class<T> type, String sql, Object... args) {
        return bound(handle.createQuery(sql), args).map(mapper(type, sql)).findFirst();
    }

    /** The single number that a counting query gives. */
    public long count(String sql, Object... args) {
        return bound(handle.createQuery(sql), args).mapTo(Long.class).one();
    }

    /**
     * Does a part of the work that may fail without taking the rest with it: on a failure everything it wrote is undone and the
     * failure is returned. Where the store itself failed nothing can be trusted, and the exception goes on. Errors are failures like
     * others: what took all memory, recursed without end or lacks a class has let go of its stack when it is caught here.
     */
    public Optional<Throwable> attempt(Runnable part) {
        String name = "part" + savepoints++;
        handle.savepoint(name);
        try {
            part.run();
            handle.releaseSavepoint(name);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            LedgerException.throwIfTheStoreFailed(e);
            handle.rollbackToSavepoint(name);
            return Optional.of(e);
        }
    }

    boolean changed() {
        return changed;
    }

    private <T> RowMapper<T> mapper(Class<T> type, String sql) {
        return type.isRecord() ? records.of(type, sql)
                : (rows, context) -> context.findColumnMapperFor(type).orElseThrow().map(rows, 1, context);
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Object... args) {
        for (int i = 0; i < args.length; i++) {
            Object arg = args[i] instanceof Optional<?> o ? o.orElse(null) : args[i];
            statement.bind(i, arg);
        }
        return statement;
    }
}
