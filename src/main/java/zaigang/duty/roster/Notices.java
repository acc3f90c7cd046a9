package zaigang.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/**
 * Tells everybody whose shifts have changed, and nobody else, in one message each. One that has not been sent when the next
 * change comes is taken back, and what the two come to is told instead. Where a shift begins soon, a confirmation is asked for,
 * which {@link Confirmations} takes.
 */
final class Notices {
    /** Who has not confirmed is named this long before the shift, or half-way to it where that is over. */
    private static final Duration LEAD = Duration.ofHours(1);

    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final Reminders reminders;
    private final NoticeTexts texts;
    private final NoticeLedger ledger = new NoticeLedger();

    Notices(People people, Outbox outbox, Settings settings, Reminders reminders) {
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
        this.reminders = reminders;
        this.texts = new NoticeTexts(settings.zone());
    }

    /** The number of the last row in the account of changes. */
    long lastChange(Tx tx) {
        return ledger.lastChange(tx);
    }

    /** @param last the number of the last row before this change */
    void tell(Tx tx, RostersChanged change, long last) {
        if (change.cause().kind() == ChangeCause.Kind.FIRST || change.moves().isEmpty()) {
            return;
        }
        var theirs = TheirSettings.read(tx, people, settings);
        Map<Long, List<Told>> byPerson = ledger.since(tx, last).stream()
                .collect(Collectors.groupingBy(Told::personId, LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((id, rows) -> people.find(tx, id).filter(Person::active).ifPresent(p -> tell(tx, p, rows, theirs)));
    }

    private void tell(Tx tx, Person person, List<Told> rows, TheirSettings theirs) {
        Optional<NoticeLedger.Notice> unsent = ledger.latest(tx, person.id()).filter(n -> outbox.withdraw(tx, key(n.id())));
        unsent.ifPresent(n -> ledger.delete(tx, n.id()));
        long first = unsent.map(NoticeLedger.Notice::firstChange).orElse(rows.getFirst().id());
        long last = rows.getLast().id();
        List<Told> all = unsent.isPresent() ? ledger.of(tx, person.id(), first, last) : rows;
        List<Told.News> items = Told.net(all, tx.now());
        Instant at = items.isEmpty() ? tx.now() : at(tx, items, theirs.afterQuietHours(person));
        rows.stream().filter(r -> r.what() != Move.What.REMOVED)
                .forEach(r -> reminders.spare(tx, r.shiftId(), r.begins(), person, at));
        if (!items.isEmpty()) {
            long notice = ledger.add(tx, person.id(), first, last);
            boolean asks = ask(tx, notice, items, theirs.of(person), at);
            Instant until = items.stream().map(i -> i.shift().ends()).max(Instant::compareTo).orElseThrow();
            outbox.post(tx, person.id(), Letter.of(Lane.ALERT,
                    Text.paragraphs(text(tx, all, items), asks ? Text.of("change.confirm") : Text.none()),
                    asks ? Keyboard.row(DutyVerbs.CONFIRM.button("change.button_ok", notice)) : Keyboard.NONE)
                    .once(key(notice)).from(at).until(until));
        }
    }

    /** Now, or the end of the quiet hours, where no shift begins before it. */
    private static Instant at(Tx tx, List<Told.News> items, Instant afterQuietHours) {
        boolean urgent = items.stream().map(i -> i.shift().begins()).anyMatch(b -> b.isBefore(afterQuietHours));
        return urgent ? tx.now() : afterQuietHours;
    }

    private boolean ask(Tx tx, long notice, List<Told.News> items, DaySettings theirs, Instant at) {
        Instant soon = tx.now().plus(theirs.exchange().confirmWithin());
        List<Told> near = items.stream().filter(Told.News::toCome).map(Told.News::shift)
                .filter(s -> s.begins().isAfter(tx.now()) && s.begins().isBefore(soon)).toList();
        near.forEach(s -> {
            ledger.ask(tx, notice, s);
            Instant lead = s.begins().minus(LEAD);
            Instant half = at.plus(Duration.between(at, s.begins()).dividedBy(2)).truncatedTo(ChronoUnit.SECONDS);
            var change = new Confirmations.Unconfirmed(s.shiftId(), s.begins(), s.byPerson(), tx.now());
            Confirmations.CHASE.put(tx, change, lead.isAfter(at) ? lead : half);
        });
        return !near.isEmpty();
    }

    private Text text(Tx tx, List<Told> rows, List<Told.News> items) {
        Told last = rows.getLast();
        return texts.notice(items, last, last.byPerson().flatMap(id -> people.find(tx, id)));
    }

    /** A notice as it was worded when it was posted. */
    Text again(Tx tx, NoticeLedger.Notice notice) {
        List<Told> rows = ledger.of(tx, notice.personId(), notice.firstChange(), notice.lastChange());
        return text(tx, rows, Told.net(rows, notice.at()));
    }

    /** Which of these shifts this person has not confirmed though that was asked for. */
    Set<Long> unconfirmed(Tx tx, List<Duty> duties, Person person) {
        return ledger.unconfirmed(tx, person.id()).stream()
                .filter(a -> duties.stream().anyMatch(d -> d.shiftId() == a.shiftId() && d.begins().equals(a.begins())))
                .map(NoticeLedger.Confirmation::shiftId).collect(Collectors.toSet());
    }

    /**
     * Takes back what a person has not been sent yet of a change of this shift, unless it asks for a confirmation.
     *
     * @return what it said; {@link Text#NONE} where there is no such notice
     */
    Text handOver(Tx tx, long personId, long shiftId) {
        return ledger.latest(tx, personId).filter(n -> about(tx, n, shiftId) && ledger.asked(tx, n.id()).isEmpty())
                .filter(n -> outbox.withdraw(tx, key(n.id())))
                .map(n -> {
                    Text said = again(tx, n);
                    ledger.delete(tx, n.id());
                    return said;
                }).orElse(Text.none());
    }

    private boolean about(Tx tx, NoticeLedger.Notice notice, long shiftId) {
        return Told.net(ledger.of(tx, notice.personId(), notice.firstChange(), notice.lastChange()), notice.at()).stream()
                .anyMatch(i -> i.toCome() && i.shift().shiftId() == shiftId);
    }

    private static String key(long notice) {
        return "change:" + notice;
    }
}
