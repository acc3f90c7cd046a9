package zaigang.base.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files for tests: samples, and workbooks written by hand so that they may be odd or hostile. */
final class Files {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Files() {}

    static byte[] resource(String path) throws IOException {
        try (InputStream in = Files.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        }
    }

    static Table table(String file, Sheet sheet) {
        return ((Table.Lookup.Found) Table.find(file, sheet, List.of(SheetColumns.PEOPLE, SheetColumns.ROSTER))).table();
    }

    /** A table from lines of CSV text. */
    static Table csvTable(String file, String... lines) {
        byte[] bytes = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
        return table(file, ((SheetFile.Workbook) SheetFile.read(file, bytes)).sheets().getFirst());
    }

    /** A workbook of one sheet with this XML inside {@code <worksheet>}; styles 1 to 6 are dates, times and zeros. */
    static byte[] workbook(String sheetXml) throws IOException {
        return workbook("", "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>", xml("worksheet", sheetXml));
    }

    /** The same workbook with one part more, which its list of types declares where it is the one of shared texts. */
    static byte[] withPart(byte[] workbook, String name, String xml) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook)); var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                add(zip, entry.getName(), text.replace("</Types>", "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
                        + TYPES + "sharedStrings+xml\"/></Types>"));
            }
            add(zip, name, xml);
        }
        return out.toByteArray();
    }

    static byte[] workbook(String properties, String sheets, String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/>");
            var relations = new StringBuilder("<Relationships>");
            for (int i = 1; i <= parts.length; i++) {
                relations.append("<Relationship Id=\"rId" + i + "\" Target=\"worksheets/sheet" + i + ".xml\"/>");
                add(zip, "xl/worksheets/sheet" + i + ".xml", parts[i - 1]);
            }
            add(zip, "[Content_Types].xml", types + "</Types>");
            add(zip, "xl/_rels/workbook.xml.rels", relations + "</Relationships>");
            add(zip, "xl/workbook.xml", xml("workbook", properties + "<sheets>" + sheets + "</sheets>"));
            add(zip, "xl/styles.xml", xml("styleSheet", "<numFmts>"
                    + "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                    + "<numFmt numFmtId=\"165\" formatCode=\"[$-804]aaaa;@\"/>"
                    + "<numFmt numFmtId=\"166\" formatCode=\"00000000\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"58\"/>"
                    + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                    + "<xf numFmtId=\"20\"/><xf numFmtId=\"166\"/><xf numFmtId=\"22\"/><xf numFmtId=\"2\"/></cellXfs>"));
        }
        return out.toByteArray();
    }

    static String xml(String root, String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + root + " xmlns=\"" + MAIN
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + inside + "</" + root
                + ">";
    }

    static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
