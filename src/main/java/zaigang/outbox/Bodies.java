package zaigang.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import zaigang.chat.Outgoing;

/** Messages as the JSON of a row. */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bodies() {}

    static String write(Outgoing content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written as JSON", e);
        }
    }

    static Outgoing read(String body) {
        try {
            return JSON.readValue(body, Outgoing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message in the outbox cannot be read: " + body, e);
        }
    }
}
