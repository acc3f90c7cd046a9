package zaigang.base.sheets;

/**
 * What one file may cost, counted while it is read: whoever builds a file cannot make it cost more than this, however it is
 * built. The limits are many times what an office's sheet has, and hold the heap below 512 MB together with all that is made of
 * the cells later.
 */
final class FileBudget {
    /** Rows with something in them: a year of a roster with a row for each of 50 shifts a day. */
    static final int MAX_ROWS = 20_000;
    /** The last column with something in it: two years of days beside names. */
    static final int MAX_COLUMNS = 1_000;
    /** Cells with something in them, those that merged ranges fill too: 20,000 rows of 20. */
    static final int MAX_CELLS = 400_000;
    /** Cells that are looked at, empty ones too, and the gaps at the left of far ones, which the library fills. */
    static final int MAX_VISITED = 4_000_000;
    /** Characters of all cells together; a text counts in each cell that shows it, since each is read. */
    static final int MAX_CHARACTERS = 5_000_000;
    /** Characters of one cell, as many as a spreadsheet program allows. */
    static final int MAX_CELL_LENGTH = 32_767;
    /** A roster of each village in its own sheet. */
    static final int MAX_SHEETS = 200;

    private long visited;
    private int rows;
    private int cells;
    private long characters;

    /** A row, up to its last cell. */
    void visit(long columns) throws UnreadableFile {
        visited += columns;
        if (visited > MAX_VISITED) {
            throw new UnreadableFile("problem.too-far", "limit", MAX_VISITED);
        }
    }

    /** A row with something in it. */
    void row() throws UnreadableFile {
        if (++rows > MAX_ROWS) {
            throw new UnreadableFile("problem.too-many-rows", "limit", MAX_ROWS);
        }
    }

    /** A cell that is kept. */
    void keep(int row, int column, String text) throws UnreadableFile {
        if (column > MAX_COLUMNS) {
            throw new UnreadableFile("problem.too-wide", "limit", MAX_COLUMNS, "cell", Cell.columnName(column) + row);
        }
        if (text.length() > MAX_CELL_LENGTH) {
            throw new UnreadableFile("problem.cell-too-long", "limit", MAX_CELL_LENGTH, "cell", Cell.columnName(column) + row);
        }
        characters += text.length();
        if (characters > MAX_CHARACTERS) {
            throw new UnreadableFile("problem.too-much-text", "limit", MAX_CHARACTERS);
        }
        if (++cells > MAX_CELLS) {
            throw new UnreadableFile("problem.too-many-cells", "limit", MAX_CELLS);
        }
    }

    void sheets(int count) throws UnreadableFile {
        if (count > MAX_SHEETS) {
            throw new UnreadableFile("problem.too-many-sheets", "limit", MAX_SHEETS);
        }
    }

    /** Cells that were looked at so far, empty ones too. */
    long visited() {
        return visited;
    }

    /** Characters that were kept so far. */
    long characters() {
        return characters;
    }

    /** Cells that were kept so far. */
    int cells() {
        return cells;
    }
}
