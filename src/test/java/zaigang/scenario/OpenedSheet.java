package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as another library understands it. */
final class OpenedSheet {
    private final XSSFWorkbook workbook;

    private OpenedSheet(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static OpenedSheet of(byte[] file) {
        try {
            return new OpenedSheet(new XSSFWorkbook(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** All cells with a formula: by sheet and address, the value that the file says they have. */
    Map<String, String> stored() {
        var found = new LinkedHashMap<String, String>();
        formulas((place, cell) -> found.put(place, cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? number(cell.getNumericCellValue()) : cell.getStringCellValue()));
        return found;
    }

    /** The same cells, computed anew. */
    Map<String, String> computed() {
        var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        var found = new LinkedHashMap<String, String>();
        formulas((place, cell) -> {
            CellValue value = evaluator.evaluate(cell);
            found.put(place, value.getCellType() == CellType.NUMERIC ? number(value.getNumberValue()) : value.getStringValue());
        });
        return found;
    }

    /** Adds up, or counts, what stands in a column between two rows, both from 1 and included. */
    double sum(String sheet, int column, int first, int last) {
        double sum = 0;
        for (int row = first; row <= last; row++) {
            Cell cell = workbook.getSheet(sheet).getRow(row - 1).getCell(column - 1);
            sum += cell != null && cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
        }
        return sum;
    }

    /** The row, from 1, whose second cell says so. */
    int row(String sheet, String second) {
        return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                .filter(r -> r.getCell(1) != null && r.getCell(1).toString().equals(second))
                .mapToInt(r -> r.getRowNum() + 1).findFirst().orElseThrow();
    }

    /** What stands in the first cells of a sheet's rows. */
    List<String> texts(String sheet) {
        return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false).map(r -> r.getCell(0)).map(String::valueOf).toList();
    }

    private interface OfFormula {
        void at(String place, Cell cell);
    }

    private void formulas(OfFormula each) {
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        each.at(sheet.getSheetName() + "!" + cell.getAddress(), cell);
                    }
                }
            }
        }
        assertThat(workbook.getNumberOfSheets()).isPositive();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
