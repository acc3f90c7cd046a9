package zaigang.duty.exchange;

import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** Approving a swap that two have agreed on, or refusing it with or without a reason. */
final class SwapDecisions {
    private static final int LONGEST_REASON = 200;

    private final ExchangeSources sources;
    private final SwapProposals proposals;
    private final SwapPost post;

    SwapDecisions(ExchangeSources sources, SwapProposals proposals, SwapPost post) {
        this.sources = sources;
        this.proposals = proposals;
        this.post = post;
    }

    /** An accepted proposal before somebody who may decide. */
    private record Case(SwapProposal proposal, Deal deal) {}

    Reply approve(Turn turn, long id) {
        return withCase(turn, id, c -> {
            Tx tx = turn.tx();
            Optional<Deal.Objection> objection = sources.facts(tx).objection(c.deal);
            if (objection.isPresent()) {
                Text why = post.texts(tx).words().objection(objection.get());
                SwapProposal ended = proposals.end(tx, c.proposal, SwapEnding.of(SwapProposal.State.VOID).saying(why));
                return new ExchangePage(Text.lines(standing(turn, ended), why), Keyboard.NONE).change(why);
            }
            if (proposals.ledger().settle(tx, c.proposal, SwapProposal.State.DONE, Optional.of(turn.person().id()), "")) {
                proposals.carryOut(tx, c.proposal.id(), c.deal, turn.person());
            }
            return now(turn, c.proposal);
        });
    }

    Reply askWhy(Turn turn, long id) {
        return withCase(turn, id, c -> SwapVerbs.WHY.ask(Text.of("exchange.why", "giver", c.deal.giver().name()),
                Keyboard.row(SwapVerbs.REFUSE_WITHOUT_REASON.button("exchange.button_no_reason", id)), id));
    }

    Reply refuse(Turn turn, long id) {
        return withCase(turn, id, c -> refused(turn, c, ""));
    }

    Reply refuseBecause(Turn turn, long id, String line) {
        return withCase(turn, id, c -> refused(turn, c,
                line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON)));
    }

    private Reply refused(Turn turn, Case c, String reason) {
        proposals.end(turn.tx(), c.proposal, SwapEnding.of(SwapProposal.State.REFUSED, turn.person()).because(reason));
        return now(turn, c.proposal);
    }

    private Reply now(Turn turn, SwapProposal p) {
        return new ExchangePage(standing(turn, proposals.ledger().find(turn.tx(), p.id()).orElseThrow()), Keyboard.NONE).change();
    }

    private Text standing(Turn turn, SwapProposal p) {
        return post.texts(turn.tx()).standing(p);
    }

    /** Whether this person may is looked at first: how a swap stands is not everybody's to know. */
    private Reply withCase(Turn turn, long id, Function<Case, Reply> then) {
        Tx tx = turn.tx();
        Optional<SwapProposal> found = proposals.find(tx, id).filter(p -> p.acceptedBy().isPresent());
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        SwapProposal p = found.get();
        Person giver = sources.person(tx, p.proposerId()).orElseThrow();
        Person taker = sources.person(tx, p.acceptedBy().orElseThrow()).orElseThrow();
        Optional<Duty> shift = sources.shift(tx, p.shiftId());
        Optional<Duty> back = p.returnShiftId().flatMap(shiftId -> sources.shift(tx, shiftId));
        var approval = sources.theirs(tx).of(giver).exchange().approval();
        boolean asked = proposals.ledger().told(tx, p.id(), SwapLedger.Part.APPROVER).contains(turn.person().id());
        if (shift.filter(s -> Approvers.may(turn.who(), approval, giver, s, taker)).isEmpty() && !(asked && !p.active())) {
            return Refusal.of("desk.not_yours");
        }
        boolean gone = p.state() != SwapProposal.State.ACCEPTED || p.returnShiftId().isPresent() && back.isEmpty();
        return gone || shift.isEmpty() ? now(turn, p) : then.apply(new Case(p, new Deal(giver, shift.get(), taker, back)));
    }
}
