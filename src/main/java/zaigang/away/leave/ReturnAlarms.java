package zaigang.away.leave;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Person;

/** The offers to report back from leave, when it ends and where nobody has. */
final class ReturnAlarms {
    /** On the last day: the offer to report back. */
    private static final AlarmType<Long> ENDS = AlarmType.ofId("leave-ends");
    /** On the first working day after it, for those whom no morning's question asks. */
    private static final AlarmType<Long> OVERDUE = AlarmType.ofId("leave-overdue");

    /** At the beginning of the afternoon, for those whom the morning's question did not ask. */
    private static final AlarmType<Long> AFTERNOON = AlarmType.ofId("leave-afternoon");
    /** When offices begin in the afternoon, or soon after. */
    private static final LocalTime AFTERNOON_BEGINS = LocalTime.of(14, 0);

    private final LeaveTools tools;

    ReturnAlarms(LeaveTools tools) {
        this.tools = tools;
    }

    /** From now on the return is expected; from leave that is over already there is none to wait for. */
    void expect(Tx tx, LeaveRequest r, Person asker) {
        Span span = r.taken().orElse(r.span());
        if (tools.over(tx, span)) {
            tools.ledger().returned(tx, r.id(), tools.today(tx));
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
        Optional<LeaveRequest> open = tools.ledger().find(tx, id).filter(LeaveRequest::open)
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
        var all = new OpenLeave(tools.ledger().open(tx, r.personId()));
        return !all.goesOn(r) && all.current(tools.today(tx), tools.half(tx)).filter(c -> c.id() == r.id()).isPresent();
    }

    static Button button(LeaveRequest r) {
        return LeaveVerbs.HOME.button("leave.button_return", r.id());
    }
}
