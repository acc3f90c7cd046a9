package zaigang.base.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads text with separators, as spreadsheet programs and people write it. */
final class CsvFile {
    /** An empty piece takes as much memory as so many empty cells of a workbook. */
    private static final int COST_OF_PIECE = 4;
    private static final int LINES_TO_JUDGE = 60;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    /** The first line with which a file can tell Excel its separator. */
    private static final Pattern ANNOUNCED = Pattern.compile("(?i)\"?sep=([,;\\t|])\"?\\r?\\n");
    /** Ways to keep a spreadsheet program from taking a phone number for a number. */
    private static final Pattern GUARDED = Pattern.compile("=\"([^\"]*)\"|'(\\d.*)");

    private final FileBudget budget;

    private CsvFile(FileBudget budget) {
        this.budget = budget;
    }

    static SheetFile read(String file, byte[] bytes, FileBudget budget) throws UnreadableFile {
        return new CsvFile(budget).read(file, bytes);
    }

    private SheetFile read(String file, byte[] bytes) throws UnreadableFile {
        String text = CsvText.decode(bytes);
        if (text.length() > FileBudget.MAX_CHARACTERS) {
            throw new UnreadableFile("problem.too-much-text", "limit", FileBudget.MAX_CHARACTERS);
        }
        var announced = ANNOUNCED.matcher(text);
        boolean told = announced.lookingAt();
        char separator = told ? announced.group(1).charAt(0) : separator(text);
        var rows = new ArrayList<SheetRow>();
        int offset = told ? 1 : 0;
        pieces(text, separator);
        try (var parser = format(separator).parse(new StringReader(told ? text.substring(announced.end()) : text))) {
            rows(parser, offset, rows);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFile("problem.quotes", "row", rows.isEmpty() ? 1 : rows.getLast().number() + 1);
        }
        String name = file.replaceFirst("(?s)^.*[/\\\\]", "").replaceFirst("\\.[A-Za-z]{1,4}$", "");
        return new SheetFile.Workbook(file, List.of(new Sheet(name, rows)), List.of());
    }

    /** The library makes a text of each piece before a row can be counted, so that they are counted first, quoted or not. */
    private void pieces(String text, char separator) throws UnreadableFile {
        int pieces = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            pieces += c == separator || c == '\n' || c == '\r' ? 1 : 0;
        }
        budget.visit((long) pieces * COST_OF_PIECE);
    }

    private void rows(CSVParser parser, int offset, List<SheetRow> rows) throws UnreadableFile {
        for (CSVRecord values : parser) {
            var cells = cells(values, (int) values.getRecordNumber() + offset);
            if (!cells.isEmpty()) {
                budget.row();
                rows.add(new SheetRow(cells.getFirst().row(), cells, false));
            }
        }
    }

    private List<Cell> cells(CSVRecord values, int row) throws UnreadableFile {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < values.size(); i++) {
            String text = CellText.clean(values.get(i));
            var guarded = GUARDED.matcher(text);
            if (guarded.matches()) {
                text = guarded.group(1) == null ? guarded.group(2) : guarded.group(1).strip();
            }
            if (!text.isEmpty()) {
                budget.keep(row, i + 1, text);
                cells.add(Cell.text(row, i + 1, text));
            }
        }
        return cells;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).setTrailingData(true)
                .setLenientEof(true).get();
    }

    /** The separator that cuts the most lines into the same number of pieces, outside quotes. */
    private static char separator(String text) {
        char best = SEPARATORS[0];
        int bestScore = 0;
        for (char separator : SEPARATORS) {
            int score = score(text, separator);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(String text, char separator) {
        Map<Integer, Integer> linesByCount = new TreeMap<>();
        boolean quoted = false;
        int count = 0;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_TO_JUDGE; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == separator && !quoted) {
                count++;
            } else if (c == '\n' && !quoted) {
                linesByCount.merge(count, 1, Integer::sum);
                count = 0;
                lines++;
            }
        }
        linesByCount.merge(count, 1, Integer::sum);
        return linesByCount.entrySet().stream().mapToInt(e -> e.getKey() * e.getValue()).max().orElse(0);
    }
}
