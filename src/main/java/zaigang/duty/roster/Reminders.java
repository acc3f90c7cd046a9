package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.away.leave.Absences;
import zaigang.base.settings.Lead;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/**
 * Tells those on a shift, and nobody else, with whom they are on duty and who leads; those who are on approved leave on its day
 * are not told. A shift has one alarm for each of its reminders. The subject names the shift and its beginning, so that a
 * shift that is moved gets new ones, and an alarm of a shift that was moved or removed finds nothing to tell.
 */
final class Reminders {
    private static final AlarmType<LocalDate> PLAN = AlarmType.ofDay("duty.plan");
    /** Alarms are set once a day, and before a reminder that comes in the morning of such a day. */
    private static final int DAYS_AHEAD = 3;

    private final RosterLedger ledger;
    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final Workdays workdays;
    private final DutyTexts texts;
    private final SparedLedger spared = new SparedLedger();

    Reminders(RosterLedger ledger, People people, Outbox outbox, Settings settings, Workdays workdays) {
        this.ledger = ledger;
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
        this.workdays = workdays;
        this.texts = new DutyTexts(settings.zone());
    }

    /** How late is too late depends on the shift, so that each alarm decides it for itself. */
    List<AlarmKind> alarms() {
        return Stream.concat(
                Stream.of(PLAN.ringsSilently(Late.stillUseful(), (tx, day, due) -> planAhead(tx))),
                Arrays.stream(Lead.values()).map(lead -> ShiftBeginning.alarm(lead).rings(Late.windowMoves(),
                        (tx, shift, due) -> ring(tx, lead, shift)))).toList();
    }

    /** Sets the alarms of the coming days, and the one for doing so again tomorrow. */
    Rung planAhead(Tx tx) {
        Instant now = tx.now();
        var theirs = theirs(tx);
        ledger.beginning(tx, now.minus(Moment.USEFUL_AFTER_BEGINNING), horizon(now)).forEach(d -> plan(tx, d, theirs));
        ZonedDateTime today = now.atZone(zone()).with(settings.county().duty().eveningReminder());
        Instant next = (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
        PLAN.put(tx, next.atZone(zone()).toLocalDate(), next);
        return Rung.DONE;
    }

    /**
     * Shifts before this instant have alarms: some days, and those days off too that follow on them, since what falls on them
     * is spoken of on the last working day before.
     */
    private Instant horizon(Instant now) {
        LocalDate last = workdays.nextWorkday(now.atZone(zone()).toLocalDate().plusDays(DAYS_AHEAD));
        return last.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    /**
     * Sets or moves the alarms of a shift, by the people who are on it now and what they want, and tells those whose time has
     * come and who have not been told: somebody put on the shift after its alarm rang is among them.
     */
    void follow(Tx tx, Duty duty) {
        if (concern(tx, duty.begins())) {
            var theirs = theirs(tx);
            for (Lead lead : Lead.values()) {
                if (tell(tx, lead, duty, theirs) instanceof Rung.Again again) {
                    ShiftBeginning.alarm(lead).again(tx, ShiftBeginning.of(duty), again.at());
                } else {
                    ShiftBeginning.alarm(lead).cancel(tx, ShiftBeginning.of(duty));
                }
            }
        }
    }

    /** Somebody has chosen other reminders: they hold for the next shifts already. */
    void applyChoice(Tx tx, Person person) {
        Instant now = tx.now();
        LocalDate today = now.atZone(zone()).toLocalDate();
        ledger.of(tx, person.id(), today, horizon(now).atZone(zone()).toLocalDate()).stream()
                .filter(d -> d.begins().isAfter(now)).forEach(d -> follow(tx, d));
    }

    /** Whether a shift that begins then is near enough to have alarms already. */
    boolean concern(Tx tx, Instant begins) {
        return begins.isBefore(horizon(tx.now()));
    }

    private void plan(Tx tx, Duty duty, TheirReminders theirs) {
        for (Lead lead : Lead.values()) {
            Optional<Instant> due = duty.everyone().stream()
                    .flatMap(p -> theirs.moment(lead, duty.begins(), p).stream())
                    .filter(m -> m.uselessFrom().isAfter(tx.now()))
                    .map(Moment::at).min(Instant::compareTo);
            due.ifPresentOrElse(
                    at -> ShiftBeginning.alarm(lead).put(tx, ShiftBeginning.of(duty), at),
                    () -> ShiftBeginning.alarm(lead).cancel(tx, ShiftBeginning.of(duty)));
        }
    }

    /** The shift was moved or is gone: its alarms ring no more. */
    void cancel(Tx tx, Duty duty) {
        for (Lead lead : Lead.values()) {
            ShiftBeginning.alarm(lead).cancel(tx, ShiftBeginning.of(duty));
        }
    }

    /** What these people were to be told of the shift and has not been sent yet is not sent any more. */
    void withdraw(Tx tx, Duty duty, Collection<Person> from) {
        for (Lead lead : Lead.values()) {
            from.forEach(p -> {
                outbox.withdraw(tx, ShiftBeginning.of(duty).key(lead, p));
                spared.remove(tx, ShiftBeginning.of(duty).key(lead, p));
            });
        }
    }

    /** A message that says as much goes to a person on a shift then: reminders that would come until then are not sent. */
    void spare(Tx tx, long shiftId, Instant begins, Person person, Instant told) {
        var theirs = theirs(tx);
        for (Lead lead : Lead.values()) {
            theirs.verdict(lead, begins, person, tx.now())
                    .filter(v -> v instanceof Moment.ToDo.Tell
                            || v instanceof Moment.ToDo.Wait w && !w.until().isAfter(told))
                    .ifPresent(v -> spared.add(tx, new ShiftBeginning(shiftId, begins).key(lead, person), begins));
        }
    }

    private Rung ring(Tx tx, Lead lead, ShiftBeginning shift) {
        return ledger.find(tx, shift.shiftId()).filter(shift::isOf)
                .map(d -> tell(tx, lead, d, theirs(tx)))
                .orElseGet(() -> new Rung.Skipped("the shift was moved or removed"));
    }

    /** People may have different times by their teams' settings and their own choice: the alarm rings again for the next. */
    private Rung tell(Tx tx, Lead lead, Duty duty, TheirReminders theirs) {
        Optional<Instant> again = Optional.empty();
        int told = 0;
        for (Person person : duty.everyone()) {
            var verdict = theirs.verdict(lead, duty.begins(), person, tx.now());
            if (verdict.isPresent() && verdict.get() instanceof Moment.ToDo.Tell && !onLeave(tx, duty, person)) {
                post(tx, lead, duty, person, theirs.moment(lead, duty.begins(), person).orElseThrow());
                told++;
            } else if (verdict.isPresent() && verdict.get() instanceof Moment.ToDo.Wait wait) {
                again = again.filter(wait.until()::isAfter).or(() -> Optional.of(wait.until()));
            }
        }
        if (again.isPresent()) {
            return new Rung.Again(again.get());
        }
        return told > 0 ? new Rung.Done("told: " + told) : new Rung.Skipped("too late for everybody, or on leave");
    }

    /** Looked at when the reminder is due: leave may be asked for and approved until then. */
    private boolean onLeave(Tx tx, Duty duty, Person person) {
        return Absences.of(tx, person.id(), Period.of(duty.day())).keepsAway(person.id(), duty.beginsAt(zone()));
    }

    /** A message that says “today” or “tomorrow” is wrong after midnight; one that could not be sent by then is dropped. */
    private void post(Tx tx, Lead lead, Duty duty, Person person, Moment moment) {
        Instant midnight = tx.now().atZone(zone()).toLocalDate().plusDays(1).atStartOfDay(zone()).toInstant();
        Instant until = moment.uselessFrom().isBefore(midnight) ? moment.uselessFrom() : midnight;
        String key = ShiftBeginning.of(duty).key(lead, person);
        if (spared.has(tx, key)) {
            return;
        }
        Text text = texts.reminder(duty, person, tx.now());
        outbox.post(tx, person.id(), Letter.of(Lane.BULK, text).as(Purpose.DUTY).once(key).until(until));
    }

    private TheirReminders theirs(Tx tx) {
        return new TheirReminders(tx, people, settings, workdays);
    }

    private ZoneId zone() {
        return settings.zone();
    }
}
