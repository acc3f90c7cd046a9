package zaigang.duty.rotation;

import java.util.ArrayList;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.duty.export.ExportVerbs;
import zaigang.duty.roster.RosterInfo;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.ledger.Tx;

/** The rosters that somebody may plan, with what is planned of them and a way to plan on. */
record RosterList(Rotations rotations, Proposals proposals) {
    private static final int MOST_ROSTERS = 20;
    private static final int QUOTED = 30;

    Reply of(Tx tx, List<RosterInfo> mine) {
        if (mine.isEmpty()) {
            return Reply.change(Text.of("rotation.none"), Keyboard.NONE);
        }
        var lines = new ArrayList<Text>();
        var rows = new ArrayList<List<Button>>();
        mine.stream().limit(MOST_ROSTERS).forEach(r -> {
            boolean turned = rotations.turned(tx, r);
            lines.add(line(tx, r, turned));
            rows.add(row(tx, r, turned, mine.size() > 1));
        });
        if (mine.size() > MOST_ROSTERS) {
            lines.add(Text.of("rotation.more", "count", mine.size() - MOST_ROSTERS));
        }
        return Reply.change(Text.paragraphs(Text.of("rotation.list"), Text.lines(lines), Text.of("rotation.list_foot")),
                new Keyboard(rows));
    }

    /** What was typed names none of them, or no month. */
    static Refusal whichOf(List<RosterInfo> mine, String typed) {
        return Refusal.of("rotation.not_understood", "what", typed.substring(0, Math.min(QUOTED, typed.length())),
                "names", Text.names(mine.stream().limit(MOST_ROSTERS).map(RosterInfo::name).toList()),
                "example", mine.getFirst().name());
    }

    private Text line(Tx tx, RosterInfo roster, boolean turned) {
        Text days = roster.toDay().map(to -> Text.of("rotation.until", "to", to)).orElse(Text.none());
        Text last = proposals.lastPlanned(tx, roster).map(d -> Text.of("rotation.planned_to", "day", d))
                .orElseGet(() -> Text.of("rotation.not_planned"));
        return Text.of("rotation.list_line", "roster", roster.name(), "days", days, "last", last,
                "turned", turned ? Text.none() : Text.of("rotation.not_turned"));
    }

    private List<Button> row(Tx tx, RosterInfo roster, boolean turned, boolean several) {
        Button sheet = ExportVerbs.sheetOf("rotation.button_export", roster.id());
        if (!turned) {
            return List.of(sheet);
        }
        Text label = several ? Text.of("rotation.button_plan_of", "roster", roster.name()) : Text.of("rotation.button_plan");
        var next = new RotationVerbs.PlanPage(roster.id(), proposals.nextMonth(tx, roster), 0);
        return List.of(RotationVerbs.SHOW.button(label, next), sheet);
    }
}
