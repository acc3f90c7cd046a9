package zaigang.spine.hearing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How simplified characters sound, without their tones. The table is the one in {@code houbb:pinyin}; of that library nothing else is
 * used, and the table is only read when a line has something in it that nothing explains.
 */
public final class Sounds {
    private static final String TABLE = "/pinyin_dict_char.txt";
    private static final Charset SIMPLIFIED = Charset.forName("GB2312");
    private static final Pattern TONES = Pattern.compile("\\p{Mn}");
    /** What many do not tell apart who type by sound: with and without the tongue rolled, n and ng at the end. */
    private static final Pattern ROLLED = Pattern.compile("(?<=^[zcs])h");
    private static final Pattern NASAL = Pattern.compile("(?<=[aei])ng$");

    private static final class Table {
        private static final Map<Integer, List<String>> READINGS = read();
        /** As they are told apart by everybody. */
        private static final Map<Integer, Set<String>> ROUGH = READINGS.entrySet().stream().collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey, e -> e.getValue().stream().map(Sounds::rough).collect(Collectors.toUnmodifiableSet())));
        private static final Map<String, List<String>> ALIKE = alike();

        private static Map<String, List<String>> alike() {
            var alike = new HashMap<String, List<String>>();
            ROUGH.forEach((c, all) -> all.forEach(s -> alike.computeIfAbsent(s, n -> new ArrayList<>()).add(Character.toString(c))));
            return alike;
        }
    }

    /** The readings of a character in plain letters, such as {@code zhang}; none for one that simplified Chinese does not have. */
    List<String> of(int character) {
        return Table.READINGS.getOrDefault(character, List.of());
    }

    /** Whether two characters may be heard as one another. */
    boolean alike(int one, int other) {
        return one == other || !Collections.disjoint(rough(one), rough(other));
    }

    /** Whether something in a text may be heard as a word. */
    public boolean in(String text, String word) {
        return IntStream.rangeClosed(0, text.length() - word.length()).anyMatch(at ->
                IntStream.range(0, word.length()).allMatch(i -> alike(text.charAt(at + i), word.charAt(i))));
    }

    /** The characters that may be heard as this one. */
    Set<String> alike(int character) {
        return rough(character).stream().flatMap(Sounds::characters).collect(Collectors.toSet());
    }

    /** The characters of which a word in Latin letters may begin with the sound. */
    Set<String> beginning(String latin) {
        return Stream.iterate(1, n -> n <= Math.min(latin.length(), 6), n -> n + 1).map(n -> rough(latin.substring(0, n)))
                .flatMap(Sounds::characters).collect(Collectors.toSet());
    }

    private static Stream<String> characters(String rough) {
        return Table.ALIKE.getOrDefault(rough, List.of()).stream();
    }

    private static Set<String> rough(int character) {
        return Table.ROUGH.getOrDefault(character, Set.of());
    }

    private static String rough(String syllable) {
        return NASAL.matcher(ROLLED.matcher(syllable).replaceFirst("")).replaceFirst("n");
    }

    private static String plain(String reading) {
        String letters = Normalizer.normalize(reading, Normalizer.Form.NFD).replace("u\u0308", "v");
        return TONES.matcher(letters).replaceAll("");
    }

    /** Each line has a character, a colon, and its readings with commas between them. */
    private static Map<Integer, List<String>> read() {
        try (InputStream in = Sounds.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("pinyin has no " + TABLE);
            }
            var simplified = SIMPLIFIED.newEncoder();
            var readings = new HashMap<Integer, List<String>>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(":"))
                    .filter(p -> p.length > 1 && simplified.canEncode(p[0]))
                    .forEach(p -> readings.put(p[0].codePointAt(0),
                            Stream.of(p[1].split(",")).map(r -> plain(r.strip())).distinct().toList()));
            return Map.copyOf(readings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
