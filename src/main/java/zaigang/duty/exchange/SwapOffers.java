package zaigang.duty.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.ExchangeSettings;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** The last tap of proposing: it is kept, and those who are asked are written to. */
final class SwapOffers {
    private final ExchangeSources sources;
    private final SwapProposals proposals;
    private final SwapPost post;
    private final OwnShifts own;
    private final Approvers approvers;

    SwapOffers(ExchangeSources sources, SwapProposals proposals, SwapPost post, OwnShifts own, Approvers approvers) {
        this.sources = sources;
        this.proposals = proposals;
        this.post = post;
        this.own = own;
        this.approvers = approvers;
    }

    Reply ask(Turn turn, SwapVerbs.Offered offered) {
        return own.withMine(turn, offered.shift(), m -> own.withOther(m, offered.person(), other -> {
            Optional<Duty> back = offered.back().flatMap(id -> sources.shift(turn.tx(), id));
            if (offered.back().isPresent() && back.filter(b -> b.has(other)).isEmpty()) {
                return Refusal.of("desk.old_button");
            }
            Optional<Deal.Objection> objection = m.facts().objection(new Deal(m.me(), m.shift(), other, back));
            if (objection.isPresent()) {
                return new Refusal(m.words().objection(objection.get()));
            }
            if (!m.facts().reached(other)) {
                return Refusal.of("exchange.not_reached", "name", other.name(), "phone", other.phone());
            }
            return propose(m, back.isPresent() ? SwapProposal.Terms.RETURN : SwapProposal.Terms.NOTHING, back, List.of(other));
        }));
    }

    Reply all(Turn turn, SwapVerbs.ToGroup to) {
        return own.withMine(turn, to.shift(), m -> {
            Stream<Person> team = m.facts().teamMates(m.me(), m.shift()).stream();
            Stream<Person> some = to.group() == SwapVerbs.Group.TEAM ? team
                    : Stream.concat(team, m.facts().rosterMates(m.shift()).stream());
            List<Person> asked = OwnShifts.able(m, PersonKeys.distinct(some));
            return asked.isEmpty() ? Refusal.of("exchange.nobody_able", "shift", m.words().full(m.shift()))
                    : propose(m, SwapProposal.Terms.CHOICE, Optional.empty(), asked);
        });
    }

    private Reply propose(OwnShifts.Mine m, SwapProposal.Terms terms, Optional<Duty> back, List<Person> asked) {
        Tx tx = m.turn().tx();
        ExchangeSettings exchange = sources.theirs(tx).of(m.me()).exchange();
        Optional<Person> only = asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty();
        if (exchange.approval() != ExchangeSettings.Approval.NONE
                && approvers.of(tx, m.facts(), exchange.approval(), m.me(), m.shift(), only).isEmpty()) {
            return Refusal.of("exchange.no_approver");
        }
        Instant expires = Stream.concat(Stream.of(tx.now().plus(exchange.expires()), m.shift().begins()),
                back.map(Duty::begins).stream()).min(Instant::compareTo).orElseThrow();
        Optional<Long> id = proposals.ledger().propose(tx, m.me().id(), m.shift(), terms, back, m.turn().messageId(), expires);
        if (id.isEmpty()) {
            return own.underWay(m).<Reply>map(ExchangePage::change).orElseGet(() -> Refusal.of("desk.old_button"));
        }
        SwapProposal p = proposals.ledger().find(tx, id.get()).orElseThrow();
        SwapProposals.EXPIRY.put(tx, p.id(), expires);
        post.offer(tx, p, asked);
        return new ExchangePage(Text.of("exchange.sent", "standing", post.texts(tx).standing(p, m.me().id()),
                "asked", Text.names(asked.stream().map(Person::name).toList())), SwapPost.withdrawal(p))
                .change(Text.of("exchange.noted_sent"));
    }
}
