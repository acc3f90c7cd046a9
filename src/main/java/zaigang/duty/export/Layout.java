package zaigang.duty.export;

import java.util.Locale;
import java.util.Optional;
import zaigang.base.sheets.SheetPage;
import zaigang.base.text.Text;

/** How a month of a roster is laid out; each is one that the import reads. */
enum Layout {
    /** A row for each shift. */
    LIST,
    /** A row for each day, a column for each shift. */
    SHIFTS,
    /** A row for each person, a column for each day. */
    PEOPLE;

    static Optional<Layout> parse(String code) {
        for (Layout layout : values()) {
            if (layout.code().equals(code)) {
                return Optional.of(layout);
            }
        }
        return Optional.empty();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Text text() {
        return Text.of("export.layout_" + code());
    }

    void write(RosterMonth month, SheetWords words, SheetPage page) {
        switch (this) {
            case LIST -> new ListLayout(month, words).write(page);
            case SHIFTS -> new ShiftsLayout(month, words).write(page);
            case PEOPLE -> new PeopleLayout(month, words).write(page);
        }
    }
}
