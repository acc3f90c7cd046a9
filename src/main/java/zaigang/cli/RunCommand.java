package zaigang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import zaigang.Bot;
import zaigang.Home;
import zaigang.edge.telegram.TelegramSettings;
import zaigang.spine.ledger.HomeLock;
import zaigang.spine.ledger.LedgerException;
import zaigang.spine.ledger.NativeLeftovers;
import zaigang.spine.outbox.PaceLimits;

/** Runs the bot on Telegram, until it is told to stop. */
@Command(name = "run", description = "Run the bot on Telegram; the token is read from TELEGRAM_BOT_TOKEN.")
final class RunCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);
    private static final Duration LONGEST_STOP = Duration.ofMillis(4500);

    @ParentCommand
    private Zaigang zaigang;

    RunCommand() {}

    RunCommand(Zaigang zaigang) {
        this.zaigang = zaigang;
    }

    @Override
    public Integer call() {
        return switch (zaigang.telegram()) {
            case TelegramSettings.Result.Found found -> alone(zaigang, zaigang.home().database(),
                    () -> zaigang.withContents(home -> run(home, found.settings())));
            case TelegramSettings.Result.NoToken n -> {
                zaigang.terminal().complain("cli.token_needed", "variable", TelegramSettings.TOKEN);
                yield Zaigang.NO;
            }
            case TelegramSettings.Result.Wrong wrong -> {
                wrong.problems().forEach(zaigang.terminal()::complain);
                yield Zaigang.NO;
            }
        };
    }

    private int run(Home.Contents home, TelegramSettings telegram) {
        var pace = PaceLimits.of(home.settings().telegram());
        PaceCheck.beyond(home.settings().telegram(), telegram.api()).ifPresent(zaigang.terminal()::complain);
        zaigang.backups().missed().ifPresent(zaigang.terminal()::complain);
        var bot = new Bot(zaigang.home().database(), zaigang.clock(), home, telegram, pace);
        return untilStopped(bot, bot.death(), () -> {
            bot.start();
            zaigang.terminal().say("cli.running", "home", zaigang.home().folder().toAbsolutePath().normalize());
        });
    }

    /**
     * Does the work while no other process does it on the same database; otherwise refuses at once. It goes round everything
     * else, reading the home's files too, so that a refusal does not wait for that.
     */
    static int alone(Zaigang zaigang, Path database, Supplier<Integer> work) {
        try {
            Files.createDirectories(database.toAbsolutePath().getParent());
            Optional<HomeLock> lock = HomeLock.take(Home.lockOf(database));
            if (lock.isEmpty()) {
                zaigang.terminal().complain("cli.already_running", "file", database);
                return Zaigang.BUSY;
            }
            try (HomeLock held = lock.get()) {
                noteDatabase(held, database);
                NativeLeftovers.remove(NativeLeftovers.folder(), Home.lockOf(database));
                int code = begun(zaigang, work);
                noteDatabase(held, database);
                return code;
            }
        } catch (IOException e) {
            zaigang.terminal().complain("cli.failed", "error", e.toString());
            return Zaigang.DIED;
        }
    }

    /** Whatever fails without being refused may go better the next time: the service manager is to try it. */
    private static int begun(Zaigang zaigang, Supplier<Integer> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            if (failure instanceof LedgerException e && e.why().isPresent()) {
                throw failure;
            }
            zaigang.complain(failure);
            return Zaigang.DIED;
        }
    }

    private static void noteDatabase(HomeLock lock, Path database) throws IOException {
        if (Files.isRegularFile(database) && Files.size(database) > 0) {
            lock.noteDatabase();
        }
    }

    /** Starts, and stays until the process is told to end or a part that it cannot do without has died; then closes in order. */
    static int untilStopped(AutoCloseable running, CompletionStage<Throwable> death, Runnable start) {
        var stopped = new CountDownLatch(1);
        var dead = new AtomicBoolean();
        death.thenAccept(cause -> {
            dead.set(true);
            stopped.countDown();
        });
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            try {
                // Not for the main thread's end: that waits in System.exit for this hook.
                closed.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "stop"));
        try (running) {
            start.run();
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the bot did not stop in order", e);
        } finally {
            closed.countDown();
        }
        if (dead.get()) {
            log.error("the process ends, since a part of the bot has ended that it cannot do without; it is to be started again");
        }
        return dead.get() ? Zaigang.DIED : Zaigang.DONE;
    }
}
