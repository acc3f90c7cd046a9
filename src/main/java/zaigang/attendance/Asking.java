package zaigang.attendance;

import java.util.List;
import java.util.Optional;
import zaigang.agenda.Rung;
import zaigang.ledger.Tx;
import zaigang.leave.Absences;
import zaigang.leave.LeaveRequest;
import zaigang.outbox.Lane;
import zaigang.outbox.Letter;
import zaigang.outbox.Outbox;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.workdays.Period;

/** Asks the members of a round, and reminds them once: so many in a transaction, so that nobody's tap waits for long. */
final class Asking {
    private static final int AT_ONCE = 500;

    private final People people;
    private final Outbox outbox;
    private final Prompt prompt;
    private final RoundLedger rounds = new RoundLedger();
    private final AttendanceLedger answers = new AttendanceLedger();

    Asking(People people, Outbox outbox, Prompt prompt) {
        this.people = people;
        this.outbox = outbox;
        this.prompt = prompt;
    }

    /** Whatever a round has asked its members. */
    static String prefix(Round round) {
        return "round:" + round.id() + ":";
    }

    /** The question that a round has put to a person most lately. */
    static String key(Round round, long personId) {
        return prefix(round) + round.asks() + ":" + personId;
    }

    static String reminderKey(Round round, long personId) {
        return "remind:" + round.id() + ":" + personId;
    }

    Rung ask(Tx tx, Optional<Round> found) {
        if (found.filter(r -> r.state() == Round.State.OPEN).isEmpty()) {
            return new Rung.Skipped("not open any more");
        }
        Round round = found.get();
        List<Long> members = rounds.waiting(tx, round.id(), AT_ONCE);
        Absences absences = Absences.read(tx, Period.of(round.day()));
        members.forEach(id -> rounds.asking(tx, round.id(), id, ask(tx, round, absences, id)));
        return members.size() < AT_ONCE ? Rung.DONE : new Rung.Again(tx.now());
    }

    private Member.Asking ask(Tx tx, Round round, Absences absences, long personId) {
        if (answers.answer(tx, round.id(), personId).isPresent()) {
            return Member.Asking.ANSWERED;
        }
        if (absences.on(personId, round.day()).filter(s -> s == LeaveRequest.State.APPROVED).isPresent()) {
            return Member.Asking.ON_LEAVE;
        }
        if (people.address(tx, personId).isEmpty()) {
            return Member.Asking.NOT_JOINED;
        }
        Person person = people.find(tx, personId).orElseThrow();
        outbox.post(tx, personId, Letter.of(Lane.BULK, prompt.question(tx, round, person), prompt.choices(round))
                .once(key(round, personId)).until(round.closes()));
        return Member.Asking.ASKED;
    }

    Rung remind(Tx tx, Optional<Round> found) {
        if (found.filter(r -> r.state() == Round.State.OPEN && tx.now().isBefore(r.closes())).isEmpty()) {
            return new Rung.Skipped("not open any more");
        }
        Round round = found.get();
        List<Long> silent = rounds.silentAndNotReminded(tx, round.id(), AT_ONCE);
        Absences absences = Absences.read(tx, Period.of(round.day()));
        for (long id : silent) {
            if (absences.on(id, round.day()).isEmpty()) {
                outbox.post(tx, id, Letter.of(Lane.BULK, prompt.reminder(round), prompt.choices(round))
                        .once(reminderKey(round, id)).until(round.closes()));
            }
            rounds.reminded(tx, round.id(), id);
        }
        return silent.size() < AT_ONCE ? Rung.DONE : new Rung.Again(tx.now());
    }
}
