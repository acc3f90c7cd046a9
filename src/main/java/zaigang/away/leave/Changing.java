package zaigang.away.leave;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import zaigang.away.leave.DecisionLedger.Decision;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.people.Person;

/** What the asker does about the own request: withdraws it, or changes its last day. */
final class Changing {
    private static final int DAYS_AHEAD = 366;

    private final Office office;
    private final Filing filing;
    private final Course course;
    private final Returns returns;
    private final LeaveTexts texts;
    private final Longer longer;
    private final LeaveLedger ledger = new LeaveLedger();
    private final DecisionLedger decisions = new DecisionLedger();

    Changing(Office office, Filing filing, Course course, Returns returns, LeaveTexts texts, Longer longer) {
        this.office = office;
        this.filing = filing;
        this.course = course;
        this.returns = returns;
        this.texts = texts;
        this.longer = longer;
    }

    Reply withdraw(Turn turn, LeaveRequest r) {
        Tx tx = turn.tx();
        Person asker = turn.person();
        if (r.personId() != asker.id()) {
            return Refusal.of("desk.not_yours");
        }
        if (r.open() && office.begun(tx, r.span())) {
            return new Reply.Change(Text.of("leave.begun"), texts.own(tx, r, Text.of("leave.state_begun")),
                    Keyboard.row(Returns.button(r)));
        }
        if (!r.pending() && !r.open()) {
            return new Reply.Change(Text.of("leave.decided_before"), texts.standing(tx, r, asker), Keyboard.NONE);
        }
        Optional<Refusal> closed = office.closed(tx, asker, r);
        if (closed.isPresent()) {
            return closed.get();
        }
        ledger.decide(tx, r, LeaveRequest.State.WITHDRAWN, asker.id());
        LeaveRequest withdrawn = ledger.find(tx, r.id()).orElseThrow();
        course.over(tx, withdrawn, asker);
        if (r.approved()) {
            takeBack(tx, asker, r);
        }
        boolean today = r.period().contains(office.today(tx));
        return Reply.change(texts.standing(tx, withdrawn, asker), today ? office.checkInToday(tx, asker) : Keyboard.NONE);
    }

    /** Those who had agreed have counted on it. */
    private void takeBack(Tx tx, Person asker, LeaveRequest r) {
        returns.expectNothing(tx, r);
        ledger.changesOf(tx, r.id()).forEach(c -> {
            ledger.decide(tx, c, LeaveRequest.State.WITHDRAWN, asker.id());
            course.over(tx, ledger.find(tx, c.id()).orElseThrow(), asker);
        });
        tx.announce(new LeaveReleased(asker, r.taken().orElse(r.span())));
        decisions.decisions(tx, r.id()).stream().filter(Decision::approved).map(Decision::byPerson).distinct()
                .flatMap(id -> office.people().find(tx, id).stream())
                .forEach(p -> office.outbox().post(tx, p.id(), Letter.of(Lane.ALERT,
                        Text.of("leave.taken_back", "name", asker.name(), "days", LeaveTexts.days(r.span())))
                        .from(office.outsideQuietHours(tx, p, tx.now()))));
    }

    /** Until a day, or so many working days more; where neither is clear, the day is taken from a calendar. */
    Reply typed(Turn turn, LeaveRequest r, String words) {
        return longer.hear(words, office.today(turn.tx()), r.taken().orElse(r.span()))
                .map(until -> counted(until, till(turn, r, until.day())))
                .orElseGet(() -> alter(turn, r, Optional.empty()));
    }

    /** Where the bot has counted the days, it says which is the last. */
    private static Reply counted(Longer.Until until, Reply reply) {
        return until.more() > 0 && reply instanceof Reply.Change filed
                ? new Reply.Change(filed.notice(), Text.paragraphs(filed.text(),
                        Text.of("leave.extended_by", "days", until.more(), "to", until.day())), filed.keyboard())
                : reply;
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
        LocalDate today = office.today(turn.tx());
        Period choice = new Period(earliest(turn.tx(), held), today.plusDays(DAYS_AHEAD));
        YearMonth month = wanted.orElse(YearMonth.from(held.to().isBefore(today) ? today : held.to()));
        Keyboard days = MonthPage.of(month, choice,
                day -> Button.of(Text.verbatim(String.valueOf(day.getDayOfMonth())), Leave.NAME, "till", r.id(), day),
                (label, other) -> Button.of(label, Leave.NAME, "alter", r.id(), other));
        return Reply.change(Text.of("leave.until_when", "days", LeaveTexts.days(held), "month", month), days);
    }

    private Reply nothingToChange(Turn turn, LeaveRequest r) {
        return new Reply.Change(
                Text.of("leave.nothing_to_change"), texts.standing(turn.tx(), r, turn.person()), Keyboard.NONE);
    }

    /** Days that are over stay leave; the way back from them is a return. */
    private LocalDate earliest(Tx tx, Span held) {
        return held.from().isAfter(office.today(tx)) ? held.from() : office.today(tx);
    }

    /** An earlier last day holds at once; a later one is a new request, and the old days stay valid until it is decided. */
    Reply till(Turn turn, LeaveRequest r, LocalDate day) {
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
        return day.isBefore(held.to()) ? shorten(tx, turn.person(), r, held, day) : extend(turn, r, held, day);
    }

    private Reply extend(Turn turn, LeaveRequest r, Span held, LocalDate day) {
        List<LeaveRequest> waiting = ledger.changesOf(turn.tx(), r.id());
        if (!waiting.isEmpty()) {
            return Refusal.of("leave.have_pending", "days", LeaveTexts.days(waiting.getFirst().span()));
        }
        Reply reply = filing.change(turn, new Span(held.from(), held.first(), day, Half.AFTERNOON),
                office.rules().kind(r.kind()), r);
        return reply instanceof Reply.Say said ? Reply.change(said.text(), said.keyboard()) : reply;
    }

    private Reply shorten(Tx tx, Person asker, LeaveRequest r, Span held, LocalDate day) {
        ledger.end(tx, r.id(), day, Half.AFTERNOON);
        LeaveRequest shortened = ledger.find(tx, r.id()).orElseThrow();
        returns.expectNothing(tx, r);
        returns.expect(tx, shortened, asker);
        held.after(day, Half.AFTERNOON).ifPresent(free -> tx.announce(new LeaveReleased(asker, free)));
        course.showStanding(tx, shortened, asker);
        return Reply.change(Text.of("leave.shortened", "days", LeaveTexts.days(shortened.taken().orElseThrow())), Keyboard.NONE);
    }
}
