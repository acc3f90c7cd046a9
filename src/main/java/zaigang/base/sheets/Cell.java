package zaigang.base.sheets;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A cell with something in it (or a blank one that was asked for).
 *
 * @param row the row's number as the office sees it, from 1
 * @param column the column's number, from 1
 * @param text what stands there, tidied by {@link CellText#clean}: numbers in plain digits, dates as {@code 2026-12-01}, times as
 *     {@code 08:00}; never null
 * @param moment the date and time of a cell that the sheet itself shows as a date; a date without time is at midnight
 * @param copied the value comes from the first cell of a merged range
 */
public record Cell(int row, int column, String text, Type type, Optional<LocalDateTime> moment, boolean copied) {
    /** What the sheet says the cell holds; all cells of a CSV file are text. */
    public enum Type { TEXT, NUMBER, DATE, TIME, BOOLEAN, ERROR, BLANK }

    /** A text cell. */
    public static Cell text(int row, int column, String text) {
        return new Cell(row, column, text, text.isEmpty() ? Type.BLANK : Type.TEXT, Optional.empty(), false);
    }

    /** A cell with nothing in it. */
    public static Cell blank(int row, int column) {
        return new Cell(row, column, "", Type.BLANK, Optional.empty(), false);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The date of a date cell. */
    public Optional<LocalDate> date() {
        return type == Type.DATE ? moment.map(LocalDateTime::toLocalDate) : Optional.empty();
    }

    /** The column's letters, such as {@code C} or {@code AB}. */
    public String columnName() {
        return columnName(column);
    }

    /** The address as the office writes it, such as {@code C12}. */
    public String address() {
        return columnName() + row;
    }

    /** The value as another cell of its merged range shows it. */
    Cell copyTo(int otherRow, int otherColumn) {
        return new Cell(otherRow, otherColumn, text, type, moment, true);
    }

    /** The letters of the column with this number, from 1. */
    public static String columnName(int column) {
        var name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
