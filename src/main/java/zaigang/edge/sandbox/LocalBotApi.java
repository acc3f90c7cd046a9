package zaigang.edge.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A Telegram server on 127.0.0.1 for one bot: {@code http://127.0.0.1:PORT/bot<TOKEN>/<method>}, downloads below
 * {@code /file/bot<TOKEN>/}, and, where the settings have one, the chat page at {@code /}. It keeps everything in memory.
 */
public final class LocalBotApi implements AutoCloseable {
    private final World world;
    private final Faults faults;
    private final Journal journal;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LocalBotApi(SandboxSettings settings) throws IOException {
        var updates = new UpdateQueue(settings.clock(), settings.lifetimes(), settings.firstId());
        var queries = new CallbackQueries(settings.clock(), settings.lifetimes());
        this.world = new World(settings.bot(), settings.clock(), new Chats(settings.people(), settings.firstId()), new Files(),
                new Menus(), queries, updates, new Changes(), new TelegramJson(settings.bot()), new Limits.Count(),
                new AtomicReference<>(settings.limits()));
        this.faults = new Faults(updates::cut);
        this.journal = new Journal(settings.journalCapacity());
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), settings.port()), 0);
        server.setExecutor(threads);
        Routes.create(server, world, faults, new BotApi(world, faults, journal),
                settings.page().map(clock -> new Page(world, clock, journal)));
    }

    /**
     * Starts the server.
     *
     * @throws UncheckedIOException where the port is taken
     */
    public static LocalBotApi start(SandboxSettings settings) {
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

    /** @throws IllegalArgumentException where there is no such group */
    public SandboxGroup group(long chatId) {
        return new SandboxGroup(world, chatId);
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
}
