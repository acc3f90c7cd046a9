package zaigang.edge.sandbox;

import java.util.List;
import java.util.Optional;

/** A person with a phone: what they can do in their chat with the bot. */
public final class SandboxUser {
    private final World world;
    private final Chat chat;

    SandboxUser(World world, Chat chat) {
        this.world = world;
        this.chat = chat;
    }

    public long id() {
        return chat.id();
    }

    public Chat chat() {
        return chat;
    }

    /**
     * Sends a text, which also starts the bot; the message's id. Telegram cuts what is longer than 4096 characters; here it is
     * refused.
     */
    public long types(String text) {
        var content = FormattedText.typed(text);
        if (content.plain().isEmpty() || content.plain().length() > MessageRules.TEXT) {
            throw new IllegalArgumentException("a message has 1 to " + MessageRules.TEXT + " characters");
        }
        return send(text, content, Optional.empty(), Optional.empty());
    }

    /** Types in a group; the message's id. */
    public long typesIn(long groupId, String text) {
        return new SandboxGroup(world, groupId).types(this, 0, text, false);
    }

    /** Sends a file with a caption, which may be empty; the message's id. */
    public long sends(String fileName, byte[] bytes, String caption) {
        return sends(Media.DOCUMENT, fileName, bytes, caption);
    }

    /** Sends a file as what it is, with a caption, which may be empty; the name of a sticker is its emoji. The message's id. */
    public long sends(Media media, String fileName, byte[] bytes, String caption) {
        var picture = media == Media.PHOTO ? Pictures.size(bytes) : Optional.<Document.Picture>empty();
        var document = world.files().store(new Upload(fileName, bytes), media, picture);
        return send(caption, FormattedText.of(caption.strip()), Optional.of(document), Optional.empty());
    }

    /** Passes a message of any chat on to the bot; the id that it has there. */
    public long forwards(Chat from, long messageId) {
        var original = from.message(messageId).orElseThrow(() -> new IllegalArgumentException("no message " + messageId));
        return send(new Message(chat.id(), world.chats().nextMessageId(), false, world.now(), Optional.empty(), original.source(),
                original.content(), List.of(), original.document(), Optional.empty(), original.pin(),
                Circumstances.passedOn(world.json().origin(from, original))));
    }

    /** Changes the text, or the caption, of a message sent before. */
    public void edits(long messageId, String text) {
        var before = chat.message(messageId).filter(m -> !m.fromBot() && m.around().origin().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("no message of one's own " + messageId));
        var after = before.withText(text, FormattedText.typed(text), List.of(), world.now());
        world.updates().add("edited_message", world.show(chat, after));
    }

    /** Pins a message of the chat, of which Telegram says so in a message of its own; that one's id. */
    public long pins(long messageId) {
        var pinned = chat.message(messageId).orElseThrow(() -> new IllegalArgumentException("no message " + messageId));
        var said = new Service("pinned_message", world.json().message(chat, pinned).without(List.of("reply_to_message")));
        return send(new Message(chat.id(), world.chats().nextMessageId(), false, world.now(), Optional.empty(), "",
                FormattedText.of(""), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Circumstances.PLAIN.saying(said)));
    }

    /** Sends a location, as a phone does that knows where it is; the message's id. */
    public long sends(Pin pin) {
        return send("", FormattedText.of(""), Optional.empty(), Optional.of(pin));
    }

    private long send(String source, FormattedText content, Optional<Document> document, Optional<Pin> pin) {
        return send(new Message(chat.id(), world.chats().nextMessageId(), false, world.now(), Optional.empty(), source, content,
                List.of(), document, Optional.empty(), pin, Circumstances.PLAIN));
    }

    private long send(Message message) {
        if (chat.state() == Chat.State.BLOCKED) {
            unblocks();
        }
        chat.state(Chat.State.OPEN);
        world.updates().add("message", world.show(chat, message));
        return message.id();
    }

    /**
     * Taps the button of that text, or else of that callback data, under that message; the id of the query.
     *
     * @throws IllegalArgumentException where there is no such message or button, or it has no callback data
     */
    public String taps(long messageId, String buttonTextOrData) {
        var message = chat.message(messageId).orElseThrow(() -> new IllegalArgumentException("no message " + messageId));
        var buttons = message.buttons().stream().flatMap(List::stream).filter(button -> button.data().isPresent()).toList();
        String data = buttons.stream().filter(button -> button.text().equals(buttonTextOrData)).findFirst()
                .or(() -> buttons.stream().filter(button -> button.data().get().equals(buttonTextOrData)).findFirst())
                .flatMap(Button::data)
                .orElseThrow(() -> new IllegalArgumentException("no button \"" + buttonTextOrData + "\" among " + buttons));
        return forges(messageId, data);
    }

    /** Sends any callback data for any message of the chat, as a dishonest client can; the id of the query. */
    public String forges(long messageId, String data) {
        var message = chat.message(messageId).orElseThrow(() -> new IllegalArgumentException("no message " + messageId));
        String query = world.queries().ask(chat.id());
        world.updates().add("callback_query", world.json().callbackQuery(query, chat, message, data));
        world.changes().happened();
        return query;
    }

    /** From now on the bot is refused, and is told so. */
    public void blocks() {
        blocked(true);
    }

    public void unblocks() {
        blocked(false);
    }

    private void blocked(boolean now) {
        chat.state(now ? Chat.State.BLOCKED : Chat.State.OPEN);
        world.updates().add("my_chat_member", world.json().myChatMember(chat, now, world.now().getEpochSecond()));
        world.changes().happened();
    }

    /** What the bot answered to this person's taps, the oldest first. */
    public List<Toast> toasts() {
        return world.queries().toasts(chat.id());
    }
}
