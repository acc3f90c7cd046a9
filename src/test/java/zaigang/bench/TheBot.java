package zaigang.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import zaigang.process.Child;
import zaigang.process.TestHome;

/** The real program without a pace, on a day that has just begun for everybody. */
final class TheBot extends Contender {
    private static final Duration NOT_TODAY = Duration.ofHours(5);
    private static final String TOKEN = "100200300:bench";

    private final TestHome home;

    private TheBot(TestHome home, List<Long> accounts, Path log) {
        super(accounts, log);
        this.home = home;
    }

    static TheBot in(Path folder, int people) {
        var home = TestHome.create(folder.resolve("home"));
        Instant now = Instant.now();
        home.askedJustNow(now, now.plus(NOT_TODAY)).unpaced();
        return new TheBot(home, home.cadres(people), folder.resolve("bot"));
    }

    @Override
    Child asking(Path log) {
        var shipped = Child.Program.shipped();
        return Child.start(log, new Child.Program(shipped.heap(), options(), shipped.classpath(), shipped.main()),
                Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_API_URL", telegram.url()),
                List.of("run", "--home", home.folder().toString()));
    }

    /** Further ones of its JVM, such as of a profiler: the system property {@code zaigang.bench.options}, separated by spaces. */
    private static List<String> options() {
        return Arrays.stream(System.getProperty("zaigang.bench.options", "").split(" ")).filter(option -> !option.isBlank()).toList();
    }

    @Override
    Child listening(Path log) {
        return asking(log);
    }

    @Override
    int answers() {
        return home.read(tx -> tx.list(Long.class, "SELECT person_id FROM answer").size());
    }

    /** What it said to somebody, for the other to say too. */
    List<String> said() {
        return List.of(telegram.example("sendMessage"), telegram.example("answerCallbackQuery"),
                telegram.example("editMessageText"));
    }

    @Override
    void end(Child child, Duration longest) {
        child.terminate();
        child.awaitExit(longest);
    }
}
