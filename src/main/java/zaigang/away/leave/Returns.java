package zaigang.away.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.approval.Approval;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** Leave stays open until the person is back: by a tap, by a word, or by a check-in, which counts as return. */
final class Returns {
    private final LeaveTools tools;
    private final ReturnAlarms alarms;
    private final Approval<LeaveRequest> approval;
    private final LeaveLedger ledger = new LeaveLedger();

    Returns(LeaveTools tools, ReturnAlarms alarms, Approval<LeaveRequest> approval) {
        this.tools = tools;
        this.alarms = alarms;
        this.approval = approval;
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
        alarms.expectNothing(tx, r);
        ledger.changesOf(tx, r.id()).forEach(c -> {
            ledger.decide(tx, c, LeaveRequest.State.WITHDRAWN, person.id());
            approval.over(tx, ledger.find(tx, c.id()).orElseThrow(), person);
        });
        if (left.filter(held::equals).isEmpty()) {
            approval.showStanding(tx, ledger.find(tx, r.id()).orElseThrow(), person);
        }
    }

    /** For the morning's question after a leave that is over and from which nobody has reported back. */
    Text overdueLine(Tx tx, Person person, LocalDate day) {
        return new OpenLeave(ledger.open(tx, person.id())).overBefore(day)
                .map(r -> Text.of("leave.overdue_line", "days", LeaveTexts.days(r.taken().orElse(r.span()))))
                .orElse(Text.none());
    }
}
