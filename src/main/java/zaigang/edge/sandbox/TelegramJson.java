package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The objects of the Bot API as the bot gets them. */
final class TelegramJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Whoever writes in a group's name has this account (https://core.telegram.org/bots/api#message). */
    private static final ObjectNode ANONYMOUS = JSON.objectNode().put("id", 1_087_968_824L).put("is_bot", true)
            .put("first_name", "Group").put("username", "GroupAnonymousBot");
    /** Ids of groups end above where those of supergroups begin. */
    private static final long SUPERGROUPS = -1_000_000_000_000L;

    private final BotProfile bot;

    TelegramJson(BotProfile bot) {
        this.bot = bot;
    }

    ObjectNode me() {
        return JSON.objectNode().put("id", bot.id()).put("is_bot", true).put("first_name", bot.name())
                .put("username", bot.username());
    }

    ObjectNode getMe() {
        return me().put("can_join_groups", true).put("can_read_all_group_messages", false).put("supports_inline_queries", false)
                .put("can_connect_to_business", false).put("has_main_web_app", false);
    }

    ObjectNode user(SandboxPerson person) {
        var json = JSON.objectNode().put("id", person.userId()).put("is_bot", false).put("first_name", person.firstName());
        return person.languageCode().isEmpty() ? json : json.put("language_code", person.languageCode());
    }

    ObjectNode chat(Chat chat) {
        var json = JSON.objectNode().put("id", chat.id());
        return chat.isGroup()
                ? json.put("type", isSupergroup(chat) ? "supergroup" : "group").put("title", chat.person().firstName())
                : json.put("type", "private").put("first_name", chat.person().firstName());
    }

    /** A supergroup is recognised by its id. */
    static long supergroup(long group) {
        return SUPERGROUPS + group;
    }

    static boolean isSupergroup(Chat chat) {
        return chat.id() < SUPERGROUPS;
    }

    ObjectNode fullChat(Chat chat) {
        var json = chat(chat).put("accent_color_id", 0).put("max_reaction_count", 11);
        json.putObject("accepted_gift_types").put("unlimited_gifts", false).put("limited_gifts", false).put("unique_gifts", false)
                .put("premium_subscription", false).put("gifts_from_channels", false);
        return json;
    }

    ObjectNode message(Chat chat, Message message) {
        var json = JSON.objectNode().put("message_id", message.id());
        json.set("from", message.fromBot() ? me() : message.around().anonymous() ? ANONYMOUS : user(chat.sender(message)));
        json.set("chat", chat(chat));
        json.put("date", message.sent().getEpochSecond());
        around(json, chat, message.around());
        message.editedAt().ifPresent(at -> json.put("edit_date", at.getEpochSecond()));
        message.replyTo().flatMap(chat::message).ifPresent(original ->
                json.set("reply_to_message", message(chat, original).without(List.of("reply_to_message"))));
        message.document().ifPresent(document -> attachment(json, document));
        message.pin().ifPresent(pin -> json.putObject("location").put("latitude", pin.latitude())
                .put("longitude", pin.longitude()).put("horizontal_accuracy", pin.accuracy()));
        boolean caption = message.document().isPresent();
        if (!message.text().isEmpty()) {
            json.put(caption ? "caption" : "text", message.text());
            if (!message.content().entities().isEmpty()) {
                json.set(caption ? "caption_entities" : "entities", entities(message.content()));
            }
        }
        if (!message.buttons().isEmpty()) {
            json.putObject("reply_markup").set("inline_keyboard", keyboard(message.buttons()));
        }
        return json;
    }

    private void around(ObjectNode json, Chat chat, Circumstances around) {
        if (around.anonymous()) {
            json.set("sender_chat", chat(chat));
        }
        if (around.thread() != 0) {
            json.put("message_thread_id", around.thread()).put("is_topic_message", true);
        }
        around.origin().ifPresent(origin -> json.set("forward_origin", origin));
        around.service().ifPresent(service -> json.set(service.field(), service.value()));
    }

    /** Who wrote a message first, for whoever reads it passed on. */
    ObjectNode origin(Chat chat, Message message) {
        var json = JSON.objectNode().put("type", "user").put("date", message.sent().getEpochSecond());
        json.set("sender_user", message.fromBot() ? me() : user(chat.sender(message)));
        return message.around().origin().orElse(json);
    }

    private static void attachment(ObjectNode json, Document document) {
        switch (document.media()) {
            case PHOTO -> json.putArray("photo").add(sized(document, document.picture().orElse(new Document.Picture(1, 1))));
            case VIDEO -> json.set("video", sized(document, new Document.Picture(640, 360)).put("duration", 3));
            case VOICE -> json.set("voice", fileIds(document).put("duration", 3));
            case STICKER -> json.set("sticker", sized(document, new Document.Picture(512, 512)).put("type", "regular")
                    .put("is_animated", false).put("is_video", false).put("emoji", document.fileName()));
            case DOCUMENT -> json.set("document",
                    fileIds(document).put("file_name", document.fileName()).put("mime_type", document.mimeType()));
        }
    }

    private static ObjectNode sized(Document document, Document.Picture size) {
        return fileIds(document).put("width", size.width()).put("height", size.height());
    }

    private static ObjectNode fileIds(Document document) {
        return JSON.objectNode().put("file_id", document.fileId()).put("file_unique_id", "u-" + document.fileId())
                .put("file_size", document.bytes().length);
    }

    ObjectNode file(Document document) {
        return fileIds(document).put("file_path", Files.path(document));
    }

    ArrayNode entities(FormattedText text) {
        var json = JSON.arrayNode();
        for (var entity : text.entities()) {
            var one = json.addObject().put("type", entity.type()).put("offset", entity.offset()).put("length", entity.length());
            if (!entity.url().isEmpty()) {
                one.put("url", entity.url());
            }
        }
        return json;
    }

    ArrayNode keyboard(List<List<Button>> buttons) {
        var rows = JSON.arrayNode();
        for (var row : buttons) {
            var line = rows.addArray();
            for (var button : row) {
                var json = line.addObject().put("text", button.text());
                button.data().ifPresent(data -> json.put("callback_data", data));
                button.url().ifPresent(url -> json.put("url", url));
                button.copy().ifPresent(copy -> json.putObject("copy_text").put("text", copy));
            }
        }
        return rows;
    }

    ArrayNode commands(List<Menus.Command> commands) {
        var json = JSON.arrayNode();
        commands.forEach(command -> json.addObject().put("command", command.name()).put("description", command.description()));
        return json;
    }

    ObjectNode callbackQuery(String id, Chat chat, Message message, String data) {
        var json = JSON.objectNode().put("id", id);
        json.set("from", user(chat.person()));
        json.set("message", message(chat, message));
        return json.put("chat_instance", Long.toString(chat.id() * 31 + 7)).put("data", data);
    }

    /** The update by which a person blocks the bot or lets it in again. */
    ObjectNode myChatMember(Chat chat, boolean blocked, long at) {
        var json = JSON.objectNode();
        json.set("chat", chat(chat));
        json.set("from", user(chat.person()));
        json.put("date", at);
        json.set("old_chat_member", member(!blocked));
        json.set("new_chat_member", member(blocked));
        return json;
    }

    private JsonNode member(boolean blocked) {
        var json = JSON.objectNode().put("status", blocked ? "kicked" : "member");
        json.set("user", me());
        return blocked ? json.put("until_date", 0) : json;
    }
}
