package zaigang.attendance;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.books.Books;
import zaigang.chat.Keyboard;
import zaigang.leave.Leave;
import zaigang.ledger.Tx;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.text.Text;

/**
 * Where whatever somebody has found about another's day is written down, by a check of the day, an inspection or a spot check.
 * Rights, and what is said to whom, are the caller's.
 */
public record Findings(Calendar calendar, People people, Prompt prompt, Asking asking, Attendance attendance, Leave leave,
        FollowUp.Absences absences) {
    private static final RoundLedger ROUNDS = new RoundLedger();
    private static final AttendanceLedger ANSWERS = new AttendanceLedger();

    /**
     * What became of a finding.
     *
     * @param was the state of the day before; empty where there is no day
     * @param is the state of the day now
     * @param overrules whether it takes the place of the person's own answer, or would
     */
    public record Outcome(Ruling ruling, Optional<DayState> was, Optional<DayState> is, boolean overrules) {
        private static final Outcome NO_DAY = new Outcome(Ruling.NO_DAY, Optional.empty(), Optional.empty(), false);

        /** Whether it is to be confirmed first. */
        public boolean asks() {
            return ruling == Ruling.ASK;
        }

        /** Whether the person's own answer has given way. */
        public boolean overruled() {
            return ruling == Ruling.REPLACE && overrules;
        }

        /** Whether a verified absence was taken back. */
        public boolean clears() {
            return ruling == Ruling.REPLACE && was.filter(DayState.Absent.class::isInstance).isPresent();
        }

        /** What stands that is to be confirmed, and whose it is. */
        public Text whose() {
            return Text.of(overrules ? "attendance.own_answer" : "attendance.standing_record");
        }

        /** What the day counts as, where the finding alone does not say it; {@link Text#NONE} otherwise. */
        public Text day() {
            return switch (ruling) {
                case REPLACE -> Text.of(overrules ? "attendance.day_overruled" : "attendance.day_changed", "state", brief());
                case STAYS -> Text.of("attendance.day_stays", "state", brief());
                case NO_DAY, RECORD, AGREES, ASK -> Text.NONE;
            };
        }

        private Text brief() {
            return is.map(StateText::brief).orElse(Text.NONE);
        }
    }

    /**
     * Records what was found about somebody on a day, as {@link Ruling} says. Of an absence that comes or goes hears whoever looks
     * for vacancies, and whoever is found at work today is back from leave. A closed day stays as it is: whoever finds something
     * on an earlier day asks the books before, to say so.
     *
     * @param sure whether whoever found it has confirmed that it is to stand over what the person said
     */
    public Outcome found(Tx tx, Person person, LocalDate day, Answer.Kind found, Person by, Ruling.About about, boolean sure) {
        if (new Books().closed(tx, person, day)) {
            return Outcome.NO_DAY;
        }
        Outcome outcome = ROUNDS.ofMember(tx, person.id(), day)
                .map(r -> rule(tx, r, new Answer(r.id(), person.id(), found, tx.now(), by.id()), about, sure))
                .orElse(Outcome.NO_DAY);
        if (!outcome.asks()) {
            atWork(tx, person, day, found);
        }
        if (outcome.ruling().recorded()) {
            shown(tx, person, day, outcome);
            if (found == Answer.Kind.ABSENT || outcome.clears()) {
                absences.found(tx, person, day);
            }
        }
        return outcome;
    }

    private Outcome rule(Tx tx, Round round, Answer found, Ruling.About about, boolean sure) {
        Optional<Answer> before = ANSWERS.answer(tx, round.id(), found.personId());
        DayState was = attendance.state(tx, round, found.personId());
        Ruling ruling = Ruling.of(before, was, found.kind(), about, sure);
        if (ruling.recorded()) {
            before.ifPresentOrElse(b -> ANSWERS.change(tx, b, found), () -> ANSWERS.record(tx, found));
        }
        boolean own = !(was instanceof DayState.Corrected)
                && before.filter(b -> b.byOneself() && b.kind() != Answer.Kind.LEAVE_ASKED).isPresent();
        return new Outcome(ruling, Optional.of(was), Optional.of(attendance.state(tx, round, found.personId())), own);
    }

    private void atWork(Tx tx, Person person, LocalDate day, Answer.Kind found) {
        if (found == Answer.Kind.ON_POST) {
            attendance.foundOnPost(tx, person.id(), day);
        }
        if (found != Answer.Kind.ABSENT && day.equals(calendar.day(tx.now()))) {
            leave.returned(tx, person, tx.now());
        }
    }

    /** The question says what is recorded by now. */
    private void shown(Tx tx, Person person, LocalDate day, Outcome outcome) {
        Round round = ROUNDS.ofMember(tx, person.id(), day).orElseThrow();
        Text recorded = prompt.recorded(tx, round, person.id(), outcome.is().orElseThrow());
        people.address(tx, person.id())
                .ifPresent(to -> asking.rewrite(tx, to, round, person.id(), recorded, Keyboard.NONE));
    }
}
