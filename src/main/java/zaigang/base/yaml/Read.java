package zaigang.base.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What came of reading a file: the value, or everything that is wrong with the file. */
public sealed interface Read<T> {
    /** The file is good; warnings are things that are allowed but probably not meant. */
    record Ok<T>(T value, List<FileProblem> warnings) implements Read<T> {
        public Ok {
            warnings = List.copyOf(warnings);
        }
    }

    /** The file cannot be used; at least one problem, in the order of the file. */
    record Bad<T>(List<FileProblem> problems) implements Read<T> {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /** The outcome with another value, where there is one. */
    default <R> Read<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T> ok -> new Ok<>(change.apply(ok.value()), ok.warnings());
            case Bad<T> bad -> new Bad<>(bad.problems());
        };
    }

    /** Problems or warnings, whichever there are. */
    default List<FileProblem> remarks() {
        return switch (this) {
            case Ok<T> ok -> ok.warnings();
            case Bad<T> bad -> bad.problems();
        };
    }

    /** A value without a file behind it, or from a file without a flaw. */
    static <T> Read<T> ok(T value) {
        return new Ok<>(value, List.of());
    }

    /** All values if every outcome is good, otherwise the problems of all that are not. */
    static <T> Read<List<T>> all(List<Read<T>> outcomes) {
        var values = new ArrayList<T>();
        var warnings = new ArrayList<FileProblem>();
        var problems = new ArrayList<FileProblem>();
        for (Read<T> outcome : outcomes) {
            switch (outcome) {
                case Ok<T> ok -> {
                    values.add(ok.value());
                    warnings.addAll(ok.warnings());
                }
                case Bad<T> bad -> problems.addAll(bad.problems());
            }
        }
        return problems.isEmpty() ? new Ok<>(List.copyOf(values), warnings) : new Bad<>(problems);
    }
}
