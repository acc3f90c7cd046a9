package zaigang.edge.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.telegram.telegrambots.meta.api.objects.Update;
import zaigang.spine.chat.Incoming;

/**
 * Reads the answer to a poll, update by update. The library reads it as a whole, so that one update with a changed field
 * would come back with its whole batch for ever.
 */
final class UpdateReader {
    private static final int RAW_KEPT = 4000;
    /** Fields of updates that tell where somebody is. */
    private static final List<String> WHEREABOUTS = List.of("location", "venue", "latitude", "longitude");

    private UpdateReader() {}

    /**
     * An update that carries what became of it through the library's session. The session knows it by its place in the answer:
     * it has 32 bits for an id, Telegram 64.
     */
    static final class Read extends Update {
        private final transient Incoming incoming;

        private Read(int place, Incoming incoming) {
            this.incoming = incoming;
            setUpdateId(place);
        }
    }

    /**
     * The answer to a poll.
     *
     * @param updates numbered from 1 for the session
     * @param next the offset that confirms them: above the highest id. An update without an id that can be read is confirmed
     *     with those behind it; where there are none it comes again, and no offset is guessed that might confirm a later one unread
     */
    record Batch(ArrayList<Update> updates, long next) {
        /** By which an update is known when it comes again. */
        Set<Long> numbers() {
            return updates.stream().map(u -> incoming(u).updateId()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** What an update says; one that was not read here is converted now. */
    static Incoming incoming(Update update) {
        return update instanceof Read read ? read.incoming : Incomings.of(update.getUpdateId(), update);
    }

    /**
     * @param offset the lowest id that is not confirmed; 0 where none is known
     * @return empty where this is no answer of Telegram's
     */
    static Optional<Batch> read(String answer, long offset) {
        JsonNode root = TelegramAnswers.tree(answer.getBytes(StandardCharsets.UTF_8));
        if (!root.path("ok").asBoolean() || !root.path("result").isArray()) {
            return Optional.empty();
        }
        var updates = new ArrayList<Update>();
        for (JsonNode node : root.path("result")) {
            updates.add(read(node, updates.size() + 1));
        }
        // Numbers that began anew may all be lower than the offset.
        long next = updates.stream().map(UpdateReader::incoming).mapToLong(Incoming::updateId).filter(id -> id >= 0).max()
                .stream().map(highest -> highest + 1).findFirst().orElse(offset);
        return Optional.of(new Batch(updates, next));
    }

    private static Read read(JsonNode node, int place) {
        JsonNode given = node.path("update_id");
        boolean numbered = given.isIntegralNumber() && given.canConvertToLong()
                && given.longValue() >= 0 && given.longValue() < Long.MAX_VALUE;
        long id = numbered ? given.longValue() : numberOf(node);
        try {
            return new Read(place, numbered
                    ? Incomings.of(id, TelegramAnswers.JSON.treeToValue(narrow(node), Update.class))
                    : new Incoming(id, 0, 0, "", unreadable(node, new IllegalArgumentException("no number of an update"))));
        } catch (JsonProcessingException | RuntimeException e) {
            return new Read(place, new Incoming(id, 0, 0, "", unreadable(node, e)));
        }
    }

    /** As the library can read it, which has 32 bits for the id. */
    private static JsonNode narrow(JsonNode node) {
        return ((ObjectNode) node).deepCopy().put("update_id", 0);
    }

    /** Below zero, where no number of Telegram's is; the same whenever the same thing comes again. */
    private static long numberOf(JsonNode node) {
        long number = UUID.nameUUIDFromBytes(node.toString().getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
        return number < 0 ? number : -1 - number;
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
