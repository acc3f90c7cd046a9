package zaigang.away.leave;

import java.util.Optional;
import zaigang.away.leave.ApprovalLine.Next;
import zaigang.away.leave.Deciders.Authority;
import zaigang.away.leave.DecisionLedger.Decision;
import zaigang.base.text.Text;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.people.Person;

/** Yes or no, in one tap each; whoever comes second is told how it stands. */
final class LeaveDecisions {
    private static final int LONGEST_REASON = 200;

    private final LeaveTools tools;
    private final Deciders deciders;
    private final LeaveCourse course;
    private final Returns returns;
    private final LeaveTexts texts;
    private final LeaveLedger ledger = new LeaveLedger();
    private final DecisionLedger decisions = new DecisionLedger();

    LeaveDecisions(LeaveTools tools, Deciders deciders, LeaveCourse course, Returns returns, LeaveTexts texts) {
        this.tools = tools;
        this.deciders = deciders;
        this.course = course;
        this.returns = returns;
        this.texts = texts;
    }

    /** A decision that may be taken: about what, whose, and by what right. */
    private record Case(LeaveRequest request, Person asker, Authority authority) {}

    /** Takes the decision where this person may take it and it is still to be taken. */
    private interface Verdict {
        Reply on(Case open);
    }

    private Reply decide(Turn turn, LeaveRequest r, Verdict verdict) {
        Tx tx = turn.tx();
        Person asker = tools.people().find(tx, r.personId()).orElseThrow();
        Optional<Authority> authority = deciders.authority(tx, turn.who(), asker);
        if (authority.isEmpty()) {
            return Refusal.of("desk.not_yours");
        }
        if (r.pending() && !asker.active()) {
            ledger.decide(tx, r, LeaveRequest.State.WITHDRAWN, turn.person().id());
            LeaveRequest gone = ledger.find(tx, r.id()).orElseThrow();
            course.over(tx, gone, asker);
            return new Reply.Change(Text.of("leave.asker_gone", "name", asker.name()),
                    texts.standing(tx, gone, asker), Keyboard.NONE);
        }
        if (!r.pending()) {
            return new Reply.Change(Text.of("leave.decided_before"), texts.standing(tx, r, asker), Keyboard.NONE);
        }
        if (authority.get().level().compareTo(r.level()) < 0) {
            return new Reply.Change(Text.of("leave.passed_on"), texts.standing(tx, r, asker), Keyboard.NONE);
        }
        Optional<Refusal> closed = tools.closed(tx, asker, r);
        return closed.<Reply>map(o -> o).orElseGet(() -> verdict.on(new Case(r, asker, authority.get())));
    }

    /** The request again, with its buttons where there is something left to decide. */
    Reply show(Turn turn, LeaveRequest r) {
        return decide(turn, r, open ->
                Reply.change(texts.asks(turn.tx(), r, open.asker()), LeaveCourse.buttons(r.id())));
    }

    Reply yes(Turn turn, LeaveRequest r) {
        return decide(turn, r, open -> agree(turn, open));
    }

    private Reply agree(Turn turn, Case open) {
        Tx tx = turn.tx();
        record(turn, open, true, "");
        Next next = course.next(tx, open.request(), open.asker());
        if (next instanceof Next.Settled) {
            return settle(turn, open);
        }
        LeaveRequest agreed = ledger.find(tx, open.request().id()).orElseThrow();
        course.put(tx, agreed, open.asker(), next);
        LeaveRequest passedOn = ledger.find(tx, agreed.id()).orElseThrow();
        return Reply.change(texts.standing(tx, passedOn, open.asker()), Keyboard.NONE);
    }

    private Reply settle(Turn turn, Case open) {
        Tx tx = turn.tx();
        LeaveRequest r = open.request();
        Person asker = open.asker();
        Optional<LeaveRequest> old = r.changes().flatMap(id -> ledger.find(tx, id)).filter(LeaveRequest::open);
        if (r.changes().isPresent() && old.isEmpty()) {
            ledger.decide(tx, r, LeaveRequest.State.WITHDRAWN, r.personId());
            LeaveRequest gone = ledger.find(tx, r.id()).orElseThrow();
            course.over(tx, gone, asker);
            return new Reply.Change(Text.of("leave.nothing_to_change"), texts.standing(tx, gone, asker), Keyboard.NONE);
        }
        old.ifPresent(o -> replace(tx, o));
        ledger.decide(tx, r, LeaveRequest.State.APPROVED, turn.person().id());
        LeaveRequest approved = ledger.find(tx, r.id()).orElseThrow();
        returns.expect(tx, approved, asker);
        boolean over = tools.over(tx, approved.span());
        if (!over) {
            tx.announce(new LeaveApproved(asker, approved.span()));
        }
        course.over(tx, approved, asker);
        tools.outbox().post(tx, asker.id(), Letter.of(Lane.ALERT, Text.of("leave.approved", "days", LeaveTexts.days(r.span()),
                "by", by(turn, open), "over", over ? Text.of("leave.approved_late") : Text.none())));
        return new Reply.Change(over ? Text.of("leave.is_over") : Text.none(), texts.standing(tx, approved, asker), Keyboard.NONE);
    }

    /** The old days give way to the new ones. */
    private void replace(Tx tx, LeaveRequest old) {
        ledger.decide(tx, old, LeaveRequest.State.WITHDRAWN, old.personId());
        returns.expectNothing(tx, old);
    }

    /** Asks why, with a way round it. */
    Reply no(Turn turn, LeaveRequest r) {
        return decide(turn, r, open -> LeaveVerbs.BECAUSE.ask(
                Text.of("leave.why_not", "name", open.asker().name(), "days", LeaveTexts.days(r.span())),
                Keyboard.row(LeaveVerbs.DENY.button("leave.button_no_why", r.id())), r.id()));
    }

    Reply refuse(Turn turn, LeaveRequest r, String reason) {
        return decide(turn, r, open -> {
            Tx tx = turn.tx();
            String kept = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
            record(turn, open, false, kept);
            ledger.decide(tx, r, LeaveRequest.State.REFUSED, turn.person().id());
            LeaveRequest refused = ledger.find(tx, r.id()).orElseThrow();
            course.over(tx, refused, open.asker());
            boolean today = r.span().period().contains(tools.today(tx));
            tools.outbox().post(tx, open.asker().id(), Letter.of(Lane.ALERT, Text.of("leave.refused",
                    "days", LeaveTexts.days(r.span()), "by", by(turn, open), "phone", turn.person().phone(),
                    "reason", kept.isEmpty() ? Text.none() : Text.of("leave.refused_because", "reason", kept),
                    "name", turn.person().name()),
                    today ? tools.checkInToday(tx, open.asker()) : Keyboard.NONE));
            return Reply.change(texts.standing(tx, refused, open.asker()), Keyboard.NONE);
        });
    }

    private void record(Turn turn, Case open, boolean approved, String reason) {
        decisions.decided(turn.tx(), new Decision(open.request().id(), open.authority().level(), turn.person().id(),
                open.authority().inPlaceOf(), approved, reason, turn.now()));
        Audit.record(turn, What.DECIDED_LEAVE, About.person(open.asker()), Audit.detail(open.request().period(),
                approved ? LeaveRequest.State.APPROVED : LeaveRequest.State.REFUSED,
                decider(turn, open).logged(turn.tx(), tools.people())));
    }

    private Text by(Turn turn, Case open) {
        return decider(turn, open).name(turn.tx(), tools.people());
    }

    private static Decider decider(Turn turn, Case open) {
        return new Decider(turn.person().id(), open.authority().inPlaceOf());
    }
}
