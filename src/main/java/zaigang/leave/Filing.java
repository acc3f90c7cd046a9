package zaigang.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.books.Books;
import zaigang.chat.Button;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.Turn;
import zaigang.leave.ApprovalLine.Next;
import zaigang.ledger.Tx;
import zaigang.people.Person;
import zaigang.settings.LeaveKind;
import zaigang.settings.LeaveRules.Level;
import zaigang.text.Text;
import zaigang.workdays.Period;

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

    /** Files it at once, or asks for the reason first where the kind needs one. */
    Reply fileOrAsk(Turn turn, Span span, LeaveKind kind, String reason) {
        return reason.isEmpty() && kind.reasonNeeded()
                ? objection(turn.tx(), turn.person(), span, Optional.empty()).<Reply>map(o -> o)
                        .orElseGet(() -> askReason(span, kind))
                : file(turn, span, kind, reason, Optional.empty());
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

    /**
     * Puts a request before those who decide.
     *
     * @param changes the request whose days this one changes; it stays valid until this one is decided
     */
    Reply file(Turn turn, Span span, LeaveKind kind, String reason, Optional<LeaveRequest> changes) {
        Tx tx = turn.tx();
        Person asker = turn.person();
        Optional<Refusal> objection = objection(tx, asker, span, changes);
        if (objection.isPresent()) {
            return objection.get();
        }
        List<Level> line = office.rules().line(office.workHalves(span));
        if (!(course.first(tx, line, asker) instanceof Next.Ask ask)) {
            return Refusal.of("leave.nobody");
        }
        String kept = reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON));
        long id = ledger.ask(tx, new LeaveLedger.Wish(asker.id(), kind.key(),
                changes.flatMap(LeaveRequest::onDuty).orElse(kind.onDuty()), span, kept, line, changes.map(LeaveRequest::id)),
                ask.level());
        LeaveRequest filed = ledger.find(tx, id).orElseThrow();
        course.put(tx, filed, asker, ask);
        return Reply.say(filed(tx, filed, ask), Keyboard.row(Button.of("leave.button_withdraw", Leave.NAME, "back", id)));
    }

    private Text filed(Tx tx, LeaveRequest r, Next.Ask ask) {
        List<Text> then = r.levels().stream().filter(l -> l.compareTo(ask.level()) > 0).map(LeaveTexts::level).toList();
        return Text.of("leave.filed", "days", LeaveTexts.days(r.span()), "measure", texts.measure(r),
                "late", r.span().from().isBefore(office.today(tx)) ? Text.of("leave.late") : Text.NONE,
                "change", r.changes().isPresent() ? Text.of("leave.old_stays") : Text.NONE,
                "deciders", Text.names(ask.people().stream().map(p -> texts.name(tx, p)).toList()),
                "then", then.isEmpty() ? Text.NONE : Text.of("leave.then", "levels", Text.list(then)));
    }

    /** Why it cannot be asked for, with what to do instead. */
    Optional<Refusal> objection(Tx tx, Person asker, Span span, Optional<LeaveRequest> changes) {
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
