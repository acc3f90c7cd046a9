package zaigang.duty.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.Move;
import zaigang.duty.roster.Rosters;
import zaigang.duty.roster.RostersChanged;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Rung;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** The course of a proposal once it is made: it is carried out once, or ends once, and whoever waits for it hears of that. */
final class SwapProposals {
    static final AlarmType<Long> EXPIRY = AlarmType.ofId("swap.expiry");

    private final Rosters rosters;
    private final SwapPost post;
    private final SwapLedger ledger = new SwapLedger();

    SwapProposals(Rosters rosters, SwapPost post) {
        this.rosters = rosters;
        this.post = post;
    }

    SwapLedger ledger() {
        return ledger;
    }

    /** As it stands now; one whose time is over has ended even where its alarm has not rung yet. */
    Optional<SwapProposal> find(Tx tx, long id) {
        Optional<SwapProposal> found = ledger.find(tx, id);
        if (found.filter(p -> p.hasExpired(tx.now())).isEmpty()) {
            return found;
        }
        expire(tx, found.get());
        return ledger.find(tx, id);
    }

    /** Those that somebody was asked to take and has not declined. */
    List<SwapProposal> offeredTo(Tx tx, long personId) {
        return ledger.underWay(tx).stream().filter(p -> p.acceptedBy().isEmpty() && !p.hasExpired(tx.now()))
                .filter(p -> ledger.told(tx, p.id()).contains(personId)).toList();
    }

    Rung ring(Tx tx, long id, Instant due) {
        Optional<SwapProposal> found = ledger.find(tx, id).filter(SwapProposal::active);
        if (found.isEmpty()) {
            return new Rung.Skipped("settled before");
        }
        if (!found.get().hasExpired(tx.now())) {
            return new Rung.Again(found.get().expiresAt());
        }
        expire(tx, found.get());
        return Rung.DONE;
    }

    private void expire(Tx tx, SwapProposal p) {
        end(tx, p, SwapEnding.of(SwapProposal.State.EXPIRED));
    }

    /**
     * Ends a proposal that comes to nothing.
     *
     * @return how it stands then, whoever ended it
     */
    SwapProposal end(Tx tx, SwapProposal p, SwapEnding ending) {
        boolean first = ledger.settle(tx, p, ending.state(), ending.by(), ending.reason());
        SwapProposal after = ledger.find(tx, p.id()).orElseThrow();
        if (first) {
            EXPIRY.cancel(tx, p.id());
            post.refresh(tx, after);
            post.tellEnd(tx, after, ending);
        }
        return after;
    }

    /** The proposal is done already; now the rosters follow. Those who are put on or off a shift hear of it from the rosters. */
    void carryOut(Tx tx, long id, Deal deal, Person by) {
        EXPIRY.cancel(tx, id);
        rosters.substitute(tx, deal.substitutions(), ChangeCause.of(ChangeCause.Kind.SWAP, by));
        post.refresh(tx, ledger.find(tx, id).orElseThrow());
    }

    /**
     * A proposal about a shift that somebody of the two is not on any more, or that is at another time, is void. Whoever hears of
     * the change from the rosters sees it in the proposal's own message and gets no second one.
     */
    void rostersChanged(Tx tx, RostersChanged change) {
        List<Move> lost = change.moves().stream().filter(m -> m.what() != Move.What.ADDED).toList();
        Set<Long> knowing = change.cause().kind() == ChangeCause.Kind.FIRST ? Set.of()
                : change.moves().stream().map(Move::personId).collect(Collectors.toSet());
        if (!lost.isEmpty()) {
            ledger.underWay(tx).stream().filter(p -> lost.stream().anyMatch(m -> upsets(tx, p, m)))
                    .forEach(p -> end(tx, p, SwapEnding.of(SwapProposal.State.VOID).knownTo(knowing)));
        }
    }

    private boolean upsets(Tx tx, SwapProposal p, Move m) {
        boolean given = m.shiftId() == p.shiftId() && m.personId() == p.proposerId();
        boolean back = p.returnShiftId().filter(id -> id == m.shiftId()).isPresent() && other(tx, p).contains(m.personId());
        return given || back;
    }

    private List<Long> other(Tx tx, SwapProposal p) {
        return p.acceptedBy().map(List::of).orElseGet(() -> ledger.told(tx, p.id()));
    }

    /** Those on which two have agreed, and about which somebody has to decide. */
    List<SwapProposal> accepted(Tx tx) {
        return ledger.underWay(tx).stream().filter(SwapProposal::waits).toList();
    }
}
