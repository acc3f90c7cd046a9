package zaigang.edge.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The chat page: its files, what it shows as one JSON document, a stream that says when that has changed, and what a person
 * does on it. Writing needs a content type that no other web page may send here unasked.
 */
final class Page {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    /** What happens within this time is told as one change. */
    private static final Duration TOGETHER = Duration.ofMillis(30);
    private static final Set<String> ASSETS = Set.of("index.html", "style.css", "theme.js", "app.js", "chat.js", "people.js", "more.js",
            "panel.js", "common.js", "keys.js", "texts.json", "places.json", "icon.svg");
    /** What they are, by how their names end. */
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");
    /** Nothing from elsewhere, no script or style inside the page. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final World world;
    private final SandboxClock clock;
    private final ClockMoves moves;
    private final PageState state;

    Page(World world, SandboxClock clock, Journal journal) {
        this.world = world;
        this.clock = clock;
        this.moves = new ClockMoves(world, clock);
        this.state = new PageState(world, clock, journal);
        strangers();
    }

    /** People outside the organisation whom somebody at the page can be as well. */
    private void strangers() {
        try {
            for (var person : JSON.readTree(resource("strangers.json"))) {
                world.chats().add(new SandboxPerson(person.path("id").asLong(), person.path("name").asText(), "", "",
                        person.path("language").asText()), Chat.State.NOT_STARTED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void handle(Http http) throws IOException, InterruptedException {
        http.setHeader("Content-Security-Policy", POLICY);
        http.setHeader("Referrer-Policy", "no-referrer");
        http.setHeader("Cache-Control", "no-store");
        String path = http.path();
        if (path.startsWith("/page/") && !path.equals("/page/events") && !clock.ready()) {
            http.setHeader("Retry-After", "1");
            http.text(503, "The sandbox is starting; please try again in a moment.");
        } else if (http.method().equals("POST")) {
            post(http, path);
        } else if (path.equals("/")) {
            asset(http, "index.html");
        } else if (path.startsWith("/assets/")) {
            asset(http, path.substring("/assets/".length()));
        } else if (path.equals("/page/state")) {
            http.json(200, state.json(number(http.query(), "person")));
        } else if (path.equals("/page/events")) {
            events(http);
        } else if (path.startsWith("/page/file/")) {
            file(http, path.substring("/page/file/".length()));
        } else {
            http.text(404, "not found");
        }
    }

    private void asset(Http http, String name) throws IOException {
        if (ASSETS.contains(name)) {
            http.bytes(200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), resource(name));
        } else {
            http.text(404, "not found");
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Page.class.getResourceAsStream("/zaigang/edge/sandbox/" + name)) {
            if (in == null) {
                throw new IOException("the sandbox has no file " + name);
            }
            return in.readAllBytes();
        }
    }

    /** Server-sent events: one whenever something has changed, and one every few seconds, which also carries the clock on. */
    private void events(Http http) throws IOException, InterruptedException {
        try (var out = http.stream("text/event-stream")) {
            long seen = -1;
            while (!Thread.currentThread().isInterrupted()) {
                seen = world.changes().count();
                out.write(("data: " + seen + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                world.changes().await(seen, HEARTBEAT);
                Thread.sleep(TOGETHER);
            }
        }
    }

    private void file(Http http, String id) throws IOException {
        var found = world.files().find(id);
        if (found.isEmpty()) {
            http.text(404, "not found");
            return;
        }
        var document = found.get();
        boolean shown = document.picture().isPresent();
        String name = URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        http.setHeader("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
        http.bytes(200, shown ? document.mimeType() : "application/octet-stream", document.bytes());
    }

    private void post(Http http, String path) throws IOException {
        boolean upload = path.equals("/page/file");
        if (!http.contentType().startsWith(upload ? "application/octet-stream" : "application/json")) {
            http.text(415, "unsupported content type");
            return;
        }
        var body = http.body();
        if (body.isEmpty()) {
            http.text(413, "too large");
            return;
        }
        try {
            boolean reached = true;
            if (path.equals("/page/clock")) {
                JsonNode move = JSON.readTree(body.get());
                reached = moves.move(move.path("to").asText(), move.path("chat").asLong());
            } else if (upload) {
                person(number(http.query(), "person")).sends(media(parameter(http.query(), "as").orElse("document")),
                        parameter(http.query(), "name").orElse("file"), body.get(), parameter(http.query(), "caption").orElse(""));
            } else {
                act(path, JSON.readTree(body.get()));
            }
            http.json(200, JSON.createObjectNode().put("ok", true).put("reached", reached));
        } catch (IllegalArgumentException | JsonProcessingException e) {
            http.text(400, String.valueOf(e.getMessage()));
        }
    }

    private void act(String path, JsonNode body) {
        switch (path) {
            case "/page/type" -> type(person(body.path("person").asLong()), body);
            case "/page/forward" -> person(body.path("person").asLong())
                    .forwards(chat(body.path("chat").asLong()), body.path("message").asLong());
            case "/page/edit" -> person(body.path("person").asLong())
                    .edits(body.path("message").asLong(), body.path("text").asText());
            case "/page/pin" -> person(body.path("person").asLong()).pins(body.path("message").asLong());
            case "/page/group" -> changeGroup(person(body.path("person").asLong()), body);
            case "/page/tap" -> person(body.path("person").asLong())
                    .taps(body.path("message").asLong(), body.path("data").asText());
            case "/page/location" -> person(body.path("person").asLong()).sends(new Pin(
                    body.path("latitude").asDouble(Double.NaN), body.path("longitude").asDouble(Double.NaN),
                    body.path("accuracy").asDouble()));
            case "/page/block" -> block(person(body.path("person").asLong()), body.path("blocked").asBoolean());
            default -> throw new IllegalArgumentException("no such action");
        }
    }

    /** In private, or in a group where one is named. */
    private void type(SandboxUser user, JsonNode body) {
        long group = body.path("group").asLong();
        String text = body.path("text").asText();
        if (group == 0) {
            user.types(text);
        } else {
            new SandboxGroup(world, group).types(user, body.path("thread").asLong(), text, body.path("anonymously").asBoolean());
        }
    }

    private void changeGroup(SandboxUser user, JsonNode body) {
        var group = new SandboxGroup(world, body.path("group").asLong());
        long thread = body.path("thread").asLong();
        switch (body.path("what").asText()) {
            case "topic" -> group.opensTopic(user, Optional.of(body.path("name").asText().strip()).filter(n -> !n.isEmpty())
                    .orElseThrow(() -> new IllegalArgumentException("a topic has a name")));
            case "shut" -> group.shuts(user, thread, true);
            case "open" -> group.shuts(user, thread, false);
            case "delete" -> group.deletesTopic(thread);
            case "migrate" -> group.migrates(user);
            default -> throw new IllegalArgumentException("no such change of a group");
        }
    }

    private static Media media(String name) {
        return Stream.of(Media.values()).filter(m -> m.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is sent as " + name));
    }

    private Chat chat(long id) {
        return world.chats().find(id).orElseThrow(() -> new IllegalArgumentException("no chat " + id));
    }

    private SandboxUser person(long id) {
        return world.chats().find(id).filter(chat -> !chat.isGroup()).map(chat -> new SandboxUser(world, chat))
                .orElseThrow(() -> new IllegalArgumentException("nobody has the id " + id));
    }

    private static void block(SandboxUser user, boolean blocked) {
        if (blocked) {
            user.blocks();
        } else {
            user.unblocks();
        }
    }

    private static Optional<String> parameter(String query, String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static long number(String query, String name) {
        return parameter(query, name).filter(value -> value.matches("-?\\d{1,18}")).map(Long::parseLong).orElse(0L);
    }
}
