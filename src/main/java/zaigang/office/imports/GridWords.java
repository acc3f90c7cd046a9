package zaigang.office.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zaigang.base.sheets.CellText;
import zaigang.base.yaml.As;
import zaigang.base.yaml.Read;
import zaigang.base.yaml.Scalars;
import zaigang.base.yaml.YamlFile;

/** The words in a roster with days as columns, from {@code grid.yaml} beside this class. */
record GridWords(Set<String> rest, Set<String> duty, List<String> leads, Map<String, String> shorts, Pattern wholeDay,
        Set<String> vacant, Set<String> remark, Set<String> legend, Pattern datedRemark) {
    private static final int LONGEST = 300;

    static GridWords load() {
        String file = "grid.yaml";
        try (InputStream in = GridWords.class.getResourceAsStream(file)) {
            As<List<String>> texts = As.list(Scalars.text(LONGEST));
            As<Set<String>> keys = texts.map(l -> l.stream().map(CellText::key).collect(Collectors.toUnmodifiableSet()));
            As<String> text = Scalars.text(LONGEST);
            Read<GridWords> read = YamlFile.parse(Path.of(file), in.readAllBytes(), As.fields(f -> new GridWords(
                    f.required("rest", keys, Set.of()), f.required("duty", keys, Set.of()),
                    f.required("leads", texts, List.of()), byKey(f.required("short", As.map(text, text), Map.of())),
                    Pattern.compile(f.required("whole-day", text, "")), f.required("vacant", keys, Set.of()),
                    f.required("remark", keys, Set.of()), f.required("legend", keys, Set.of()),
                    Pattern.compile(f.required("dated-remark", text, "")))));
            return switch (read) {
                case Read.Ok<GridWords> ok -> ok.value();
                case Read.Bad<GridWords> bad -> throw new IllegalStateException("in the program's own " + bad.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
        }
    }

    private static Map<String, String> byKey(Map<String, String> names) {
        var byKey = new HashMap<String, String>();
        names.forEach((word, name) -> byKey.put(CellText.key(word), name));
        return Map.copyOf(byKey);
    }

    /** Whether a cell says that somebody is not on duty: a mark for nothing has no letter, digit or sign of duty. */
    boolean isRest(String text) {
        String key = CellText.key(text);
        return key.isEmpty() || rest.contains(key)
                || !duty.contains(key) && key.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** The name of the shift that a word for it stands for. */
    String shiftName(String word) {
        String key = CellText.key(word);
        return duty.contains(key) ? "" : shorts.getOrDefault(key, word);
    }
}
