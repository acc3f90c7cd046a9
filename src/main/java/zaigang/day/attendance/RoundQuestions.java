package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zaigang.away.leave.Absences;
import zaigang.away.leave.Half;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.Duty;
import zaigang.duty.takeover.TakeOvers;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.agenda.Rung;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/**
 * Asks the members of a round, and reminds them once: so many in a transaction, so that nobody's tap waits for long. Who has
 * taken over a shift is known to be on post, and who is being asked to take one over has that question: its tap answers both.
 */
public final class RoundQuestions {
    private static final int AT_ONCE = 100;

    private final People people;
    private final Outbox outbox;
    private final Prompt prompt;
    private final TakeOvers takeOvers;
    private final RoundLedger rounds = new RoundLedger();
    private final DayDoor door;
    private final AttendanceLedger answers = new AttendanceLedger();

    RoundQuestions(People people, Outbox outbox, Prompt prompt, TakeOvers takeOvers, DayDoor door) {
        this.door = door;
        this.takeOvers = takeOvers;
        this.people = people;
        this.outbox = outbox;
        this.prompt = prompt;
    }

    private static String reminderPrefix(Round round) {
        return "remind:" + round.id() + ":";
    }

    private static String reminderKey(Round round, long personId) {
        return reminderPrefix(round) + personId;
    }

    /**
     * Asks somebody once more in the name of who looks after them; once is enough.
     *
     * @return whether it was asked now
     */
    public boolean askOnceMore(Tx tx, Person by, long personId, LocalDate day) {
        return rounds.ofMember(tx, personId, day).filter(round -> outbox.post(tx, personId,
                Letter.of(Lane.ALERT, Text.of("attendance.asked_by_leader", "name", by.name(), "phone", by.phone()),
                        prompt.choices(round)).as(Purpose.REQUEST).once("nudge:" + round.id() + ":" + personId))).isPresent();
    }

    /** Questions and reminders that have not gone out are not sent any more. */
    void takeBack(Tx tx, Round round) {
        outbox.cancel(tx, DayMessage.prefix(round));
        outbox.cancel(tx, reminderPrefix(round));
    }

    /**
     * Who has not answered is to be asked once more; but not those whose question goes out or went out only just now, since no
     * tap on it can have been lost.
     */
    void prepareAgain(Tx tx, Round round) {
        var justAsked = new HashSet<Long>();
        latest(tx, round).forEach((id, posted) -> {
            boolean sentNow = posted.state() == Outbox.State.SENT
                    && posted.settledAt().filter(tx.now().minus(Pulse.TAPS_LIVE)::isBefore).isPresent();
            if (sentNow || posted.state() == Outbox.State.SENDING) {
                justAsked.add(id);
            }
        });
        rounds.setWaiting(tx, round.id(),
                rounds.askedAndSilent(tx, round.id()).stream().filter(id -> !justAsked.contains(id)).toList());
    }

    /** Members whose question did not arrive, or of which nobody knows; unless the reminder arrived. */
    List<Long> notReached(Tx tx, Round round) {
        Map<Long, Outbox.Posted> latest = latest(tx, round);
        var reached = new HashSet<>(takeOvers.reached(tx, round.day()));
        latest.forEach((id, posted) -> {
            if (posted.state() == Outbox.State.SENT) {
                reached.add(id);
            }
        });
        return Stream.concat(latest.keySet().stream(), rounds.askedAndSilent(tx, round.id()).stream()).distinct()
                .filter(id -> !reached.contains(id) && !outbox.wasSent(tx, reminderKey(round, id)))
                .toList();
    }

    /** The last question to each member. */
    private Map<Long, Outbox.Posted> latest(Tx tx, Round round) {
        var latest = new HashMap<Long, Outbox.Posted>();
        String prefix = DayMessage.prefix(round);
        for (Outbox.Posted posted : outbox.posted(tx, prefix)) {
            String[] askAndPerson = posted.once().substring(prefix.length()).split(":");
            latest.put(Long.parseLong(askAndPerson[1]), posted);
        }
        return latest;
    }

    Rung ask(Tx tx, Optional<Round> found) {
        if (found.filter(r -> r.state() == Round.State.OPEN).isEmpty()) {
            return new Rung.Skipped("not open any more");
        }
        Round round = found.get();
        List<Long> members = rounds.waiting(tx, round.id(), AT_ONCE);
        AskedTogether all = read(tx, round, members);
        var progress = new LinkedHashMap<Long, AskProgress>();
        members.forEach(id -> progress.put(id, ask(tx, all, all.people().get(id))));
        rounds.setAsked(tx, round.id(), progress);
        return members.size() < AT_ONCE ? Rung.DONE : new Rung.Again(tx.now());
    }

    private AskedTogether read(Tx tx, Round round, List<Long> members) {
        Absences absences = Absences.read(tx, Period.of(round.day()));
        Map<Long, Person> found = people.find(tx, members);
        return new AskedTogether(round, found, answers.answered(tx, round.id(), members), people.addresses(tx, members), absences,
                takeOvers.presence(tx, round.day()),
                prompt.morning(tx, found.values(), round.day(), p -> absences.notReturned(p.id())));
    }

    private AskProgress ask(Tx tx, AskedTogether all, Person person) {
        if (all.rests(person)) {
            return AskProgress.AFTER_NIGHT;
        }
        if (all.answered().contains(person.id())) {
            return AskProgress.ANSWERED;
        }
        if (all.onLeave(person.id())) {
            return AskProgress.ON_LEAVE;
        }
        TakeOvers.Taken taken = all.presence().taken().get(person.id());
        if (taken != null) {
            door.recordTakeOver(tx, person, all.round(), new Statement.TookOver(taken.byPerson(), taken.at()));
            return AskProgress.ANSWERED;
        }
        Address to = all.addresses().get(person.id());
        if (to == null) {
            return AskProgress.NOT_JOINED;
        }
        if (!all.presence().standing().contains(person.id())) {
            post(tx, all, person, to);
        }
        return AskProgress.ASKED;
    }

    private void post(Tx tx, AskedTogether all, Person person, Address to) {
        Round round = all.round();
        outbox.post(tx, to, Letter.of(Lane.BULK, prompt.question(round, person, all.morning()), prompt.choices(round))
                .as(Purpose.CHECK_IN).once(DayMessage.key(round, round.asks(), person.id())).until(round.closes()));
    }

    Rung remind(Tx tx, Optional<Round> found) {
        if (found.filter(r -> r.state() == Round.State.OPEN && tx.now().isBefore(r.closes())).isEmpty()) {
            return new Rung.Skipped("not open any more");
        }
        Round round = found.get();
        List<Long> silent = rounds.silentAndNotReminded(tx, round.id(), AT_ONCE);
        Absences absences = Absences.read(tx, Period.of(round.day()));
        Map<Long, List<Duty>> shifts = takeOvers.shifts(tx, silent, round.day());
        for (long id : silent) {
            if (absences.in(id, round.day(), Half.MORNING).isEmpty()) {
                remind(tx, round, id, shifts.getOrDefault(id, List.of()));
            }
            rounds.setReminded(tx, round.id(), id);
        }
        return silent.size() < AT_ONCE ? Rung.DONE : new Rung.Again(tx.now());
    }

    /** Who was not asked, since the question to take over a shift stands for that, is asked only where it did not arrive. */
    private void remind(Tx tx, Round round, long id, List<Duty> shifts) {
        if (shifts.isEmpty() || asked(tx, round, id)) {
            outbox.post(tx, id, Letter.of(Lane.BULK, prompt.reminder(round), prompt.choices(round))
                    .as(Purpose.REMINDER).once(reminderKey(round, id)).until(round.closes()));
        } else if (!takeOvers.reached(tx, shifts).contains(id)) {
            AskedTogether alone = read(tx, round, List.of(id));
            Optional.ofNullable(alone.addresses().get(id)).ifPresent(to -> post(tx, alone, alone.people().get(id), to));
        }
    }

    private boolean asked(Tx tx, Round round, long id) {
        return IntStream.rangeClosed(1, round.asks()).anyMatch(ask -> outbox.isPosted(tx, DayMessage.key(round, ask, id)));
    }
}
