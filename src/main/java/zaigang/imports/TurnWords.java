package zaigang.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zaigang.rotation.ShiftKind;
import zaigang.sheets.CellText;
import zaigang.yaml.As;
import zaigang.yaml.Read;
import zaigang.yaml.Scalars;
import zaigang.yaml.YamlFile;

/** The words that the tables of a rotation use, from {@code turns.yaml} beside this class. */
record TurnWords(List<String> yes, List<String> no, Map<String, ShiftKind.Apart> apart, Map<String, ShiftKind.Days> days,
        Map<String, Integer> every, Pattern everyPattern, Pattern wholeDay, Pattern people, Map<String, Role> roles) {
    /** What the column of roles may say. */
    enum Role { LEADER, ON_DUTY }

    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 366;

    static TurnWords load() {
        String file = "turns.yaml";
        try (InputStream in = TurnWords.class.getResourceAsStream(file)) {
            Read<TurnWords> read = YamlFile.parse(Path.of(file), in.readAllBytes(), As.fields(f -> new TurnWords(
                    f.required("yes", texts(), List.of()).stream().map(CellText::key).toList(),
                    f.required("no", texts(), List.of()).stream().map(CellText::key).toList(),
                    f.required("apart", byWord(constants(ShiftKind.Apart.values())), Map.of()),
                    f.required("days", byWord(constants(ShiftKind.Days.values())), Map.of()),
                    f.required("every", byWord(numbers()), Map.of()),
                    Pattern.compile(f.required("every-pattern", Scalars.text(LONGEST), "")),
                    Pattern.compile(f.required("whole-day", Scalars.text(LONGEST), "")),
                    Pattern.compile(f.required("people-pattern", Scalars.text(LONGEST), "")),
                    f.required("roles", byWord(constants(Role.values())), Map.of()))));
            return switch (read) {
                case Read.Ok<TurnWords> ok -> ok.value();
                case Read.Bad<TurnWords> bad -> throw new IllegalStateException("in the program's own " + bad.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
        }
    }

    private static As<List<String>> texts() {
        return As.list(Scalars.text(LONGEST));
    }

    private static <E extends Enum<E>> Map<String, E> constants(E[] all) {
        return Arrays.stream(all).collect(Collectors.toMap(Enum::name, Function.identity()));
    }

    private static Map<String, Integer> numbers() {
        return IntStream.rangeClosed(1, MOST_DAYS).boxed().collect(Collectors.toMap(String::valueOf, Function.identity()));
    }

    private static <V> As<Map<String, V>> byWord(Map<String, V> values) {
        return As.map(As.choice(values), texts()).map(byValue -> {
            var byWord = new HashMap<String, V>();
            byValue.forEach((value, words) -> words.forEach(w -> byWord.put(CellText.key(w), value)));
            return Map.copyOf(byWord);
        });
    }

    /** Yes or no; nothing written is no, anything else is empty. */
    Optional<Boolean> decision(String text) {
        String key = CellText.key(text);
        return key.isEmpty() || no.contains(key) ? Optional.of(false) : yes.contains(key) ? Optional.of(true) : Optional.empty();
    }

    Optional<ShiftKind.Apart> apart(String text) {
        return Optional.ofNullable(apart.get(CellText.key(text)))
                .or(() -> decision(text).map(d -> d ? ShiftKind.Apart.HOLIDAYS : ShiftKind.Apart.NOTHING));
    }

    Optional<ShiftKind.Days> days(String text) {
        return text.isBlank() ? Optional.of(ShiftKind.Days.EVERY) : Optional.ofNullable(days.get(CellText.key(text)));
    }

    /** After how many days turns change. */
    Optional<Integer> every(String text) {
        String key = CellText.key(text);
        return Optional.ofNullable(every.get(key)).or(() -> number(everyPattern, key).filter(n -> n <= MOST_DAYS && n > 0));
    }

    /** How many people a shift needs; empty for what is no number. */
    Optional<Integer> people(String text) {
        return number(people, CellText.key(text));
    }

    private static Optional<Integer> number(Pattern pattern, String key) {
        Matcher m = pattern.matcher(key);
        return m.matches() ? Optional.of(Integer.parseInt(m.group(1))) : Optional.empty();
    }

    boolean isWholeDay(String text) {
        return wholeDay.matcher(CellText.key(text)).find();
    }

    /** On duty, where nothing is written. */
    Optional<Role> role(String text) {
        return text.isBlank() ? Optional.of(Role.ON_DUTY) : Optional.ofNullable(roles.get(CellText.key(text)));
    }
}
