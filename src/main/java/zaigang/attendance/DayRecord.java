package zaigang.attendance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import zaigang.books.Books;
import zaigang.chat.Keyboard;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.leave.Absences;
import zaigang.leave.Half;
import zaigang.leave.Leave;
import zaigang.outing.Line;
import zaigang.outing.OutingDay;
import zaigang.outing.Outings;
import zaigang.people.Address;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.settings.LeaveKind;
import zaigang.text.Text;
import zaigang.workdays.Period;

/** What somebody says about the own day: recorded, or noted beside what is recorded, and shown to them. */
final class DayRecord implements OutingDay {
    private final Calendar calendar;
    private final People people;
    private final Prompt prompt;
    private final Asking asking;
    private final Leave leave;
    private final Attendance attendance;
    private final Outings outings;
    private final RoundOf roundOf;
    private final AttendanceLedger answers = new AttendanceLedger();

    DayRecord(Calendar calendar, RoundOf roundOf, People people, Prompt prompt, Asking asking, Leave leave, Attendance attendance) {
        this.calendar = calendar;
        this.people = people;
        this.prompt = prompt;
        this.asking = asking;
        this.leave = leave;
        this.attendance = attendance;
        this.outings = attendance.outings();
        this.roundOf = roundOf;
    }

    Reply onPost(Turn turn) {
        return onDay(turn, "attendance.no_round_today", r -> said(turn, r, Answer.Kind.ON_POST));
    }

    @Override
    public Reply out(Turn turn, Optional<Line> line) {
        return onDay(turn, "outing.rest_day", r -> said(turn, r, Answer.Kind.OUT, line));
    }

    /** Where nothing runs, it is a return from leave if there is any. */
    @Override
    public Reply back(Turn turn) {
        boolean out = roundOf(turn).filter(r -> isOut(turn, r)).isPresent();
        if (out && outings.runs(turn.tx(), turn.person().id())) {
            return onDay(turn, "attendance.no_round_today", r -> comesBack(turn, r));
        }
        Reply returned = leave.home(turn);
        return out && returned instanceof Refusal
                ? onDay(turn, "attendance.no_round_today", r -> comesBack(turn, r)) : returned;
    }

    @Override
    public Optional<Refusal> objection(Turn turn) {
        Optional<Round> round = roundOf(turn);
        if (round.isEmpty()) {
            return Optional.of(Refusal.of("outing.rest_day"));
        }
        Optional<Answer> absent = recorded(turn, round.get()).filter(a -> a.kind() == Answer.Kind.ABSENT);
        return absent.map(a -> fixed(turn, round.get(), a)).or(() -> isOut(turn, round.get()) ? Optional.empty()
                : Optional.of(Refusal.of("outing.not_out", "state", StateText.withTime(state(turn, round.get()), calendar))));
    }

    /** By the answer of the day, or by what was said beside it. */
    private boolean isOut(Turn turn, Round round) {
        return recorded(turn, round).filter(a -> a.kind() == Answer.Kind.OUT || a.kind() == Answer.Kind.ON_POST
                && outings.today(turn.tx(), turn.person().id()).isPresent()).isPresent();
    }

    private Reply onDay(Turn turn, String restDay, Function<Round, Reply> then) {
        if (!turn.person().cadre()) {
            return Refusal.of("attendance.not_asked_of_you");
        }
        return roundOf(turn).map(r -> shown(turn, r, then.apply(r))).orElseGet(() -> Refusal.of(restDay));
    }

    /** The question shows what is recorded, also where the answer came by words or on the reminder. */
    Reply shown(Turn turn, Round round, Reply reply) {
        if (reply instanceof Reply.Change change) {
            asking.rewrite(turn.tx(), new Address(turn.chatId(), turn.person().language()),
                    round, turn.person().id(), change.text(), change.keyboard());
        }
        return reply;
    }

    Reply said(Turn turn, Round round, Answer.Kind kind) {
        return said(turn, round, kind, Optional.empty());
    }

    /** Records an answer, or notes what is said beside it, or says why neither can be. */
    private Reply said(Turn turn, Round round, Answer.Kind kind, Optional<Line> line) {
        Tx tx = turn.tx();
        Optional<Answer> before = recorded(turn, round);
        Deed deed = Deed.of(before, kind, tx.now().isBefore(round.closes()));
        Optional<Refusal> objection = objection(turn, round, deed, kind, line);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (staysLeave(turn, round, before, kind)) {
            line.ifPresent(l -> outings.note(tx, turn.person().id(), l, Optional.empty()));
            leave.returned(tx, turn.person(), turn.now());
            return backAfterNoon(turn, round);
        }
        var wanted = new Answer(round.id(), turn.person().id(), kind, tx.now(), turn.person().id());
        switch (deed) {
            case RECORD -> answers.record(tx, wanted);
            case CHANGE -> answers.change(tx, before.orElseThrow(), wanted);
            case SAME, GOES_OUT, COMES_BACK, FIXED -> { }
        }
        beside(tx, deed, wanted, before, line);
        if ((deed.recorded() || deed == Deed.GOES_OUT) && kind != Answer.Kind.LEAVE_ASKED) {
            leave.returned(tx, turn.person(), turn.now());
        }
        return recordedNow(turn, round);
    }

    /**
     * Whoever comes in the afternoon of a day whose morning was leave is back from it; the day stays leave, since nobody expected
     * them when people were asked, and is not late.
     */
    private boolean staysLeave(Turn turn, Round round, Optional<Answer> before, Answer.Kind kind) {
        LocalDateTime now = LocalDateTime.ofInstant(turn.now(), calendar.settings().zone());
        return kind != Answer.Kind.LEAVE_ASKED && Half.at(now.toLocalTime()) == Half.AFTERNOON
                && before.filter(b -> b.kind() != Answer.Kind.LEAVE_ASKED).isEmpty()
                && Absences.of(turn.tx(), turn.person().id(), Period.of(round.day()))
                        .in(turn.person().id(), round.day(), Half.MORNING).filter(Absences.InHalf::approved).isPresent();
    }

    private Reply backAfterNoon(Turn turn, Round round) {
        return new Reply.Change(Text.of("attendance.noted"), Text.of("attendance.back_after_noon",
                "time", calendar.time(turn.now()), "state", StateText.withTime(state(turn, round), calendar)), Keyboard.NONE);
    }

    private Optional<Refusal> objection(Turn turn, Round round, Deed deed, Answer.Kind kind, Optional<Line> line) {
        if (deed == Deed.FIXED) {
            return recorded(turn, round).map(a -> fixed(turn, round, a));
        }
        Optional<Refusal> closed = line.isPresent() || deed.beside() ? closed(turn, round) : Optional.empty();
        return closed.or(() -> kind == Answer.Kind.OUT && deed != Deed.SAME ? onDutyLeave(turn) : Optional.empty());
    }

    /** Where somebody is, and that they are back, changes nothing of the answer; an answer that is changed takes it back. */
    private void beside(Tx tx, Deed deed, Answer wanted, Optional<Answer> before, Optional<Line> line) {
        long me = wanted.personId();
        if (wanted.kind() == Answer.Kind.OUT) {
            line.ifPresent(l -> outings.note(tx, me, l, before.filter(b -> deed == Deed.SAME).map(Answer::at)));
        }
        switch (deed) {
            case GOES_OUT -> outings.goesOut(tx, me);
            case COMES_BACK -> outings.back(tx, me, before.orElseThrow().at());
            case SAME -> {
                if (wanted.kind() == Answer.Kind.ON_POST) {
                    outings.back(tx, me);
                }
            }
            case CHANGE -> {
                if (wanted.kind() != Answer.Kind.OUT) {
                    outings.takeBack(tx, me);
                }
            }
            case RECORD, FIXED -> { }
        }
    }

    private Reply comesBack(Turn turn, Round round) {
        Optional<Refusal> closed = closed(turn, round);
        if (closed.isPresent()) {
            return closed.get();
        }
        recorded(turn, round).filter(a -> a.kind() == Answer.Kind.OUT).ifPresentOrElse(
                a -> outings.back(turn.tx(), a.personId(), a.at()), () -> outings.back(turn.tx(), turn.person().id()));
        return recordedNow(turn, round);
    }

    private static Optional<Refusal> closed(Turn turn, Round round) {
        return new Books().refusal(turn.tx(), turn.person(), round.day());
    }

    /** Approved leave on duty says already that somebody is out, and for how long. */
    private Optional<Refusal> onDutyLeave(Turn turn) {
        LocalDateTime now = LocalDateTime.ofInstant(turn.now(), calendar.settings().zone());
        LocalDate day = now.toLocalDate();
        return Absences.of(turn.tx(), turn.person().id(), Period.of(day)).in(turn.person().id(), day, Half.at(now.toLocalTime()))
                .filter(Absences.InHalf::approved).map(in -> calendar.settings().leave().kind(in.kind()))
                .filter(LeaveKind::onDuty).map(kind -> Refusal.of("outing.on_leave", "kind", kind.name()));
    }

    /** Why what is recorded stays, with what to do. */
    Refusal fixed(Turn turn, Round round, Answer before) {
        return Refusal.of(before.byOneself() ? "attendance.window_over" : "attendance.recorded_by_other",
                "state", StateText.withTime(state(turn, round), calendar),
                "by", people.find(turn.tx(), before.byPerson()).map(Person::name).orElse(""));
    }

    Reply recordedNow(Turn turn, Round round) {
        DayState state = state(turn, round);
        return new Reply.Change(Text.of("attendance.noted"), prompt.recorded(turn.tx(), round, turn.person().id(), state),
                prompt.ways(turn.tx(), round, turn.person().id(), state));
    }

    Optional<Answer> recorded(Turn turn, Round round) {
        return answers.answer(turn.tx(), round.id(), turn.person().id());
    }

    /** The person's round of today; none for those who are not asked. */
    Optional<Round> roundOf(Turn turn) {
        return turn.person().cadre() ? roundOf.find(turn.tx(), turn.person(), calendar.day(turn.now())) : Optional.empty();
    }

    DayState state(Turn turn, Round round) {
        return attendance.state(turn.tx(), round, turn.person().id());
    }
}
