package zaigang.away.leave;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import zaigang.away.leave.DecisionLedger.Decision;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.approval.Approval;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.people.Person;

/** What the asker does about the own request: withdraws it, or changes its last day. */
final class LeaveChanges {
    private static final int DAYS_AHEAD = 366;

    private final LeaveTools tools;
    private final LeaveRequests requests;
    private final Approval<LeaveRequest> approval;
    private final ReturnAlarms alarms;
    private final LeaveTexts texts;
    private final Longer longer;
    private final LeaveLedger ledger = new LeaveLedger();
    private final DecisionLedger decisions = new DecisionLedger();

    LeaveChanges(LeaveTools tools, LeaveRequests requests, Approval<LeaveRequest> approval, ReturnAlarms alarms, LeaveTexts texts,
            Longer longer) {
        this.tools = tools;
        this.requests = requests;
        this.approval = approval;
        this.alarms = alarms;
        this.texts = texts;
        this.longer = longer;
    }

    Reply withdraw(Turn turn, LeaveRequest r) {
        Tx tx = turn.tx();
        Person asker = turn.person();
        if (r.personId() != asker.id()) {
            return Refusal.of("desk.not_yours");
        }
        if (r.open() && tools.begun(tx, r.span())) {
            return new Reply.Change(Text.of("leave.begun"), texts.own(tx, r, Text.of("leave.state_begun")),
                    Keyboard.row(ReturnAlarms.button(r)));
        }
        if (!r.pending() && !r.open()) {
            return new Reply.Change(Text.of("leave.decided_before"), texts.standing(tx, r, asker), Keyboard.NONE);
        }
        Optional<Refusal> closed = tools.closed(tx, asker, r);
        if (closed.isPresent()) {
            return closed.get();
        }
        ledger.decide(tx, r, LeaveRequest.State.WITHDRAWN, asker.id());
        LeaveRequest withdrawn = ledger.find(tx, r.id()).orElseThrow();
        approval.over(tx, withdrawn, asker);
        if (r.approved()) {
            takeBack(tx, asker, r);
        }
        boolean today = r.period().contains(tools.today(tx));
        return approval.filed(tx, withdrawn, asker, Text.none()).and(today ? tools.checkInToday(tx, asker) : Keyboard.NONE);
    }

    /** Those who had agreed have counted on it. */
    private void takeBack(Tx tx, Person asker, LeaveRequest r) {
        alarms.expectNothing(tx, r);
        ledger.changesOf(tx, r.id()).forEach(c -> {
            ledger.decide(tx, c, LeaveRequest.State.WITHDRAWN, asker.id());
            approval.over(tx, ledger.find(tx, c.id()).orElseThrow(), asker);
        });
        tx.announce(new LeaveReleased(asker, r.taken().orElse(r.span())));
        decisions.decisions(tx, r.id()).stream().filter(Decision::approved).map(Decision::byPerson).distinct()
                .flatMap(id -> tools.people().find(tx, id).stream())
                .forEach(p -> tools.outbox().post(tx, p.id(), Letter.of(Lane.ALERT,
                        Text.of("leave.taken_back", "name", asker.name(), "days", LeaveTexts.days(r.span())))
                        .from(tools.outsideQuietHours(tx, p, tx.now()))));
    }

    /** Until a day, or so many working days more; where neither is clear, the day is taken from a calendar. */
    Reply typed(Turn turn, LeaveRequest r, String words) {
        return longer.hear(words, tools.today(turn.tx()), r.taken().orElse(r.span()))
                .map(until -> till(turn, r, until.day(), counted(until)))
                .orElseGet(() -> alter(turn, r, Optional.empty()));
    }

    /** Where the bot has counted the days, it says which is the last. */
    private static Text counted(Longer.Until until) {
        return until.more() > 0 ? Text.of("leave.extended_by", "days", until.more(), "to", until.day()) : Text.none();
    }

    /** A month from which the new last day is taken. */
    Reply alter(Turn turn, LeaveRequest r, Optional<YearMonth> wanted) {
        if (r.personId() != turn.person().id()) {
            return Refusal.of("desk.not_yours");
        }
        if (!r.open()) {
            return nothingToChange(turn, r);
        }
        Span held = r.taken().orElse(r.span());
        LocalDate today = tools.today(turn.tx());
        Period choice = new Period(earliest(turn.tx(), held), today.plusDays(DAYS_AHEAD));
        YearMonth month = wanted.orElse(YearMonth.from(held.to().isBefore(today) ? today : held.to()));
        Keyboard days = MonthPage.of(month, choice,
                day -> LeaveVerbs.TILL.button(Text.verbatim(String.valueOf(day.getDayOfMonth())),
                        new LeaveVerbs.Until(r.id(), day)),
                (label, other) -> LeaveVerbs.ALTER.button(label, new LeaveVerbs.NewEnd(r.id(), Optional.of(other))));
        return Reply.change(Text.of("leave.until_when", "days", LeaveTexts.days(held), "month", month), days);
    }

    private Reply nothingToChange(Turn turn, LeaveRequest r) {
        return new Reply.Change(
                Text.of("leave.nothing_to_change"), texts.standing(turn.tx(), r, turn.person()), Keyboard.NONE);
    }

    /** Days that are over stay leave; the way back from them is a return. */
    private LocalDate earliest(Tx tx, Span held) {
        return held.from().isAfter(tools.today(tx)) ? held.from() : tools.today(tx);
    }

    /** An earlier last day holds at once; a later one is a new request, and the old days stay valid until it is decided. */
    Reply till(Turn turn, LeaveRequest r, LocalDate day) {
        return till(turn, r, day, Text.none());
    }

    private Reply till(Turn turn, LeaveRequest r, LocalDate day, Text note) {
        Tx tx = turn.tx();
        if (r.personId() != turn.person().id()) {
            return Refusal.of("desk.not_yours");
        }
        if (!r.open()) {
            return nothingToChange(turn, r);
        }
        Span held = r.taken().orElse(r.span());
        if (day.equals(held.to()) || day.isBefore(earliest(tx, held))) {
            return Refusal.of(day.equals(held.to()) ? "leave.same_day" : "leave.day_is_over");
        }
        return day.isBefore(held.to()) ? shorten(tx, turn.person(), r, held, day) : extend(turn, r, held, day, note);
    }

    private Reply extend(Turn turn, LeaveRequest r, Span held, LocalDate day, Text note) {
        List<LeaveRequest> waiting = ledger.changesOf(turn.tx(), r.id());
        if (!waiting.isEmpty()) {
            return Refusal.of("leave.have_pending", "days", LeaveTexts.days(waiting.getFirst().span()));
        }
        return requests.change(turn, new Span(held.from(), held.first(), day, Half.AFTERNOON),
                tools.rules().kind(r.kind()), r, note);
    }

    private Reply shorten(Tx tx, Person asker, LeaveRequest r, Span held, LocalDate day) {
        ledger.end(tx, r.id(), day, Half.AFTERNOON);
        LeaveRequest shortened = ledger.find(tx, r.id()).orElseThrow();
        alarms.expectNothing(tx, r);
        alarms.expect(tx, shortened, asker);
        held.after(day, Half.AFTERNOON).ifPresent(free -> tx.announce(new LeaveReleased(asker, free)));
        approval.showStanding(tx, shortened, asker);
        return Reply.change(Text.of("leave.shortened", "days", LeaveTexts.days(shortened.taken().orElseThrow())), Keyboard.NONE);
    }
}
