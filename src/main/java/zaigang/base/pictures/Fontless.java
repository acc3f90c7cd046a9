package zaigang.base.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets Java draw on a machine without fonts, such as a small container: by itself it asks the system's fontconfig for its logical fonts
 * and fails where there is none, even if it is never asked for such a font.
 */
final class Fontless {
    private static final String CONFIGURATION = "sun.awt.fontconfig";
    private static final String NOTHING = "version=1\nsequence.allfonts=default\n";

    private Fontless() {}

    /** Before anything of AWT is used. What somebody has set by hand stays. */
    static void prepare() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, file().toString());
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("zaigang", ".properties");
            Files.writeString(file, NOTHING, StandardCharsets.ISO_8859_1);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file can be written", e);
        }
    }
}
