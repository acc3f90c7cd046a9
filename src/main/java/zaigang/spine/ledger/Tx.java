package zaigang.spine.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One transaction and its one instant. Rows come back as records whose components are named like the columns
 * ({@code team_id} fills {@code teamId}); instants are stored as epoch milliseconds, dates and times as ISO text.
 */
public final class Tx {
    private final Session session;
    private final Instant now;
    private final List<Listener<?>> listeners;
    private boolean changed;

    /** @param listeners who hears of events, in this order */
    Tx(Session session, Instant now, List<Listener<?>> listeners) {
        this.session = session;
        this.now = now;
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

    /**
     * Whether this transaction may have written to any of these tables so far: what was read from them before may be no more true. Also
     * says so where nothing was changed in the end.
     */
    public boolean wrote(String... tables) {
        return Stream.of(tables).anyMatch(session::wrote);
    }

    /** Inserts, updates or deletes; returns how many rows it touched. */
    public int run(String sql, Object... args) {
        int rows = session.run(sql, args);
        changed |= rows > 0;
        return rows;
    }

    /** One statement for many rows. */
    public void runAll(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            session.runAll(sql, rows);
            changed = true;
        }
    }

    /** An {@code INSERT … RETURNING id}; empty where a conflict clause left the row out. */
    public Optional<Long> insert(String sql, Object... args) {
        Optional<Long> id = first(Long.class, sql, args);
        changed |= id.isPresent();
        return id;
    }

    /** All rows as records of a type, or as values where the type is a simple one. */
    public <T> List<T> list(Class<T> type, String sql, Object... args) {
        return session.list(type, Integer.MAX_VALUE, sql, args);
    }

    /** Each row as it is read, to be done with before the next: for more of them than memory should hold. */
    public <T> void each(Class<T> type, String sql, Consumer<T> taker, Object... args) {
        session.each(type, Integer.MAX_VALUE, sql, taker, args);
    }

    /** All rows as they are, by the columns' names in their order: for what has to do with any table. */
    public List<Map<String, Object>> rows(String sql, Object... args) {
        return session.rows(sql, args);
    }

    /** The first row, if there is one; empty also where a single value is missing in it. */
    public <T> Optional<T> first(Class<T> type, String sql, Object... args) {
        return session.list(type, 1, sql, args).stream().flatMap(Stream::ofNullable).findFirst();
    }

    /** The single number that a counting query gives. */
    public long count(String sql, Object... args) {
        return first(Long.class, sql, args).orElseThrow();
    }

    /**
     * Does a part of the work that may fail without taking the rest with it: on a failure everything it wrote is undone and the
     * failure is returned. Where the store itself failed nothing can be trusted, and the exception goes on. Errors are failures like
     * others: what took all memory, recursed without end or lacks a class has let go of its stack when it is caught here.
     */
    public Optional<Throwable> attempt(Runnable part) {
        session.control("SAVEPOINT part");
        try {
            part.run();
            session.control("RELEASE part");
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            LedgerException.throwIfTheStoreFailed(e);
            session.control("ROLLBACK TO part");
            // It is still there after that, and would be taken for the one around it.
            session.control("RELEASE part");
            return Optional.of(e);
        }
    }

    boolean changed() {
        return changed;
    }
}
