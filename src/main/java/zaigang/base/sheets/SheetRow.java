package zaigang.base.sheets;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number the row's number as the office sees it, from 1
 * @param cells the cells with something in them, from left to right; those of a merged range each have its value
 * @param title all there is stands in one range merged across most of the sheet: a title, a note or a heading between rows
 */
public record SheetRow(int number, List<Cell> cells, boolean title) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in a column (from 1); a blank one where there is nothing. */
    public Cell cell(int column) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = cells.get(middle).column();
            if (found == column) {
                return cells.get(middle);
            }
            if (found < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Cell.blank(number, column);
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The texts of the row without repetitions, such as a title's that is merged over all columns. */
    public List<String> texts() {
        return cells.stream().map(Cell::text).distinct().toList();
    }
}
