package zaigang.base.sheets;

import java.util.List;
import zaigang.base.text.Text;

/** What came of reading a spreadsheet file. */
public sealed interface SheetFile {
    /** The largest file that is looked at, in bytes: Telegram lets a bot download no more. */
    int MAX_BYTES = 20 * 1024 * 1024;

    /**
     * The visible sheets of a readable file.
     *
     * @param file the file's name, for problems and for the year that it may tell
     * @param warnings what was left out or looks odd, such as hidden sheets
     */
    record Workbook(String file, List<Sheet> sheets, List<Problem> warnings) implements SheetFile {
        public Workbook {
            sheets = List.copyOf(sheets);
            warnings = List.copyOf(warnings);
        }
    }

    /** A file that cannot be read, with the reason and a remedy. */
    record Unreadable(Problem problem) implements SheetFile {}

    /** Whether a name is that of a table of some program, or does not tell. */
    static boolean looksLike(String fileName) {
        return fileName.indexOf('.') < 0 || fileName.matches("(?is).*\\.(xlsx|xlsm|xlsb|xls|csv|tsv|txt|et|ods|numbers)");
    }

    /**
     * Reads an {@code .xlsx} or {@code .csv} file. Its kind is told by its content, not by its name. Never throws for what a file
     * holds, and keeps memory in bounds whatever the file claims.
     */
    static SheetFile read(String fileName, byte[] bytes) {
        return read(fileName, bytes, new FileBudget());
    }

    /** @param budget which counts what the file costs */
    private static SheetFile read(String fileName, byte[] bytes, FileBudget budget) {
        try {
            return switch (FileKind.of(fileName, bytes)) {
                case XLSX -> XlsxFile.read(fileName, bytes, budget);
                case TEXT -> CsvFile.read(fileName, bytes, budget);
            };
        } catch (UnreadableFile e) {
            return new Unreadable(Problem.ofFile(fileName, e.reason()));
        } catch (RuntimeException e) {
            return new Unreadable(Problem.ofFile(fileName, Text.of("problem.damaged")));
        }
    }
}
