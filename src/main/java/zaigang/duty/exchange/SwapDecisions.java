package zaigang.duty.exchange;

import java.util.Optional;
import java.util.function.Function;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** Approving a swap that two have agreed on, or refusing it with or without a reason. */
final class SwapDecisions {
    private static final int LONGEST_REASON = 200;

    private final Rosters rosters;
    private final People people;
    private final Settings settings;
    private final SwapProposals proposals;
    private final SwapPost post;

    SwapDecisions(Rosters rosters, People people, Settings settings, SwapProposals proposals, SwapPost post) {
        this.rosters = rosters;
        this.people = people;
        this.settings = settings;
        this.proposals = proposals;
        this.post = post;
    }

    /** An accepted proposal before somebody who may decide. */
    private record Case(SwapProposal proposal, Deal deal) {}

    Reply approve(Turn turn, Press press) {
        return withCase(turn, press, c -> {
            Tx tx = turn.tx();
            Optional<Deal.Objection> objection = new ShiftFacts(tx, rosters, people, settings.zone()).objection(c.deal);
            if (objection.isPresent()) {
                Text why = post.texts(tx).words().objection(objection.get());
                SwapProposal ended = proposals.end(tx, c.proposal, SwapProposal.State.VOID, Optional.empty(), "", why);
                return new ExchangePage(Text.lines(standing(turn, ended), why), Keyboard.NONE).change(why);
            }
            if (proposals.ledger().settle(tx, c.proposal, SwapProposal.State.DONE, Optional.of(turn.person().id()), "")) {
                proposals.carryOut(tx, c.proposal.id(), c.deal, turn.person());
            }
            return now(turn, c.proposal);
        });
    }

    Reply askWhy(Turn turn, Press press) {
        return withCase(turn, press, c -> new Reply.Ask(Text.of("exchange.why", "giver", c.deal.giver().name()),
                Keyboard.row(Button.of("exchange.button_no_reason", Swaps.NAME, "deny", c.proposal.id())),
                Press.of(Swaps.NAME, "why", c.proposal.id())));
    }

    Reply refuse(Turn turn, Press press) {
        return withCase(turn, press, c -> refused(turn, c, ""));
    }

    Reply refuseBecause(Turn turn, Press step, String line) {
        return withCase(turn, step, c -> refused(turn, c,
                line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON)));
    }

    private Reply refused(Turn turn, Case c, String reason) {
        proposals.end(turn.tx(), c.proposal, SwapProposal.State.REFUSED, Optional.of(turn.person().id()), reason, Text.none());
        return now(turn, c.proposal);
    }

    private Reply now(Turn turn, SwapProposal p) {
        return new ExchangePage(standing(turn, proposals.ledger().find(turn.tx(), p.id()).orElseThrow()), Keyboard.NONE).change();
    }

    private Text standing(Turn turn, SwapProposal p) {
        return post.texts(turn.tx()).standing(p);
    }

    /** Whether this person may is looked at first: how a swap stands is not everybody's to know. */
    private Reply withCase(Turn turn, Press press, Function<Case, Reply> then) {
        Tx tx = turn.tx();
        Optional<SwapProposal> found = press.number(0).flatMap(id -> proposals.find(tx, id)).filter(p -> p.acceptedBy().isPresent());
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        SwapProposal p = found.get();
        Person giver = people.find(tx, p.proposerId()).orElseThrow();
        Person taker = people.find(tx, p.acceptedBy().orElseThrow()).orElseThrow();
        Optional<Duty> shift = rosters.find(tx, p.shiftId());
        Optional<Duty> back = p.returnShiftId().flatMap(id -> rosters.find(tx, id));
        var approval = TheirSettings.read(tx, people, settings).of(giver).exchange().approval();
        boolean asked = proposals.ledger().told(tx, p.id(), SwapLedger.Part.APPROVER).contains(turn.person().id());
        if (shift.filter(s -> Approvers.may(turn.who(), approval, giver, s, taker)).isEmpty() && !(asked && !p.active())) {
            return Refusal.of("desk.not_yours");
        }
        boolean gone = p.state() != SwapProposal.State.ACCEPTED || p.returnShiftId().isPresent() && back.isEmpty();
        return gone || shift.isEmpty() ? now(turn, p) : then.apply(new Case(p, new Deal(giver, shift.get(), taker, back)));
    }
}
