package zaigang.base.sheets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Text;

/**
 * A sheet as a table: columns by key, rows of data, and apart from them what stands above and below.
 *
 * @param file the file's name
 * @param sheet the sheet's name
 * @param columns the kind of table that it was found to be
 * @param headers the headings from left to right, those that nobody knows too
 * @param rows the data, without empty rows, totals, notes and repeated headings
 * @param titles the texts above the headings
 * @param notes the texts below and between the data, such as "Note: duty is from 8:00 to 8:00"
 * @param second the title of another table with the same headings below, whose rows are among those of this one
 */
public record Table(String file, String sheet, SheetColumns columns, List<Header> headers, List<TableRow> rows, List<String> titles,
        List<String> notes, Optional<String> second) {
    public Table {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        titles = List.copyOf(titles);
        notes = List.copyOf(notes);
    }

    /**
     * A heading.
     *
     * @param column the column's number from 1
     * @param text the heading as it is written; of two rows, both
     * @param key the key of the column that it means
     */
    public record Header(int column, String text, Optional<String> key) {}

    /** What came of looking for a table. */
    public sealed interface Lookup {
        /** A table was found. */
        record Found(Table table) implements Lookup {}

        /** No row has the headings that are needed; the problem names those missing. */
        record Missing(Problem problem) implements Lookup {}
    }

    /** Looks in a sheet for a table of one of the kinds; of several that fit the one with the most known columns. */
    public static Lookup find(String file, Sheet sheet, List<SheetColumns> kinds) {
        return TableFinder.find(file, sheet, kinds);
    }

    /** Keys of columns whose headings nobody knows, and of those without one, begin like this and go on with the column's letters. */
    public static final String OTHER = "other@";

    /** The keys of the columns that are headed by data of one kind, from left to right. */
    public List<String> keys(String prefix) {
        return headers.stream().flatMap(h -> h.key().stream()).filter(k -> k.startsWith(prefix)).distinct().toList();
    }

    public String kind() {
        return columns.kind();
    }

    public boolean has(String key) {
        return headers.stream().anyMatch(h -> h.key().filter(key::equals).isPresent());
    }

    /** What the titles, the sheet's name and the file's name tell of year and month. */
    public DateHint dateHint() {
        return Dates.hint(Stream.concat(titles.stream(), Stream.of(sheet, file)).toList());
    }

    /** The time from which until which duty is, where a title, a heading or a note tells it. */
    public Optional<TimeRange> timeRange() {
        Stream<String> headings = headers.stream().filter(h -> h.key().filter(k -> k.startsWith(SheetColumns.SHIFT)).isEmpty())
                .map(Header::text);
        return Stream.of(titles.stream(), headings, notes.stream()).flatMap(s -> s)
                .flatMap(s -> TimeRange.find(s).stream()).findFirst();
    }

    /** A problem with the value of a column in a row. */
    public Problem problem(TableRow row, String key, Problem.Severity severity, Text message) {
        return Problem.ofCell(file, sheet, row.cell(key), severity, message);
    }

    /** The headings as one list for people. */
    public String headings() {
        return headers.stream().map(Header::text).collect(Collectors.joining(" | "));
    }
}
