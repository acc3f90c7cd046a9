package zaigang.attendance;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.chat.Keyboard;
import zaigang.leave.Leave;
import zaigang.ledger.Tx;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.takeover.OnPost;
import zaigang.text.Text;

/**
 * What is said elsewhere also answers the question of the day, so that nobody is asked twice: taking over a shift (which is a
 * return from leave, too) and the answer to a spot check.
 *
 * @param findings where it is written down what others find
 */
public record OnDuty(Calendar calendar, RoundOf roundOf, People people, Prompt prompt, Asking asking, Attendance attendance,
        Leave leave, Findings findings) implements OnPost {
    /**
     * Records that somebody is on post, where nothing is recorded. After midnight a shift of the day before says something of the
     * new day only while that day's round is open: before that, whether it still runs is looked at when the round asks. What is
     * recorded is always of today, whose month cannot be closed yet.
     */
    @Override
    public Text confirmed(Tx tx, Person person, LocalDate day, long byPerson) {
        leave.returned(tx, person, tx.now());
        LocalDate today = calendar.day(tx.now());
        attendance.foundOnPost(tx, person.id(), today);
        return Optional.of(person).filter(Person::cadre)
                .flatMap(p -> roundOf.find(tx, p, today))
                .filter(r -> day.equals(today) || r.state() == Round.State.OPEN)
                .filter(r -> record(tx, r, person, Answer.Kind.ON_POST, byPerson))
                .map(r -> shown(tx, r, person, byPerson)).orElse(Text.NONE);
    }

    /**
     * Records what somebody answered to a spot check, where a round is held for that person and nothing is recorded; whoever is at
     * work is back from leave. A closed day stays as it is. Who has leave in the morning may be checked in the afternoon: that
     * makes nobody late on a day on which nobody expected them.
     */
    public void answered(Tx tx, Person person, Answer.Kind kind) {
        LocalDate day = calendar.day(tx.now());
        if (kind == Answer.Kind.ON_POST) {
            attendance.foundOnPost(tx, person.id(), day);
        }
        new RoundLedger().ofMember(tx, person.id(), day)
                .filter(r -> !(attendance.state(tx, r, person.id()) instanceof DayState.OnLeave))
                .filter(r -> record(tx, r, person, kind, person.id()))
                .ifPresent(r -> shown(tx, r, person, person.id()));
        leave.returned(tx, person, tx.now());
    }

    /** A request for leave gives way to an answer. */
    private static boolean record(Tx tx, Round round, Person person, Answer.Kind kind, long byPerson) {
        var answers = new AttendanceLedger();
        var wanted = new Answer(round.id(), person.id(), kind, tx.now(), byPerson);
        Optional<Answer> before = answers.answer(tx, round.id(), person.id());
        if (before.isEmpty()) {
            return answers.record(tx, wanted);
        }
        before.filter(b -> b.kind() == Answer.Kind.LEAVE_ASKED).ifPresent(b -> answers.change(tx, b, wanted));
        return before.get().kind() == Answer.Kind.LEAVE_ASKED;
    }

    private Text shown(Tx tx, Round round, Person person, long byPerson) {
        DayState state = attendance.state(tx, round, person.id());
        Keyboard keyboard = byPerson == person.id() ? prompt.ways(tx, round, person.id(), state) : Keyboard.NONE;
        people.address(tx, person.id()).ifPresent(to ->
                asking.rewrite(tx, to, round, person.id(), prompt.recorded(tx, round, person.id(), state), keyboard));
        return Text.of("takeover.counted", "state", StateText.withTime(state, calendar));
    }
}
