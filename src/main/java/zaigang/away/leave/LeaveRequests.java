package zaigang.away.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.approval.Approval;
import zaigang.spine.approval.ApprovalLine.Next;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** Files a request, or says why it cannot be filed. */
final class LeaveRequests {
    private static final int LONGEST_REASON = 200;
    private static final int DAYS_AHEAD = 366;

    private final LeaveTools tools;
    private final LeaveApproval policy;
    private final Approval<LeaveRequest> approval;
    private final LeaveTexts texts;
    private final LeaveLedger ledger = new LeaveLedger();

    LeaveRequests(LeaveTools tools, LeaveApproval policy, Approval<LeaveRequest> approval, LeaveTexts texts) {
        this.tools = tools;
        this.policy = policy;
        this.approval = approval;
        this.texts = texts;
    }

    /**
     * Files it at once, or asks for the reason first where the kind needs one.
     *
     * @param note said beside what was filed
     */
    Reply fileOrAsk(Turn turn, Span span, LeaveKind kind, String reason, Text note) {
        return hindrance(turn.tx(), turn.person(), span).map(Hindrance::reply)
                .orElseGet(() -> reason.isEmpty() && kind.reasonNeeded() ? askReason(span, kind)
                        : said(turn, put(turn, new Wish(span, kind, reason)), note));
    }

    /** Asks why, with a way round it where none is needed. */
    Reply askReason(Span span, LeaveKind kind) {
        Keyboard without = kind.reasonNeeded() ? Keyboard.NONE
                : Keyboard.row(LeaveVerbs.FILE.button("leave.button_no_reason", new LeaveVerbs.OfKind(span, kind.key())));
        return LeaveVerbs.WHY.ask(
                Text.of(kind.reasonNeeded() ? "leave.why_needed" : "leave.why", "days", LeaveTexts.days(span),
                        "measure", texts.measure(kind, span)),
                without, new LeaveVerbs.OfKind(span, kind.key()));
    }

    /** Puts a request before those who decide, or says why it cannot be. */
    Reply file(Turn turn, Span span, LeaveKind kind, String reason) {
        return hindrance(turn.tx(), turn.person(), span).map(Hindrance::reply)
                .orElseGet(() -> said(turn, put(turn, new Wish(span, kind, reason)), Text.none()));
    }

    /**
     * A request for other days in place of those of another one, which stays valid until it is decided.
     *
     * @param note said beside what was filed
     */
    Reply change(Turn turn, Span span, LeaveKind kind, LeaveRequest old, Text note) {
        Tx tx = turn.tx();
        return objection(tx, turn.person(), span, Optional.of(old)).or(() -> nobody(tx, turn.person(), span))
                .map(Hindrance::reply)
                .orElseGet(() -> said(turn, put(turn, new Wish(span, kind, "", Optional.of(old), Optional.empty())), note));
    }

    /** Files several at once, which nothing may hinder: they are shown in one message. */
    Reply fileAll(Turn turn, List<Span> spans, LeaveKind kind, String reason) {
        LeaveRequest first = put(turn, new Wish(spans.getFirst(), kind, reason));
        spans.stream().skip(1).forEach(s -> put(turn, new Wish(s, kind, reason, Optional.empty(), Optional.of(first))));
        return said(turn, first, Text.none());
    }

    private Reply said(Turn turn, LeaveRequest filed, Text note) {
        return approval.filed(turn.tx(), filed, turn.person(), note);
    }

    /**
     * What is asked for.
     *
     * @param changes the request whose days this one changes
     * @param first the first of those that are filed with it, where that is another one
     */
    record Wish(Span span, LeaveKind kind, String reason, Optional<LeaveRequest> changes, Optional<LeaveRequest> first) {
        Wish(Span span, LeaveKind kind, String reason) {
            this(span, kind, reason, Optional.empty(), Optional.empty());
        }
    }

    /** Files it, where nothing hinders it. */
    LeaveRequest put(Turn turn, Wish wish) {
        Tx tx = turn.tx();
        Person asker = turn.person();
        List<Level> line = tools.rules().line(tools.workHalves(wish.span()));
        long id = ledger.ask(tx, new LeaveLedger.Wish(asker.id(), wish.kind().key(),
                wish.changes().flatMap(LeaveRequest::onDuty).orElse(wish.kind().onDuty()), wish.span(), shortened(wish.reason()), line,
                wish.changes().map(LeaveRequest::id), wish.first().map(LeaveRequest::id)),
                asked(tx, asker, wish.span()).orElseThrow().level());
        LeaveRequest filed = ledger.find(tx, id).orElseThrow();
        approval.put(tx, filed, asker);
        return filed;
    }

    static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= LONGEST_REASON
                ? reason : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON));
    }

    private Optional<Next.Ask> asked(Tx tx, Person asker, Span span) {
        return policy.first(tx, tools.rules().line(tools.workHalves(span)), asker) instanceof Next.Ask ask
                ? Optional.of(ask) : Optional.empty();
    }

    private Optional<Hindrance> nobody(Tx tx, Person asker, Span span) {
        return asked(tx, asker, span).isPresent() ? Optional.empty() : refused("leave.nobody");
    }

    private static Optional<Hindrance> refused(String key, Object... namesAndValues) {
        return Optional.of(new Hindrance.Refused(Text.of(key, namesAndValues)));
    }

    /** Why new leave cannot be asked for, or need not be, with what to do instead. */
    Optional<Hindrance> hindrance(Tx tx, Person asker, Span span) {
        return objection(tx, asker, span, Optional.empty())
                .or(() -> dayOff(tx, asker, span).filter(d -> tools.consequences().ifApproved(tx, asker, span).equals(Text.none())))
                .or(() -> nobody(tx, asker, span));
    }

    /**
     * Nobody decides about leave on days on which nobody works: unless the morning's question comes on one of them all the same.
     * Whoever has a duty then can still ask for it day by day, with a tap.
     */
    Optional<Hindrance> dayOff(Tx tx, Person asker, Span span) {
        boolean off = tools.workHalves(span) == 0
                && span.from().datesUntil(span.to().plusDays(1)).noneMatch(day -> tools.askedOn(tx, asker, day));
        return off ? Optional.of(new Hindrance.Needless(texts.dayOff(span), Keyboard.row(
                LeaveVerbs.CALENDAR.button("leave.button_other_days", Optional.empty())))) : Optional.empty();
    }

    /** Why it cannot be asked for, with what to do instead. */
    private Optional<Hindrance> objection(Tx tx, Person asker, Span span, Optional<LeaveRequest> changes) {
        LocalDate today = tools.today(tx);
        LocalDate added = changes.map(c -> c.taken().orElse(c.span()).to().plusDays(1)).orElse(span.from());
        if (added.isBefore(today.minusDays(tools.rules().pastDays()))) {
            return refused("leave.past", "days", tools.rules().pastDays());
        }
        Optional<Refusal> closed = tools.books().refusal(tx, asker, new Period(added, span.to()));
        if (closed.isPresent()) {
            return closed.map(c -> new Hindrance.Refused(c.text()));
        }
        if (span.to().isAfter(today.plusDays(DAYS_AHEAD))) {
            return refused("leave.too_far");
        }
        return standing(tx, asker, span).filter(r -> changes.filter(c -> c.id() == r.id()).isEmpty()).findFirst()
                .flatMap(r -> refused(r.approved() ? "leave.have_approved" : "leave.have_pending",
                        "days", LeaveTexts.days(r.taken().orElse(r.span()))));
    }

    private Stream<LeaveRequest> standing(Tx tx, Person asker, Span span) {
        return ledger.standing(tx, asker.id(), span.period()).stream()
                .filter(r -> r.taken().filter(span::overlaps).isPresent());
    }
}
