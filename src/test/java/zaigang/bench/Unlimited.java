package zaigang.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import zaigang.Bot;
import zaigang.Home;
import zaigang.base.yaml.Read;
import zaigang.edge.telegram.TelegramSettings;
import zaigang.process.Child;
import zaigang.spine.outbox.PaceLimits;

/** The bot without a pace. Arguments: the token, the server's address, {@code --home} and the folder. */
public final class Unlimited {
    private Unlimited() {}

    /** Further JVM options of its, such as of a profiler, are the system property {@code zaigang.bench.options}. */
    static Child.Program program() {
        List<String> options = Arrays.stream(System.getProperty("zaigang.bench.options", "").split(" "))
                .filter(option -> !option.isBlank()).toList();
        return new Child.Program("256m", options, System.getProperty("java.class.path"), Unlimited.class.getName());
    }

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
