package zaigang.base.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts the elements of which a workbook may have only so many, in whatever part they stand: the library keeps each of them, or
 * does something for each.
 */
final class XmlParts {
    /** Elements inside one another; a workbook's are at most a dozen deep. */
    private static final int MAX_DEPTH = 64;
    /** Text of all parts together, formulas too: the characters of all cells and their formulas several times. */
    private static final int MAX_TEXT = 20_000_000;
    /** Text of one cell with its formula, and of an attribute: twice what a spreadsheet program allows. */
    private static final int MAX_ELEMENT_TEXT = 65_536;
    /** Texts that cells share: as many as there may be cells. Formats: 65,490 and 250 in a spreadsheet program. */
    private static final Map<String, Integer> MOST = Map.of("si", FileBudget.MAX_CELLS, "r", 3 * FileBudget.MAX_CELLS, "xf", 100_000,
            "numFmt", 5_000, "mergeCell", 50_000, "sheet", FileBudget.MAX_SHEETS, "Override", 5_000, "Relationship", 20_000);
    private static final Map<String, String> REASONS = Map.of("si", "problem.too-many-texts", "xf", "problem.too-many-formats",
            "numFmt", "problem.too-many-formats", "mergeCell", "problem.too-many-merges", "sheet", "problem.too-many-sheets");
    private static final Set<String> HOLDERS = Set.of("c", "si");

    private final Map<String, Integer> counts = new HashMap<>();
    private int depth;
    private int holder;
    private long text;
    private long held;

    /** The next part begins. */
    void begin() {
        depth = 0;
        holder = 0;
    }

    /** @param longest the length of the longest attribute */
    void open(String element, int longest) throws UnreadableFile {
        if (++depth > MAX_DEPTH || longest > MAX_ELEMENT_TEXT) {
            throw new UnreadableFile("problem.bomb");
        }
        if (holder == 0 && HOLDERS.contains(element)) {
            holder = depth;
            held = 0;
        }
        Integer most = MOST.get(element);
        if (most != null && counts.merge(element, 1, Integer::sum) > most) {
            throw new UnreadableFile(REASONS.getOrDefault(element, "problem.bomb"), "limit", most);
        }
    }

    void close() {
        holder = depth == holder ? 0 : holder;
        depth--;
    }

    void text(int length) throws UnreadableFile {
        text += length;
        held += length;
        if (holder > 0 && held > MAX_ELEMENT_TEXT) {
            throw new UnreadableFile("problem.text-too-long", "limit", FileBudget.MAX_CELL_LENGTH);
        }
        if (text > MAX_TEXT) {
            throw new UnreadableFile("problem.too-much-text", "limit", FileBudget.MAX_CHARACTERS);
        }
    }
}
