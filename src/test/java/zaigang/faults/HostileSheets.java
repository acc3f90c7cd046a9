package zaigang.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that become large when they are read. */
final class HostileSheets {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private HostileSheets() {}

    /** So many cells, all of which point to one string of full-width characters. */
    static byte[] oneStringManyTimes(int cells, int characters) {
        var rows = new StringBuilder();
        for (int row = 1; row <= cells / 20; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (char column = 'A'; column < 'A' + 20; column++) {
                rows.append("<c r=\"").append(column).append(row).append("\" t=\"s\"><v>0</v></c>");
            }
            rows.append("</row>");
        }
        return workbook(rows.toString(), "Ａ".repeat(characters));
    }

    /** A list of one cadre, and below it so many rows, each with one empty cell in the last column that a sheet can have. */
    static byte[] farEmptyCells(int count) {
        var rows = new StringBuilder(row(1, "姓名", "职务")).append(row(2, "远方", "干部"));
        for (int row = 3; row <= count + 2; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"XFD").append(row).append("\"/></row>");
        }
        return workbook(rows.toString(), "");
    }

    /** A list of that many cadres, as an office would send it. */
    static byte[] staff(int count) {
        var rows = new StringBuilder(row(1, "姓名", "职务"));
        for (int i = 0; i < count; i++) {
            rows.append(row(i + 2, "新人" + (char) ('甲' + i), "干部"));
        }
        return workbook(rows.toString(), "");
    }

    private static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"").append((char) ('A' + i)).append(number).append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[i]).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static byte[] workbook(String rows, String shared) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + type("workbook.xml", "sheet.main+xml") + type("worksheets/sheet1.xml", "worksheet+xml")
                    + type("sharedStrings.xml", "sharedStrings+xml") + "</Types>");
            add(zip, "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            add(zip, "xl/workbook.xml", "<workbook " + MAIN
                    + "><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            add(zip, "xl/sharedStrings.xml", "<sst " + MAIN + "><si><t>" + shared + "</t></si></sst>");
            add(zip, "xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPES + kind + "\"/>";
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
