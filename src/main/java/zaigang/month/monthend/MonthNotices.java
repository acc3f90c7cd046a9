package zaigang.month.monthend;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.RecordLink;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Rung;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;

/** Shows everybody the month that is over, and tells organizers when it can be closed. */
record MonthNotices(Kit kit, Attendance attendance, Books books) {
    static final AlarmType<YearMonth> SHOW = AlarmType.of("month.show", YearMonth::toString, YearMonth::parse);
    static final AlarmType<YearMonth> DUE = AlarmType.of("month.due", YearMonth::toString, YearMonth::parse);
    private static final MonthLedger LEDGER = new MonthLedger();

    /**
     * This month, and those before it where their time is still to come: what was over before the bot was there is not brought
     * up. Two months back, since a holiday may move the day into the month after.
     */
    void plan(Tx tx) {
        YearMonth month = YearMonth.from(tx.now().atZone(kit.settings().zone()));
        Stream.of(month.minusMonths(2), month.minusMonths(1), month).filter(m -> at(m).isAfter(tx.now()))
                .forEach(m -> SHOW.put(tx, m, at(m)));
    }

    private Instant at(YearMonth month) {
        return kit.settings().monthEnd().shows(month, kit.workdays()::isWorkday).atZone(kit.settings().zone()).toInstant();
    }

    /** Reads the days of all outside the writer; what is recorded until they are written down has not been shown. */
    Function<Tx, Rung> show(Tx snapshot, YearMonth month, Instant due) {
        Map<Long, List<PersonDay>> byPerson = attendance.days(snapshot, Scope.county(), Months.period(month)).stream()
                .collect(Collectors.groupingBy(PersonDay::personId, TreeMap::new, Collectors.toList()));
        return tx -> {
            plan(tx);
            if (byPerson.isEmpty()) {
                return new Rung.Skipped("nothing is recorded");
            }
            Instant until = tx.now().plus(kit.settings().monthEnd().objections());
            LEDGER.markShown(tx, month, snapshot.now(), until);
            var theirs = TheirSettings.read(tx, kit.people(), kit.settings());
            byPerson.forEach((id, days) -> kit.people().find(tx, id).filter(p -> p.active() && p.cadre())
                    .ifPresent(p -> kit.outbox().post(tx, id, page(month, days, until).once(key(month, id))
                            .from(theirs.afterQuietHours(p)).until(until))));
            DUE.put(tx, month, until);
            return Rung.DONE;
        };
    }

    /** Under which somebody is shown a month. */
    static String key(YearMonth month, Object personId) {
        return "month:" + month + ":" + personId;
    }

    private Letter page(YearMonth month, List<PersonDay> days, Instant until) {
        return Letter.of(Lane.BULK, Text.paragraphs(
                        Text.of("month.yours", "month", month), DaysText.of(days),
                        Text.of("month.object_until", "until", Months.when(until, kit.settings().zone()))),
                Keyboard.row(MonthEndVerbs.FINE.button("month.button_fine", month),
                                MonthEndVerbs.OBJECT.button("month.button_object", month))
                        .and(Keyboard.row(RecordLink.month(month)))).as(Purpose.REQUEST);
    }

    /** One message to each organizer, with what is open; nothing where somebody has closed it meanwhile. */
    Function<Tx, Rung> due(Tx snapshot, YearMonth month, Instant due) {
        Text open = OpenItems.read(snapshot, kit.people(), attendance, month, Scope.county()).text();
        return tx -> due(tx, month, open);
    }

    private Rung due(Tx tx, YearMonth month, Text open) {
        if (books.closed(tx, Scope.county(), Months.period(month))) {
            return new Rung.Skipped("closed already");
        }
        var theirs = TheirSettings.read(tx, kit.people(), kit.settings());
        for (Person organizer : kit.people().organizers(tx)) {
            kit.outbox().post(tx, organizer.id(), Letter.of(Lane.ALERT,
                            Text.paragraphs(Text.of("month.can_be_closed", "month", month), open),
                            Keyboard.row(
                                    MonthEndVerbs.SEE.button("month.button_close_county", new ScopeMonth(month, Scope.county())),
                                    MonthEndVerbs.LOOK.button("month.button_townships", month)))
                    .as(Purpose.REQUEST).once("month-due:" + month + ":" + organizer.id())
                    .from(theirs.afterQuietHours(organizer)));
        }
        return Rung.DONE;
    }
}
