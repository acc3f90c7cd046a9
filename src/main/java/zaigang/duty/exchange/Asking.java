package zaigang.duty.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.workdays.SpokenDates;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Person;

/** The way to a proposal, in three taps: which shift of one's own, whom to ask, what for. */
final class Asking {
    private static final int NEXT = 8;

    private final Rosters rosters;
    private final ZoneId zone;
    private final SpokenDates dates;
    private final OwnShifts own;

    Asking(Rosters rosters, ZoneId zone, SpokenDates dates, OwnShifts own) {
        this.rosters = rosters;
        this.zone = zone;
        this.dates = dates;
        this.own = own;
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
                case 1 -> whom(own.mine(turn, then.getFirst()), 0).say();
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
        return own.withMine(turn, press, m -> whom(m, press.number(1).map(Long::intValue).orElse(0)).change());
    }

    /** Whom to ask; where somebody was asked already, how that stands. */
    private Page whom(OwnShifts.Mine m, int page) {
        Optional<Page> underWay = own.underWay(m);
        if (underWay.isPresent()) {
            return underWay.get();
        }
        List<Person> team = OwnShifts.able(m, m.facts().teamMates(m.me(), m.shift()));
        List<Person> all = Names.distinct(Stream.concat(team.stream(),
                OwnShifts.able(m, m.facts().rosterMates(m.shift())).stream()));
        Button back = Button.of("exchange.button_other_shift", Swaps.NAME, "list");
        if (all.isEmpty()) {
            return new Page(Text.of("exchange.nobody_able", "shift", m.words().full(m.shift())), Keyboard.row(back));
        }
        Keyboard names = Names.page(all, page,
                p -> Button.of(Names.of(p), Swaps.NAME, "with", m.shift().shiftId(), p.id()),
                (label, n) -> Button.of(label, Swaps.NAME, "of", m.shift().shiftId(), n));
        var groups = new ArrayList<Button>();
        if (team.size() > 1) {
            groups.add(Button.of("exchange.button_ask_team", Swaps.NAME, "all", m.shift().shiftId(), "team"));
        }
        if (all.size() > team.size() && all.size() > 1) {
            groups.add(Button.of("exchange.button_ask_roster", Swaps.NAME, "all", m.shift().shiftId(), "roster"));
        }
        return new Page(Text.of("exchange.whom", "shift", m.words().full(m.shift())),
                names.and(new Keyboard(List.of(groups, List.of(back)))));
    }

    /** What is given back. */
    Reply with(Turn turn, Press press) {
        return own.withMine(turn, press, m -> own.withOther(m, press, other -> {
            List<Duty> returns = m.facts().returns(m.me(), m.shift(), other);
            var simple = new Deal(m.me(), m.shift(), other, Optional.empty());
            Optional<Deal.Objection> objection = m.facts().objection(simple);
            if (returns.isEmpty() && objection.isPresent()) {
                return new Refusal(m.words().objection(objection.get()));
            }
            var buttons = new ArrayList<Button>();
            returns.forEach(d -> buttons.add(Button.of(Text.of("exchange.take_back", "shift", m.words().brief(d)),
                    Swaps.NAME, "ask", m.shift().shiftId(), other.id(), d.shiftId())));
            if (objection.isEmpty()) {
                buttons.add(Button.of("exchange.button_for_nothing", Swaps.NAME, "ask", m.shift().shiftId(), other.id(), 0));
            }
            buttons.add(Button.of("exchange.button_other_person", Swaps.NAME, "of", m.shift().shiftId()));
            return new Page(Text.of("exchange.what_back", "shift", m.words().full(m.shift()), "name", other.name()),
                    Keyboard.grid(1, buttons)).change();
        }));
    }
}
