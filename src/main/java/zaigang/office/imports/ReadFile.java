package zaigang.office.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.sheets.Problem;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetColumns;
import zaigang.base.sheets.SheetFile;
import zaigang.base.sheets.Table;
import zaigang.base.text.Text;

/**
 * A file as far as it can be read without knowing who there is.
 *
 * @param tables the staff lists, duty rosters and rotations in it
 */
record ReadFile(String fileName, List<Table> tables, List<Problem> problems) {
    private static final List<SheetColumns> KINDS = List.of(
            SheetColumns.PEOPLE, SheetColumns.ROSTER, SheetColumns.TURNS, SheetColumns.TURN_PEOPLE, SheetColumns.GRID);

    ReadFile {
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    static ReadFile of(String fileName, byte[] bytes) {
        return switch (SheetFile.read(fileName, bytes)) {
            case SheetFile.Unreadable u -> new ReadFile(fileName, List.of(), List.of(u.problem()));
            case SheetFile.Workbook w -> of(w);
        };
    }

    private static ReadFile of(SheetFile.Workbook workbook) {
        var tables = new ArrayList<Table>();
        var problems = new ArrayList<>(workbook.warnings());
        var missing = new ArrayList<Problem>();
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.isEmpty()) {
                continue;
            }
            switch (Table.find(workbook.file(), sheet, KINDS)) {
                case Table.Lookup.Found f -> tables.add(f.table());
                case Table.Lookup.Missing m -> missing.add(m.problem());
            }
        }
        missing.forEach(m -> problems.add(tables.isEmpty() || m.row() > 0 ? m : leftOut(m)));
        tables.stream().filter(t -> t.rows().isEmpty()).forEach(t -> problems.add(
                Problem.ofSheet(t.file(), t.sheet(), Problem.Severity.ERROR, Text.of("imports.no_rows"))));
        tables.stream().filter(t -> !t.kind().equals(SheetColumns.PEOPLE.kind())).forEach(t ->
                t.second().ifPresent(title -> problems.add(Problem.ofSheet(t.file(), t.sheet(), Problem.Severity.ERROR,
                        Text.of("imports.second_table", "title", title)))));
        if (tables.isEmpty() && missing.isEmpty()) {
            problems.add(Problem.ofFile(workbook.file(), Text.of("problem.empty-file")));
        }
        return new ReadFile(workbook.file(), tables, problems);
    }

    /** A sheet without headings beside one that has them is a cover or a remark; one that lacks a column was meant to be read. */
    private static Problem leftOut(Problem p) {
        return new Problem(p.file(), p.sheet(), p.row(), p.column(), p.value(), Text.of("imports.left_out"),
                Problem.Severity.WARNING);
    }

    List<Table> of(SheetColumns kind) {
        return tables.stream().filter(t -> t.kind().equals(kind.kind())).toList();
    }

    /** The duty rosters of either shape, in the order of the file. */
    List<Table> rosters() {
        return tables.stream()
                .filter(t -> t.kind().equals(SheetColumns.ROSTER.kind()) || t.kind().equals(SheetColumns.GRID.kind())).toList();
    }

    Optional<Table> first(SheetColumns kind) {
        return of(kind).stream().findFirst();
    }
}
