package zaigang.spine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed processes leave in the temporary folder. */
class NativeLeftoversTest {
    @TempDir
    Path folder;

    private Path file(String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(Files.getLastModifiedTime(file).toInstant().minus(age)));
        return file;
    }

    @Test
    void an_old_library_goes_with_its_mark_and_all_else_stays() throws IOException {
        String name = "sqlite-3.54.1.0-6f1e2d3c-0b1a-4c5d-8e9f-001122334455-libsqlitejdbc.so";
        file(name, Duration.ofMinutes(3));
        file(name + ".lck", Duration.ofMinutes(3));
        file("sqlite-3.54.1.0-77777777-0b1a-4c5d-8e9f-001122334455-sqlitejdbc.dll", Duration.ofDays(3));
        Path unpacking = file("sqlite-3.54.1.0-99999999-0b1a-4c5d-8e9f-001122334455-libsqlitejdbc.so", Duration.ofSeconds(5));
        Path foreign = file("sqlite-notes.so", Duration.ofDays(3));
        Path other = file("libsqlitejdbc.so", Duration.ofDays(3));
        NativeLeftovers.remove(folder, other);
        assertThat(folder.toFile().listFiles()).containsExactlyInAnyOrder(
                unpacking.toFile(), foreign.toFile(), other.toFile());
    }
}
