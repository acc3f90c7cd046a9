package zaigang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The real program, as a process of its own. What it prints goes into files, so that nothing of it is lost in a kill. */
public final class Child implements AutoCloseable {
    private static final Duration UP = Duration.ofSeconds(60);
    private static final String RUNNING = "Zaigang is running on";

    private final Process process;
    private final Path out;
    private final Path err;
    private final long started;

    private Child(Process process, Path out, Path err, long started) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.started = started;
    }

    /**
     * What is started.
     *
     * @param heap as in {@code -Xmx}
     * @param options further ones of the JVM
     * @param classpath what its classes are read from
     * @param main the class that begins
     */
    public record Program(String heap, List<String> options, String classpath, String main) {
        /** As people run it. */
        public static Program shipped() {
            return new Program("256m", List.of(), withoutTests(), "zaigang.Start");
        }
    }

    /**
     * Starts the program.
     *
     * @param log where its output goes, as {@code <log>.out} and {@code <log>.err}
     * @param environment of the bot; the machine's own settings of it are not handed on
     */
    public static Child start(Path log, Program program, Map<String, String> environment, List<String> args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Quick to start and light: a machine that runs tests does other things too.
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Xmx" + program.heap(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(program.options());
        command.addAll(List.of("-cp", program.classpath(), program.main()));
        command.addAll(args);
        var builder = new ProcessBuilder(command);
        var env = builder.environment();
        env.keySet().removeIf(name -> name.startsWith("TELEGRAM_") || name.startsWith("JAVA_") || name.startsWith("JDK_"));
        env.put("LC_ALL", "C.UTF-8");
        env.putAll(environment);
        Path out = Path.of(log + ".out");
        Path err = Path.of(log + ".err");
        long now = System.nanoTime();
        try {
            return new Child(builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of this JVM, without the tests. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the program says that it runs; how long that took since its start. */
    public Duration awaitRunning() {
        awaitOut(RUNNING);
        return age();
    }

    /** Waits until it has printed a line with these words. */
    void awaitOut(String words) {
        await().pollInterval(Duration.ofMillis(10)).atMost(UP).until(() -> !alive() || lines(words) > 0);
        assertThat(out()).as("what it says (%s)", err()).contains(words);
    }

    /** Whole lines only. */
    private long lines(String words) {
        String all = out();
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().filter(line -> line.contains(words)).count();
    }

    /** Waits until a line of the log contains these words. */
    public void awaitLog(String words, Duration longest) {
        await().alias("“" + words + "” in the log").pollInterval(Duration.ofMillis(20)).atMost(longest)
                .until(() -> !alive() || err().contains(words));
        assertThat(err()).contains(words);
    }

    /** Since it was started. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** SIGKILL: not one more instruction. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(20));
    }

    /** SIGTERM: to end in order. */
    public void terminate() {
        process.destroy();
    }

    /** The exit code. */
    public int awaitExit(Duration longest) {
        try {
            assertThat(process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ends within %s; log: %s", longest, err()).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return process.exitValue();
    }

    /** Memory of the process that is in the machine's memory now, in MB; 0 where the system does not tell. */
    public long residentMegabytes() {
        return megabytes("VmRSS:");
    }

    /** The most of it there has been, in MB; 0 where the system does not tell. */
    public long peakMegabytes() {
        return megabytes("VmHWM:");
    }

    private long megabytes(String line) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.notExists(status) ? 0 : text(status).lines().filter(l -> l.startsWith(line))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    /** Processor time so far, of all its threads; zero where the system does not tell, and when it has ended. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public String out() {
        return text(out);
    }

    /** What it complained of, and its log. */
    public String err() {
        return text(err);
    }

    /** How many lines of the log contain these words. */
    public long logged(String words) {
        return err().lines().filter(line -> line.contains(words)).count();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (alive()) {
            kill();
        }
    }
}
