package zaigang.away.leave;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zaigang.away.leave.DecisionLedger.Decision;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.approval.Approval;
import zaigang.spine.approval.ApprovalKind;
import zaigang.spine.approval.ApprovalLine;
import zaigang.spine.approval.ApprovalLine.Next;
import zaigang.spine.approval.ApprovalVerbs;
import zaigang.spine.approval.Case;
import zaigang.spine.approval.Deciders;
import zaigang.spine.approval.Deciders.Authority;
import zaigang.spine.approval.RequestPage;
import zaigang.spine.approval.VerdictPolicy;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/** How leave is decided: level by level along its line, and what follows once all have agreed. */
record LeaveApproval(LeaveTools tools, Deciders deciders, LeaveTexts texts, FiledMessage filed, ReturnAlarms returns)
        implements VerdictPolicy<LeaveRequest> {
    private static final ApprovalKind KIND = new ApprovalKind("leave", "leave");
    private static final DecisionLedger DECISIONS = new DecisionLedger();

    @Override
    public ApprovalKind kind() {
        return KIND;
    }

    @Override
    public ApprovalVerbs verbs() {
        return LeaveVerbs.APPROVAL;
    }

    @Override
    public Optional<LeaveRequest> find(Tx tx, long id) {
        return tools.ledger().find(tx, id);
    }

    @Override
    public List<LeaveRequest> open(Tx tx) {
        return tools.ledger().pending(tx);
    }

    @Override
    public Period days(LeaveRequest r) {
        return r.period();
    }

    /** Whose turn it would be for a request that is only about to be filed. */
    Next first(Tx tx, List<Level> line, Person asker) {
        return ApprovalLine.next(line, Optional.empty(), deciders.stands(tx, asker));
    }

    private Next next(Tx tx, LeaveRequest r, Person asker) {
        Optional<Level> agreed = DECISIONS.decisions(tx, r.id()).stream().filter(Decision::approved).map(Decision::level)
                .max(Comparator.naturalOrder());
        return ApprovalLine.next(r.levels(), agreed, deciders.stands(tx, asker));
    }

    @Override
    public List<Person> deciders(Tx tx, LeaveRequest r, Person asker) {
        return next(tx, r, asker) instanceof Next.Ask ask
                ? ask.people().stream().flatMap(id -> tools.people().find(tx, id).stream()).toList() : List.of();
    }

    /** Also of a level below the one whose turn it is: that their part is done is said to them. */
    @Override
    public Optional<Authority> authority(Tx tx, Who who, LeaveRequest r, Person asker) {
        return deciders.authority(tx, who, asker);
    }

    @Override
    public boolean mayDecide(LeaveRequest r, Authority authority) {
        return authority.level().compareTo(r.level()) >= 0;
    }

    @Override
    public Optional<Instant> patience(Tx tx, List<Person> asked) {
        return Optional.of(deciders.askAfter(tx, asked));
    }

    @Override
    public boolean useless(Tx tx, LeaveRequest r, Person asker) {
        return tools.over(tx, r.span());
    }

    /** The request of somebody who has gone. */
    @Override
    public Optional<Text> giveUp(Turn turn, Case<LeaveRequest> open) {
        if (open.asker().active()) {
            return Optional.empty();
        }
        tools.ledger().decide(turn.tx(), open.request(), LeaveRequest.State.WITHDRAWN, turn.person().id());
        return Optional.of(Text.of("leave.asker_gone", "name", open.asker().name()));
    }

    @Override
    public Optional<Refusal> hindrance(Tx tx, LeaveRequest r, Person asker) {
        return tools.closed(tx, asker, r);
    }

    @Override
    public Text asks(Tx tx, LeaveRequest r, Person asker) {
        return texts.asks(tx, r, asker);
    }

    @Override
    public Text standing(Tx tx, LeaveRequest r, Person asker) {
        return texts.standing(tx, r, asker);
    }

    @Override
    public Text whyNot(Case<LeaveRequest> open) {
        return Text.of("leave.why_not", "name", open.asker().name(), "days", LeaveTexts.days(open.request().span()));
    }

    @Override
    public Text agree(Turn turn, Case<LeaveRequest> open) {
        Tx tx = turn.tx();
        note(turn, open, true, "");
        return switch (next(tx, open.request(), open.asker())) {
            case Next.Settled settled -> settle(turn, open);
            case Next.Ask ask -> passOn(tx, open.request(), ask.level());
            case Next.Nobody nobody -> passOn(tx, open.request(), nobody.level());
        };
    }

    private Text passOn(Tx tx, LeaveRequest r, Level level) {
        tools.ledger().turn(tx, r.id(), level);
        return Text.none();
    }

    private Text settle(Turn turn, Case<LeaveRequest> open) {
        Tx tx = turn.tx();
        LeaveRequest r = open.request();
        Optional<LeaveRequest> old = r.changes().flatMap(id -> find(tx, id)).filter(LeaveRequest::open);
        if (r.changes().isPresent() && old.isEmpty()) {
            tools.ledger().decide(tx, r, LeaveRequest.State.WITHDRAWN, r.personId());
            return Text.of("leave.nothing_to_change");
        }
        old.ifPresent(o -> replace(tx, o));
        tools.ledger().decide(tx, r, LeaveRequest.State.APPROVED, turn.person().id());
        LeaveRequest approved = find(tx, r.id()).orElseThrow();
        returns.expect(tx, approved, open.asker());
        if (tools.over(tx, approved.span())) {
            return Text.of("leave.is_over");
        }
        tx.announce(new LeaveApproved(open.asker(), approved.span()));
        return Text.none();
    }

    /** The old days give way to the new ones. */
    private void replace(Tx tx, LeaveRequest old) {
        tools.ledger().decide(tx, old, LeaveRequest.State.WITHDRAWN, old.personId());
        returns.expectNothing(tx, old);
    }

    @Override
    public void refuse(Turn turn, Case<LeaveRequest> open, String reason) {
        note(turn, open, false, reason);
        tools.ledger().decide(turn.tx(), open.request(), LeaveRequest.State.REFUSED, turn.person().id());
    }

    private static void note(Turn turn, Case<LeaveRequest> open, boolean approved, String reason) {
        DECISIONS.decided(turn.tx(), new Decision(open.request().id(), open.level(), open.by().personId(), open.by().inPlaceOf(),
                approved, reason, turn.now()));
    }

    @Override
    public Optional<What> logged() {
        return Optional.of(What.DECIDED_LEAVE);
    }

    @Override
    public String detail(LeaveRequest r, boolean agreed) {
        return Audit.detail(r.period(), agreed ? LeaveRequest.State.APPROVED : LeaveRequest.State.REFUSED);
    }

    /** Whoever is refused leave of today checks in after all. */
    @Override
    public Optional<RequestPage> told(Tx tx, LeaveRequest r, Person asker) {
        return r.state() == LeaveRequest.State.WITHDRAWN ? Optional.empty()
                : Optional.of(new RequestPage(texts.outcome(tx, r, asker), filed.checkIn(tx, r, asker)));
    }

    @Override
    public RequestPage own(Tx tx, LeaveRequest r, Person asker, Approval<LeaveRequest> approval) {
        return filed.page(tx, r, asker, approval);
    }

    @Override
    public String ownKey(Tx tx, LeaveRequest r) {
        return kind().own(filed.first(tx, r));
    }
}
