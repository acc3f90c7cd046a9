package zaigang.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.ledger.Tx;
import zaigang.outbox.Outbox;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.settings.Settings;
import zaigang.text.Text;

/** The duty rosters: who is on duty when. A shift belongs to the local day on which it begins, in the county's zone. */
public final class Rosters {
    private final RosterLedger ledger = new RosterLedger();
    private final Reminders reminders;
    private final ZoneId zone;

    public Rosters(People people, Outbox outbox, Settings settings) {
        this.reminders = new Reminders(ledger, people, outbox, settings);
        this.zone = settings.zone();
    }

    /** The shifts that begin on a day, of all rosters, by their beginning. */
    public List<Duty> on(Tx tx, LocalDate day) {
        return ledger.on(tx, day, day);
    }

    /** The shifts that begin on one of these days, the last included. */
    public List<Duty> on(Tx tx, LocalDate from, LocalDate to) {
        return ledger.on(tx, from, to);
    }

    /** The shifts of which a part lies between two instants, the second not included. */
    public List<Duty> between(Tx tx, Instant from, Instant to) {
        return ledger.overlapping(tx, from, to);
    }

    /** The shifts that run at this instant. */
    public List<Duty> at(Tx tx, Instant instant) {
        return between(tx, instant, instant.plusMillis(1));
    }

    /** A person's shifts, as leader or on duty, that begin on one of these days, the last included. */
    public List<Duty> of(Tx tx, long personId, LocalDate from, LocalDate to) {
        return ledger.of(tx, personId, from, to);
    }

    /** A person's next shifts, one that is running included; at most {@code count}. */
    public List<Duty> next(Tx tx, long personId, int count) {
        return ledger.next(tx, personId, count);
    }

    /** The last day for which there is a shift; empty where there is no roster at all. */
    public Optional<LocalDate> lastDay(Tx tx) {
        return ledger.lastDay(tx);
    }

    /** The names of the rosters there are. */
    public List<String> names(Tx tx) {
        return ledger.rosters(tx);
    }

    /** What is stored of a roster, for {@link RosterChange#diff}; empty where there is no roster of this name. */
    public List<PlannedShift> planned(Tx tx, String roster, LocalDate from, LocalDate to) {
        return ledger.planned(tx, roster, from, to);
    }

    /**
     * Changes a roster, which is made where there is none of this name. Reminders follow: those of removed or moved shifts and
     * those to people who are no longer on a shift are not sent, also where they wait to be sent already; who is put on
     * a shift whose reminder is over is told at once.
     */
    public void apply(Tx tx, String roster, RosterChange change) {
        if (change.isEmpty()) {
            return;
        }
        long rosterId = ledger.roster(tx, roster);
        change.removed().forEach(s -> ledger.find(tx, rosterId, s.slot()).ifPresent(d -> remove(tx, d)));
        Stream.concat(change.added().stream(), change.changed().stream().map(RosterChange.Changed::after))
                .forEach(s -> save(tx, rosterId, s));
    }

    private void remove(Tx tx, Duty duty) {
        reminders.cancel(tx, duty);
        reminders.withdraw(tx, duty, duty.everyone());
        ledger.delete(tx, duty.shiftId());
    }

    private void save(Tx tx, long rosterId, PlannedShift shift) {
        Optional<Duty> before = ledger.find(tx, rosterId, shift.slot());
        long id = ledger.save(tx, rosterId, shift, zone);
        if (before.isPresent() || reminders.concern(tx, shift.begins(zone))) {
            Duty after = ledger.find(tx, id).orElseThrow();
            before.ifPresent(b -> leave(tx, b, after));
            reminders.follow(tx, after);
        }
    }

    private void leave(Tx tx, Duty before, Duty after) {
        boolean moved = !before.begins().equals(after.begins());
        if (moved) {
            reminders.cancel(tx, before);
        }
        reminders.withdraw(tx, before, before.everyone().stream().filter(p -> moved || !after.has(p)).toList());
    }

    /**
     * A sentence on a person's duty of a day, for the daily check-in, such as: you are on duty today (08:00 to 08:00 tomorrow),
     * led by so-and-so, together with so-and-so. {@link Text#NONE} where there is none.
     *
     * @param zone in which times of day are written
     */
    public Text dutyLine(Tx tx, Person person, LocalDate day, ZoneId zone) {
        var texts = new DutyTexts(zone);
        return Text.lines(of(tx, person.id(), day, day).stream().map(d -> texts.line(d, person)).toList());
    }

    Reminders reminders() {
        return reminders;
    }
}
