package zaigang.month.bulletin;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.day.attendance.Attendance;
import zaigang.day.corrections.OpenRequests;
import zaigang.month.monthend.MonthHearing;
import zaigang.month.monthend.Months;
import zaigang.month.report.Figures;
import zaigang.month.report.PersonFigures;
import zaigang.month.report.ReportPhrases;
import zaigang.spine.books.Books;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;
import zaigang.spine.people.Scope;

/**
 * All that a bulletin is made of, read once. The figures are those of the report of the same month and scope.
 *
 * @param closings when and by whom it was closed, in words
 * @param by the name of who made it
 */
record Bulletin(
        YearMonth month, Scope scope, Figures figures, Text closings, MonthHearing hearing, PublishedAbsences absences,
        HomeUnits homeUnits, Map<Long, Post.Kind> kinds, String by, Instant at, ZoneId zone) {

    /** Where bulletins are read from. */
    record Source(People people, Outbox outbox, Settings settings, Attendance attendance, Books books) {
        private static final BulletinLedger LEDGER = new BulletinLedger();

        Bulletin read(Tx tx, YearMonth month, Scope scope, MonthStanding.Closed closed, Person by) {
            Figures figures = Figures.read(tx, people, attendance, books, scope, Months.period(month));
            MonthHearing hearing = MonthHearing.read(tx, outbox, month, scope);
            OpenRequests requests = OpenRequests.read(tx);
            PublishedAbsences absences = PublishedAbsences.of(figures.people().stream().map(PersonFigures::absences).filter(own -> !own.isEmpty()).toList(), (day, recorded) ->
                    hearing.heard(day.personId(), recorded)
                    && !requests.has(day.personId(), day.day()));
            Map<Long, Post.Kind> kinds = people.posts(tx).stream().collect(Collectors.toMap(Post::id, Post::kind));
            return new Bulletin(month, scope, figures, new ClosingText(people, settings.zone()).of(tx, closed), hearing, absences,
                    homeUnits(tx, month, scope), kinds, by.name(), tx.now(), settings.zone());
        }

        HomeUnits homeUnits(Tx tx, YearMonth month, Scope scope) {
            return HomeUnits.of(LEDGER.homeUnits(tx, scope, Months.period(month)));
        }
    }

    Text scopeName() {
        return ReportPhrases.scope(figures.scopeName());
    }

    Text when() {
        return Months.when(at, zone);
    }

    /** The people of a home unit, in the usual order. */
    List<PersonFigures> of(HomeUnits.HomeUnit unit) {
        return figures.people().stream().filter(own -> unit.people().contains(own.last().personId())).toList();
    }
}
