package zaigang.spine.hearing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Traditional characters as simplified ones, one for one, so that each stays where it stood. The table is OpenCC's, out of
 * {@code opencc4j}; of that library nothing else is used, and the table is only read when there is a character that
 * simplified Chinese does not have.
 */
final class SimpleCharacters {
    private static final String TABLE = "/data/dictionary/TSCharacters.txt";
    /** The character set of simplified Chinese: what it has is simplified already. */
    private static final Charset SIMPLIFIED = Charset.forName("GB2312");

    private static final class Table {
        private static final Map<Integer, Integer> SIMPLE = read();
    }

    private final CharsetEncoder encoder = SIMPLIFIED.newEncoder();

    int simple(int character) {
        return !Character.isIdeographic(character) || encoder.canEncode(Character.toString(character))
                ? character : Table.SIMPLE.getOrDefault(character, character);
    }

    /** Each line has a character, a tab, and what it can be, the usual one first. */
    private static Map<Integer, Integer> read() {
        try (InputStream in = SimpleCharacters.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("opencc4j has no " + TABLE);
            }
            var simple = new HashMap<Integer, Integer>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("\\s+")).filter(p -> p.length > 1)
                    .forEach(p -> simple.put(p[0].codePointAt(0), p[1].codePointAt(0)));
            return Map.copyOf(simple);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
