package zaigang.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.agenda.Agenda;
import zaigang.agenda.Alarm;
import zaigang.agenda.AlarmKind;
import zaigang.agenda.Late;
import zaigang.agenda.Rung;
import zaigang.ledger.Tx;
import zaigang.outbox.Lane;
import zaigang.outbox.Letter;
import zaigang.outbox.Outbox;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.TheirSettings;
import zaigang.settings.DaySettings;
import zaigang.settings.Settings;

/**
 * Tells those on a shift, and nobody else, with whom they are on duty and who leads. A shift has one alarm for each of its
 * reminders. The subject names the shift and its beginning, so that a shift that is moved gets new ones, and an alarm of a
 * shift that was moved or removed finds nothing to tell.
 */
final class Reminders {
    private static final String PLAN = "duty.plan";
    /** The earliest reminder comes less than three days before a shift begins, and alarms are set once a day. */
    private static final Duration HORIZON = Duration.ofDays(4);

    private final RosterLedger ledger;
    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final DutyTexts texts;
    private final SparedLedger spared = new SparedLedger();

    Reminders(RosterLedger ledger, People people, Outbox outbox, Settings settings) {
        this.ledger = ledger;
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = new DutyTexts(settings.zone());
    }

    /** How late is too late depends on the shift, so that each alarm decides it for itself. */
    List<AlarmKind> alarms() {
        return Stream.concat(
                Stream.of(AlarmKind.silent(PLAN, Late.stillUseful(), (tx, alarm) -> planAhead(tx))),
                Arrays.stream(Reminder.values()).map(r ->
                        AlarmKind.of(r.kind(), Late.windowMoves(), (tx, alarm) -> ring(tx, r, alarm)))).toList();
    }

    /** Sets the alarms of the coming days, and the one for doing so again tomorrow. */
    Rung planAhead(Tx tx) {
        Instant now = tx.now();
        var theirs = settings(tx);
        ledger.beginning(tx, now.minus(Moment.USEFUL_AFTER_BEGINNING), now.plus(HORIZON)).forEach(d -> plan(tx, d, theirs));
        ZonedDateTime today = now.atZone(zone()).with(settings.county().duty().eveningReminder());
        Instant next = (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
        Agenda.put(tx, PLAN, next.atZone(zone()).toLocalDate().toString(), next);
        return Rung.DONE;
    }

    /**
     * Sets or moves the alarms of a shift, by the people who are on it now, and tells those whose time has come and who have
     * not been told: somebody put on the shift after its alarm rang is among them.
     */
    void follow(Tx tx, Duty duty) {
        if (concern(tx, duty.begins())) {
            var theirs = settings(tx);
            plan(tx, duty, theirs);
            for (Reminder reminder : Reminder.values()) {
                tell(tx, reminder, duty, theirs);
            }
        }
    }

    /** Whether a shift that begins then is near enough to have alarms already. */
    boolean concern(Tx tx, Instant begins) {
        return !begins.isAfter(tx.now().plus(HORIZON));
    }

    private void plan(Tx tx, Duty duty, TheirSettings theirs) {
        for (Reminder reminder : Reminder.values()) {
            Optional<Instant> due = duty.everyone().stream()
                    .flatMap(p -> reminder.moment(duty.begins(), theirs.of(p), zone()).stream())
                    .filter(m -> m.uselessFrom().isAfter(tx.now()))
                    .map(Moment::at).min(Instant::compareTo);
            due.ifPresentOrElse(
                    at -> Agenda.put(tx, reminder.kind(), subject(duty), at),
                    () -> Agenda.cancel(tx, reminder.kind(), subject(duty)));
        }
    }

    /** The shift was moved or is gone: its alarms ring no more. */
    void cancel(Tx tx, Duty duty) {
        for (Reminder reminder : Reminder.values()) {
            Agenda.cancel(tx, reminder.kind(), subject(duty));
        }
    }

    /** What these people were to be told of the shift and has not been sent yet is not sent any more. */
    void withdraw(Tx tx, Duty duty, Collection<Person> from) {
        for (Reminder reminder : Reminder.values()) {
            from.forEach(p -> {
                outbox.withdraw(tx, key(reminder, duty, p));
                spared.remove(tx, key(reminder, duty, p));
            });
        }
    }

    /**
     * A message that says as much goes to a person on a shift at this instant: reminders that would come until then are not sent.
     *
     * @param theirs what holds for the person
     */
    void spare(Tx tx, long shiftId, Instant begins, long personId, DaySettings theirs, Instant told) {
        for (Reminder reminder : Reminder.values()) {
            reminder.moment(begins, theirs, zone()).map(m -> m.verdict(tx.now(), theirs.quietHours(), zone()))
                    .filter(v -> v instanceof Moment.Verdict.Tell
                            || v instanceof Moment.Verdict.Wait w && !w.until().isAfter(told))
                    .ifPresent(v -> spared.add(tx, key(reminder, subject(shiftId, begins), personId)));
        }
    }

    private Rung ring(Tx tx, Reminder reminder, Alarm alarm) {
        long shift = Long.parseLong(alarm.subject().substring(0, alarm.subject().indexOf('@')));
        Optional<Duty> duty = ledger.find(tx, shift).filter(d -> subject(d).equals(alarm.subject()));
        return duty
                .map(d -> tell(tx, reminder, d, settings(tx)))
                .orElseGet(() -> new Rung.Skipped("the shift was moved or removed"));
    }

    /** People may have different times by their teams' settings: the alarm rings again for the next of them. */
    private Rung tell(Tx tx, Reminder reminder, Duty duty, TheirSettings settingsOf) {
        Optional<Instant> again = Optional.empty();
        int told = 0;
        for (Person person : duty.everyone()) {
            DaySettings theirs = settingsOf.of(person);
            Optional<Moment> moment = reminder.moment(duty.begins(), theirs, zone());
            var verdict = moment.map(m -> m.verdict(tx.now(), theirs.quietHours(), zone()));
            if (verdict.isPresent() && verdict.get() instanceof Moment.Verdict.Tell) {
                post(tx, reminder, duty, person, moment.get());
                told++;
            } else if (verdict.isPresent() && verdict.get() instanceof Moment.Verdict.Wait wait) {
                again = again.filter(wait.until()::isAfter).or(() -> Optional.of(wait.until()));
            }
        }
        if (again.isPresent()) {
            return new Rung.Again(again.get());
        }
        return told > 0 ? new Rung.Done("told: " + told) : new Rung.Skipped("too late for everybody");
    }

    /** A message that says “today” or “tomorrow” is wrong after midnight; one that could not be sent by then is dropped. */
    private void post(Tx tx, Reminder reminder, Duty duty, Person person, Moment moment) {
        Instant midnight = tx.now().atZone(zone()).toLocalDate().plusDays(1).atStartOfDay(zone()).toInstant();
        Instant until = moment.uselessFrom().isBefore(midnight) ? moment.uselessFrom() : midnight;
        String key = key(reminder, duty, person);
        if (spared.has(tx, key)) {
            return;
        }
        outbox.post(tx, person.id(), Letter.of(Lane.BULK, texts.reminder(duty, person, tx.now()))
                .once(key).until(until));
    }

    private TheirSettings settings(Tx tx) {
        return TheirSettings.read(tx, people, settings);
    }

    private ZoneId zone() {
        return settings.zone();
    }

    private static String subject(Duty duty) {
        return subject(duty.shiftId(), duty.begins());
    }

    private static String subject(long shiftId, Instant begins) {
        return shiftId + "@" + begins.getEpochSecond();
    }

    private static String key(Reminder reminder, Duty duty, Person person) {
        return key(reminder, subject(duty), person.id());
    }

    private static String key(Reminder reminder, String subject, long personId) {
        return reminder.kind() + ":" + subject + ":" + personId;
    }
}
