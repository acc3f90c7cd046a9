package zaigang.away.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Person;

/** Leave stays open until the person is back: by a tap, by a word, or by a check-in, which counts as return. */
final class Returns {
    /** On the last day: the offer to report back. */
    private static final AlarmType<Long> ENDS = AlarmType.ofId("leave-ends");
    /** On the first working day after it, for those whom no morning's question asks. */
    private static final AlarmType<Long> OVERDUE = AlarmType.ofId("leave-overdue");

    /** At the beginning of the afternoon, for those whom the morning's question did not ask. */
    private static final AlarmType<Long> AFTERNOON = AlarmType.ofId("leave-afternoon");
    /** When offices begin in the afternoon, or soon after. */
    private static final LocalTime AFTERNOON_BEGINS = LocalTime.of(14, 0);

    private final LeaveTools tools;
    private final LeaveCourse course;
    private final LeaveLedger ledger = new LeaveLedger();

    Returns(LeaveTools tools, LeaveCourse course) {
        this.tools = tools;
        this.course = course;
    }

    /** From now on the return is expected; from leave that is over already there is none to wait for. */
    void expect(Tx tx, LeaveRequest r, Person asker) {
        Span span = r.taken().orElse(r.span());
        if (tools.over(tx, span)) {
            ledger.returned(tx, r.id(), tools.today(tx));
            return;
        }
        if (span.last() == Half.MORNING && tools.askedOn(tx, asker, span.to())) {
            AFTERNOON.put(tx, r.id(), tools.outsideQuietHours(tx, asker, tools.at(span.to(), AFTERNOON_BEGINS)));
        } else if (!span.oneDay() || !asker.cadre()) {
            ENDS.put(tx, r.id(), tools.outsideQuietHours(tx, asker, tools.at(span.to(), tools.rules().returnAt())));
        }
        LocalDate next = tools.workdays().nextWorkday(span.to());
        if (!tools.askedOn(tx, asker, next)) {
            OVERDUE.put(tx, r.id(),
                    tools.outsideQuietHours(tx, asker, tools.at(next, tools.morning(tx, asker))));
        }
    }

    void expectNothing(Tx tx, LeaveRequest r) {
        ENDS.cancel(tx, r.id());
        OVERDUE.cancel(tx, r.id());
        AFTERNOON.cancel(tx, r.id());
    }

    List<AlarmKind> alarms() {
        return List.of(
                ENDS.rings(Late.stillUseful(), (tx, id, due) -> offer(tx, ENDS, id, "leave.ends", Purpose.REMINDER, this::ways)),
                AFTERNOON.rings(Late.stillUseful(), (tx, id, due) -> afternoon(tx, id)),
                OVERDUE.rings(Late.stillUseful(),
                        (tx, id, due) -> offer(tx, OVERDUE, id, "leave.is_overdue", Purpose.REMINDER, this::ways)));
    }

    private Keyboard ways(LeaveRequest r) {
        return Keyboard.row(button(r), extend(r));
    }

    /** The question of a day whose morning was leave: a tap on its button is a return. */
    private Rung afternoon(Tx tx, long id) {
        LocalDate today = tools.today(tx);
        return offer(tx, AFTERNOON, id, "leave.morning_over", Purpose.CHECK_IN,
                r -> tools.checkIn().on(today).and(Keyboard.row(extend(r))));
    }

    private static Button extend(LeaveRequest r) {
        return LeaveVerbs.ALTER.button("leave.button_extend", new LeaveVerbs.NewEnd(r.id(), Optional.empty()));
    }

    private Rung offer(Tx tx, AlarmType<Long> alarm, long id, String phrase, Purpose purpose,
            Function<LeaveRequest, Keyboard> buttons) {
        Optional<LeaveRequest> open = ledger.find(tx, id).filter(LeaveRequest::open)
                .filter(r -> due(tx, r));
        Optional<Person> person = open.flatMap(r -> tools.people().find(tx, r.personId())).filter(Person::active);
        if (person.isEmpty()) {
            return new Rung.Skipped("nobody to return");
        }
        Span span = open.get().taken().orElse(open.get().span());
        tools.outbox().post(tx, person.get().id(), Letter.of(Lane.ALERT,
                Text.of(phrase, "days", LeaveTexts.days(span)), buttons.apply(open.get()))
                .as(purpose).once(alarm.name() + ":" + id + ":" + span.to()));
        return Rung.DONE;
    }

    /** Whether it is the one to return from, and no other goes on behind it. */
    private boolean due(Tx tx, LeaveRequest r) {
        var all = new OpenLeave(ledger.open(tx, r.personId()));
        return !all.goesOn(r) && all.current(tools.today(tx), tools.half(tx)).filter(c -> c.id() == r.id()).isPresent();
    }

    static Button button(LeaveRequest r) {
        return LeaveVerbs.HOME.button("leave.button_return", r.id());
    }

    /** Reports back, by a tap or a word: what is left of the leave after this half of the day is not taken. */
    Reply home(Turn turn, List<LeaveRequest> requests) {
        Tx tx = turn.tx();
        List<LeaveRequest> open = requests.stream()
                .filter(r -> r.personId() == turn.person().id() && r.open() && tools.begun(tx, r.span())).toList();
        if (open.isEmpty()) {
            return Refusal.of(ledger.open(tx, turn.person().id()).isEmpty() ? "leave.no_return" : "leave.not_begun");
        }
        var all = new OpenLeave(ledger.open(tx, turn.person().id()));
        List<LeaveRequest> over = open.stream().flatMap(r -> all.with(r).stream()).distinct().toList();
        over.forEach(r -> end(tx, turn.person(), r, tools.today(tx), tools.half(tx)));
        List<Text> lines = open.stream().map(r -> ledger.find(tx, r.id()).orElseThrow())
                .<Text>map(r -> Text.of("leave.returned", "days", LeaveTexts.days(r.span()), "end", LeaveTexts.end(r))).toList();
        return Reply.change(Text.lines(lines), tools.checkInToday(tx, turn.person()));
    }

    /**
     * Somebody is at work: leave that has begun ended before this half of the day.
     *
     * @return whether there was any
     */
    boolean atWork(Tx tx, Person person, Instant at) {
        ZonedDateTime local = at.atZone(tools.settings().zone());
        LocalDate day = local.toLocalDate();
        Half half = Half.at(local.toLocalTime());
        List<LeaveRequest> open = ledger.standing(tx, person.id(), Period.of(day)).stream()
                .filter(r -> r.approved() && r.taken().filter(s -> s.contains(day, half)).isPresent()).toList();
        List<LeaveRequest> begun = ledger.open(tx, person.id()).stream().filter(r -> r.span().begun(day, half)).toList();
        open.forEach(r -> end(tx, person, r, half == Half.MORNING ? day.minusDays(1) : day,
                half == Half.MORNING ? Half.AFTERNOON : Half.MORNING));
        begun.stream().filter(r -> open.stream().noneMatch(o -> o.id() == r.id()))
                .forEach(r -> end(tx, person, r, r.toDay(), r.toHalf()));
        return !open.isEmpty() || !begun.isEmpty();
    }

    /** The last half that was taken is this one, where it did not end before. */
    private void end(Tx tx, Person person, LeaveRequest r, LocalDate day, Half last) {
        Span held = r.taken().orElse(r.span());
        Optional<Span> left = held.until(day, last);
        if (left.filter(held::equals).isEmpty()) {
            ledger.end(tx, r.id(), day, last);
            held.after(day, last).ifPresent(free -> tx.announce(new LeaveReleased(person, free)));
        }
        ledger.returned(tx, r.id(), tools.today(tx));
        expectNothing(tx, r);
        ledger.changesOf(tx, r.id()).forEach(c -> {
            ledger.decide(tx, c, LeaveRequest.State.WITHDRAWN, person.id());
            course.over(tx, ledger.find(tx, c.id()).orElseThrow(), person);
        });
        if (left.filter(held::equals).isEmpty()) {
            course.showStanding(tx, ledger.find(tx, r.id()).orElseThrow(), person);
        }
    }

    /** For the morning's question after a leave that is over and from which nobody has reported back. */
    Text overdueLine(Tx tx, Person person, LocalDate day) {
        return new OpenLeave(ledger.open(tx, person.id())).overBefore(day)
                .map(r -> Text.of("leave.overdue_line", "days", LeaveTexts.days(r.taken().orElse(r.span()))))
                .orElse(Text.none());
    }
}
