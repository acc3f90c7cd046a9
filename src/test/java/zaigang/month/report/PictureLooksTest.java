package zaigang.month.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What pictures look like, here and on a machine without fonts. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class PictureLooksTest {
    /** Of a forwarded picture in a chat with a poor network. */
    private static final int LARGEST = 300_000;

    @TempDir
    Path folder;

    /** A line for each picture: its name, its size, and how light it is in each of its parts. */
    private static Map<String, PictureDigest> known() throws IOException {
        var known = new HashMap<String, PictureDigest>();
        try (var in = PictureLooksTest.class.getResourceAsStream("pictures.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> known.put(
                    line.substring(0, line.indexOf(' ')), PictureDigest.parse(line.substring(line.indexOf(' ') + 1))));
        }
        return known;
    }

    @Test
    void on_a_machine_without_fonts_they_look_as_they_were_looked_at() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                SamplePictures.class.getName(), folder.toString()));
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        builder.environment().putAll(Map.of("FONTCONFIG_FILE", "/nowhere/fonts.conf", "FONTCONFIG_PATH", "/nowhere"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
        } finally {
            process.destroyForcibly();
        }
        Map<String, PictureDigest> known = known();
        assertThat(known).hasSize(7).allSatisfy((name, digest) -> {
            byte[] png = read(name);
            assertThat(png.length).as(name).isLessThan(LARGEST);
            PictureDigest drawn = PictureDigest.of(png);
            assertThat(drawn.looksLike(digest)).as("%s %s", name, drawn).isTrue();
        });
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
