package zaigang.bulletin;

import java.time.ZoneId;
import java.util.List;
import zaigang.books.ClosedMonth;
import zaigang.ledger.Tx;
import zaigang.monthend.Months;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.text.Text;

/** When a month was closed and by whom, in words. */
record ClosingText(People people, ZoneId zone) {
    /** More townships than this are counted. */
    private static final int SHOWN = 5;

    /** One closing, or those of the townships that make up a county. */
    Text of(Tx tx, Standing.Closed closed) {
        List<ClosedMonth> all = closed.by();
        if (all.size() == 1) {
            return of(tx, all.getFirst());
        }
        Text some = Text.list(all.stream().limit(SHOWN).map(m -> Text.of("bulletin.closing_of",
                "scope", Months.name(tx, people, m.of()), "closing", of(tx, m))).toList());
        return Text.of("bulletin.closings", "some", some,
                "more", all.size() > SHOWN ? Text.of("bulletin.more_closings", "count", all.size() - SHOWN) : Text.NONE);
    }

    Text of(Tx tx, ClosedMonth month) {
        return Text.of("bulletin.closing", "when", Months.when(month.at(), zone),
                "name", people.find(tx, month.byPerson()).map(Person::name).orElse(""));
    }
}
