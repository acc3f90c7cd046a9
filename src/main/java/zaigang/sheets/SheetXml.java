package zaigang.sheets;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A first look at the XML of a workbook: refuses document types (and with them entity bombs), counts what the sheets hold before
 * anything is built from it, and finds the merged ranges, which the library does not tell.
 */
final class SheetXml {
    /** The last row and column of the format. */
    private static final int MAX_ROW = 1_048_576;
    private static final int MAX_COLUMN = 16_384;

    /** A rectangle of cells, rows and columns from 1, both ends included. */
    record Area(int top, int left, int bottom, int right) {
        static Area of(String reference) throws UnreadableFile {
            String[] ends = reference.replace("$", "").split(":");
            int[] from = address(ends[0]);
            int[] to = address(ends[ends.length - 1]);
            return new Area(Math.min(from[0], to[0]), Math.min(from[1], to[1]),
                    Math.max(from[0], to[0]), Math.max(from[1], to[1]));
        }
    }

    /**
     * What was found in one sheet's part.
     *
     * @param unnumbered its rows do not tell their numbers, so that they count from the first
     * @param visited cells that reading it looks at, empty ones too
     */
    record Scan(List<Area> merges, boolean hiddenRows, boolean unnumbered, long visited) {}

    private final Map<String, Scan> sheets = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final XmlParts parts = new XmlParts();
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    private SheetXml() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Looks through all parts of a packed workbook, wholly: which of them the library reads is the workbook's to say. */
    static SheetXml scan(byte[] zip) throws UnreadableFile {
        var scan = new SheetXml();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                scan.part(entry.getName().toLowerCase(Locale.ROOT), in);
            }
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            throw new UnreadableFile("problem.damaged");
        }
        return scan;
    }

    /** The scan of the sheet with a relation id of the workbook. */
    Scan sheet(String relationId) {
        return sheets.getOrDefault(targets.getOrDefault(relationId, ""), new Scan(List.of(), false, false, 0));
    }

    private void part(String name, InputStream in) throws XMLStreamException, UnreadableFile {
        XMLStreamReader reader = factory.createXMLStreamReader(unclosable(in));
        var sheet = new SheetScan();
        boolean relations = name.endsWith("workbook.xml.rels");
        parts.begin();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new UnreadableFile("problem.bomb");
                case XMLStreamConstants.START_ELEMENT -> {
                    parts.open(reader.getLocalName(), longestAttribute(reader));
                    sheet.open(reader);
                    if (relations) {
                        relation(name.substring(0, name.indexOf("_rels")), reader);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    parts.close();
                    sheet.close(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    parts.text(reader.getTextLength());
                default -> { }
            }
        }
        sheets.put(name, sheet.result());
    }

    private static int longestAttribute(XMLStreamReader reader) {
        int longest = 0;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            longest = Math.max(longest, reader.getAttributeValue(i).length());
        }
        return longest;
    }

    private void relation(String folder, XMLStreamReader reader) {
        String target = reader.getAttributeValue(null, "Target");
        if (target != null) {
            String lower = target.toLowerCase(Locale.ROOT);
            targets.put(reader.getAttributeValue(null, "Id"), lower.startsWith("/") ? lower.substring(1) : folder + lower);
        }
    }

    /** The row with this number, which must be one; the next one where none is written. */
    static int row(String number, int otherwise) throws UnreadableFile {
        int row = number == null ? otherwise : Integer.parseInt(number);
        if (row < 1 || row > MAX_ROW) {
            throw new UnreadableFile("problem.damaged");
        }
        return row;
    }

    /** Row and column of an address such as {@code C12}, both from 1. */
    static int[] address(String reference) throws UnreadableFile {
        int row = 0;
        int column = 0;
        for (char c : reference.toCharArray()) {
            if (c >= 'A' && c <= 'Z' && row == 0 && column <= MAX_COLUMN) {
                column = column * 26 + c - 'A' + 1;
            } else if (c >= '0' && c <= '9' && row <= MAX_ROW) {
                row = row * 10 + c - '0';
            } else {
                throw new UnreadableFile("problem.damaged");
            }
        }
        if (row < 1 || row > MAX_ROW || column < 1 || column > MAX_COLUMN) {
            throw new UnreadableFile("problem.damaged");
        }
        return new int[] {row, column};
    }

    /** The parser must not close the zip behind an entry. */
    private static InputStream unclosable(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // the next entry is still to come
            }
        };
    }
}
