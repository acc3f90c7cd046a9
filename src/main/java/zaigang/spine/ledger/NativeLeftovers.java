package zaigang.spine.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQLite's native library is unpacked into the temporary folder at each start and deleted at the end. A process that is killed
 * leaves it there with its mark {@code .lck}, and because of the mark the driver never removes it either.
 */
public final class NativeLeftovers {
    private static final Pattern UNPACKED = Pattern.compile("sqlite-[\\w.+-]+-\\w*sqlitejdbc\\.(so|dylib|jnilib|dll)(\\.lck)?");
    /** Between unpacking and loading a second passes; one that is loaded already loses nothing with its name. */
    private static final Duration IN_USE = Duration.ofMinutes(2);

    private NativeLeftovers() {}

    /** The folder that the driver unpacks into. */
    public static Path folder() {
        return Path.of(System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir")));
    }

    /** Deletes what earlier processes of this user left in a folder; what cannot be deleted stays for the next time. */
    public static void remove(Path folder, Path mine) {
        try (Stream<Path> files = Files.list(folder)) {
            var owner = Files.getOwner(mine);
            Instant now = now(folder);
            for (Path file : files.filter(f -> UNPACKED.matcher(f.getFileName().toString()).matches()).toList()) {
                if (Files.getOwner(file).equals(owner)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(IN_USE))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            // Another start removes the same files at this moment, or a system keeps a library that is in use.
        }
    }

    /** By the clock that dates the files: that of the program may have been moved, and then a library would look old that is in use. */
    private static Instant now(Path folder) throws IOException {
        Path dated = Files.createTempFile(folder, "zaigang", null);
        Instant now = Files.getLastModifiedTime(dated).toInstant();
        Files.delete(dated);
        return now;
    }
}
