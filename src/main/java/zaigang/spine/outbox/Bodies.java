package zaigang.spine.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import zaigang.spine.chat.Outgoing;

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

    /** How a button with this data stands in a stored message, and nothing else in it can. */
    static String pressed(String data) {
        try {
            return "\"data\":" + JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a button's data cannot be written as JSON", e);
        }
    }

    /** The words of a message as somebody read them. */
    static String wording(Outgoing content) {
        String html = switch (content) {
            case Outgoing.Message m -> m.html();
            case Outgoing.Edit e -> e.html();
            case Outgoing.File f -> f.name() + "\n" + f.caption();
            case Outgoing.Photo p -> p.caption();
            case Outgoing.Notice n -> n.text();
            case Outgoing.Menu m -> "";
            case Outgoing.Removal r -> "";
            case Outgoing.Action a -> "";
        };
        return html.replaceAll("</?[a-z-]+>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
