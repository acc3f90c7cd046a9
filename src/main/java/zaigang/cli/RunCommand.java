package zaigang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import zaigang.Bot;
import zaigang.Home;
import zaigang.ledger.HomeLock;
import zaigang.outbox.PaceLimits;
import zaigang.telegram.TelegramSettings;

/** Runs the bot on Telegram, until it is told to stop. */
@Command(name = "run", description = "Run the bot on Telegram; the token is read from TELEGRAM_BOT_TOKEN.")
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private Zaigang zaigang;

    RunCommand() {}

    RunCommand(Zaigang zaigang) {
        this.zaigang = zaigang;
    }

    @Override
    public Integer call() {
        return switch (zaigang.telegram()) {
            case TelegramSettings.Result.Found found -> zaigang.withContents(home -> run(home, found.settings()));
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
        Path database = zaigang.home().database();
        return alone(zaigang, database, () -> {
            var pace = PaceLimits.telegram(home.settings().telegram().messagesPerSecond());
            var bot = new Bot(database, zaigang.clock(), home, telegram, pace);
            untilStopped(bot, () -> {
                bot.start();
                zaigang.terminal().say("cli.running", "home", zaigang.home().folder().toAbsolutePath().normalize());
            });
            return Zaigang.DONE;
        });
    }

    /** Does the work while no other process does it on the same database; otherwise refuses at once. */
    static int alone(Zaigang zaigang, Path database, Supplier<Integer> work) {
        try {
            Files.createDirectories(database.toAbsolutePath().getParent());
            Optional<HomeLock> lock = HomeLock.take(Home.lockOf(database));
            if (lock.isEmpty()) {
                zaigang.terminal().complain("cli.already_running", "file", database);
                return Zaigang.BUSY;
            }
            try (HomeLock held = lock.get()) {
                return work.get();
            }
        } catch (IOException e) {
            zaigang.terminal().complain("cli.failed", "error", e.toString());
            return Zaigang.NO;
        }
    }

    /** Starts, and stays until the process is told to end; then closes in order. */
    static void untilStopped(AutoCloseable running, Runnable start) {
        var stopped = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            try {
                main.join(5_000);
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
        }
    }
}
