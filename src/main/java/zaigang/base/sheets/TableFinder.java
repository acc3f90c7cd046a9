package zaigang.base.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Text;

/** Finds the headings of a sheet and parts the data below them from everything else. */
final class TableFinder {
    /** Headings are looked for in the first rows that have anything. */
    private static final int ROWS_TO_LOOK_AT = 20;
    /** A row with a single text longer than this is a remark, not data. */
    private static final int LONG_TEXT = 16;
    private static final Pattern NOTE = Pattern.compile("\\(?(?:" + String.join("|", Vocabulary.CELLS.list("/tables/notes"))
            + ")(?:\\p{IsHan}{0,6}[:)\\u3001.]|\\d|$).*");
    private static final Set<String> TOTALS = Set.copyOf(Vocabulary.CELLS.list("/tables/totals"));

    private final String file;
    private final Sheet sheet;
    private final HeaderRow header;
    private final Set<String> titles = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<SheetRow> data = new ArrayList<>();
    private List<String> lastNote = List.of();
    private Optional<String> second = Optional.empty();

    private TableFinder(String file, Sheet sheet, HeaderRow header) {
        this.file = file;
        this.sheet = sheet;
        this.header = header;
    }

    static Table.Lookup find(String file, Sheet sheet, List<SheetColumns> kinds) {
        var candidates = candidates(sheet.rows(), kinds);
        var best = candidates.stream().max(HeaderRow.best());
        if (best.isPresent() && best.get().isComplete()) {
            return new Table.Lookup.Found(new TableFinder(file, sheet, best.get()).table());
        }
        return new Table.Lookup.Missing(missing(file, sheet, candidates));
    }

    private static List<HeaderRow> candidates(List<SheetRow> rows, List<SheetColumns> kinds) {
        var candidates = new ArrayList<HeaderRow>();
        for (int i = 0; i < Math.min(rows.size(), ROWS_TO_LOOK_AT); i++) {
            if (rows.get(i).title()) {
                continue;
            }
            for (SheetColumns kind : kinds) {
                candidates.add(HeaderRow.of(kind, rows, i, 1));
                if (isDivided(rows, i)) {
                    candidates.add(HeaderRow.of(kind, rows, i, 2));
                }
            }
        }
        return candidates;
    }

    /** Headings of two rows have merged cells: over the columns that they divide, and down where they do not. */
    private static boolean isDivided(List<SheetRow> rows, int i) {
        if (i + 1 == rows.size() || rows.get(i + 1).number() != rows.get(i).number() + 1 || rows.get(i + 1).title()) {
            return false;
        }
        return Stream.of(rows.get(i), rows.get(i + 1)).flatMap(row -> row.cells().stream()).anyMatch(Cell::copied);
    }

    private static Problem missing(String file, Sheet sheet, List<HeaderRow> candidates) {
        var nearest = candidates.stream().filter(h -> h.exact() > 0 && h.headers().size() > 1)
                .max(Comparator.<HeaderRow>comparingInt(h -> h.keys().size()).thenComparing(HeaderRow.best()));
        if (nearest.isEmpty()) {
            return Problem.ofSheet(file, sheet.name(), Problem.Severity.ERROR, Text.of("problem.no-headings"));
        }
        HeaderRow header = nearest.get();
        var found = header.headers().stream().map(Table.Header::text).distinct().toList();
        var message = Text.of("problem.missing-columns",
                "missing", Text.names(header.columns().missing(header.keys())), "found", Text.names(found));
        int row = sheet.rows().get(header.index()).number();
        return new Problem(Optional.of(file), Optional.of(sheet.name()), row, "", "", message,
                Problem.Severity.ERROR);
    }

    private Table table() {
        sheet.rows().subList(0, header.index()).forEach(row -> titles.addAll(row.texts()));
        sheet.rows().stream().skip(header.index() + (long) header.height()).forEach(this::sort);
        var rows = new ArrayList<TableRow>();
        for (var block : header.blocks()) {
            data.stream().map(row -> tableRow(row, block)).filter(TableFinder::hasOwnContent).forEach(rows::add);
        }
        return new Table(file, sheet.name(), header.columns(), header.headers(), rows, List.copyOf(titles), List.copyOf(notes), second);
    }

    private void sort(SheetRow row) {
        var texts = row.texts();
        if (row.title() || isNote(row, texts)) {
            notes.addAll(texts);
            lastNote = texts;
        } else if (!isTotal(row) && !repeatsHeadings(row)) {
            data.add(row);
            lastNote = List.of();
        } else if (repeatsHeadings(row) && !titles.containsAll(lastNote)) {
            second = second.or(() -> Optional.of(lastNote.getFirst()));
        }
    }

    private static boolean isNote(SheetRow row, List<String> texts) {
        String first = CellText.compact(row.cells().getFirst().text());
        boolean labelled = texts.stream().allMatch(t -> CellText.compact(t).contains(":"));
        return NOTE.matcher(first).matches() && (texts.size() == 1 || labelled)
                || texts.size() == 1 && (first.length() > LONG_TEXT || labelled);
    }

    private static boolean isTotal(SheetRow row) {
        return row.cells().stream().limit(3).anyMatch(c -> TOTALS.contains(CellText.key(c.text())));
    }

    /** As on every page of a long sheet: what stands in the row is what the heading rows hold in those columns. */
    private boolean repeatsHeadings(SheetRow row) {
        var headings = new HashMap<Integer, String>();
        header.headers().forEach(h -> headings.put(h.column(), CellText.key(h.text())));
        return row.cells().stream().allMatch(c -> {
            String heading = headings.getOrDefault(c.column(), "");
            String text = CellText.key(c.text());
            return heading.equals(text) || header.height() > 1 && !text.isEmpty() && heading.contains(text);
        });
    }

    private TableRow tableRow(SheetRow row, List<Table.Header> headers) {
        Map<String, List<Cell>> columns = headers.stream().filter(h -> h.key().isPresent()).collect(Collectors.groupingBy(
                h -> h.key().get(), Collectors.mapping(h -> row.cell(h.column()), Collectors.toList())));
        Set<Integer> elsewhere = header.headers().stream().filter(h -> !headers.contains(h) || h.key().isPresent())
                .map(Table.Header::column).collect(Collectors.toSet());
        row.cells().stream().filter(c -> !elsewhere.contains(c.column()))
                .forEach(c -> columns.put(Table.OTHER + c.columnName(), List.of(c)));
        return new TableRow(row.number(), columns);
    }

    /** Something besides the running number, and not only what goes on from merged cells above. */
    private static boolean hasOwnContent(TableRow row) {
        return row.columns().entrySet().stream().filter(e -> !e.getKey().equals("number") && !e.getKey().startsWith(Table.OTHER))
                .flatMap(e -> e.getValue().stream()).anyMatch(c -> !c.isBlank() && !c.copied());
    }
}
