package zaigang.edge.sandbox;

import java.util.Map;

/**
 * Telegram's answer to a call that it does not accept. It is thrown because a rule can be broken at any depth of a request; the
 * one place that handles calls turns it into the reply, and it never leaves this package.
 */
final class Refused extends RuntimeException {
    private final transient Reply.Failed reply;

    private Refused(int code, String description, Map<String, Long> parameters) {
        super(description, null, false, false);
        this.reply = new Reply.Failed(code, description, parameters);
    }

    Reply.Failed reply() {
        return reply;
    }

    /** 400, with the words that follow "Bad Request: ". */
    static Refused badRequest(String words) {
        return new Refused(400, "Bad Request: " + words, Map.of());
    }

    static Refused forbidden(String words) {
        return new Refused(403, "Forbidden: " + words, Map.of());
    }

    static Refused conflict(String words) {
        return new Refused(409, "Conflict: " + words, Map.of());
    }

    static Refused tooManyRequests(long retryAfterSeconds) {
        return new Refused(429, "Too Many Requests: retry after " + retryAfterSeconds, Map.of("retry_after", retryAfterSeconds));
    }

    static Refused migrated(long newChatId) {
        return new Refused(400, "Bad Request: group chat was upgraded to a supergroup chat",
                Map.of("migrate_to_chat_id", newChatId));
    }
}
