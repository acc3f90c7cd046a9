package zaigang.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Telegram server on 127.0.0.1 for one bot: {@code http://127.0.0.1:PORT/bot<TOKEN>/<method>}, downloads below
 * {@code /file/bot<TOKEN>/}, and, where the settings have one, the chat page at {@code /}. It keeps everything in memory.
 */
public final class LocalBotApi implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalBotApi.class);

    /**
     * How to run it.
     *
     * @param port to listen on; 0 for any free one
     * @param clock of all times in messages, of lifetimes and limits
     * @param journalCapacity how many calls of the bot are kept
     * @param people who have already started the bot; asked again whenever somebody unknown is named
     * @param page the clock of the chat page; empty for no page
     */
    public record Settings(int port, BotProfile bot, InstantSource clock, Limits limits, Lifetimes lifetimes, int journalCapacity,
                           Supplier<List<SandboxPerson>> people, Optional<SandboxClock> page) {
        /** For a test: any port, no page, no limits, nobody yet, every call in the journal. */
        public static Settings of(BotProfile bot, InstantSource clock) {
            return new Settings(0, bot, clock, Limits.none(), Lifetimes.telegram(), Integer.MAX_VALUE, List::of, Optional.empty());
        }

        /** The same with the chat page, for these people and on this clock, on which nothing gets too old while hours are skipped. */
        public Settings withPage(Supplier<List<SandboxPerson>> shown, SandboxClock shownClock) {
            return new Settings(port, bot, clock, limits, Lifetimes.endless(), 1000, shown, Optional.of(shownClock));
        }

        public Settings withPort(int newPort) {
            return new Settings(newPort, bot, clock, limits, lifetimes, journalCapacity, people, page);
        }

        public Settings withLimits(Limits newLimits) {
            return new Settings(port, bot, clock, newLimits, lifetimes, journalCapacity, people, page);
        }

        public Settings withLifetimes(Lifetimes newLifetimes) {
            return new Settings(port, bot, clock, limits, newLifetimes, journalCapacity, people, page);
        }
    }

    private final World world;
    private final Faults faults;
    private final Journal journal;
    private final BotApi api;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LocalBotApi(Settings settings) throws IOException {
        var updates = new UpdateQueue(settings.clock(), settings.lifetimes());
        this.world = new World(settings.bot(), settings.clock(), new Chats(settings.people()), new Files(), new Menus(),
                new CallbackQueries(settings.clock(), settings.lifetimes()), updates, new Changes(), new TelegramJson(settings.bot()),
                new Limits.Count(), new AtomicReference<>(settings.limits()));
        this.faults = new Faults(updates::cut);
        this.journal = new Journal(settings.journalCapacity());
        this.api = new BotApi(world, faults, journal);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), settings.port()), 0);
        server.setExecutor(threads);
        server.createContext("/bot", guarded(this::call));
        server.createContext("/file/bot", guarded(this::download));
        settings.page().ifPresent(clock -> server.createContext("/", guarded(new Page(world, clock, journal)::handle)));
    }

    /** Starts the server. @throws UncheckedIOException where the port is taken */
    public static LocalBotApi start(Settings settings) {
        try {
            var api = new LocalBotApi(settings);
            api.server.start();
            return api;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + settings.port() + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where the page is, and what the bot takes as the address of its API. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    public BotProfile bot() {
        return world.bot();
    }

    public Faults faults() {
        return faults;
    }

    public Journal journal() {
        return journal;
    }

    /** Replaces the limits; what was sent before still counts. */
    public void limits(Limits now) {
        world.limits().set(now);
    }

    /** A person who has started the bot; one who is already known is only renamed. */
    public SandboxUser addUser(SandboxPerson person) {
        return new SandboxUser(world, world.chats().add(person, Chat.State.OPEN));
    }

    /** A person whom the bot cannot write to until they write to it. */
    public SandboxUser addStranger(SandboxPerson person) {
        return new SandboxUser(world, world.chats().add(person, Chat.State.NOT_STARTED));
    }

    /** A group that the bot is in. {@code chatId} is below 0. */
    public Chat addGroup(long chatId, String title) {
        if (chatId >= 0) {
            throw new IllegalArgumentException("the id of a group is below 0, not " + chatId);
        }
        return world.chats().addGroup(chatId, title);
    }

    /** @throws IllegalArgumentException where nobody has that id */
    public SandboxUser user(long userId) {
        return new SandboxUser(world, chat(userId));
    }

    /** @throws IllegalArgumentException where there is no such chat */
    public Chat chat(long chatId) {
        return world.chats().find(chatId).orElseThrow(() -> new IllegalArgumentException("no chat " + chatId));
    }

    /** All answers to taps, the oldest first. */
    public List<Toast> toasts() {
        return world.queries().toasts();
    }

    /** How many updates wait for the bot, those it has not confirmed among them. */
    public int pendingUpdates() {
        return world.updates().size();
    }

    /** The next update gets this id. */
    public void nextUpdateId(long id) {
        world.updates().nextId(id);
    }

    /** The menu that the person's phone shows, each line as {@code name - description}. */
    public List<String> menu(long userId) {
        return world.menus().forPerson(chat(userId).person()).stream().map(c -> c.name() + " - " + c.description()).toList();
    }

    /** Stops at once; waiting polls end with no answer. */
    @Override
    public void close() {
        world.updates().close();
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Handler {
        void handle(Http http) throws IOException, InterruptedException;
    }

    /** Refuses what no local client sends, and closes the connection when a handler fails. */
    private HttpHandler guarded(Handler handler) {
        return exchange -> {
            try (exchange) {
                var http = new Http(exchange);
                if (http.isForeign(port())) {
                    http.text(403, "This server answers only to this computer.");
                } else {
                    handler.handle(http);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.debug("the client of {} went away", exchange.getRequestURI().getPath().replace(world.bot().token(), "<token>"));
            } catch (RuntimeException e) {
                LOG.error("a call failed in the sandbox itself", e);
            }
        };
    }

    private void call(Http http) throws IOException, InterruptedException {
        if (!faults.networkUp()) {
            return;
        }
        String[] path = http.path().substring("/bot".length()).split("/", 2);
        if (!path[0].equals(world.bot().token())) {
            http.json(401, Reply.json(new Reply.Failed(401, "Unauthorized", Map.of())));
            return;
        }
        var body = http.body();
        Reply reply;
        if (body.isEmpty()) {
            reply = new Reply.Failed(413, "Request Entity Too Large", Map.of());
        } else {
            reply = reply(path.length == 2 ? path[1] : "", http, body.get());
        }
        answer(http, faults.networkUp() ? reply : new Reply.Dropped(true));
    }

    private Reply reply(String method, Http http, byte[] body) throws IOException, InterruptedException {
        try {
            return api.call(method, RequestBody.read(http.query(), http.contentType(), body));
        } catch (Refused refused) {
            return refused.reply();
        }
    }

    private static void answer(Http http, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Ok ok -> http.json(200, Reply.json(ok));
            case Reply.Failed failed -> http.json(failed.code(), Reply.json(failed));
            case Reply.Html html -> http.bytes(html.status(), "text/html", html.body().getBytes(StandardCharsets.UTF_8));
            case Reply.Dropped dropped -> http.drop();
        }
    }

    private void download(Http http) throws IOException {
        if (!faults.networkUp()) {
            return;
        }
        String[] path = http.path().substring("/file/bot".length()).split("/", 2);
        var document = path[0].equals(world.bot().token()) && path.length == 2 ? api.download(path[1]) : Optional.<Document>empty();
        if (document.isPresent()) {
            http.bytes(200, "application/octet-stream", document.get().bytes());
        } else {
            http.json(404, Reply.json(new Reply.Failed(404, "Not Found", Map.of())));
        }
    }
}
