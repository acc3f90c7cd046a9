package zaigang.away.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.away.leave.ApprovalLine.Next;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** Files a request, or says why it cannot be filed. */
final class Filing {
    private static final int LONGEST_REASON = 200;
    private static final int DAYS_AHEAD = 366;

    private final Office office;
    private final Course course;
    private final LeaveTexts texts;
    private final LeaveLedger ledger = new LeaveLedger();

    Filing(Office office, Course course, LeaveTexts texts) {
        this.office = office;
        this.course = course;
        this.texts = texts;
    }

    /** What was filed, and what is said of it. */
    record Filed(long id, Text text) {}

    /** Files it at once, or asks for the reason first where the kind needs one. */
    Reply fileOrAsk(Turn turn, Span span, LeaveKind kind, String reason) {
        return reason.isEmpty() && kind.reasonNeeded()
                ? hindrance(turn.tx(), turn.person(), span).orElseGet(() -> askReason(span, kind))
                : file(turn, span, kind, reason);
    }

    /** Asks why, with a way round it where none is needed. */
    Reply askReason(Span span, LeaveKind kind) {
        Keyboard without = kind.reasonNeeded() ? Keyboard.NONE
                : Keyboard.row(Button.of("leave.button_no_reason", Leave.NAME, "file", span.code(), kind.key()));
        return new Reply.Ask(
                Text.of(kind.reasonNeeded() ? "leave.why_needed" : "leave.why", "days", LeaveTexts.days(span),
                        "measure", texts.measure(kind, span)),
                without, Press.of(Leave.NAME, "why", span.code(), kind.key()));
    }

    /** Puts a request before those who decide, or says why it cannot be. */
    Reply file(Turn turn, Span span, LeaveKind kind, String reason) {
        return hindrance(turn.tx(), turn.person(), span).orElseGet(() -> said(put(turn, span, kind, reason, Optional.empty())));
    }

    /** A request for other days in place of those of another one, which stays valid until it is decided. */
    Reply change(Turn turn, Span span, LeaveKind kind, LeaveRequest old) {
        Tx tx = turn.tx();
        return objection(tx, turn.person(), span, Optional.of(old)).or(() -> nobody(tx, turn.person(), span)).<Reply>map(o -> o)
                .orElseGet(() -> said(put(turn, span, kind, "", Optional.of(old))));
    }

    private static Reply said(Filed filed) {
        return Reply.say(filed.text(), Keyboard.row(Button.of("leave.button_withdraw", Leave.NAME, "back", filed.id())));
    }

    /** @param changes the request whose days this one changes; nothing may hinder it */
    Filed put(Turn turn, Span span, LeaveKind kind, String reason, Optional<LeaveRequest> changes) {
        Tx tx = turn.tx();
        Person asker = turn.person();
        List<Level> line = office.rules().line(office.workHalves(span));
        Next.Ask ask = asked(tx, asker, span).orElseThrow();
        long id = ledger.ask(tx, new LeaveLedger.Wish(asker.id(), kind.key(),
                changes.flatMap(LeaveRequest::onDuty).orElse(kind.onDuty()), span, shortened(reason), line,
                changes.map(LeaveRequest::id)), ask.level());
        LeaveRequest filed = ledger.find(tx, id).orElseThrow();
        course.put(tx, filed, asker, ask);
        return new Filed(id, filed(tx, filed, ask));
    }

    static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON));
    }

    private Optional<Next.Ask> asked(Tx tx, Person asker, Span span) {
        return course.first(tx, office.rules().line(office.workHalves(span)), asker) instanceof Next.Ask ask
                ? Optional.of(ask) : Optional.empty();
    }

    private Optional<Refusal> nobody(Tx tx, Person asker, Span span) {
        return asked(tx, asker, span).isPresent() ? Optional.empty() : Optional.of(Refusal.of("leave.nobody"));
    }

    /** Why new leave cannot be asked for, or need not be, with what to do instead. */
    Optional<Reply> hindrance(Tx tx, Person asker, Span span) {
        return objection(tx, asker, span, Optional.empty()).<Reply>map(o -> o).or(() -> dayOff(tx, asker, span))
                .or(() -> nobody(tx, asker, span));
    }

    /**
     * Nobody decides about leave on days on which nobody works: unless the morning's question comes on one of them all the same,
     * or somebody's duty would be without them.
     */
    private Optional<Reply> dayOff(Tx tx, Person asker, Span span) {
        boolean off = office.workHalves(span) == 0
                && span.from().datesUntil(span.to().plusDays(1)).noneMatch(day -> office.askedOn(tx, asker, day))
                && office.consequences().ifApproved(tx, asker, span).equals(Text.none());
        return off ? Optional.of(Reply.say(texts.dayOff(span), Keyboard.row(
                Button.of("leave.button_other_days", Leave.NAME, "cal")))) : Optional.empty();
    }

    private Text filed(Tx tx, LeaveRequest r, Next.Ask ask) {
        List<Text> then = r.levels().stream().filter(l -> l.compareTo(ask.level()) > 0).map(LeaveTexts::level).toList();
        return Text.of("leave.filed", "days", LeaveTexts.days(r.span()), "measure", texts.measure(r),
                "late", r.span().from().isBefore(office.today(tx)) ? Text.of("leave.late") : Text.none(),
                "change", r.changes().isPresent() ? Text.of("leave.old_stays") : Text.none(),
                "deciders", Text.names(ask.people().stream().map(p -> texts.name(tx, p)).toList()),
                "then", then.isEmpty() ? Text.none() : Text.of("leave.then", "levels", Text.list(then)));
    }

    /** Why it cannot be asked for, with what to do instead. */
    private Optional<Refusal> objection(Tx tx, Person asker, Span span, Optional<LeaveRequest> changes) {
        LocalDate today = office.today(tx);
        LocalDate added = changes.map(c -> c.taken().orElse(c.span()).to().plusDays(1)).orElse(span.from());
        if (added.isBefore(today.minusDays(office.rules().pastDays()))) {
            return Optional.of(Refusal.of("leave.past", "days", office.rules().pastDays()));
        }
        Optional<Refusal> closed = new Books().refusal(tx, asker, new Period(added, span.to()));
        if (closed.isPresent()) {
            return closed;
        }
        if (span.to().isAfter(today.plusDays(DAYS_AHEAD))) {
            return Optional.of(Refusal.of("leave.too_far"));
        }
        return standing(tx, asker, span).filter(r -> changes.filter(c -> c.id() == r.id()).isEmpty()).findFirst()
                .map(r -> Refusal.of(r.approved() ? "leave.have_approved" : "leave.have_pending",
                        "days", LeaveTexts.days(r.taken().orElse(r.span()))));
    }

    private Stream<LeaveRequest> standing(Tx tx, Person asker, Span span) {
        return ledger.standing(tx, asker.id(), span.period()).stream()
                .filter(r -> r.taken().filter(span::overlaps).isPresent());
    }
}
