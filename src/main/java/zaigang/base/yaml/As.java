package zaigang.base.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import zaigang.base.text.Text;

/**
 * How to read a piece of a file as a {@code T}. A reader that returns empty has noted why; readers for scalars are in
 * {@link Scalars}, those that combine others are here.
 */
@FunctionalInterface
public interface As<T> {
    Optional<T> read(Item item);

    /** Reads it under a condition; {@code otherwise} says what is wrong and what to do. */
    default As<T> check(Predicate<? super T> good, Function<? super T, Text> otherwise) {
        return item -> read(item).filter(value -> {
            boolean passes = good.test(value);
            if (!passes) {
                item.problem(otherwise.apply(value));
            }
            return passes;
        });
    }

    default <R> As<R> map(Function<? super T, ? extends R> change) {
        return item -> read(item).map(change);
    }

    /** A mapping with known fields; other keys are errors. */
    static <T> As<T> fields(Function<Fields, T> reader) {
        return item -> item.entries().map(entries -> {
            var fields = new Fields(item, entries);
            T value = reader.apply(fields);
            fields.reportUnknown();
            return value;
        });
    }

    /** A list; members that are wrong are noted and left out. */
    static <T> As<List<T>> list(As<T> each) {
        return item -> item.members().map(members -> {
            var values = new ArrayList<T>();
            members.forEach(m -> each.read(m).ifPresent(values::add));
            return List.copyOf(values);
        });
    }

    /** A list of at least one member; {@code ifEmpty} says so where there is none. */
    static <T> As<List<T>> someOf(As<T> each, Text ifEmpty) {
        return item -> item.members().flatMap(members -> {
            if (members.isEmpty()) {
                item.problem(ifEmpty);
            }
            return list(each).read(item).filter(values -> !values.isEmpty());
        });
    }

    /** A mapping whose keys are data, such as names of townships, in the order of the file. */
    static <K, V> As<Map<K, V>> map(As<K> key, As<V> value) {
        return item -> item.entries().map(entries -> {
            var values = new LinkedHashMap<K, V>();
            entries.forEach(e -> key.read(e.key())
                    .ifPresent(k -> value.read(e.value()).ifPresent(v -> values.put(k, v))));
            return values;
        });
    }

    /** One of some words, as they are spelt in the file. */
    static <T> As<T> choice(Map<String, T> words) {
        return item -> item.scalar().flatMap(written -> {
            Optional<T> found = Optional.ofNullable(words.get(written.strip()));
            if (found.isEmpty()) {
                item.problem(Text.of("files.choice", "value", item.shown(),
                        "hint", Nearest.hint(written, words.keySet()), "known", Text.names(List.copyOf(words.keySet()))));
            }
            return found;
        });
    }
}
