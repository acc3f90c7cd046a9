package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The methods that write into a chat. */
final class MessageMethods {
    /** Or until the bot's next message (https://core.telegram.org/bots/api#sendchataction). */
    private static final Duration ACTION_SHOWN = Duration.ofSeconds(5);
    private static final int UPLOAD = 50 * 1024 * 1024;
    private static final int PHOTO = 10 * 1024 * 1024;
    private static final Set<String> ACTIONS = Set.of("typing", "upload_photo", "record_video", "upload_video", "record_voice",
            "upload_voice", "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note");

    private final World world;

    MessageMethods(World world) {
        this.world = world;
    }

    JsonNode sendMessage(Arguments arguments) {
        var chat = world.chats().writable(arguments.chatId());
        return send(chat, arguments, arguments.text("text").orElse(""), MessageRules.text(arguments), Optional.empty());
    }

    JsonNode sendDocument(Arguments arguments) {
        var chat = world.chats().writable(arguments.chatId());
        var caption = MessageRules.caption(arguments);
        var document = arguments.file("document").map(this::uploaded).orElseGet(() -> known(arguments, "document"));
        return send(chat, arguments, arguments.text("caption").orElse(""), caption, Optional.of(document));
    }

    JsonNode sendPhoto(Arguments arguments) {
        var chat = world.chats().writable(arguments.chatId());
        var caption = MessageRules.caption(arguments);
        var photo = arguments.file("photo").map(this::picture).orElseGet(() -> known(arguments, "photo"));
        return send(chat, arguments, arguments.text("caption").orElse(""), caption, Optional.of(photo));
    }

    private JsonNode send(Chat chat, Arguments arguments, String source, FormattedText text, Optional<Document> document) {
        var buttons = MessageRules.buttons(arguments.json("reply_markup"));
        var replyTo = arguments.json("reply_parameters").flatMap(reply -> repliedTo(chat, reply));
        long thread = thread(chat, arguments);
        world.limit(Limits.Act.MESSAGE, chat);
        var message = new Message(chat.id(), world.chats().nextMessageId(), true, world.now(), Optional.empty(), source, text,
                buttons, document, replyTo, Optional.empty(), Circumstances.in(thread));
        return world.show(chat, message);
    }

    /** The topic in which the bot writes, where that can be. */
    private static long thread(Chat chat, Arguments arguments) {
        long thread = arguments.integer("message_thread_id").orElse(0);
        Topic topic = chat.topic(thread).orElseThrow(() -> Refused.badRequest("message thread not found"));
        if (!topic.open()) {
            throw Refused.badRequest("TOPIC_CLOSED");
        }
        return thread;
    }

    private static Optional<Long> repliedTo(Chat chat, JsonNode reply) {
        long id = reply.path("message_id").asLong();
        if (chat.message(id).isPresent()) {
            return Optional.of(id);
        }
        if (reply.path("allow_sending_without_reply").asBoolean()) {
            return Optional.empty();
        }
        throw Refused.badRequest("message to be replied not found");
    }

    private Document uploaded(Upload upload) {
        if (upload.bytes().length == 0) {
            throw Refused.badRequest("file must be non-empty");
        }
        if (upload.bytes().length > UPLOAD) {
            throw Refused.badRequest("file is too big");
        }
        return world.files().store(upload, Optional.empty());
    }

    private Document picture(Upload upload) {
        if (upload.bytes().length > PHOTO) {
            throw Refused.badRequest("too big for a photo; the maximum size is " + PHOTO + " bytes");
        }
        var size = Pictures.size(upload.bytes()).orElseThrow(() -> Refused.badRequest("IMAGE_PROCESS_FAILED"));
        boolean tooLong = size.width() + size.height() > 10_000;
        if (tooLong || size.width() > 20 * size.height() || size.height() > 20 * size.width()) {
            throw Refused.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
        return world.files().store(upload, Optional.of(size));
    }

    private Document known(Arguments arguments, String parameter) {
        return arguments.text(parameter).flatMap(world.files()::find).orElseThrow(() ->
                Refused.badRequest("wrong file identifier/HTTP URL specified"));
    }

    JsonNode editMessageText(Arguments arguments) {
        var chat = world.chats().writable(arguments.chatId());
        var message = editable(chat, arguments);
        var text = MessageRules.text(arguments);
        if (message.document().isPresent()) {
            throw Refused.badRequest("there is no text in the message to edit");
        }
        var edited = message.withText(arguments.text("text").orElse(""), text,
                MessageRules.buttons(arguments.json("reply_markup")), world.now());
        return showEdited(chat, message, edited);
    }

    JsonNode editMessageReplyMarkup(Arguments arguments) {
        var chat = world.chats().writable(arguments.chatId());
        var message = editable(chat, arguments);
        return showEdited(chat, message, message.withButtons(MessageRules.buttons(arguments.json("reply_markup")), world.now()));
    }

    private static Message editable(Chat chat, Arguments arguments) {
        var message = chat.message(arguments.integer("message_id").orElse(0))
                .orElseThrow(() -> Refused.badRequest("message to edit not found"));
        if (!message.fromBot()) {
            throw Refused.badRequest("message can't be edited");
        }
        return message;
    }

    private JsonNode showEdited(Chat chat, Message before, Message after) {
        if (after.content().equals(before.content()) && after.buttons().equals(before.buttons())) {
            throw Refused.badRequest("message is not modified: specified new message content and reply markup are exactly "
                    + "the same as a current content and reply markup of the message");
        }
        world.limit(Limits.Act.EDIT, chat);
        return world.show(chat, after);
    }

    /** In a private chat the bot may delete what either has sent. */
    JsonNode deleteMessage(Arguments arguments) {
        var chat = world.chats().writable(arguments.chatId());
        long id = arguments.integer("message_id").orElse(0);
        if (chat.message(id).isEmpty()) {
            throw Refused.badRequest("message to delete not found");
        }
        chat.remove(id);
        world.changes().happened();
        return BooleanNode.TRUE;
    }

    JsonNode answerCallbackQuery(Arguments arguments) {
        String text = arguments.text("text").orElse("");
        if (text.length() > 200) {
            throw Refused.badRequest("MESSAGE_TOO_LONG");
        }
        world.queries().answer(arguments.text("callback_query_id").orElse(""), text, arguments.flag("show_alert"));
        world.changes().happened();
        return BooleanNode.TRUE;
    }

    JsonNode sendChatAction(Arguments arguments) {
        var chat = world.chats().writable(arguments.chatId());
        thread(chat, arguments);
        String action = arguments.text("action").orElse("");
        if (!ACTIONS.contains(action)) {
            throw Refused.badRequest("wrong parameter action in request");
        }
        chat.doing(new Chat.Doing(action, world.now().plus(ACTION_SHOWN)));
        world.changes().happened();
        return BooleanNode.TRUE;
    }
}
