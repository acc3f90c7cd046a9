package zaigang.base.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words for units and weekdays that files may use, from {@code words.yaml} beside this class. */
record YamlWords(Map<String, Duration> units, Map<String, DayOfWeek> weekdays) {
    static YamlWords get() {
        return Holder.WORDS;
    }

    private static final class Holder {
        private static final YamlWords WORDS = load();
    }

    private static YamlWords load() {
        String file = "words.yaml";
        try (InputStream in = YamlWords.class.getResourceAsStream(file)) {
            Read<YamlWords> read = YamlFile.parse(Path.of(file), in.readAllBytes(), As.fields(f -> new YamlWords(
                    f.required("units", words(ChronoUnit.values(), ChronoUnit::getDuration), Map.of()),
                    f.required("weekdays", words(DayOfWeek.values(), Function.identity()), Map.of()))));
            return switch (read) {
                case Read.Ok<YamlWords> ok -> ok.value();
                case Read.Bad<YamlWords> bad -> throw new IllegalStateException("in the program's own " + bad.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
        }
    }

    /** A mapping from a constant's name to the words for it, turned round. */
    private static <E extends Enum<E>, T> As<Map<String, T>> words(E[] constants, Function<E, T> meaning) {
        Map<String, E> names = Arrays.stream(constants).collect(Collectors.toMap(Enum::name, Function.identity()));
        return As.map(As.choice(names), As.list(Scalars.text(20))).map(byConstant -> {
            var byWord = new LinkedHashMap<String, T>();
            for (Map.Entry<E, List<String>> entry : byConstant.entrySet()) {
                entry.getValue().forEach(word -> byWord.put(word, meaning.apply(entry.getKey())));
            }
            return byWord;
        });
    }
}
