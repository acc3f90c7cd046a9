package zaigang;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import zaigang.chat.Incoming;
import zaigang.imports.Files;
import zaigang.outbox.CourierLoop;
import zaigang.outbox.PaceLimits;
import zaigang.quartz.AlarmClock;
import zaigang.telegram.BotProfile;
import zaigang.telegram.Downloads;
import zaigang.telegram.Line;
import zaigang.telegram.Poller;
import zaigang.telegram.TelegramSender;
import zaigang.telegram.TelegramSettings;

/** The running bot: the app with its ears, its mouth and its alarm clock, each on a thread of its own. */
public final class Bot implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final App app;
    private final Line line;
    private final Poller poller;
    private final CourierLoop courier;
    private final AlarmClock alarmClock;
    private final BotProfile profile;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<Optional<String>> username = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean askingUsername = new AtomicBoolean();

    public Bot(Path database, InstantSource clock, Home.Contents home, TelegramSettings telegram, PaceLimits pace) {
        line = new Line(telegram);
        profile = new BotProfile(line);
        var downloads = new Downloads(line);
        app = new App(new App.Parts(database, clock, home.settings(), home.rules(), home.workdays(),
                new TelegramSender(line), pace, calls, username::get, fileId -> fetched(downloads.fetch(fileId))));
        courier = new CourierLoop(app.courier(), clock);
        alarmClock = new AlarmClock(clock, app::runDue, app::nextAlarm);
        poller = new Poller(line, this::receive, this::heard, clock);
    }

    private static Files.Fetched fetched(Downloads.Result result) {
        return switch (result) {
            case Downloads.Result.Fetched f -> new Files.Fetched.Got(f.bytes());
            case Downloads.Result.TooLarge t -> new Files.Fetched.TooLarge();
            case Downloads.Result.Gone g -> new Files.Fetched.Gone(g.reason());
            case Downloads.Result.NotNow n -> new Files.Fetched.NotNow(n.reason());
        };
    }

    /** Starts everything. Where there is no network it keeps trying. */
    public void start() {
        app.ledger().onChange(courier::wake);
        app.start();
        courier.start();
        alarmClock.start();
        poller.start();
    }

    public App app() {
        return app;
    }

    /** Waits a moment until what may go out now has gone: for whoever is about to move the clock. */
    void awaitSent() {
        courier.awaitIdle(LONGEST_WAIT);
    }

    /** Rings now: the clock was moved, or something was put on the agenda. */
    public void ringSoon() {
        alarmClock.ringSoon();
    }

    private void receive(List<Incoming> batch) {
        app.receive(batch);
        alarmClock.ringSoon();
    }

    private void heard() {
        app.heard();
        alarmClock.ringSoon();
        if (username.get().isEmpty() && askingUsername.compareAndSet(false, true)) {
            calls.execute(() -> {
                username.set(profile.username());
                askingUsername.set(false);
            });
        }
    }

    /** Finishes the transaction under way and stops, within 5 seconds. */
    @Override
    public void close() {
        poller.close();
        alarmClock.close();
        courier.close();
        line.close();
        calls.shutdownNow();
        app.close();
    }
}
