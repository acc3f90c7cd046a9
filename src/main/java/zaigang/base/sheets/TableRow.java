package zaigang.base.sheets;

import java.util.List;
import java.util.Map;

/**
 * A row of data.
 *
 * @param number the row's number as the office sees it, from 1
 * @param columns for each known key the cells of its columns, blank ones too; several where a heading stands over several columns
 */
public record TableRow(int number, Map<String, List<Cell>> columns) {
    public TableRow {
        columns = Map.copyOf(columns);
    }

    /** The first cell of a column with something in it; a blank one where there is nothing (at column 0 for a missing column). */
    public Cell cell(String key) {
        var cells = cells(key);
        return cells.stream().filter(c -> !c.isBlank()).findFirst()
                .orElseGet(() -> cells.isEmpty() ? Cell.blank(number, 0) : cells.getFirst());
    }

    /** The cells of a column, blank ones too. */
    public List<Cell> cells(String key) {
        return columns.getOrDefault(key, List.of());
    }

    /** The text in a column; empty for a missing column. */
    public String text(String key) {
        return cell(key).text();
    }

    /** The texts of all columns with this key, one per line, without repetitions. */
    public String allText(String key) {
        return String.join("\n", cells(key).stream().map(Cell::text).filter(t -> !t.isBlank()).distinct().toList());
    }
}
