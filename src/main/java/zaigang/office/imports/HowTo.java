package zaigang.office.imports;

import java.util.List;
import zaigang.base.sheets.SheetColumns;
import zaigang.base.text.Text;
import zaigang.spine.people.Act;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** Which files can be sent to be imported, with the columns that they have by their usual names. */
final class HowTo {
    private static final List<String> PEOPLE =
            List.of("name", "gender", "unit", "rank", "team", "role", "post", "kind", "township", "phone", "coordinates");
    private static final List<String> ROSTER = List.of("date", "weekday", "leader", "duty", "duty-phone", "remark");

    private static final List<String> TURNS = List.of("roster", "place", "shift", "shift-time", "people", "led", "every",
            "anchor", "until", "apart", "in-a-row", "days");
    private static final List<String> TURN_PEOPLE =
            List.of("roster", "shift", "group", "name", "phone", "turn-role", "from", "to");

    private HowTo() {}

    static Text text(Who who) {
        Text staff = who.may(Act.INVITE, Scope.county())
                ? Text.of("imports.how_people", "columns", names(SheetColumns.PEOPLE, PEOPLE)) : Text.none();
        Text roster = Text.of("imports.how_roster", "columns", names(SheetColumns.ROSTER, ROSTER),
                "day", SheetColumns.ROSTER.shownName("day"), "night", SheetColumns.ROSTER.shownName("night"));
        Text turns = Text.of("rotation.how", "shifts", names(SheetColumns.TURNS, TURNS),
                "people", names(SheetColumns.TURN_PEOPLE, TURN_PEOPLE));
        return Text.paragraphs(Text.of("imports.how"), staff, roster, turns);
    }

    private static String names(SheetColumns columns, List<String> keys) {
        return String.join(" | ", keys.stream().map(columns::shownName).toList());
    }
}
