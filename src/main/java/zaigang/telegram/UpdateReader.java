package zaigang.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;
import zaigang.chat.Incoming;

/**
 * Reads the answer to a poll, update by update. The library reads it as a whole, so that one update with a changed field
 * would come back with its whole batch for ever.
 */
final class UpdateReader {
    private static final int RAW_KEPT = 4000;
    /** Fields of updates that tell where somebody is. */
    private static final List<String> WHEREABOUTS = List.of("location", "venue", "latitude", "longitude");

    private UpdateReader() {}

    /** An update that carries what became of it through the library's session, which only looks at its id. */
    static final class Read extends Update {
        private final transient Incoming incoming;

        private Read(int id, Incoming incoming) {
            this.incoming = incoming;
            setUpdateId(id);
        }
    }

    /** What an update says; one that was not read here is converted now. */
    static Incoming incoming(Update update) {
        return update instanceof Read read ? read.incoming : Incomings.of(update);
    }

    /**
     * @param last the highest id so far; an update without a readable id gets the next one, as ids go up by one
     * @return empty where this is no answer of Telegram's
     */
    static Optional<ArrayList<Update>> read(String answer, int last) {
        JsonNode root = Answers.tree(answer.getBytes(StandardCharsets.UTF_8));
        if (!root.path("ok").asBoolean() || !root.path("result").isArray()) {
            return Optional.empty();
        }
        var updates = new ArrayList<Update>();
        int before = last;
        for (JsonNode node : root.path("result")) {
            Read read = read(node, before);
            updates.add(read);
            before = read.getUpdateId();
        }
        return Optional.of(updates);
    }

    private static Read read(JsonNode node, int before) {
        JsonNode given = node.path("update_id");
        int id = given.isIntegralNumber() && given.canConvertToInt() ? given.intValue() : before + 1;
        try {
            return new Read(id, Incomings.of(Answers.JSON.treeToValue(node, Update.class)));
        } catch (JsonProcessingException | RuntimeException e) {
            return new Read(id, new Incoming(id, 0, 0, "", unreadable(node, e)));
        }
    }

    /** Kept so that it can be looked at; of a location, and of what was said in a group, not even that. */
    private static Incoming.Unreadable unreadable(JsonNode node, Exception e) {
        if (WHEREABOUTS.stream().anyMatch(field -> !node.findValues(field).isEmpty())) {
            return new Incoming.Unreadable("", "with a location: " + e.getClass().getSimpleName());
        }
        if (node.findValues("chat").stream().anyMatch(chat -> chat.path("id").asLong() < 0)) {
            return new Incoming.Unreadable("", "in a group: " + e.getClass().getSimpleName());
        }
        String raw = node.toString();
        return new Incoming.Unreadable(raw.substring(0, Math.min(RAW_KEPT, raw.length())), Redact.text(e.toString()));
    }
}
