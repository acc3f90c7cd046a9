package zaigang;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.base.text.Texts;
import zaigang.edge.quartz.AlarmClock;
import zaigang.edge.telegram.Downloads;
import zaigang.edge.telegram.Poller;
import zaigang.edge.telegram.TelegramLine;
import zaigang.edge.telegram.TelegramProfile;
import zaigang.edge.telegram.TelegramSender;
import zaigang.office.imports.SentFiles;
import zaigang.spine.chat.Incoming;
import zaigang.spine.outbox.CourierLoop;
import zaigang.spine.outbox.PaceLimits;

/**
 * The running bot: the app with its ears, its mouth and its alarm clock, each on a thread of its own, and workers for what is
 * heavy. Each goes on after whatever fails in it; should one end all the same, the bot says that it is dead.
 */
public final class Bot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bot.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration HEAVY_GRACE = Duration.ofMillis(500);
    private static final int CALLS_AT_ONCE = 64;

    private final App app;
    private final TelegramLine line;
    private final Poller poller;
    private final CourierLoop courier;
    private final AlarmClock alarmClock;
    private final TelegramProfile profile;
    private final ExecutorService calls = Executors.newFixedThreadPool(CALLS_AT_ONCE, Thread.ofVirtual().factory());
    private final ExecutorService heavy = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("heavy-", 1).factory());
    private final CompletableFuture<Throwable> death = new CompletableFuture<>();

    public Bot(Path database, InstantSource clock, Texts texts, Home.Contents home, Telegram telegram, PaceLimits pace) {
        line = telegram.line();
        profile = telegram.profile();
        var downloads = new Downloads(line);
        app = new App(new App.Parts(database, clock, texts, home.settings(), home.rules(), home.workdays(),
                new TelegramSender(line), pace, calls, heavy, profile::known, fileId -> fetched(downloads.fetch(fileId))));
        courier = new CourierLoop(app.courier(), clock, this::died);
        alarmClock = new AlarmClock(clock, app::runDue, app::nextAlarm, this::died);
        poller = new Poller(line, this::receive, this::heard, clock, this::died);
    }

    private static SentFiles.Fetched fetched(Downloads.Result result) {
        return switch (result) {
            case Downloads.Result.Fetched f -> new SentFiles.Fetched.Got(f.bytes());
            case Downloads.Result.TooLarge t -> new SentFiles.Fetched.TooLarge();
            case Downloads.Result.TooSlow t -> new SentFiles.Fetched.TooSlow();
            case Downloads.Result.Gone g -> new SentFiles.Fetched.Gone(g.reason());
            case Downloads.Result.NotNow n -> new SentFiles.Fetched.NotNow(n.reason());
        };
    }

    /** Starts everything. Where there is no network it keeps trying. */
    public void start() {
        app.ledger().onChange(courier::wake);
        app.onHeavyEnd(alarmClock::ringSoon);
        app.start();
        courier.start();
        alarmClock.start();
        poller.start();
    }

    public App app() {
        return app;
    }

    /**
     * Completed with what it died of, should a part have ended that the bot cannot do without: whoever runs it ends the process, so
     * that it is started again.
     */
    public CompletionStage<Throwable> death() {
        return death;
    }

    private void died(Throwable cause) {
        death.complete(cause);
        log.error("a part of the bot has ended", cause);
    }

    /** Waits a moment until heavy work is done and what may go out now has gone: for whoever is about to move the clock. */
    void awaitSent() {
        app.awaitHeavy(LONGEST_WAIT);
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
        profile.learn(calls);
    }

    /** Finishes the transaction under way and stops, within 5 seconds; heavy work under way is left to the next start. */
    @Override
    public void close() {
        poller.close();
        alarmClock.close();
        app.endHeavy(HEAVY_GRACE);
        courier.close();
        line.close();
        calls.shutdownNow();
        heavy.shutdownNow();
        app.close();
    }
}
