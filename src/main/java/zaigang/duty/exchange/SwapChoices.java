package zaigang.duty.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.duty.exchange.CoverVerbs.OfPage;
import zaigang.duty.exchange.CoverVerbs.OfPerson;
import zaigang.duty.exchange.SwapVerbs.Group;
import zaigang.duty.exchange.SwapVerbs.Offered;
import zaigang.duty.exchange.SwapVerbs.ToGroup;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Person;

/** The way to a proposal, in three taps: which shift of one's own, whom to ask, what for. */
final class SwapChoices {
    private static final int NEXT = 8;

    private final Rosters rosters;
    private final ExchangeSources sources;
    private final OwnShifts own;

    SwapChoices(ExchangeSources sources, OwnShifts own) {
        this.rosters = sources.rosters();
        this.sources = sources;
        this.own = own;
    }

    /** Days of one's own and of others, people, both or nothing. */
    Reply command(Turn turn, Heard heard) {
        List<Duty> next = next(turn);
        var wish = SwapWish.of(heard, turn.person());
        if (next.isEmpty()) {
            return Refusal.of("exchange.no_shift");
        }
        if (wish.days().isEmpty()) {
            return wish.others().size() == 1 ? with(turn, next, wish.others().getFirst())
                    : shifts(turn, next, Text.of(wish.unknown().isEmpty() ? "exchange.which_shift" : "exchange.which_day")).say();
        }
        List<Duty> mine = wish.days().stream()
                .flatMap(p -> rosters.of(turn.tx(), turn.person().id(), p.from(), p.to()).stream())
                .filter(d -> d.begins().isAfter(turn.now())).distinct().toList();
        return switch (mine.size()) {
            case 0 -> shifts(turn, next, Text.of("exchange.none_then")).say();
            case 1 -> asked(own.mine(turn, mine.getFirst()), wish);
            default -> shifts(turn, mine, Text.of(wish.named() ? "exchange.which_shift_first" : "exchange.which_shift")).say();
        };
    }

    /** Which of one's own shifts somebody is to take. */
    private Reply with(Turn turn, List<Duty> next, Person other) {
        var words = sources.words(turn.tx());
        return new ExchangePage(Text.of("exchange.which_shift_with", "name", other.name()), Keyboard.grid(1, next.stream()
                .map(d -> SwapVerbs.WITH.button(words.brief(d), new OfPerson(d.shiftId(), other.id()))).toList())).say();
    }

    /** Whom to ask: somebody who is named, those on duty on the other days that are named, or all who could. */
    private Reply asked(OwnShifts.Mine m, SwapWish wish) {
        boolean underWay = own.underWay(m).isPresent();
        List<Person> able = able(m);
        List<Person> meant = underWay ? List.of() : able.stream()
                .filter(p -> wish.named() ? wish.names(p) : onDuty(m, p, wish.days())).toList();
        if (meant.size() == 1 && wish.named()) {
            return back(m, meant.getFirst()).orElseGet(() -> whom(m, Optional.empty())).say();
        }
        if (!meant.isEmpty()) {
            return whom(m, meant, Optional.empty()).say();
        }
        ExchangePage all = whom(m, Optional.empty());
        return (wish.named() || wish.days().size() > 1) && !underWay
                ? new ExchangePage(Text.paragraphs(Text.of("exchange.not_meant"), all.text()), all.keyboard()).say()
                : all.say();
    }

    /** Whether somebody has a shift on one of the days beside the one that is swapped. */
    private boolean onDuty(OwnShifts.Mine m, Person person, List<Period> days) {
        return days.stream().flatMap(p -> rosters.of(m.turn().tx(), person.id(), p.from(), p.to()).stream())
                .anyMatch(d -> !d.day().equals(m.shift().day()));
    }

    private List<Duty> next(Turn turn) {
        return rosters.next(turn.tx(), turn.person().id(), NEXT + 1).stream()
                .filter(d -> d.begins().isAfter(turn.now())).limit(NEXT).toList();
    }

    private ExchangePage shifts(Turn turn, List<Duty> duties, Text text) {
        var words = sources.words(turn.tx());
        return new ExchangePage(text, Keyboard.grid(1, duties.stream()
                .map(d -> SwapVerbs.OF.button(words.brief(d), OfPage.first(d.shiftId()))).toList()));
    }

    Reply list(Turn turn) {
        List<Duty> next = next(turn);
        return next.isEmpty() ? Refusal.of("exchange.no_shift")
                : shifts(turn, next, Text.of("exchange.which_shift")).change();
    }

    Reply of(Turn turn, OfPage chosen) {
        return own.withMine(turn, chosen.shift(), m -> whom(m, chosen.page()).change());
    }

    /** Whom to ask; where somebody was asked already, how that stands. */
    private ExchangePage whom(OwnShifts.Mine m, Optional<Long> page) {
        Optional<ExchangePage> underWay = own.underWay(m);
        if (underWay.isPresent()) {
            return underWay.get();
        }
        return whom(m, able(m), page);
    }

    private static List<Person> team(OwnShifts.Mine m) {
        return OwnShifts.able(m, m.facts().teamMates(m.me(), m.shift()));
    }

    private static List<Person> able(OwnShifts.Mine m) {
        return PersonKeys.distinct(Stream.concat(team(m).stream(), OwnShifts.able(m, m.facts().rosterMates(m.shift())).stream()));
    }

    private static ExchangePage whom(OwnShifts.Mine m, List<Person> all, Optional<Long> page) {
        List<Person> team = team(m).stream().filter(p -> all.stream().anyMatch(a -> a.id() == p.id())).toList();
        Button back = SwapVerbs.LIST.button("exchange.button_other_shift");
        if (all.isEmpty()) {
            return new ExchangePage(Text.of("exchange.nobody_able", "shift", m.words().full(m.shift())), Keyboard.row(back));
        }
        long shift = m.shift().shiftId();
        Keyboard names = PersonKeys.page(all, page,
                p -> SwapVerbs.WITH.button(PersonKeys.of(p), new OfPerson(shift, p.id())),
                (label, n) -> SwapVerbs.OF.button(label, OfPage.of(shift, n)));
        var groups = new ArrayList<Button>();
        if (team.size() > 1 && team.size() == team(m).size()) {
            groups.add(SwapVerbs.ALL.button("exchange.button_ask_team", new ToGroup(shift, Group.TEAM)));
        }
        if (all.size() > team.size() && all.size() == able(m).size()) {
            groups.add(SwapVerbs.ALL.button("exchange.button_ask_roster", new ToGroup(shift, Group.ROSTER)));
        }
        return new ExchangePage(Text.of("exchange.whom", "shift", m.words().full(m.shift())),
                names.and(new Keyboard(List.of(groups, List.of(back)))));
    }

    /** What is given back. */
    Reply with(Turn turn, OfPerson chosen) {
        return own.withMine(turn, chosen.shift(), m -> own.withOther(m, chosen.person(), other -> back(m, other)
                .map(ExchangePage::change)
                .orElseGet(() -> new Refusal(m.words().objection(m.facts().objection(simple(m, other)).orElseThrow())))));
    }

    private static Deal simple(OwnShifts.Mine m, Person other) {
        return new Deal(m.me(), m.shift(), other, Optional.empty());
    }

    /** Empty where nothing could be given back and the other could not take the shift for nothing either. */
    private static Optional<ExchangePage> back(OwnShifts.Mine m, Person other) {
        List<Duty> returns = m.facts().returns(m.me(), m.shift(), other);
        Optional<Deal.Objection> objection = m.facts().objection(simple(m, other));
        if (returns.isEmpty() && objection.isPresent()) {
            return Optional.empty();
        }
        var buttons = new ArrayList<Button>();
        returns.forEach(d -> buttons.add(SwapVerbs.ASK.button(Text.of("exchange.take_back", "shift", m.words().brief(d)),
                new Offered(m.shift().shiftId(), other.id(), Optional.of(d.shiftId())))));
        if (objection.isEmpty()) {
            buttons.add(SwapVerbs.ASK.button("exchange.button_for_nothing",
                    new Offered(m.shift().shiftId(), other.id(), Optional.empty())));
        }
        buttons.add(SwapVerbs.OF.button("exchange.button_other_person", OfPage.first(m.shift().shiftId())));
        return Optional.of(new ExchangePage(Text.of("exchange.what_back", "shift", m.words().full(m.shift()),
                "name", other.name()), Keyboard.grid(1, buttons)));
    }
}
