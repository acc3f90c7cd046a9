package zaigang.imports;

import java.util.ArrayList;
import java.util.List;
import zaigang.sheets.Problem;
import zaigang.sheets.Problem.Severity;
import zaigang.sheets.Table;
import zaigang.sheets.TableRow;
import zaigang.text.Text;

/** Collects what is wrong in a file, in the order in which it is found. */
final class Findings {
    /** More problems than this nobody reads: further ones are not kept, whether or not there are errors among them is. */
    private static final int MOST = 1_000;

    private final List<Problem> problems = new ArrayList<>();
    private boolean errors;

    /** A row of a table, compared by identity: tables are large. */
    record Spot(Table table, TableRow row) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Spot s && s.row == row;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(row);
        }

        int number() {
            return row.number();
        }

        String text(String key) {
            return row.text(key);
        }
    }

    void error(Spot spot, String column, Text message) {
        add(spot.table().problem(spot.row(), column, Severity.ERROR, message));
    }

    void warn(Spot spot, String column, Text message) {
        add(spot.table().problem(spot.row(), column, Severity.WARNING, message));
    }

    void warn(Table table, Text message) {
        add(Problem.ofSheet(table.file(), table.sheet(), Severity.WARNING, message));
    }

    void add(Problem problem) {
        if (problems.size() < MOST || problem.isError() && !errors) {
            problems.add(problem);
        }
        errors |= problem.isError();
    }

    boolean hasErrors() {
        return errors;
    }

    /** Whether so much is wrong that nobody will read more of it. */
    boolean isFull() {
        return problems.size() >= MOST;
    }

    /** Errors first, else as found. */
    List<Problem> all() {
        var sorted = new ArrayList<>(problems);
        sorted.sort((a, b) -> Boolean.compare(b.isError(), a.isError()));
        return List.copyOf(sorted);
    }
}
