package zaigang.base.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zaigang.base.sheets.SheetXml.Area;

/** Gives each cell of a merged range the range's value, and tells which rows are titles. */
final class Merges {
    private final TreeMap<Integer, TreeMap<Integer, Cell>> grid = new TreeMap<>();
    private final Map<Integer, List<Area>> wide = new HashMap<>();
    private final FileBudget budget;
    private int lastColumn;

    private Merges(FileBudget budget) {
        this.budget = budget;
    }

    /**
     * The rows of a sheet with the values of merged ranges spread over them, as far as the sheet has anything. A range may claim
     * the whole sheet, so that copies count as cells.
     */
    static List<SheetRow> spread(SortedMap<Integer, List<Cell>> rows, List<Area> areas, FileBudget budget) throws UnreadableFile {
        var merges = new Merges(budget);
        rows.forEach((number, cells) -> cells.forEach(merges::put));
        for (Area area : areas) {
            merges.spread(area);
        }
        return merges.grid.entrySet().stream().map(e -> merges.row(e.getKey(), e.getValue())).toList();
    }

    private void put(Cell cell) {
        grid.computeIfAbsent(cell.row(), r -> new TreeMap<>()).put(cell.column(), cell);
        lastColumn = Math.max(lastColumn, cell.column());
    }

    private void spread(Area area) throws UnreadableFile {
        var top = grid.get(area.top());
        Cell value = top == null ? null : top.get(area.left());
        if (value == null) {
            return;
        }
        int bottom = Math.min(area.bottom(), grid.lastKey());
        int right = Math.min(area.right(), lastColumn);
        for (int row = area.top(); row <= bottom; row++) {
            if (area.right() > area.left()) {
                wide.computeIfAbsent(row, r -> new ArrayList<>()).add(area);
            }
            var cells = grid.computeIfAbsent(row, r -> new TreeMap<>());
            for (int column = area.left(); column <= right; column++) {
                budget.keep(row, column, value.text());
                if (row != area.top() || column != area.left()) {
                    cells.put(column, value.copyTo(row, column));
                }
            }
        }
    }

    /** A title stands in one range that covers the row's whole content and at least half of the sheet's width. */
    private SheetRow row(int number, TreeMap<Integer, Cell> cells) {
        boolean title = !cells.isEmpty() && wide.getOrDefault(number, List.of()).stream().anyMatch(area ->
                area.left() <= cells.firstKey() && area.right() >= cells.lastKey()
                        && 2 * (area.right() - area.left() + 1) >= lastColumn);
        return new SheetRow(number, new ArrayList<>(cells.values()), title);
    }
}
