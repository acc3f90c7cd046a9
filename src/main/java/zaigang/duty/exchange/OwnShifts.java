package zaigang.duty.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.duty.roster.Duty;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Person;

/** Finds one's own shift that is to be swapped, and the other whom a button names. */
final class OwnShifts {
    /** An offer goes to so many at most: the nearest, the own team, come first. */
    private static final int MOST_ASKED = 40;

    private final ExchangeSources sources;
    private final SwapProposals proposals;
    private final SwapPost post;

    OwnShifts(ExchangeSources sources, SwapProposals proposals, SwapPost post) {
        this.sources = sources;
        this.proposals = proposals;
        this.post = post;
    }

    /** One's own shift that is to be swapped, with what is known around it. */
    record Mine(Turn turn, ShiftFacts facts, ShiftWords words, Duty shift) {
        Person me() {
            return turn.person();
        }
    }

    Mine mine(Turn turn, Duty shift) {
        return new Mine(turn, sources.facts(turn.tx()), sources.words(turn.tx()), shift);
    }

    /** One's own shift which has not begun. */
    Reply withMine(Turn turn, long shiftId, Function<Mine, Reply> then) {
        Optional<Duty> shift = sources.shift(turn.tx(), shiftId);
        if (shift.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (!shift.get().has(turn.person())) {
            return Refusal.of("exchange.not_your_shift");
        }
        Mine m = mine(turn, shift.get());
        return m.shift.begins().isAfter(turn.now()) ? then.apply(m)
                : new Refusal(m.words.clash(m.me(), m.shift, Clash.of(Clash.Why.BEGUN)));
    }

    /** Somebody of one's team or of the roster; a forged button reaches nobody else. */
    Reply withOther(Mine m, long personId, Function<Person, Reply> then) {
        return sources.person(m.turn.tx(), personId)
                .filter(p -> p.id() != m.me().id())
                .filter(p -> Stream.concat(m.facts.teamMates(m.me(), m.shift).stream(), m.facts.rosterMates(m.shift).stream())
                        .anyMatch(mate -> mate.id() == p.id()))
                .map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** Those of some who could take the shift and whom messages reach. */
    static List<Person> able(Mine m, List<Person> some) {
        return some.stream().filter(p -> m.facts.couldDo(m.me(), m.shift, p) && m.facts.reached(p)).limit(MOST_ASKED).toList();
    }

    /** How the proposal stands that is under way for this shift. */
    Optional<ExchangePage> underWay(Mine m) {
        return proposals.ledger().underWay(m.turn.tx(), m.me().id(), m.shift.shiftId())
                .flatMap(p -> proposals.find(m.turn.tx(), p.id())).filter(SwapProposal::active)
                .map(p -> new ExchangePage(post.texts(m.turn.tx()).standing(p, m.me().id()), SwapPost.withdrawal(p)));
    }
}
