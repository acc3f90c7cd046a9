package zaigang.duty.export;

/** What the layouts have in common. */
final class Sheets {
    /** Between names, as the import and the offices have it. */
    static final String COMMA = "\u3001";

    private Sheets() {}

    /** The import takes the month out of it, and has the roster's name. */
    static String title(RosterMonth month, SheetWords words) {
        return words.of("export.title", "roster", month.roster().name(), "month", words.month(month.month()));
    }

    /** A shift's name with its hours; only the hours where it has no name. */
    static String heading(String name, String hours) {
        return name.isEmpty() ? hours : name + "\uFF08" + hours + "\uFF09";
    }
}
