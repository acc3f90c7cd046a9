package zaigang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What was measured, printed and, at full size, gathered in {@code target/benchmarks.md} as lines of a table. */
final class Figures {
    private static final Path FILE = Path.of("target", "benchmarks.md");
    private static final boolean FULL = Boolean.getBoolean("zaigang.bench");

    private Figures() {}

    /** One size for the profile {@code bench}, another for the ordinary suite. */
    static int size(int ordinary, int full) {
        return FULL ? full : ordinary;
    }

    static boolean full() {
        return FULL;
    }

    /** @param goal in words; empty for none */
    static void report(String what, String goal, String measured) {
        String line = "| " + what + " | " + goal + " | " + measured + " |";
        System.out.println("bench: " + line);
        if (!FULL) {
            return;
        }
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
