package zaigang.duty.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zaigang.duty.roster.Duty;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** Leave is approved while a swap is under way: one that cannot be done any more is over at once, not at the next tap on it. */
record LeaveMeanwhile(ExchangeSources sources, SwapProposals proposals, SwapPost post) {
    /**
     * Whoever the leave is of knows of it, and sees in the proposal's own message how that stands; the other one counts on the
     * swap, or waits for an answer, and gets a message.
     */
    void approved(Tx tx, Person person) {
        for (SwapProposal p : proposals.ledger().underWay(tx)) {
            if (!p.hasExpired(tx.now()) && involves(tx, p, person)) {
                impossible(tx, p).ifPresent(o -> proposals.end(tx, p, SwapEnding.of(SwapProposal.State.VOID)
                        .saying(post.texts(tx).words().objection(o)).knownTo(Set.of(person.id()))));
            }
        }
    }

    private boolean involves(Tx tx, SwapProposal p, Person person) {
        return p.proposerId() == person.id() || takers(tx, p).contains(person.id());
    }

    private List<Long> takers(Tx tx, SwapProposal p) {
        return p.acceptedBy().map(List::of).orElseGet(() -> proposals.ledger().told(tx, p.id()));
    }

    /** What stands against it for the last of those who could take it; empty where somebody still can. */
    private Optional<Deal.Objection> impossible(Tx tx, SwapProposal p) {
        Optional<Person> giver = sources.person(tx, p.proposerId());
        Optional<Duty> shift = sources.shift(tx, p.shiftId());
        Optional<Duty> back = p.returnShiftId().flatMap(id -> sources.shift(tx, id));
        if (giver.isEmpty() || shift.isEmpty() || p.returnShiftId().isPresent() && back.isEmpty()) {
            return Optional.empty();
        }
        var facts = sources.facts(tx);
        Optional<Deal.Objection> last = Optional.empty();
        for (long id : takers(tx, p)) {
            var deal = new Deal(giver.get(), shift.get(), sources.person(tx, id).orElseThrow(), back);
            boolean another = open(p) && facts.couldDo(deal.giver(), deal.shift(), deal.taker());
            last = another ? Optional.empty() : facts.objection(deal);
            if (last.isEmpty()) {
                return last;
            }
        }
        return last;
    }

    /** Whether what is given back is still to be chosen. */
    private static boolean open(SwapProposal p) {
        return p.state() == SwapProposal.State.OPEN && p.terms() == SwapProposal.Terms.CHOICE;
    }
}
