package zaigang.base.sheets;

import java.util.ArrayList;
import java.util.Optional;
import zaigang.base.text.Text;

/**
 * Something wrong in a file, with its place as the office sees it.
 *
 * @param file the file's name, where one is known
 * @param sheet the sheet's name; empty when the whole file is meant
 * @param row the row's number from 1; 0 when none is meant
 * @param column the column's letters, such as {@code C}; empty when none is meant
 * @param value what stands there; empty when that says nothing
 * @param message what is wrong and what to do
 */
public record Problem(Optional<String> file, Optional<String> sheet, int row, String column, String value, Text message,
        Severity severity) {
    /** How bad it is: an error stops the import of the file, a warning is only shown. */
    public enum Severity { ERROR, WARNING }

    /** An error that concerns a whole file. */
    public static Problem ofFile(String file, Text message) {
        return new Problem(Optional.of(file), Optional.empty(), 0, "", "", message, Severity.ERROR);
    }

    /** A problem that concerns a whole sheet. */
    public static Problem ofSheet(String file, String sheet, Severity severity, Text message) {
        return new Problem(Optional.of(file), Optional.of(sheet), 0, "", "", message, severity);
    }

    /** A problem in one cell; its place and value are taken from the cell. */
    public static Problem ofCell(String file, String sheet, Cell cell, Severity severity, Text message) {
        return new Problem(Optional.of(file), Optional.of(sheet), cell.row(), cell.columnName(), cell.text(), message, severity);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Place, value and message in one sentence: {@code People!C12 "Li": no such team}. */
    public Text text() {
        String shown = value.length() <= 60 ? value : value.substring(0, 60) + "…";
        return value.isEmpty()
                ? Text.of("problem.at-place", "place", place(), "message", message)
                : Text.of("problem.at-value", "place", place(), "value", shown.replace('\n', ' '), "message", message);
    }

    private Text place() {
        var parts = new ArrayList<String>();
        sheet.or(() -> file).ifPresent(parts::add);
        if (row > 0 && !column.isEmpty()) {
            parts.add(column + row);
        }
        Text place = Text.verbatim(String.join("!", parts));
        return row > 0 && column.isEmpty() ? Text.of("problem.row", "place", place, "row", row) : place;
    }
}
