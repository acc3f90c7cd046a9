package zaigang.base.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import zaigang.base.text.Text;

/** Collects what is wrong with one file while it is read. */
final class Problems {
    /** Enough for anybody to work through; a hostile file must not fill the memory with complaints. */
    private static final int MOST = 200;

    private final Path file;
    private final List<FileProblem> errors = new ArrayList<>();
    private final List<FileProblem> warnings = new ArrayList<>();

    Problems(Path file) {
        this.file = file;
    }

    void error(Mark mark, Text message) {
        error(mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    void error(int line, int column, Text message) {
        add(errors, line, column, message);
    }

    void warning(Mark mark, Text message) {
        add(warnings, mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    boolean none() {
        return errors.isEmpty();
    }

    <T> Read<T> outcome(Optional<T> value) {
        if (!errors.isEmpty()) {
            return new Read.Bad<>(sorted(errors));
        }
        return new Read.Ok<>(value.orElseThrow(() -> new IllegalStateException("no value and no problem: " + file)),
                sorted(warnings));
    }

    private void add(List<FileProblem> to, int line, int column, Text message) {
        if (to.size() < MOST) {
            to.add(new FileProblem(file, line, column, message));
        }
    }

    private static List<FileProblem> sorted(List<FileProblem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(FileProblem::line).thenComparingInt(FileProblem::column))
                .toList();
    }
}
