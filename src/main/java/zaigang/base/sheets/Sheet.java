package zaigang.base.sheets;

import java.util.List;

/**
 * A sheet of a file.
 *
 * @param name the sheet's name; for a CSV file the file's name without its ending
 * @param rows the rows with something in them, in order; {@link SheetRow#number()} tells where gaps are
 */
public record Sheet(String name, List<SheetRow> rows) {
    public Sheet {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
