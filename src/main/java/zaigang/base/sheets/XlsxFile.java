package zaigang.base.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import zaigang.base.text.Text;

/** Reads the sheets of an {@code .xlsx} file that {@link SafeZip} and {@link SheetXml} have found harmless. */
final class XlsxFile {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    /** 9999-12-31, the last date of the format. */
    private static final double LAST_SERIAL = 2_958_466;
    /** Characters that XML cannot hold are written like {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final String file;
    private final SheetXml xml;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final FileBudget budget;
    /** One clean copy of each text: cells share the raw ones. */
    private final Map<String, String> clean = new HashMap<>();
    private boolean uncomputed;

    private XlsxFile(String file, SheetXml xml, FileBudget budget) {
        this.file = file;
        this.xml = xml;
        this.budget = budget;
    }

    static SheetFile read(String file, byte[] bytes, FileBudget budget) throws UnreadableFile {
        byte[] safe = SafeZip.repack(bytes);
        var reading = new XlsxFile(file, SheetXml.scan(safe), budget);
        try (ReadableWorkbook workbook = open(safe)) {
            var sheets = workbook.getSheets().toList();
            budget.sheets(sheets.size());
            for (var sheet : sheets) {
                reading.sheet(sheet);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw new UnreadableFile("problem.damaged");
        }
        if (reading.sheets.isEmpty()) {
            throw new UnreadableFile("problem.no-sheet");
        }
        return new SheetFile.Workbook(file, reading.sheets, reading.warnings);
    }

    /** With number formats, which tell dates from numbers; a workbook without styles has none, and no dates. */
    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
        }
    }

    private void sheet(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException, UnreadableFile {
        String name = sheet.getName() == null ? "" : CellText.clean(sheet.getName());
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            warn(name, Text.of("problem.hidden-sheet"));
            return;
        }
        var scan = xml.sheet(sheet.getId());
        if (scan.hiddenRows()) {
            warn(name, Text.of("problem.hidden-rows"));
        }
        budget.visit(scan.visited());
        var rows = new TreeMap<Integer, List<Cell>>();
        uncomputed = false;
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            var all = stream.iterator();
            while (all.hasNext()) {
                var row = all.next();
                cells(row, row.getRowNum() + (scan.unnumbered() ? 1 : 0), rows);
            }
        }
        if (uncomputed) {
            warn(name, Text.of("problem.not-computed"));
        }
        sheets.add(new Sheet(name, Merges.spread(rows, scan.merges(), budget)));
    }

    private void warn(String sheet, Text message) {
        warnings.add(Problem.ofSheet(file, sheet, Problem.Severity.WARNING, message));
    }

    private void cells(org.dhatim.fastexcel.reader.Row row, int number, TreeMap<Integer, List<Cell>> rows)
            throws UnreadableFile {
        var found = new ArrayList<Cell>();
        for (var cell : row) {
            if (cell != null) {
                uncomputed |= cell.getFormula() != null && cell.getRawValue() == null;
                Cell read = cell(number, cell);
                if (!read.isBlank()) {
                    budget.keep(number, read.column(), read.text());
                    found.add(read);
                }
            }
        }
        if (!found.isEmpty()) {
            budget.row();
            rows.put(number, found);
        }
    }

    private Cell cell(int row, org.dhatim.fastexcel.reader.Cell cell) {
        int column = cell.getColumnIndex() + 1;
        Object value = cell.getValue();
        return switch (value) {
            case null -> Cell.blank(row, column);
            case BigDecimal number -> number(row, column, cell, number);
            case Boolean flag -> plain(row, column, flag ? "TRUE" : "FALSE", Cell.Type.BOOLEAN);
            default -> {
                String text = clean.computeIfAbsent(value.toString(), raw -> CellText.clean(unescape(raw)));
                boolean error = cell.getType() == CellType.ERROR
                        || cell.getType() == CellType.FORMULA && text.matches("#[A-Z0-9/]+[!?A]");
                yield error ? plain(row, column, text, Cell.Type.ERROR) : Cell.text(row, column, text);
            }
        };
    }

    private static Cell plain(int row, int column, String text, Cell.Type type) {
        return new Cell(row, column, text, type, Optional.empty(), false);
    }

    private static Cell number(int row, int column, org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        String format = NumberFormats.usual(cell.getDataFormatString());
        var meaning = NumberFormats.meaning(formatId(cell), format);
        double serial = number.doubleValue();
        if (meaning == NumberFormats.Meaning.NUMBER || !(serial >= 0 && serial < LAST_SERIAL)) {
            return plain(row, column, NumberFormats.show(number, format), Cell.Type.NUMBER);
        }
        LocalDateTime moment = cell.asDate();
        if (meaning == NumberFormats.Meaning.TIME && serial < 1) {
            return new Cell(row, column, moment.toLocalTime().toString(), Cell.Type.TIME, Optional.of(moment), false);
        }
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        String shown = midnight ? moment.toLocalDate().toString() : MINUTES.format(moment);
        return new Cell(row, column, shown, Cell.Type.DATE, Optional.of(moment), false);
    }

    private static Integer formatId(org.dhatim.fastexcel.reader.Cell cell) {
        try {
            return cell.getDataFormatId();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String unescape(String text) {
        return text.indexOf("_x") < 0 ? text
                : ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(m.group(1), 16))));
    }
}
