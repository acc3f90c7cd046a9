package zaigang.base.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes text with separators for other programs: RFC 4180 with CRLF, UTF-8 without a mark, so that the first column is called as it is
 * written. A text with which a spreadsheet program would begin to calculate has an apostrophe in front, as such programs mark text.
 */
public final class CsvWriter {
    private static final String CALCULATES = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    public CsvWriter(List<String> header) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord(header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param cells texts, numbers, dates; none is null */
    public void row(List<?> cells) {
        try {
            printer.printRecord(cells.stream().map(c -> c instanceof String s ? harmless(s) : c).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && CALCULATES.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
