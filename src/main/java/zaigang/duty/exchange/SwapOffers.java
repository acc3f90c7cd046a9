package zaigang.duty.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.Exchange;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.agenda.Agenda;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** The last tap of proposing: it is kept, and those who are asked are written to. */
final class SwapOffers {
    private final Rosters rosters;
    private final People people;
    private final Settings settings;
    private final SwapProposals proposals;
    private final SwapPost post;
    private final OwnShifts own;
    private final Approvers approvers;

    SwapOffers(Rosters rosters, People people, Settings settings, SwapProposals proposals, SwapPost post, OwnShifts own) {
        this.rosters = rosters;
        this.people = people;
        this.settings = settings;
        this.proposals = proposals;
        this.post = post;
        this.own = own;
        this.approvers = new Approvers(people);
    }

    Reply ask(Turn turn, Press press) {
        return own.withMine(turn, press, m -> own.withOther(m, press, other -> {
            Optional<Duty> back = press.number(2).filter(id -> id != 0).flatMap(id -> rosters.find(turn.tx(), id));
            if (back.isEmpty() && !press.arg(2).equals("0") || back.filter(b -> !b.has(other)).isPresent()) {
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

    Reply all(Turn turn, Press press) {
        return own.withMine(turn, press, m -> {
            Stream<Person> team = m.facts().teamMates(m.me(), m.shift()).stream();
            Stream<Person> some = press.arg(1).equals("team") ? team
                    : Stream.concat(team, m.facts().rosterMates(m.shift()).stream());
            List<Person> asked = OwnShifts.able(m, PersonKeys.distinct(some));
            return asked.isEmpty() ? Refusal.of("exchange.nobody_able", "shift", m.words().full(m.shift()))
                    : propose(m, SwapProposal.Terms.CHOICE, Optional.empty(), asked);
        });
    }

    private Reply propose(OwnShifts.Mine m, SwapProposal.Terms terms, Optional<Duty> back, List<Person> asked) {
        Tx tx = m.turn().tx();
        Exchange exchange = TheirSettings.read(tx, people, settings).of(m.me()).exchange();
        Optional<Person> only = asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty();
        if (exchange.approval() != Exchange.Approval.NONE
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
        Agenda.put(tx, SwapProposals.EXPIRY, Long.toString(p.id()), expires);
        post.offer(tx, p, asked);
        return new ExchangePage(Text.of("exchange.sent", "standing", post.texts(tx).standing(p),
                "asked", Text.names(asked.stream().map(Person::name).toList())), SwapPost.withdrawal(p))
                .change(Text.of("exchange.noted_sent"));
    }
}
