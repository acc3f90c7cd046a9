package zaigang.spine.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A message as it goes to Telegram: in one language, with HTML, ready to send. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outgoing.Message.class, name = "message"),
    @JsonSubTypes.Type(value = Outgoing.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Outgoing.Notice.class, name = "notice"),
    @JsonSubTypes.Type(value = Outgoing.File.class, name = "file"),
    @JsonSubTypes.Type(value = Outgoing.Photo.class, name = "photo"),
    @JsonSubTypes.Type(value = Outgoing.Menu.class, name = "menu"),
    @JsonSubTypes.Type(value = Outgoing.Removal.class, name = "removal"),
    @JsonSubTypes.Type(value = Outgoing.Action.class, name = "action")
})
public sealed interface Outgoing {
    record Message(String html, List<List<Key>> keys) implements Outgoing {}

    /** New text and buttons for a message that was sent before; which one is a column of the outbox. */
    record Edit(String html, List<List<Key>> keys) implements Outgoing {}

    /** The answer to a button: it stops the spinner and may show a line of at most 200 characters. */
    record Notice(String queryId, String text, boolean alert) implements Outgoing {}

    /** A document; its bytes are a column of the outbox. */
    record File(String name, String caption, List<List<Key>> keys) implements Outgoing {
        /** In bytes: what Telegram takes of a bot, by its documentation of sendDocument. */
        public static final int LARGEST = 50_000_000;

        /** Rows of earlier versions have no keys. */
        public File {
            keys = keys == null ? List.of() : keys;
        }

        public File(String name, String caption) {
            this(name, caption, List.of());
        }
    }

    /** A picture, shown in the chat; its bytes are a column of the outbox. */
    record Photo(String name, String caption, List<List<Key>> keys) implements Outgoing {}

    /** The commands in a chat's menu. */
    record Menu(List<Entry> entries) implements Outgoing {
        public record Entry(String command, String description) {}
    }

    /** Takes a message away that was sent before; which one is a column of the outbox. */
    record Removal() implements Outgoing {}

    /** What the chat's head shows for some seconds: that the bot writes or sends a file. */
    record Action(What what) implements Outgoing {
        public enum What { TYPING, SENDING_FILE }
    }

    /** A rendered button: one of {@code data} (up to 64 bytes) and {@code url} is filled. */
    record Key(String label, String data, String url) {}
}
