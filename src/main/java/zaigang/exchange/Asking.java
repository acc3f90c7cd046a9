package zaigang.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.agenda.Agenda;
import zaigang.chat.Button;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.TheirSettings;
import zaigang.roster.Duty;
import zaigang.roster.Rosters;
import zaigang.settings.Exchange;
import zaigang.settings.Settings;
import zaigang.text.Text;
import zaigang.workdays.SpokenDates;

/** Proposing a swap, in three taps: which shift of one's own, whom to ask, what for. */
final class Asking {
    private static final int NEXT = 8;
    /** An offer goes to so many at most: the nearest, the own team, come first. */
    private static final int MOST_ASKED = 40;

    private final Rosters rosters;
    private final People people;
    private final Settings settings;
    private final ZoneId zone;
    private final SpokenDates dates;
    private final Proposals proposals;
    private final SwapPost post;
    private final Approvers approvers;

    Asking(Rosters rosters, People people, Settings settings, SpokenDates dates, Proposals proposals, SwapPost post) {
        this.rosters = rosters;
        this.people = people;
        this.settings = settings;
        this.zone = settings.zone();
        this.dates = dates;
        this.proposals = proposals;
        this.post = post;
        this.approvers = new Approvers(people);
    }

    /** One's own shift that is to be swapped, with what is known around it. */
    private record Mine(Turn turn, Facts facts, ShiftWords words, Duty shift) {
        Person me() {
            return turn.person();
        }
    }

    Reply command(Turn turn, String args) {
        List<Duty> next = next(turn);
        if (next.isEmpty()) {
            return Refusal.of("exchange.no_shift");
        }
        if (args.isEmpty()) {
            return shifts(turn, next, Text.of("exchange.which_shift")).say();
        }
        LocalDate today = LocalDate.ofInstant(turn.now(), zone);
        return dates.hear(args, today).map(heard -> {
            List<Duty> then = rosters.of(turn.tx(), turn.person().id(), heard.period().from(), heard.period().to()).stream()
                    .filter(d -> d.begins().isAfter(turn.now())).toList();
            return switch (then.size()) {
                case 0 -> shifts(turn, next, Text.of("exchange.none_then")).say();
                case 1 -> whom(mine(turn, then.getFirst()), 0).say();
                default -> shifts(turn, then, Text.of("exchange.which_shift")).say();
            };
        }).orElseGet(() -> shifts(turn, next, Text.of("exchange.which_day")).say());
    }

    private List<Duty> next(Turn turn) {
        return rosters.next(turn.tx(), turn.person().id(), NEXT + 1).stream()
                .filter(d -> d.begins().isAfter(turn.now())).limit(NEXT).toList();
    }

    private Page shifts(Turn turn, List<Duty> duties, Text text) {
        var words = ShiftWords.of(turn.tx(), rosters, zone);
        return new Page(text, Keyboard.grid(1, duties.stream()
                .map(d -> Button.of(words.brief(d), Swaps.NAME, "of", d.shiftId())).toList()));
    }

    Reply list(Turn turn, Press press) {
        List<Duty> next = next(turn);
        return next.isEmpty() ? Refusal.of("exchange.no_shift")
                : shifts(turn, next, Text.of("exchange.which_shift")).change();
    }

    Reply of(Turn turn, Press press) {
        return withMine(turn, press, m -> whom(m, press.number(1).map(Long::intValue).orElse(0)).change());
    }

    /** Whom to ask; where somebody was asked already, how that stands. */
    private Page whom(Mine m, int page) {
        Optional<Proposal> underWay = proposals.ledger().underWay(m.turn.tx(), m.me().id(), m.shift.shiftId())
                .flatMap(p -> proposals.find(m.turn.tx(), p.id())).filter(Proposal::active);
        if (underWay.isPresent()) {
            return new Page(post.texts(m.turn.tx()).standing(underWay.get()), SwapPost.withdrawal(underWay.get()));
        }
        List<Person> team = able(m, m.facts.teamMates(m.me(), m.shift));
        List<Person> all = Names.distinct(Stream.concat(team.stream(), able(m, m.facts.rosterMates(m.shift)).stream()));
        Button back = Button.of("exchange.button_other_shift", Swaps.NAME, "list");
        if (all.isEmpty()) {
            return new Page(Text.of("exchange.nobody_able", "shift", m.words.full(m.shift)), Keyboard.row(back));
        }
        Keyboard names = Names.page(all, page,
                p -> Button.of(Names.of(p), Swaps.NAME, "with", m.shift.shiftId(), p.id()),
                (label, n) -> Button.of(label, Swaps.NAME, "of", m.shift.shiftId(), n));
        var groups = new ArrayList<Button>();
        if (team.size() > 1) {
            groups.add(Button.of("exchange.button_ask_team", Swaps.NAME, "all", m.shift.shiftId(), "team"));
        }
        if (all.size() > team.size() && all.size() > 1) {
            groups.add(Button.of("exchange.button_ask_roster", Swaps.NAME, "all", m.shift.shiftId(), "roster"));
        }
        return new Page(Text.of("exchange.whom", "shift", m.words.full(m.shift)),
                names.and(new Keyboard(List.of(groups, List.of(back)))));
    }

    private static List<Person> able(Mine m, List<Person> some) {
        return some.stream().filter(p -> m.facts.couldDo(m.me(), m.shift, p) && m.facts.reached(p)).limit(MOST_ASKED).toList();
    }

    /** What is given back. */
    Reply with(Turn turn, Press press) {
        return withMine(turn, press, m -> withOther(m, press, other -> {
            List<Duty> returns = m.facts.returns(m.me(), m.shift, other);
            var simple = new Deal(m.me(), m.shift, other, Optional.empty());
            Optional<Deal.Objection> objection = m.facts.objection(simple);
            if (returns.isEmpty() && objection.isPresent()) {
                return new Refusal(m.words.objection(objection.get()));
            }
            var buttons = new ArrayList<Button>();
            returns.forEach(d -> buttons.add(Button.of(Text.of("exchange.take_back", "shift", m.words.brief(d)),
                    Swaps.NAME, "ask", m.shift.shiftId(), other.id(), d.shiftId())));
            if (objection.isEmpty()) {
                buttons.add(Button.of("exchange.button_for_nothing", Swaps.NAME, "ask", m.shift.shiftId(), other.id(), 0));
            }
            buttons.add(Button.of("exchange.button_other_person", Swaps.NAME, "of", m.shift.shiftId()));
            return new Page(Text.of("exchange.what_back", "shift", m.words.full(m.shift), "name", other.name()),
                    Keyboard.grid(1, buttons)).change();
        }));
    }

    Reply ask(Turn turn, Press press) {
        return withMine(turn, press, m -> withOther(m, press, other -> {
            Optional<Duty> back = press.number(2).filter(id -> id != 0).flatMap(id -> rosters.find(turn.tx(), id));
            if (back.isEmpty() && !press.arg(2).equals("0") || back.filter(b -> !b.has(other)).isPresent()) {
                return Refusal.of("desk.old_button");
            }
            Optional<Deal.Objection> objection = m.facts.objection(new Deal(m.me(), m.shift, other, back));
            if (objection.isPresent()) {
                return new Refusal(m.words.objection(objection.get()));
            }
            if (!m.facts.reached(other)) {
                return Refusal.of("exchange.not_reached", "name", other.name(), "phone", other.phone());
            }
            return propose(m, back.isPresent() ? Proposal.Terms.RETURN : Proposal.Terms.NOTHING, back, List.of(other));
        }));
    }

    Reply all(Turn turn, Press press) {
        return withMine(turn, press, m -> {
            Stream<Person> team = m.facts.teamMates(m.me(), m.shift).stream();
            Stream<Person> some = press.arg(1).equals("team") ? team
                    : Stream.concat(team, m.facts.rosterMates(m.shift).stream());
            List<Person> asked = able(m, Names.distinct(some));
            return asked.isEmpty() ? Refusal.of("exchange.nobody_able", "shift", m.words.full(m.shift))
                    : propose(m, Proposal.Terms.CHOICE, Optional.empty(), asked);
        });
    }

    private Reply propose(Mine m, Proposal.Terms terms, Optional<Duty> back, List<Person> asked) {
        Tx tx = m.turn.tx();
        Exchange exchange = TheirSettings.read(tx, people, settings).of(m.me()).exchange();
        Optional<Person> only = asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty();
        if (exchange.approval() != Exchange.Approval.NONE
                && approvers.of(tx, m.facts, exchange.approval(), m.me(), m.shift, only).isEmpty()) {
            return Refusal.of("exchange.no_approver");
        }
        Instant expires = Stream.concat(Stream.of(tx.now().plus(exchange.expires()), m.shift.begins()),
                back.map(Duty::begins).stream()).min(Instant::compareTo).orElseThrow();
        Optional<Long> id = proposals.ledger().propose(tx, m.me().id(), m.shift, terms, back, m.turn.messageId(), expires);
        if (id.isEmpty()) {
            return whom(m, 0).change();
        }
        Proposal p = proposals.ledger().find(tx, id.get()).orElseThrow();
        Agenda.put(tx, Proposals.EXPIRY, Long.toString(p.id()), expires);
        post.offer(tx, p, asked);
        return new Page(Text.of("exchange.sent", "standing", post.texts(tx).standing(p),
                "asked", Text.names(asked.stream().map(Person::name).toList())), SwapPost.withdrawal(p))
                .change(Text.of("exchange.noted_sent"));
    }

    private Mine mine(Turn turn, Duty shift) {
        return new Mine(turn, new Facts(turn.tx(), rosters, people, zone), ShiftWords.of(turn.tx(), rosters, zone), shift);
    }

    /** One's own shift which has not begun. */
    private Reply withMine(Turn turn, Press press, Function<Mine, Reply> then) {
        Optional<Duty> shift = press.number(0).flatMap(id -> rosters.find(turn.tx(), id));
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
    private Reply withOther(Mine m, Press press, Function<Person, Reply> then) {
        return press.number(1).flatMap(id -> people.find(m.turn.tx(), id))
                .filter(p -> p.id() != m.me().id())
                .filter(p -> Stream.concat(m.facts.teamMates(m.me(), m.shift).stream(), m.facts.rosterMates(m.shift).stream())
                        .anyMatch(mate -> mate.id() == p.id()))
                .map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }
}
