package zaigang.edge.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Taps that wait for their answer, and the answers given. */
final class CallbackQueries {
    static final String TOO_OLD = "query is too old and response timeout expired or query ID is invalid";

    private record Query(long userId, Instant at) {}

    private final Map<String, Query> queries = new HashMap<>();
    private final List<Toast> toasts = new ArrayList<>();
    private final InstantSource clock;
    private final Lifetimes lifetimes;
    private long last = 4_000_000_000_000L;

    CallbackQueries(InstantSource clock, Lifetimes lifetimes) {
        this.clock = clock;
        this.lifetimes = lifetimes;
    }

    /** The id of a new query. */
    synchronized String ask(long userId) {
        String id = Long.toString(++last);
        queries.put(id, new Query(userId, clock.instant()));
        return id;
    }

    /** Answers a query; once only, and while it is young enough. */
    synchronized void answer(String id, String text, boolean alert) {
        var query = queries.remove(id);
        var now = clock.instant();
        if (query == null || lifetimes.answers().filter(d -> now.isAfter(query.at().plus(d))).isPresent()) {
            throw Refused.badRequest(TOO_OLD);
        }
        toasts.add(new Toast(toasts.size() + 1L, query.userId(), id, text, alert, now));
    }

    /** Whose tap it is, while it waits for its answer. */
    synchronized OptionalLong userOf(String id) {
        var query = queries.get(id);
        return query == null ? OptionalLong.empty() : OptionalLong.of(query.userId());
    }

    /** How many taps spin on the person's phone. */
    synchronized int waiting(long userId) {
        return (int) queries.values().stream().filter(query -> query.userId() == userId).count();
    }

    synchronized List<Toast> toasts() {
        return List.copyOf(toasts);
    }

    synchronized List<Toast> toasts(long userId) {
        return toasts.stream().filter(toast -> toast.userId() == userId).toList();
    }
}
