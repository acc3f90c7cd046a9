package zaigang.base.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row (or two) that may be the headings of a table of some kind.
 *
 * @param columns the kind of table
 * @param index where in the sheet's list of rows it stands
 * @param height 1, or 2 where a second row divides merged headings
 * @param headers the headings from left to right
 * @param exact how many of them are known word for word
 */
record HeaderRow(SheetColumns columns, int index, int height, List<Table.Header> headers, int exact) {
    Set<String> keys() {
        return keys(headers);
    }

    private static Set<String> keys(List<Table.Header> headers) {
        return headers.stream().flatMap(h -> h.key().stream()).collect(Collectors.toSet());
    }

    /** All required columns are there, and not by one word in a line of text. */
    boolean isComplete() {
        boolean enough = keys().size() > 1 || headers.size() == 1 && exact == 1;
        return enough && columns.missing(keys()).isEmpty();
    }

    /** Complete ones first, then by known columns; of equals the earlier, lower one. */
    static Comparator<HeaderRow> best() {
        return Comparator.comparing(HeaderRow::isComplete).thenComparing(h -> h.keys().size()).thenComparing(HeaderRow::exact)
                .thenComparing(Comparator.comparing(HeaderRow::height).reversed())
                .thenComparing(Comparator.comparing(HeaderRow::index).reversed());
    }

    /** The headings that the rows from an index make for a kind of table. */
    static HeaderRow of(SheetColumns columns, List<SheetRow> rows, int index, int height) {
        var texts = new TreeMap<Integer, String>();
        for (int i = index; i < index + height; i++) {
            for (Cell cell : rows.get(i).cells()) {
                String text = cell.text().replace("\n", "");
                texts.merge(cell.column(), text, (top, below) -> top.equals(below) ? top : top + below);
            }
        }
        var headers = new ArrayList<Table.Header>();
        int exact = 0;
        for (var entry : texts.entrySet()) {
            var fit = columns.fit(entry.getValue());
            exact += fit.filter(SheetColumns.Fit::exact).isPresent() ? 1 : 0;
            headers.add(new Table.Header(entry.getKey(), entry.getValue(), fit.map(SheetColumns.Fit::key)));
        }
        return new HeaderRow(columns, index, height, beside(columns, headers), exact);
    }

    /** A column that belongs to the one at its left gets that one's key: the phone number of the leader, of those on duty. */
    private static List<Table.Header> beside(SheetColumns columns, List<Table.Header> headers) {
        var result = new ArrayList<Table.Header>();
        String left = "";
        for (Table.Header header : headers) {
            String key = header.key().orElse("");
            boolean movable = columns.beside().containsKey(key) && !namesOwner(columns, header.text());
            Optional<String> owned = movable ? columns.besideOf(left) : Optional.empty();
            result.add(new Table.Header(header.column(), header.text(), owned.or(header::key)));
            left = key;
        }
        return result;
    }

    private static boolean namesOwner(SheetColumns columns, String heading) {
        String key = CellText.key(heading);
        return columns.beside().values().stream().flatMap(owner -> columns.names().get(owner).stream())
                .map(CellText::key).anyMatch(name -> name.length() > 1 && key.contains(name));
    }

    /**
     * The headings of each table where several stand side by side with the same columns, as offices do to save paper; else all
     * headings as one.
     */
    List<List<Table.Header>> blocks() {
        String first = columns.required().getFirst().getFirst();
        var blocks = new ArrayList<List<Table.Header>>();
        int from = 0;
        boolean seen = false;
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).key().filter(first::equals).isPresent()) {
                if (seen) {
                    blocks.add(headers.subList(from, i));
                    from = i;
                }
                seen = true;
            }
        }
        blocks.add(headers.subList(from, headers.size()));
        boolean whole = blocks.stream().allMatch(b -> columns.missing(keys(b)).isEmpty() && keys(b).size() > 1);
        return whole ? List.copyOf(blocks) : List.of(headers);
    }
}
