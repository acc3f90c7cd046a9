package zaigang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zaigang.process.Child;
import zaigang.process.TestHome;

/** From the start of the process to its first poll, by the command that {@code docs/running.md} has for the service. */
@Order(1)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class StartTest {
    private static final Path JAR = Path.of("target", "zaigang.jar");
    private static final String COMMAND = "ExecStart=/usr/bin/java ";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    Path temp;

    /** @param cpu of the process and those that it started, until the first poll */
    private record Start(Duration toPoll, Duration cpu) {
        @Override
        public String toString() {
            return Figures.seconds(toPoll) + ", CPU " + Figures.seconds(cpu);
        }
    }

    @Test
    void the_first_start_and_later_ones() throws IOException, InterruptedException {
        Path home = TestHome.whole(temp.resolve("home")).folder();
        boolean jar = Figures.full() && Files.exists(JAR);
        if (jar) {
            Files.copy(JAR, home.resolve("zaigang.jar"));
        }
        List<String> command = jar ? documented() : plain();
        Start first = start(home, command);
        var later = new ArrayList<Start>();
        for (int i = 0; i < Figures.size(1, 7); i++) {
            later.add(start(home, command));
        }
        String from = jar ? "the jar" : "classes, no jar having been built";
        Figures.report("start to first poll, from " + from, "≤ 1.2 s", new Spread(later.stream().map(Start::toPoll).toList()).toString());
        Figures.report("processor time until then", "≤ 2.5 s", new Spread(later.stream().map(Start::cpu).toList()).toString());
        Figures.report("the very first start, with a database to be made", "", first.toString());
    }

    private static List<String> documented() throws IOException {
        // A line of a unit goes on behind a backslash.
        String unit = Files.readString(Path.of("docs", "running.md")).replaceAll("\\\\\\n\\s*", "");
        String line = unit.lines().filter(l -> l.startsWith(COMMAND)).findFirst().orElseThrow();
        return Arrays.asList(line.substring(COMMAND.length()).split(" "));
    }

    /** The class path of this JVM may be relative to the folder that it runs in. */
    private static List<String> plain() {
        String entries = Arrays.stream(Child.Program.shipped().classpath().split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).reduce((a, b) -> a + File.pathSeparator + b).orElseThrow();
        return List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "-cp", entries, "zaigang.Start", "run");
    }

    /** Starts, waits for the first poll, lets the process come to rest, and ends it in order: an archive may be written then. */
    private Start start(Path home, List<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        try (var telegram = FastTelegram.start()) {
            var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true)
                    .redirectOutput(temp.resolve("log").toFile());
            builder.environment().putAll(Map.of("TELEGRAM_BOT_TOKEN", "100200300:bench", "TELEGRAM_API_URL", telegram.url()));
            long began = System.nanoTime();
            Process process = builder.start();
            try {
                Tally polls = telegram.calls("getUpdates");
                while (polls.count() == 0) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                    assertThat(process.isAlive() && Figures.since(began).compareTo(LONGEST) < 0)
                            .as("no poll within %s: %s", LONGEST, Files.readString(temp.resolve("log"))).isTrue();
                }
                var start = new Start(Duration.ofNanos(polls.first() - began), cpu(process.toHandle()));
                Thread.sleep(Figures.size(100, 2000));
                process.destroy();
                assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).as("it ends when it is told to").isTrue();
                return start;
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static Duration cpu(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(p -> p.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }
}
