package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the page shows, as JSON: the clock, the people, one person's chat, and what the bot did last. */
final class PageState {
    private static final int MESSAGES = 200;
    private static final int CALLS = 80;
    private static final int PREVIEW = 80;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final World world;
    private final SandboxClock clock;
    private final Journal journal;

    PageState(World world, SandboxClock clock, Journal journal) {
        this.world = world;
        this.clock = clock;
        this.journal = journal;
    }

    /** {@code chatId} is the chat that is shown, a person's or a group; 0 for none. */
    ObjectNode json(long chatId) {
        world.chats().refresh();
        var json = JSON.objectNode();
        // Two runs of the sandbox are different worlds, although their message ids are alike.
        json.put("run", world.bot().token().hashCode());
        json.putObject("bot").put("name", world.bot().name()).put("username", world.bot().username());
        var time = json.putObject("clock").put("now", clock.now().toEpochMilli()).put("zone", clock.zone().getId());
        clock.nextAlarm().ifPresent(at -> time.put("nextAlarm", at.toEpochMilli()));
        json.set("people", people());
        Optional.of(chatId).filter(id -> id != 0).flatMap(world.chats()::find)
                .ifPresent(chat -> json.set("chat", chat(chat)));
        json.set("calls", calls());
        return json;
    }

    private ArrayNode people() {
        var json = JSON.arrayNode();
        // Group chats first, then those of the organisation in its order; the strangers, who have no group, after them.
        var chats = new ArrayList<>(world.chats().all());
        chats.removeIf(chat -> chat.movedTo().isPresent());
        chats.sort((a, b) -> Boolean.compare(a.person().group().isEmpty(), b.person().group().isEmpty()));
        for (var chat : chats) {
            var person = chat.person();
            var one = json.addObject().put("id", chat.id()).put("name", person.firstName()).put("about", person.about())
                    .put("group", person.group()).put("state", chat.state().name()).put("fromBot", chat.countFromBot());
            chat.latest(1).stream().findFirst().ifPresent(last -> one.putObject("last").put("text", preview(last))
                    .put("at", last.sent().toEpochMilli()).put("fromBot", last.fromBot()));
        }
        return json;
    }

    private static String preview(Message message) {
        String text = message.text().replace('\n', ' ');
        String shown = !text.isEmpty() ? text
                : message.pin().map(pin -> "\uD83D\uDCCD " + place(pin)).orElseGet(() -> message.document().map(Document::fileName).orElse(""));
        return shown.length() > PREVIEW ? shown.substring(0, PREVIEW) : shown;
    }

    private static String place(Pin pin) {
        return String.format(Locale.ROOT, "%.5f, %.5f", pin.latitude(), pin.longitude());
    }

    private ObjectNode chat(Chat chat) {
        var json = JSON.objectNode().put("id", chat.id()).put("state", chat.state().name())
                .put("waiting", world.queries().waiting(chat.id()));
        chat.movedTo().ifPresent(to -> json.put("movedTo", to));
        var topics = json.putArray("topics");
        chat.topics().forEach(t -> topics.addObject().put("id", t.id()).put("name", t.name()).put("open", t.open()));
        chat.doing(world.now()).ifPresent(doing -> json.putObject("doing").put("action", doing.action())
                .put("millis", Duration.between(world.now(), doing.until()).toMillis()));
        json.set("menu", world.json().commands(world.menus().forPerson(chat.person())));
        var messages = json.putArray("messages");
        chat.latest(MESSAGES).forEach(message -> messages.add(message(chat, message)));
        var toasts = json.putArray("toasts");
        var given = world.queries().toasts(chat.id());
        given.subList(Math.max(0, given.size() - 5), given.size()).forEach(toast -> toasts.addObject()
                .put("number", toast.number()).put("text", toast.text()).put("alert", toast.alert()));
        return json;
    }

    private ObjectNode message(Chat chat, Message message) {
        var json = JSON.objectNode().put("id", message.id()).put("fromBot", message.fromBot()).put("text", message.text())
                .put("at", message.sent().toEpochMilli()).put("edited", message.edited());
        if (chat.isGroup() && !message.fromBot()) {
            json.put("by", chat.sender(message).firstName()).put("byId", chat.sender(message).userId());
        }
        message.pin().ifPresent(pin -> json.putObject("place").put("latitude", pin.latitude()).put("longitude", pin.longitude())
                .put("words", place(pin)));
        around(json, message.around());
        json.set("entities", world.json().entities(message.content()));
        json.set("buttons", world.json().keyboard(message.buttons()));
        message.replyTo().flatMap(chat::message).ifPresent(original -> json.put("replyTo", preview(original)));
        message.document().ifPresent(document -> {
            var file = json.putObject("document").put("id", document.fileId()).put("name", document.fileName())
                    .put("size", document.bytes().length);
            file.put("media", document.media().name());
            document.picture().ifPresent(size -> file.put("width", size.width()).put("height", size.height()));
        });
        return json;
    }

    private static void around(ObjectNode json, Circumstances around) {
        json.put("thread", around.thread());
        around.origin().ifPresent(origin -> json.put("forwardedFrom", origin.path("sender_user").path("first_name").asText()));
        around.service().ifPresent(service -> json.put("service", service.field()).put("about", service.value().path("name").asText()));
        if (around.anonymous()) {
            json.put("anonymous", true);
        }
    }

    private ArrayNode calls() {
        var json = JSON.arrayNode();
        List<Journal.Call> calls = journal.calls().stream().filter(call -> !call.method().equals("getUpdates")).toList();
        for (var call : calls.subList(Math.max(0, calls.size() - CALLS), calls.size()).reversed()) {
            var one = json.addObject().put("number", call.number()).put("at", call.at().toEpochMilli())
                    .put("method", call.method()).put("status", call.status()).put("words", call.words());
            call.chatId().ifPresent(id -> one.put("chat", id));
            one.set("parameters", JSON.objectNode().setAll(call.parameters()));
        }
        return json;
    }
}
