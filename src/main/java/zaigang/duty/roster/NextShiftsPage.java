package zaigang.duty.roster;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** The next shifts of somebody: one's own with what is to be confirmed, or another's. */
final class NextShiftsPage {
    private static final int NEXT = 8;

    private final Rosters rosters;
    private final ZoneId zone;
    private final DutyTexts texts;
    private final Marks marks;

    NextShiftsPage(Rosters rosters, ZoneId zone, Marks marks) {
        this.rosters = rosters;
        this.zone = zone;
        this.texts = new DutyTexts(zone);
        this.marks = marks;
    }

    /** Of another person. */
    Text of(Tx tx, long personId) {
        List<Duty> next = rosters.next(tx, personId, NEXT);
        var blocks = new DutyBlocks(texts, Map.of(), HeldShift.of(tx, next, zone), DutyBlocks.several(next));
        return next.isEmpty()
                ? Text.of("roster.none_theirs")
                : DutyBlocks.paragraphs(next.stream().map(d -> blocks.block(d, DutyTexts.spaced(
                        texts.day(d.day(), tx.now()), DutyBlocks.title(texts, d, tx.now())), marks.of(tx, d))).toList());
    }

    /** Of the one who reads. */
    Text own(Tx tx, Person reader) {
        List<Duty> next = rosters.next(tx, reader.id(), NEXT);
        if (next.isEmpty()) {
            return rosters.lastDay(tx).map(last -> Text.of("roster.none_mine", "last", last))
                    .orElseGet(() -> Text.of("roster.no_roster"));
        }
        Set<Long> unconfirmed = rosters.notices().unconfirmed(tx, next, reader);
        boolean several = DutyBlocks.several(next);
        var parts = new ArrayList<Text>();
        parts.add(Text.of("roster.head_mine"));
        next.forEach(d -> parts.add(block(tx, reader, several, d, unconfirmed.contains(d.shiftId()))));
        return DutyBlocks.paragraphs(parts);
    }

    private Text block(Tx tx, Person reader, boolean several, Duty duty, boolean unconfirmed) {
        Text title = DutyTexts.spaced(several ? Text.verbatim(duty.roster()) : Text.none(),
                texts.day(duty.day(), tx.now()), DutyBlocks.title(texts, duty, tx.now()),
                duty.ledBy(reader) ? Text.of("roster.you_lead") : Text.none(),
                unconfirmed ? Text.of("change.unconfirmed") : Text.none());
        return Text.of("roster.block", "title", title, "crew", texts.company(duty, reader));
    }
}
