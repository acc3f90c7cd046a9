package zaigang.duty.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.Duty;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Person;

/** Taking a shift oneself: a vacant one at once, somebody's once that one or whoever answers for the shift agrees. */
final class CoverChoices {
    private static final int MOST = 10;
    private static final int OF_ONE = 4;
    private static final int LONGEST_DAYS = 31;
    private static final int QUOTED = 30;

    private final Shifts shifts;
    private final Placements placements;
    private final CoverRequests requests;

    CoverChoices(Shifts shifts, Placements placements, CoverRequests requests) {
        this.requests = requests;
        this.shifts = shifts;
        this.placements = placements;
    }

    /** Days, a name, both, or nothing: then today and tomorrow. */
    Reply command(Turn turn, Heard heard) {
        LocalDate today = shifts.today(turn);
        var wish = SwapWish.of(heard, turn.person());
        if (wish.named()) {
            return named(turn, wish, d -> wish.days().isEmpty() || wish.days().stream().anyMatch(p -> p.contains(d.day())));
        }
        return near(turn, wish.days().isEmpty() ? List.of(new Period(today, today.plusDays(1))) : wish.days()).say();
    }

    Reply list(Turn turn) {
        LocalDate today = shifts.today(turn);
        return near(turn, List.of(new Period(today, today.plusDays(1)))).change();
    }

    /** The shifts of these days with which one has to do, those that still run included. */
    private ExchangePage near(Turn turn, List<Period> periods) {
        List<Shifts.Case> found = periods.stream().flatMap(p -> then(turn, p)).distinct()
                .filter(d -> d.ends().isAfter(turn.now()))
                .map(d -> shifts.of(turn, d))
                .filter(c -> c.facts().concerns(c.me(), c.shift()) && !c.shift().has(c.me()) || shifts.mayAssign(c))
                .limit(MOST).toList();
        return found.isEmpty()
                ? new ExchangePage(Text.of("exchange.no_shifts_near"), Keyboard.NONE)
                : new ExchangePage(Text.of("exchange.which_to_cover"), Keyboard.grid(1, found.stream()
                        .map(c -> CoverVerbs.SEE.button(c.words().brief(c.shift()), c.shift().shiftId())).toList()));
    }

    private Stream<Duty> then(Turn turn, Period period) {
        LocalDate last = period.from().plusDays(LONGEST_DAYS).isBefore(period.to())
                ? period.from().plusDays(LONGEST_DAYS) : period.to();
        Stream<Duty> running = period.contains(shifts.today(turn))
                ? shifts.sources().rosters().at(turn.tx(), turn.now()).stream().filter(d -> d.day().isBefore(period.from()))
                : Stream.empty();
        return Stream.concat(running, shifts.sources().rosters().on(turn.tx(), period.from(), last).stream());
    }

    /** The next shifts of somebody, or those of the days that were named too. */
    private Reply named(Turn turn, SwapWish wish, Predicate<Duty> then) {
        List<Person> found = wish.others();
        var buttons = new ArrayList<Button>();
        found.forEach(p -> shifts.sources().rosters().next(turn.tx(), p.id(), OF_ONE).stream().filter(then)
                .map(d -> shifts.of(turn, d))
                .filter(c -> !c.shift().has(c.me()) && c.facts().concerns(c.me(), c.shift()))
                .forEach(c -> buttons.add(instead(c, p, Text.of("exchange.cover_for", "name", p.name(),
                        "shift", c.words().brief(c.shift()))))));
        String name = found.isEmpty() ? wish.unknown() : found.getFirst().name();
        String quoted = name.substring(0, Math.min(QUOTED, name.length()));
        return buttons.isEmpty()
                ? Refusal.of(found.isEmpty() ? "exchange.unknown_name" : "exchange.nothing_to_cover", "name", quoted)
                : Reply.say(Text.of("exchange.cover_whom", "name", quoted), Keyboard.grid(1, buttons));
    }

    private static Button instead(Shifts.Case c, Person out, Text label) {
        return CoverVerbs.FOR.button(label, new CoverVerbs.OfPerson(c.shift().shiftId(), out.id()));
    }

    Reply see(Turn turn, long shiftId) {
        return shifts.with(turn, shiftId, c -> {
            boolean mine = c.facts().concerns(c.me(), c.shift());
            boolean assigns = shifts.mayAssign(c);
            if (!mine && !assigns) {
                return Refusal.of("desk.not_yours");
            }
            var buttons = new ArrayList<Button>();
            if (c.openings().couldTake(c.me())) {
                buttons.add(CoverVerbs.TAKE.button("exchange.button_take", shiftId));
            }
            c.shift().everyone().stream().filter(p -> mine && c.openings().clash(c.me(), ShiftPlace.of(c.shift(), p)).isEmpty())
                    .forEach(p -> buttons.add(instead(c, p, Text.of("exchange.cover_name", "name", p.name()))));
            Text clash = buttons.isEmpty() && mine ? why(c) : Text.none();
            if (assigns) {
                buttons.add(CoverVerbs.ASSIGN.button("exchange.button_assign", CoverVerbs.OfPage.first(shiftId)));
            }
            buttons.add(CoverVerbs.LIST.button("exchange.button_other_shift"));
            return new ExchangePage(Text.lines(Text.of("exchange.shift_page", "shift", c.words().full(c.shift()),
                    "crew", ShiftWords.crew(c.shift())), clash), Keyboard.grid(1, buttons)).change();
        });
    }

    private static Text why(Shifts.Case c) {
        return c.openings().clash(c.me(), new ShiftPlace(false, Optional.empty()))
                .or(() -> c.openings().clash(c.me(), new ShiftPlace(true, Optional.empty())))
                .map(clash -> c.words().clash(c.me(), c.shift(), clash)).orElse(Text.none());
    }

    /**
     * Takes the place of somebody on the shift: at once where that one is on leave, verified absent or not with us any more; else
     * that one is asked.
     */
    Reply cover(Turn turn, CoverVerbs.OfPerson instead) {
        return shifts.with(turn, instead.shift(), c -> {
            if (!c.facts().concerns(c.me(), c.shift())) {
                return Refusal.of("desk.not_yours");
            }
            Optional<Person> out = c.onIt(instead.person());
            if (out.isEmpty()) {
                return c.shift().has(c.me()) ? clashed(c, Clash.of(Clash.Why.ALREADY_ON)) : Refusal.of("exchange.taken");
            }
            ShiftPlace place = ShiftPlace.of(c.shift(), out.get());
            Optional<Text> objection = shifts.objection(c, c.me(), place);
            if (objection.isPresent()) {
                return new Refusal(objection.get());
            }
            if (!c.openings().gone(out.get())) {
                return requests.page(turn.tx(), requests.ask(turn.tx(), c.shift(), c.me(), out.get(), turn.messageId()))
                        .change(Text.of("exchange.noted_asked", "name", out.get().name()));
            }
            placements.put(turn.tx(), c.facts(), c.shift(), place, c.me(), ChangeCause.of(ChangeCause.Kind.COVER, c.me()));
            return new ExchangePage(done(c, place), Keyboard.NONE).change(Text.of("exchange.noted_covered"));
        });
    }

    /** Fills a vacancy. The tapped message belongs to somebody else and may speak of other shifts too: it stays as it is. */
    Reply take(Turn turn, long shiftId) {
        return shifts.with(turn, shiftId, c -> {
            if (!c.facts().concerns(c.me(), c.shift())) {
                return Refusal.of("desk.not_yours");
            }
            Optional<ShiftPlace> place = c.openings().open(c.me());
            if (place.isEmpty()) {
                return c.shift().has(c.me()) ? clashed(c, Clash.of(Clash.Why.ALREADY_ON))
                        : c.openings().vacant().stream().findFirst().flatMap(v -> shifts.objection(c, c.me(), v))
                                .map(Refusal::new).orElseGet(() -> Refusal.of("exchange.taken"));
            }
            placements.put(turn.tx(), c.facts(), c.shift(), place.get(), c.me(), ChangeCause.of(ChangeCause.Kind.COVER, c.me()));
            return new Reply.Several(List.of(new Reply.Note(Text.of("exchange.noted_covered")),
                    Reply.say(done(c, place.get()))));
        });
    }

    private static Text done(Shifts.Case c, ShiftPlace place) {
        Text shift = c.words().full(c.shift());
        return place.out().map(out -> Text.of("exchange.covered", "shift", shift, "out", out.name()))
                .orElseGet(() -> Text.of("exchange.filled", "shift", shift));
    }

    private static Refusal clashed(Shifts.Case c, Clash clash) {
        return new Refusal(c.words().clash(c.me(), c.shift(), clash));
    }
}
