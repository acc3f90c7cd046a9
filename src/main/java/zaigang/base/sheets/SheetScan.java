package zaigang.base.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import zaigang.base.sheets.SheetXml.Area;

/** What a look at the elements of one sheet's part finds, before the library reads it. */
final class SheetScan {
    private static final Set<String> TRUE = Set.of("1", "true");

    private final List<Area> merges = new ArrayList<>();
    private final FileBudget budget = new FileBudget();
    private boolean hidden;
    private boolean unnumbered;
    private int row;
    private int column;
    private int cells;
    /** The library makes every row as wide as the widest one so far. */
    private int width;

    void open(XMLStreamReader reader) throws UnreadableFile {
        switch (reader.getLocalName()) {
            case "row" -> {
                String number = reader.getAttributeValue(null, "r");
                row = SheetXml.row(number, row + 1);
                column = 0;
                cells = 0;
                unnumbered |= number == null;
                hidden |= TRUE.contains(String.valueOf(reader.getAttributeValue(null, "hidden")));
            }
            case "c" -> {
                String reference = reader.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : SheetXml.address(reference)[1];
                width = Math.max(width, column);
                cells++;
            }
            case "mergeCell" -> merges.add(Area.of(String.valueOf(reader.getAttributeValue(null, "ref"))));
            default -> { }
        }
    }

    void close(String element) throws UnreadableFile {
        if (element.equals("row")) {
            budget.visit(Math.max(width, cells));
        }
    }

    SheetXml.Scan result() {
        return new SheetXml.Scan(merges, hidden, unnumbered, budget.visited());
    }
}
