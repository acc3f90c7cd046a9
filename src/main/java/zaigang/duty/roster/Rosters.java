package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Workdays;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** The duty rosters: who is on duty when. A shift belongs to the local day on which it begins, in the county's zone. */
public final class Rosters {
    private final RosterLedger ledger = new RosterLedger();
    private final Reminders reminders;
    private final Notices notices;
    private final ClosedDays closedDays;
    private final ZoneId zone;

    public Rosters(People people, Outbox outbox, Settings settings, Workdays workdays) {
        this.reminders = new Reminders(ledger, people, outbox, settings, workdays);
        this.notices = new Notices(people, outbox, settings, reminders);
        this.closedDays = new ClosedDays(people, settings.zone());
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

    /** The shifts of the same roster that begin up to so many days before or after this one, itself included. */
    public List<Duty> around(Tx tx, Duty duty, int days) {
        return ledger.ofRoster(tx, duty.roster(), duty.day().minusDays(days), duty.day().plusDays(days));
    }

    /** A person's shifts, as leader or on duty, that begin on one of these days, the last included. */
    public List<Duty> of(Tx tx, long personId, LocalDate from, LocalDate to) {
        return ledger.of(tx, personId, from, to);
    }

    /** What each of these people has on a day, in one look-up; who has nothing is not there. */
    public Map<Long, List<Duty>> of(Tx tx, Collection<Long> people, LocalDate day) {
        var found = new HashMap<Long, List<Duty>>();
        ledger.of(tx, people, day).forEach(duty -> duty.everyone().stream().map(Person::id).distinct()
                .forEach(id -> found.computeIfAbsent(id, none -> new ArrayList<>()).add(duty)));
        return found;
    }

    /** The shifts of one roster that begin on one of these days, the last included. */
    public List<Duty> of(Tx tx, String roster, LocalDate from, LocalDate to) {
        return ledger.of(tx, roster, from, to);
    }

    /** A person's next shifts, one that is running included; at most {@code count}. */
    public List<Duty> next(Tx tx, long personId, int count) {
        return ledger.next(tx, personId, count);
    }

    /** The last day for which there is a shift; empty where there is no roster at all. */
    public Optional<LocalDate> lastDay(Tx tx) {
        return ledger.lastDay(tx);
    }

    /** The last day on which a shift of this person begins. */
    public Optional<LocalDate> lastDay(Tx tx, long personId) {
        return ledger.lastDay(tx, personId);
    }

    /** The rosters there are, by name. */
    public List<RosterInfo> all(Tx tx) {
        return ledger.rosters(tx);
    }

    public Optional<RosterInfo> named(Tx tx, String roster) {
        return all(tx).stream().filter(r -> r.name().equals(roster)).findFirst();
    }

    public Optional<RosterInfo> info(Tx tx, long rosterId) {
        return all(tx).stream().filter(r -> r.id() == rosterId).findFirst();
    }

    /** The roster of this name, made where there is none: then it is the county's and open at both ends. */
    public RosterInfo open(Tx tx, String roster) {
        return info(tx, ledger.ensure(tx, roster)).orElseThrow();
    }

    /** Whose a roster is and from when to when it holds, from now on; its number and name stay. */
    public void describe(Tx tx, RosterInfo info) {
        ledger.describe(tx, info);
    }

    public Optional<Duty> find(Tx tx, long shiftId) {
        return ledger.find(tx, shiftId);
    }

    /** What is stored of a roster, for {@link RosterChange#diff}; empty where there is no roster of this name. */
    public List<PlannedShift> planned(Tx tx, String roster, LocalDate from, LocalDate to) {
        return ledger.planned(tx, roster, from, to);
    }

    /**
     * What of a change {@link #apply} would make: days that are closed stay as they are.
     *
     * @param roster whose the roster is, or will be
     */
    public OpenPart openPart(Tx tx, RosterInfo roster, RosterChange change) {
        return closedDays.open(tx, roster, change);
    }

    /** Whether nobody can come on a shift or off it any more, since its day is closed. */
    public boolean closed(Tx tx, Duty shift, Person joining) {
        return closedDays.isOver(tx, shift.day())
                && named(tx, shift.roster()).filter(roster -> closedDays.closed(tx, roster, shift, joining)).isPresent();
    }

    /** Changes one roster, as {@link #apply(Tx, List, ChangeCause)} does several. */
    public SortedSet<LocalDate> apply(Tx tx, String roster, RosterChange change, ChangeCause cause) {
        return apply(tx, List.of(new RosterEdit(roster, change)), cause);
    }

    /**
     * Changes rosters in one go; those not there yet are made. What was changed for whom is kept, everybody concerned gets one
     * message ({@link Confirmations} has the button under it), and it is announced ({@link RostersChanged}).
     * Reminders follow: those of removed or moved shifts and those to people who are no longer on a shift are not sent, also where
     * they wait to be sent already; who is put on a shift whose reminder is over and has got no message of the change is told at
     * once.
     *
     * @return the days of which something stays as it is, since they are closed: whoever changes rosters looks before at what can
     *     be changed ({@link #openPart}, {@link #closed}), this is the last door
     */
    public SortedSet<LocalDate> apply(Tx tx, List<RosterEdit> edits, ChangeCause cause) {
        var closed = new TreeSet<LocalDate>();
        var open = new ArrayList<RosterEdit>();
        for (RosterEdit edit : edits) {
            RosterInfo roster = named(tx, edit.roster()).orElseGet(() -> RosterInfo.ofCounty(edit.roster()));
            OpenPart part = openPart(tx, roster, edit.change());
            closed.addAll(part.closed());
            open.add(new RosterEdit(edit.roster(), part.change()));
        }
        tx.announce(new Applying(tx, ledger, reminders, notices, zone).apply(open, cause));
        return closed;
    }

    /**
     * Puts people on shifts in the place of others, in one go.
     *
     * @throws IllegalArgumentException where there is no such shift, or nobody of that number on it
     */
    public void substitute(Tx tx, List<Substitution> substitutions, ChangeCause cause) {
        apply(tx, Substituting.edits(tx, ledger, substitutions), cause);
    }

    /**
     * A sentence on a person's duty of a day, for the daily check-in, such as: you are on duty today (08:00 to 08:00 tomorrow),
     * led by so-and-so, together with so-and-so. {@link Text#NONE} where there is none.
     *
     * @param zone in which times of day are written
     */
    public Text dutyLine(Tx tx, Person person, LocalDate day, ZoneId zone) {
        return dutyLine(of(tx, person.id(), day, day), person, zone);
    }

    /** The like of duties that are known already. */
    public Text dutyLine(List<Duty> duties, Person person, ZoneId zone) {
        var texts = new DutyTexts(zone);
        return Text.lines(duties.stream().map(d -> texts.line(d, person)).toList());
    }

    /** A shift in a line: its day, its roster, its name and its times. */
    public Text when(Duty duty) {
        return new DutyTexts(zone).when(duty);
    }

    /**
     * For whoever tells a person about a shift anyway: what that person would be told of its having been changed, and has not
     * been sent yet, is not sent by itself any more.
     *
     * @return what it said, to be said there; {@link Text#NONE} where there is nothing, or where it asks for a confirmation
     */
    public Text unsay(Tx tx, Person person, Duty duty) {
        return notices.handOver(tx, person.id(), duty.shiftId());
    }

    Reminders reminders() {
        return reminders;
    }

    Notices notices() {
        return notices;
    }
}
