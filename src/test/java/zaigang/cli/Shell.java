package zaigang.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;

/** A home as the program ships it, and a terminal on it, on 2026-11-23, a Monday, at 08:00 in Shanghai. */
final class Shell {
    private static final Texts TEXTS = Texts.load();
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));
    static final String STAFF = "samples/花名册-青河县.xlsx";
    static final String ROSTER = "samples/值班表-青河县-2026年12月.xlsx";

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private Language language = Language.EN;
    private String typed = "";
    private int seconds;

    /** What a command did: its exit code and what it wrote; piped is what went to standard output as it is. */
    record Ran(int code, String out, String err, byte[] piped) {}

    /** @param home an empty folder, which becomes the home */
    Shell(Path home) {
        this.home = home;
        for (String file : List.of("rules/ten-prohibitions.yaml", "data/zaigang.yaml", "data/holidays.yaml")) {
            write(file, content(Path.of(file)));
        }
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell speaks(Language other) {
        language = other;
        return this;
    }

    /** What is typed at questions from now on. */
    Shell types(String lines) {
        typed = lines;
        return this;
    }

    /** All work that tells how long it takes seems to take so many seconds from now on. */
    Shell takes(int time) {
        seconds = time;
        return this;
    }

    private Runnable tick(IntConsumer second) {
        IntStream.rangeClosed(1, seconds).forEach(second);
        return () -> { };
    }

    Ran run(String... args) {
        var all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(args));
        return inside((zaigang, out, err) -> Zaigang.execute(zaigang, out, err, all.toArray(String[]::new)));
    }

    /** Does a part of a command, without a command line; it has no home. */
    Ran inside(ToIntFunction<Zaigang> part) {
        return inside((zaigang, out, err) -> part.applyAsInt(zaigang));
    }

    private interface Running {
        int run(Zaigang zaigang, PrintWriter out, PrintWriter err);
    }

    private Ran inside(Running running) {
        var out = new StringWriter();
        var err = new StringWriter();
        var piped = new ByteArrayOutputStream();
        var outWriter = new PrintWriter(out, true);
        var errWriter = new PrintWriter(err, true);
        var terminal = new Terminal(() -> TEXTS, language, piped, outWriter, errWriter, new Scanner(typed), this::tick);
        int code = running.run(new Zaigang(environment, CLOCK, terminal), outWriter, errWriter);
        return new Ran(code, out.toString(), err.toString(), piped.toByteArray());
    }

    Path path(String inHome) {
        return home.resolve(inHome);
    }

    Path database() {
        return path("data/zaigang.db");
    }

    /** Puts a file into the home and returns its path. */
    String write(String inHome, byte[] content) {
        try {
            Files.createDirectories(path(inHome).getParent());
            return Files.write(path(inHome), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(String inHome, String... lines) {
        return write(inHome, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Changes a file of the home; the passage must be there. */
    void replace(String inHome, String passage, String other) {
        String before = new String(content(path(inHome)), StandardCharsets.UTF_8);
        if (!before.contains(passage)) {
            throw new AssertionError(passage + " is not in " + inHome);
        }
        write(inHome, before.replace(passage, other));
    }

    /** A sample as a file of the home. */
    String sample(String resource, String inHome) {
        try (var in = Shell.class.getResourceAsStream("/" + resource)) {
            return write(inHome, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(Function<Tx, T> reading) {
        try (var ledger = Ledger.open(database(), CLOCK)) {
            return ledger.read(reading);
        }
    }

    /** All files of the home with their content, to see that nothing was touched. */
    Map<String, String> files() {
        try (Stream<Path> all = Files.walk(home)) {
            var files = new HashMap<String, String>();
            all.filter(Files::isRegularFile).forEach(f ->
                    files.put(home.relativize(f).toString(), new String(content(f), StandardCharsets.ISO_8859_1)));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
