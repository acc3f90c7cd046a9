package zaigang.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import zaigang.spine.chat.Outgoing;

/** What waits to be sent, where the courier rests. */
final class Queue {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;

    Queue(World world) {
        this.world = world;
    }

    /** A row of the outbox. */
    record Sent(long id, long chatId, String body, Optional<Long> editsMessage) {
        List<List<Outgoing.Key>> keys() {
            return switch (outgoing()) {
                case Outgoing.Message m -> m.keys();
                case Outgoing.Edit e -> e.keys();
                case Outgoing.File f -> f.keys();
                case Outgoing.Photo p -> p.keys();
                case Outgoing.Notice n -> List.of();
                case Outgoing.Menu m -> List.of();
                case Outgoing.Removal r -> List.of();
                case Outgoing.Action a -> List.of();
            };
        }

        /** Empty where it says nothing. */
        String text() {
            return switch (outgoing()) {
                case Outgoing.Message m -> m.html();
                case Outgoing.Edit e -> e.html();
                case Outgoing.File f -> f.caption();
                case Outgoing.Photo p -> p.caption();
                case Outgoing.Notice n -> n.text();
                case Outgoing.Menu m -> "";
                case Outgoing.Removal r -> "";
                case Outgoing.Action a -> "";
            };
        }

        private Outgoing outgoing() {
            try {
                return JSON.readValue(body, Outgoing.class);
            } catch (JsonProcessingException e) {
                throw new AssertionError(body, e);
            }
        }
    }

    long last() {
        return world.app().ledger().write(tx -> tx.count("SELECT coalesce(max(id), 0) FROM outbox"));
    }

    List<Sent> since(long id) {
        return world.app().ledger().write(tx -> tx.list(Sent.class, """
                SELECT id, chat_id, body, edits_message FROM outbox WHERE id > ? AND state = 'QUEUED' ORDER BY id""", id));
    }
}
