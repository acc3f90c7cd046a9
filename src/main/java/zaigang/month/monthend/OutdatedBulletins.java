package zaigang.month.monthend;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;

/** Bulletins of a month that was opened again: whoever opens it learns of them, and so do those who made them. */
record OutdatedBulletins(People people, Outbox outbox, Settings settings, Books books) {
    private static final int SHOWN = 5;

    /**
     * Tells those who made one, in a message each.
     *
     * @param scope what was opened
     * @param since when it had been closed
     * @return what the one who opened it is told; {@link Text#NONE} where there is none
     */
    Text tell(Turn turn, YearMonth month, Scope scope, Instant since, String reason) {
        Tx tx = turn.tx();
        List<Audit.Done> gone = Audit.done(tx, What.MADE_BULLETIN, month.toString(), since).stream()
                .filter(d -> !books.closed(tx, d.scope(), Months.period(month))).toList();
        if (gone.isEmpty()) {
            return Text.none();
        }
        var theirs = TheirSettings.read(tx, people, settings);
        Map<Long, List<Audit.Done>> byMaker =
                gone.stream().collect(Collectors.groupingBy(Audit.Done::byPerson, TreeMap::new, Collectors.toList()));
        byMaker.forEach((id, made) -> people.find(tx, id)
                .filter(p -> p.active() && p.id() != turn.person().id() && people.who(tx, p).may(Act.CLOSE))
                .ifPresent(p -> outbox.post(tx, id, Letter.of(Lane.ALERT, Text.of("month.your_bulletin", "month", month,
                                "scope", Months.name(tx, people, scope), "by", turn.person().name(), "reason", reason,
                                "bulletins", lines(tx, made)))
                        .from(theirs.afterQuietHours(p)))));
        return Text.of("month.bulletins_made", "bulletins", lines(tx, gone));
    }

    private Text lines(Tx tx, List<Audit.Done> made) {
        return Text.lines(made.stream().limit(SHOWN).map(d -> Text.of("month.bulletin_made",
                "scope", Months.name(tx, people, d.scope()), "when", Months.when(d.at(), settings.zone()),
                "name", people.find(tx, d.byPerson()).map(Person::name).orElse(""))).toList());
    }
}
