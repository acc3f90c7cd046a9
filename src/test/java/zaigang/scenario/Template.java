package zaigang.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import zaigang.spine.ledger.Ledger;

/** An empty ledger, migrated once and copied for each test. */
final class Template {
    private static final Path MIGRATED = migrated();

    private Template() {}

    static void copyTo(Path database) {
        try {
            if (Files.notExists(database)) {
                Files.copy(MIGRATED, database);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path migrated() {
        try {
            Path folder = Files.createTempDirectory("zaigang-template");
            Path file = folder.resolve("zaigang.db");
            Ledger.open(file, InstantSource.fixed(Instant.EPOCH)).close();
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
