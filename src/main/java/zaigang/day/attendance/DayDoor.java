package zaigang.day.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zaigang.away.leave.Leave;
import zaigang.away.outing.OutingLine;
import zaigang.away.outing.Outings;
import zaigang.base.text.Text;
import zaigang.duty.takeover.Counted;
import zaigang.duty.takeover.ShiftTakenOver;
import zaigang.duty.vacancy.VacancyAlerts;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/**
 * The one door through which anything gets into somebody's day, whoever states it and in whatever way: what is known of the day
 * is loaded once, {@link Decision} says what becomes of the statement, and its effects are written here and nowhere else: the
 * answer, the return from leave, the outing, the look for a vacancy, and the question that shows what is recorded. Rights, and
 * what else is said to whom, are the caller's.
 */
public final class DayDoor implements Counted {
    private final Calendar calendar;
    private final RoundOf roundOf;
    private final Attendance attendance;
    private final DayMessage message;
    private final Leave leave;
    private final VacancyAlerts vacancies;
    private final Outings outings;
    private final AttendanceLedger answers = new AttendanceLedger();

    DayDoor(Calendar calendar, RoundOf roundOf, Attendance attendance, DayMessage message, Leave leave,
            VacancyAlerts vacancies) {
        this.calendar = calendar;
        this.roundOf = roundOf;
        this.attendance = attendance;
        this.message = message;
        this.leave = leave;
        this.vacancies = vacancies;
        this.outings = attendance.outings();
    }

    /**
     * What somebody has found about another's day. A closed day stays as it is: whoever finds something on an earlier day asks
     * the books before, to say so.
     */
    public Outcome recordFinding(Tx tx, Person person, LocalDate day, Statement.Found found) {
        return onDay(tx, person, day, found);
    }

    /** What somebody drawn in a spot check answers today. */
    public void recordCheckAnswer(Tx tx, Person person, Statement.AnsweredCheck answer) {
        onDay(tx, person, calendar.day(tx.now()), answer);
    }

    /**
     * Adds an accepted correction to a day on which that person was asked; what was recorded stays, and so does the first correction.
     * A verified absence that is none any more is no vacancy.
     */
    public void amend(Tx tx, Person person, LocalDate day, Answer.Kind kind, Person by) {
        attendance.facts(tx, day, person.id()).ifPresent(d -> answers.amend(tx, d.round().id(), person.id(), kind, by.id()));
        vacancies.found(tx, person, day);
    }

    private Outcome onDay(Tx tx, Person person, LocalDate day, Statement statement) {
        return attendance.facts(tx, day, person.id()).map(d -> state(tx, person, d, statement))
                .orElseGet(() -> withoutDay(tx, person, day, statement));
    }

    /**
     * Somebody has taken over a shift. After midnight a shift of the day before says something of the new day only while that
     * day's round is open: before that, whether it still runs is looked at when the round asks.
     */
    void recordTakeOver(Tx tx, ShiftTakenOver taken) {
        Person person = taken.person();
        LocalDate today = calendar.day(tx.now());
        var statement = new Statement.TookOver(taken.byPerson(), tx.now());
        Optional.of(person).filter(Person::cadre).flatMap(p -> roundOf.facts(tx, p, today))
                .filter(d -> taken.day().equals(today) || d.round().state() == Round.State.OPEN)
                .ifPresentOrElse(d -> state(tx, person, d, statement), () -> withoutDay(tx, person, today, statement));
    }

    @Override
    public Text counted(Tx tx, Person person) {
        return attendance.facts(tx, calendar.day(tx.now()), person.id())
                .filter(d -> d.answer().filter(a -> a.at().equals(tx.now())).isPresent())
                .map(d -> Text.of("takeover.counted", "state", StateText.withTime(d.state(), calendar))).orElse(Text.none());
    }

    @Override
    public boolean wouldCount(Tx tx, Person person, LocalDate day) {
        if (!person.cadre() || !day.equals(calendar.day(tx.now()))) {
            return false;
        }
        var statement = new Statement.TookOver(person.id(), tx.now());
        return attendance.facts(tx, day, person.id())
                .map(d -> Decision.of(statement, d) instanceof Decision.Taken taken && taken.effects().answer())
                .orElseGet(() -> roundOf.coming(tx, person, day).isPresent());
    }

    /** Somebody who is to be asked holds a shift that was taken over before. */
    void recordTakeOver(Tx tx, Person person, Round round, Statement.TookOver statement) {
        attendance.facts(tx, round.id(), person.id()).ifPresent(d -> state(tx, person, d, statement));
    }

    /** The person's own statement or another's about a day of which all is known. */
    Outcome state(Tx tx, Person person, DayFacts before, Statement statement) {
        Decision decision = Decision.of(statement, before);
        if (!(decision instanceof Decision.Taken taken)) {
            return new Outcome(decision, Optional.of(before), Optional.of(before));
        }
        DayFacts after = write(tx, person, before, statement, taken.effects());
        var outcome = new Outcome(decision, Optional.of(before), Optional.of(after));
        if (outcome.recorded() && !(statement instanceof Statement.Said || statement instanceof Statement.LeaveAsked)) {
            message.rewrite(tx, person, after);
        }
        if (taken.effects().vacancy()) {
            vacancies.found(tx, person, before.day());
        }
        return outcome;
    }

    private DayFacts write(Tx tx, Person person, DayFacts before, Statement statement, Decision.Effects effects) {
        Answer answer = statement.answer(before.round().id(), person.id(), tx.now());
        if (effects.answer()) {
            before.answer().ifPresentOrElse(b -> answers.change(tx, b, answer), () -> answers.record(tx, answer));
        }
        boolean moved = outing(tx, before, statement, effects.out());
        boolean returned = effects.atWork() && before.toReturnFrom() && leave.returned(tx, person, tx.now());
        return moved || returned ? attendance.facts(tx, before.round().id(), person.id()).orElseThrow()
                : effects.answer() ? before.with(answer) : before;
    }

    /** @return whether anything of it may be another now */
    private boolean outing(Tx tx, DayFacts day, Statement statement, Decision.Out out) {
        long person = day.personId();
        Optional<OutingLine> line = statement instanceof Statement.Said s ? s.line() : Optional.empty();
        switch (out) {
            case STAYS -> { }
            case NOTED -> line.ifPresent(l -> outings.note(tx, person, l, since(day)));
            case GOES_OUT -> line.ifPresentOrElse(l -> outings.note(tx, person, l, Optional.empty()),
                    () -> outings.goesOut(tx, person));
            case ENDS -> {
                if (day.outingRuns()) {
                    outings.back(tx, person);
                }
            }
            case COMES_BACK -> outings.back(tx, person, since(day).orElse(tx.now()));
            case TAKEN_BACK -> outings.takeBack(tx, person);
        }
        return switch (out) {
            case STAYS -> false;
            case NOTED -> line.isPresent();
            case ENDS -> day.outingRuns();
            case GOES_OUT, COMES_BACK, TAKEN_BACK -> true;
        };
    }

    /** When the answer was given that says to be out. */
    private static Optional<Instant> since(DayFacts day) {
        return day.answer().filter(a -> a.kind() == Answer.Kind.OUT).map(Answer::at);
    }

    private Outcome withoutDay(Tx tx, Person person, LocalDate day, Statement statement) {
        Decision decision = Decision.withoutDay(statement, day.equals(calendar.day(tx.now())));
        if (decision instanceof Decision.Taken taken && taken.effects().atWork()) {
            if (taken.effects().out() == Decision.Out.ENDS) {
                outings.back(tx, person.id());
            }
            leave.returned(tx, person, tx.now());
        }
        return new Outcome(decision, Optional.empty(), Optional.empty());
    }
}
