package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Carries out calls: first what was told to go wrong, then what Telegram would refuse, then the method itself. */
final class BotApi {
    private static final Duration LONGEST_POLL = Duration.ofSeconds(50);
    private static final int DOWNLOAD = 20 * 1024 * 1024;

    private final World world;
    private final MessageMethods messages;
    private final Faults faults;
    private final Journal journal;

    BotApi(World world, Faults faults, Journal journal) {
        this.world = world;
        this.messages = new MessageMethods(world);
        this.faults = faults;
        this.journal = journal;
    }

    Reply call(String methodName, RequestBody body) throws InterruptedException {
        var found = BotApiMethods.find(methodName);
        if (found.isEmpty()) {
            return new Reply.Failed(404, "Not Found", Map.of());
        }
        var method = found.get();
        var chatId = chatOf(body);
        var at = world.now();
        var reply = withFault(method, body, chatId);
        journal.add(at, method.name(), chatId, body.forJournal(), reply);
        world.changes().happened();
        return reply;
    }

    /** The chat that a call is about: the one it names, or the one of the tap that it answers. */
    private OptionalLong chatOf(RequestBody body) {
        var given = new Arguments(body.values(), Map.of());
        return given.chatId().isPresent()
                ? given.chatId()
                : given.text("callback_query_id").map(world.queries()::userOf).orElse(OptionalLong.empty());
    }

    private Reply withFault(BotApiMethods.Method method, RequestBody body, OptionalLong chatId) throws InterruptedException {
        var fault = faults.take(method.name(), chatId);
        if (fault.isEmpty()) {
            return answer(method, body);
        }
        return switch (fault.get()) {
            case Fault.TooManyRequests f -> Refused.tooManyRequests(f.retryAfter()).reply();
            case Fault.ServerError f -> new Reply.Failed(500, "Internal Server Error", Map.of());
            case Fault.BadGateway f -> new Reply.Html(502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
            case Fault.DropBeforeAccepting f -> new Reply.Dropped(false);
            case Fault.DropAfterAccepting f -> new Reply.Dropped(answer(method, body) instanceof Reply.Ok);
            case Fault.Forbidden f -> Refused.forbidden("bot was blocked by the user").reply();
            case Fault.Delay f -> {
                Thread.sleep(f.duration());
                yield answer(method, body);
            }
            case Fault.MigrateTo f -> {
                world.chats().addGroup(f.chatId(), "supergroup");
                yield Refused.migrated(f.chatId()).reply();
            }
        };
    }

    private Reply answer(BotApiMethods.Method method, RequestBody body) throws InterruptedException {
        try {
            var arguments = ArgumentCheck.check(method, body);
            if (method.name().equals("getUpdates")) {
                return updates(arguments);
            }
            return new Reply.Ok(result(method.name(), arguments));
        } catch (Refused refused) {
            return refused.reply();
        }
    }

    private JsonNode result(String method, Arguments arguments) {
        return switch (method) {
            case "getMe" -> world.json().getMe();
            case "deleteWebhook" -> deleteWebhook(arguments);
            case "getWebhookInfo" -> JsonNodeFactory.instance.objectNode().put("url", "").put("has_custom_certificate", false)
                    .put("pending_update_count", world.updates().size());
            case "setMyCommands", "deleteMyCommands", "getMyCommands" -> commands(method, arguments);
            case "setChatMenuButton" -> menuButton(arguments);
            case "setMyDescription" -> atMost(arguments, "description", 512);
            case "setMyShortDescription" -> atMost(arguments, "short_description", 120);
            case "setMyName" -> atMost(arguments, "name", 64);
            case "sendMessage" -> messages.sendMessage(arguments);
            case "sendDocument" -> messages.sendDocument(arguments);
            case "sendPhoto" -> messages.sendPhoto(arguments);
            case "sendChatAction" -> messages.sendChatAction(arguments);
            case "editMessageText" -> messages.editMessageText(arguments);
            case "editMessageReplyMarkup" -> messages.editMessageReplyMarkup(arguments);
            case "deleteMessage" -> messages.deleteMessage(arguments);
            case "answerCallbackQuery" -> messages.answerCallbackQuery(arguments);
            case "getFile" -> file(arguments);
            case "getChat" -> world.json().fullChat(world.chats().named(arguments.chatId()));
            default -> throw new IllegalStateException("a method of the table that nothing carries out: " + method);
        };
    }

    private Reply updates(Arguments arguments) throws InterruptedException {
        long timeout = Math.clamp(arguments.integer("timeout").orElse(0), 0, LONGEST_POLL.toSeconds());
        int limit = Math.clamp(arguments.integer("limit").orElse(100), 1, 100);
        var updates = world.updates().poll(arguments.integer("offset").orElse(0), limit, Duration.ofSeconds(timeout),
                arguments.json("allowed_updates").map(BotApi::kinds));
        return updates.<Reply>map(list -> new Reply.Ok(JsonNodeFactory.instance.arrayNode().addAll(list)))
                .orElse(new Reply.Dropped(false));
    }

    private static Set<String> kinds(JsonNode list) {
        var kinds = new HashSet<String>();
        list.forEach(kind -> kinds.add(kind.asText()));
        return Set.copyOf(kinds);
    }

    private JsonNode deleteWebhook(Arguments arguments) {
        if (arguments.flag("drop_pending_updates")) {
            world.updates().clear();
        }
        return BooleanNode.TRUE;
    }

    private JsonNode commands(String method, Arguments arguments) {
        var scope = arguments.json("scope");
        scope.filter(s -> s.path("type").asText().equals("chat")).ifPresent(s ->
                world.chats().named(new Arguments(Map.of("chat_id", s.path("chat_id")), Map.of()).chatId()));
        String language = arguments.text("language_code").orElse("");
        switch (method) {
            case "setMyCommands" -> world.menus().set(scope, language, arguments.json("commands").orElseThrow());
            case "deleteMyCommands" -> world.menus().delete(scope, language);
            default -> {
                return world.json().commands(world.menus().get(scope, language));
            }
        }
        world.changes().happened();
        return BooleanNode.TRUE;
    }

    private JsonNode menuButton(Arguments arguments) {
        if (arguments.chatId().isPresent()) {
            world.chats().named(arguments.chatId());
        }
        return BooleanNode.TRUE;
    }

    private static JsonNode atMost(Arguments arguments, String name, int longest) {
        if (arguments.text(name).filter(text -> text.length() > longest).isPresent()) {
            throw Refused.badRequest(name.replace('_', ' ') + " is too long");
        }
        return BooleanNode.TRUE;
    }

    private JsonNode file(Arguments arguments) {
        var document = arguments.text("file_id").flatMap(world.files()::find)
                .orElseThrow(() -> Refused.badRequest("invalid file_id"));
        if (document.bytes().length > DOWNLOAD) {
            throw Refused.badRequest("file is too big");
        }
        return world.json().file(document);
    }

    Optional<Document> download(String path) {
        return world.files().atPath(path).filter(document -> document.bytes().length <= DOWNLOAD);
    }
}
