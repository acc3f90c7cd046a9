package zaigang.duty.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.settings.ExchangeSettings;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.spine.approval.Approval;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What the two do with a proposal: those asked take it or not, the proposer withdraws it. */
final class SwapAnswers {
    private final ExchangeSources sources;
    private final SwapProposals proposals;
    private final SwapPost post;
    private final Approvers approvers;
    private final Approval<SwapProposal> approval;

    SwapAnswers(ExchangeSources sources, SwapProposals proposals, SwapPost post, Approvers approvers,
            Approval<SwapProposal> approval) {
        this.sources = sources;
        this.proposals = proposals;
        this.post = post;
        this.approvers = approvers;
        this.approval = approval;
    }

    /** An open proposal before somebody who was asked. */
    private record Offer(Turn turn, SwapProposal proposal, ShiftFacts facts, ShiftWords words, Person giver, Duty shift) {
        Deal deal(Optional<Duty> back) {
            return new Deal(giver, shift, turn.person(), back);
        }
    }

    /** Takes it; where it is open what is given back, that is asked first. */
    Reply yes(Turn turn, long id) {
        return withOffer(turn, id, o -> switch (o.proposal.terms()) {
            case NOTHING -> take(o, Optional.empty());
            case RETURN -> o.proposal.returnShiftId().flatMap(shift -> sources.shift(turn.tx(), shift))
                    .map(back -> take(o, Optional.of(back)))
                    .orElseGet(() -> new ExchangePage(standing(turn, proposals.end(
                            turn.tx(), o.proposal, SwapEnding.of(SwapProposal.State.VOID))), Keyboard.NONE).change());
            case CHOICE -> choose(o);
        });
    }

    private Reply choose(Offer o) {
        List<Duty> returns = o.facts.returns(o.giver, o.shift, o.turn.person());
        if (returns.isEmpty()) {
            return take(o, Optional.empty());
        }
        var buttons = new ArrayList<Button>();
        returns.forEach(d -> buttons.add(SwapVerbs.GIVE.button(
                Text.of("exchange.give_back", "name", o.giver.name(), "shift", o.words.brief(d)),
                new SwapVerbs.Given(o.proposal.id(), Optional.of(d.shiftId())))));
        if (o.facts.possible(o.deal(Optional.empty()))) {
            buttons.add(SwapVerbs.GIVE.button("exchange.button_no_return",
                    new SwapVerbs.Given(o.proposal.id(), Optional.empty())));
        }
        buttons.add(SwapVerbs.PASS.button("exchange.button_decline", o.proposal.id()));
        return new ExchangePage(Text.of("exchange.which_back", "offer", post.texts(o.turn.tx()).offer(o.proposal),
                "giver", o.giver.name()), Keyboard.grid(1, buttons)).change();
    }

    Reply give(Turn turn, SwapVerbs.Given given) {
        return withOffer(turn, given.proposal(), o -> {
            Optional<Duty> back = given.back().flatMap(id -> sources.shift(turn.tx(), id));
            return o.proposal.terms() != SwapProposal.Terms.CHOICE
                    || given.back().isPresent() && back.filter(b -> b.has(turn.person())).isEmpty()
                    ? Refusal.of("desk.old_button")
                    : take(o, back);
        });
    }

    private Reply take(Offer o, Optional<Duty> back) {
        Tx tx = o.turn.tx();
        Person taker = o.turn.person();
        Deal deal = o.deal(back);
        Optional<Deal.Objection> objection = o.facts.objection(deal);
        if (objection.isPresent()) {
            return objected(o, objection.get());
        }
        ExchangeSettings.Approval needed = sources.theirs(tx).of(o.giver).exchange().approval();
        if (needed != ExchangeSettings.Approval.NONE
                && approvers.of(tx, o.facts, needed, o.giver, o.shift, Optional.of(taker)).isEmpty()) {
            return Refusal.of("exchange.no_approver_now");
        }
        var state = needed == ExchangeSettings.Approval.NONE ? SwapProposal.State.DONE : SwapProposal.State.ACCEPTED;
        Instant last = Stream.concat(Stream.of(o.shift.begins()), back.map(Duty::begins).stream())
                .min(Instant::compareTo).orElseThrow();
        return proposals.ledger().accept(tx, o.proposal.id(), state, taker.id(), back.map(Duty::shiftId), last)
                ? taken(o.turn, proposals.ledger().find(tx, o.proposal.id()).orElseThrow(), deal)
                : gone(o.turn, proposals.ledger().find(tx, o.proposal.id()).orElseThrow());
    }

    /** Carried out at once, or put before those who approve. */
    private Reply taken(Turn turn, SwapProposal p, Deal deal) {
        Tx tx = turn.tx();
        if (p.state() == SwapProposal.State.DONE) {
            proposals.carryOut(tx, p.id(), deal, turn.person());
        } else {
            SwapProposals.EXPIRY.put(tx, p.id(), p.expiresAt());
            post.refresh(tx, p);
            post.waiting(tx, p, approval.put(tx, p, deal.giver()));
        }
        return new ExchangePage(standing(turn, p), Keyboard.NONE).change(Text.of("exchange.noted_accepted"));
    }

    /** Where others were asked too, it stays open for them; where it can be nobody's any more, it is void. */
    private Reply objected(Offer o, Deal.Objection objection) {
        Text why = o.words.objection(objection);
        boolean theShiftItself = objection.whose().id() == o.giver.id() && objection.shift().shiftId() == o.shift.shiftId();
        boolean nobodyElse = proposals.ledger().asked(o.turn.tx(), o.proposal.id()) == 1
                && o.proposal.terms() != SwapProposal.Terms.CHOICE;
        if (!theShiftItself && !nobodyElse) {
            return new Refusal(why);
        }
        SwapProposal ended = proposals.end(o.turn.tx(), o.proposal, SwapEnding.of(SwapProposal.State.VOID).saying(why));
        return new ExchangePage(Text.lines(standing(o.turn, ended), why), Keyboard.NONE).change(why);
    }

    /** The proposer hears of it once nobody is left who could take it. */
    Reply pass(Turn turn, long id) {
        return withOffer(turn, id, o -> {
            proposals.ledger().decline(turn.tx(), o.proposal.id(), turn.person().id());
            if (proposals.ledger().told(turn.tx(), o.proposal.id()).isEmpty()) {
                proposals.end(turn.tx(), o.proposal, SwapEnding.of(SwapProposal.State.REFUSED, turn.person()));
            }
            return new ExchangePage(Text.of("exchange.declined", "giver", o.giver.name(), "shift", o.words.full(o.shift)),
                    Keyboard.NONE).change(Text.of("exchange.noted_declined"));
        });
    }

    Reply back(Turn turn, long id) {
        Optional<SwapProposal> found = proposals.find(turn.tx(), id);
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (found.get().proposerId() != turn.person().id()) {
            return Refusal.of("desk.not_yours");
        }
        SwapProposal after = found.get().active()
                ? proposals.end(turn.tx(), found.get(), SwapEnding.of(SwapProposal.State.WITHDRAWN, turn.person()))
                : found.get();
        return new ExchangePage(standing(turn, after), Keyboard.NONE).change();
    }

    /** Only for those who were asked, and only while it is open. */
    private Reply withOffer(Turn turn, long id, Function<Offer, Reply> then) {
        Tx tx = turn.tx();
        Optional<SwapProposal> found = proposals.ledger().find(tx, id);
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (!proposals.ledger().wasAsked(tx, id, turn.person().id())) {
            return Refusal.of("desk.not_yours");
        }
        SwapProposal p = proposals.find(tx, id).orElseThrow();
        Optional<Person> giver = sources.person(tx, p.proposerId());
        Optional<Duty> shift = sources.shift(tx, p.shiftId());
        if (p.state() != SwapProposal.State.OPEN || giver.isEmpty() || shift.isEmpty()) {
            return gone(turn, p);
        }
        return then.apply(new Offer(turn, p, sources.facts(tx), sources.words(tx), giver.get(), shift.get()));
    }

    /** Another was faster, or it is over. */
    private Reply gone(Turn turn, SwapProposal p) {
        boolean another = p.acceptedBy().filter(id -> id != turn.person().id()).isPresent();
        return new ExchangePage(standing(turn, p), Keyboard.NONE)
                .change(another ? Text.of("exchange.noted_taken", "name", name(turn.tx(), p.acceptedBy())) : Text.none());
    }

    private String name(Tx tx, Optional<Long> id) {
        return id.flatMap(i -> sources.person(tx, i)).map(Person::name).orElse("");
    }

    private Text standing(Turn turn, SwapProposal p) {
        return post.texts(turn.tx()).standing(p, turn.person().id());
    }
}
