package zaigang.away.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.LeaveRules;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** What all parts of leave work with, and the time of day in the county's zone. */
record LeaveTools(Kit kit, CheckInButton checkIn, Consequences consequences, Books books, LeaveLedger ledger) {
    LeaveTools(Kit kit, CheckInButton checkIn, Consequences consequences) {
        this(kit, checkIn, consequences, new Books(), new LeaveLedger());
    }

    People people() {
        return kit.people();
    }

    Outbox outbox() {
        return kit.outbox();
    }

    Settings settings() {
        return kit.settings();
    }

    Workdays workdays() {
        return kit.workdays();
    }

    LeaveRules rules() {
        return settings().leave();
    }

    LocalDate today(Tx tx) {
        return local(tx).toLocalDate();
    }

    Half half(Tx tx) {
        return Half.at(local(tx).toLocalTime());
    }

    private ZonedDateTime local(Tx tx) {
        return tx.now().atZone(settings().zone());
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(settings().zone()).toInstant();
    }

    /** The instant, or the end of this person's quiet hours in which it lies. */
    Instant outsideQuietHours(Tx tx, Person person, Instant instant) {
        return theirs(tx, person).quietHours().endAfter(instant, settings().zone());
    }

    /** Whether the morning's question comes to this person on a day that is no leave. */
    boolean askedOn(Tx tx, Person person, LocalDate day) {
        return person.cadre() && theirs(tx, person).checkIn().days().include(day, workdays()::isWorkday);
    }

    /** The first day of a leave of so many days that does not say: today until the morning's question closes. */
    LocalDate firstDay(Tx tx, Person person) {
        LocalDate today = today(tx);
        var checkIn = theirs(tx, person).checkIn();
        boolean open = tx.now().isBefore(at(today, checkIn.at()).plus(checkIn.window()));
        return open && workdays().isWorkday(today) ? today : workdays().nextWorkday(today);
    }

    /** When the day of this person begins, as far as the bot is concerned. */
    LocalTime morning(Tx tx, Person person) {
        return theirs(tx, person).checkIn().at();
    }

    private DaySettings theirs(Tx tx, Person person) {
        return TheirSettings.read(tx, people(), settings()).of(person);
    }

    /** Working days in halves. */
    int workHalves(Span span) {
        return span.workHalves(workdays()::isWorkday);
    }

    boolean begun(Tx tx, Span span) {
        return span.begun(today(tx), half(tx));
    }

    boolean over(Tx tx, Span span) {
        return span.before(today(tx), half(tx));
    }

    /** With which somebody who is asked today checks in after all. */
    Keyboard checkInToday(Tx tx, Person person) {
        return askedOn(tx, person, today(tx)) ? checkIn.on(today(tx)) : Keyboard.NONE;
    }

    /** Why nothing about a request can be decided any more: it brings leave to days that are closed. */
    Optional<Refusal> closed(Tx tx, Person asker, LeaveRequest r) {
        LocalDate added = r.changes().flatMap(id -> ledger.find(tx, id))
                .map(old -> old.taken().orElse(old.span()).to().plusDays(1)).orElse(r.fromDay());
        return added.isAfter(r.toDay()) ? Optional.empty() : books.refusal(tx, asker, new Period(added, r.toDay()));
    }
}
