package zaigang.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import zaigang.Bot;
import zaigang.Home;
import zaigang.base.yaml.Read;
import zaigang.edge.telegram.TelegramSettings;
import zaigang.spine.outbox.PaceLimits;

/** The bot without a pace. Arguments: the token, the server's address, {@code --home} and the folder. */
public final class UnlimitedBot {
    private UnlimitedBot() {}

    public static void main(String[] args) {
        var home = new Home(Path.of(args[3]));
        var contents = ((Read.Ok<Home.Contents>) home.read()).value();
        var bot = new Bot(home.database(), InstantSource.system(), contents,
                new TelegramSettings(args[0], URI.create(args[1])), PaceLimits.none());
        Runtime.getRuntime().addShutdownHook(new Thread(bot::close));
        bot.start();
        System.out.println("Zaigang is running on " + home.folder());
        bot.death().toCompletableFuture().join();
    }
}
