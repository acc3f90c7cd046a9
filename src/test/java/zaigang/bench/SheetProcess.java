package zaigang.bench;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A month's sheet in a process of its own, once: no JVM is warm when somebody asks for it. Argument: a database that {@link Filling}
 * has filled. Prints how long it took, and the size of the file.
 */
public final class SheetProcess {
    static final String NOW = "2026-11-10T10:00";
    static final String COMMAND = "/report 10月";

    private SheetProcess() {}

    public static void main(String[] args) {
        try (var county = new InProcess(Path.of(args[0]), NOW)) {
            long from = System.nanoTime();
            int size = county.asked(COMMAND).stream().mapToInt(parcel -> parcel.file().length).max().orElse(0);
            System.out.printf(Locale.ROOT, "a file of %d KB after %s%n", size / 1024, Figures.seconds(Figures.since(from)));
        }
    }
}
