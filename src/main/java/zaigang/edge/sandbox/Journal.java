package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The calls that the bot made, as far back as its capacity goes, and how many of each method were accepted in all. */
public final class Journal {
    /**
     * A call.
     *
     * @param number counts all calls from 1
     * @param chatId the chat that it named, or that of the tap it answered; empty for none
     * @param parameters as they were sent; a file is {@code {"file_name": …, "size": …}}
     * @param status the HTTP status of the answer; 0 where the connection was dropped
     * @param words of the failure; empty for success
     */
    public record Call(long number, Instant at, String method, OptionalLong chatId, Map<String, JsonNode> parameters, int status,
                       String words) {}

    private final ArrayDeque<Call> calls = new ArrayDeque<>();
    private final Map<String, Integer> accepted = new HashMap<>();
    private final int capacity;
    private long count;

    Journal(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(Instant at, String method, OptionalLong chatId, Map<String, JsonNode> parameters, Reply reply) {
        boolean done = reply instanceof Reply.Ok || reply instanceof Reply.Dropped dropped && dropped.accepted();
        accepted.merge(method, done ? 1 : 0, Integer::sum);
        calls.add(new Call(++count, at, method, chatId, parameters, reply.status(), reply.words()));
        while (calls.size() > capacity) {
            calls.poll();
        }
    }

    /** The calls that are kept, the oldest first. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How many calls of that method were carried out, whether or not the bot saw the response. */
    public synchronized int accepted(String method) {
        return accepted.getOrDefault(method, 0);
    }
}
