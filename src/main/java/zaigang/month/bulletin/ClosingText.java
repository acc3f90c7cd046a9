package zaigang.month.bulletin;

import java.time.ZoneId;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.month.monthend.Months;
import zaigang.spine.books.ClosedMonth;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** When a month was closed and by whom, in words. */
record ClosingText(People people, ZoneId zone) {
    /** More townships than this are counted. */
    private static final int SHOWN = 5;

    /** One closing, or those of the townships that make up a county. */
    Text of(Tx tx, MonthStanding.Closed closed) {
        List<ClosedMonth> all = closed.by();
        if (all.size() == 1) {
            return of(tx, all.getFirst());
        }
        Text some = Text.list(all.stream().limit(SHOWN).map(m -> Text.of("bulletin.closing_of",
                "scope", Months.name(tx, people, m.of()), "closing", of(tx, m))).toList());
        return Text.of("bulletin.closings", "some", some,
                "more", all.size() > SHOWN ? Text.of("bulletin.more_closings", "count", all.size() - SHOWN) : Text.none());
    }

    Text of(Tx tx, ClosedMonth month) {
        return Text.of("bulletin.closing", "when", Months.when(month.at(), zone),
                "name", people.find(tx, month.byPerson()).map(Person::name).orElse(""));
    }
}
