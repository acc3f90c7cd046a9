package zaigang.sheets;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    /** What a sheet may hold: the rows of the format, as many columns as nobody reads, 100,000 people by 15 columns. */
    private static final int MAX_ROW = 1_048_576;
    private static final int MAX_COLUMN = 16_384;
    private static final int MAX_FILLED_COLUMN = 1_000;
    private static final int MAX_CELLS = 1_500_000;
    private static final int MAX_MERGES = 100_000;
    private static final Set<String> TRUE = Set.of("1", "true");

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
     */
    record Scan(List<Area> merges, boolean hiddenRows, boolean unnumbered) {}

    private final Map<String, Scan> sheets = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private int cells;

    private SheetXml() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Looks through all parts of a packed workbook. */
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
        return sheets.getOrDefault(targets.getOrDefault(relationId, ""), new Scan(List.of(), false, false));
    }

    private void part(String name, InputStream in) throws XMLStreamException, UnreadableFile {
        XMLStreamReader reader = factory.createXMLStreamReader(unclosable(in));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableFile("problem.bomb");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("worksheet")) {
                    sheets.put(name, worksheet(reader));
                } else if (name.endsWith("workbook.xml.rels")) {
                    relations(name.substring(0, name.indexOf("_rels")), reader);
                }
                return;
            }
        }
    }

    private void relations(String folder, XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getAttributeValue(null, "Target") != null) {
                String target = reader.getAttributeValue(null, "Target").toLowerCase(Locale.ROOT);
                targets.put(reader.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }
    }

    private Scan worksheet(XMLStreamReader reader) throws XMLStreamException, UnreadableFile {
        var merges = new ArrayList<Area>();
        boolean hidden = false;
        boolean unnumbered = false;
        int row = 0;
        int column = 0;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "row" -> {
                    String number = reader.getAttributeValue(null, "r");
                    row = within(number, row + 1);
                    column = 0;
                    unnumbered |= number == null;
                    hidden |= TRUE.contains(String.valueOf(reader.getAttributeValue(null, "hidden")));
                }
                case "c" -> column = column(reader.getAttributeValue(null, "r"), column + 1);
                case "v", "is" -> filled(column);
                case "mergeCell" -> merge(reader.getAttributeValue(null, "ref"), merges);
                default -> { }
            }
        }
        return new Scan(merges, hidden, unnumbered);
    }

    private static int column(String reference, int otherwise) throws UnreadableFile {
        return reference == null ? otherwise : address(reference)[1];
    }

    private static void merge(String reference, List<Area> merges) throws UnreadableFile {
        merges.add(Area.of(String.valueOf(reference)));
        if (merges.size() > MAX_MERGES) {
            throw new UnreadableFile("problem.too-many-cells");
        }
    }

    private void filled(int column) throws UnreadableFile {
        if (column > MAX_FILLED_COLUMN || ++cells > MAX_CELLS) {
            throw new UnreadableFile("problem.too-many-cells");
        }
    }

    private static int within(String number, int otherwise) throws UnreadableFile {
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
