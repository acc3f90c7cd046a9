package zaigang.duty.exchange;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.duty.roster.Cause;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;

/** Putting somebody on a shift on their behalf: into a vacancy, in the place of another, or over all that with a reason. */
final class Assignments {
    private static final int LONGEST_REASON = 200;

    private final Shifts shifts;
    private final Placements placing;

    Assignments(Shifts shifts, Placements placing) {
        this.shifts = shifts;
        this.placing = placing;
    }

    /** Who could fill the vacancy; where there is none, whom to replace. */
    Reply assign(Turn turn, Press press) {
        return allowed(turn, press, c -> {
            Text shift = c.words().full(c.shift());
            Text crew = ShiftWords.crew(c.shift());
            Optional<ShiftPlace> vacant = c.vacant().stream().findFirst();
            Keyboard names = vacant.map(v -> names(c, v, page(press, 1), "put", "assign", new Object[0], 0L))
                    .orElse(Keyboard.NONE);
            String key = vacant.isEmpty() ? "exchange.assign_instead"
                    : names.rows().isEmpty() ? "exchange.assign_nobody" : "exchange.assign_whom";
            return asNew(new ExchangePage(Text.of(key, "shift", shift, "crew", crew), names.and(replacing(c))), press);
        });
    }

    /** The first page is a new message, since the button may be under one of somebody else. */
    private static Reply asNew(ExchangePage page, Press press) {
        return press.arg(1).isEmpty() ? page.say() : page.change();
    }

    /** Buttons that lead to the replacement of each one on the shift, and to the override. */
    private Keyboard replacing(Shifts.Case c) {
        var buttons = new ArrayList<Button>();
        c.shift().everyone().forEach(p -> buttons.add(Button.of(Text.of("exchange.replace", "name", p.name()),
                Covers.NAME, "out", c.shift().shiftId(), p.id())));
        if (c.turn().who().is(Role.ORGANIZER) && !c.shift().everyone().isEmpty()) {
            buttons.add(Button.of("exchange.button_override", Covers.NAME, "over", c.shift().shiftId()));
        }
        return Keyboard.grid(2, buttons);
    }

    Reply out(Turn turn, Press press) {
        return allowed(turn, press, c -> c.onIt(press, 1).<Reply>map(out -> {
            ShiftPlace place = ShiftPlace.of(c.shift(), out);
            Keyboard names = names(c, place, page(press, 2), "put", "out", new Object[] {out.id()}, out.id());
            Text text = Text.of(names.rows().isEmpty() ? "exchange.replace_nobody" : "exchange.replace_whom",
                    "shift", c.words().full(c.shift()), "out", out.name());
            return new ExchangePage(text, names.and(back(c))).change();
        }).orElseGet(() -> Refusal.of("exchange.taken")));
    }

    private static Keyboard back(Shifts.Case c) {
        return Keyboard.row(Button.of("exchange.button_back", Covers.NAME, "assign", c.shift().shiftId(), 0));
    }

    /** The candidates for a place; choosing carries whom they replace, or 0. */
    private Keyboard names(Shifts.Case c, ShiftPlace place, int page, String choose, String turn, Object[] turning, long out) {
        long shift = c.shift().shiftId();
        return PersonKeys.page(shifts.candidates(c, place), page,
                p -> Button.of(PersonKeys.of(p), Covers.NAME, choose, shift, p.id(), out),
                (label, n) -> turning.length == 0 ? Button.of(label, Covers.NAME, turn, shift, n)
                        : Button.of(label, Covers.NAME, turn, shift, turning[0], n));
    }

    private static int page(Press press, int index) {
        return press.number(index).map(n -> (int) Math.clamp(n, 0, 1000)).orElse(0);
    }

    Reply put(Turn turn, Press press) {
        return allowed(turn, press, c -> {
            Optional<Person> in = press.number(1).flatMap(id -> shifts.people().find(turn.tx(), id));
            boolean vacancy = press.arg(2).equals("0");
            Optional<ShiftPlace> place = vacancy
                    ? c.vacant().stream().filter(v -> in.filter(p -> c.clash(p, v).isEmpty()).isPresent()).findFirst()
                            .or(() -> c.vacant().stream().findFirst())
                    : c.onIt(press, 2).map(out -> ShiftPlace.of(c.shift(), out));
            if (in.isEmpty()) {
                return Refusal.of("desk.old_button");
            }
            return place.map(p -> put(c, p, in.get(), Cause.of(Cause.Kind.ASSIGNED, c.me())))
                    .orElseGet(() -> Refusal.of("exchange.taken"));
        });
    }

    private Reply put(Shifts.Case c, ShiftPlace place, Person in, Cause cause) {
        if (!shifts.mayPut(c, place, in)) {
            return Refusal.of("desk.not_yours");
        }
        Optional<Clash> clash = c.clash(in, place);
        if (clash.isPresent()) {
            return new Refusal(c.words().clash(in, c.shift(), clash.get()));
        }
        placing.put(c.turn().tx(), c.facts(), c.shift(), place, in, cause);
        Text shift = c.words().full(c.shift());
        return new ExchangePage(place.out()
                .map(out -> Text.of("exchange.put_instead", "shift", shift, "in", in.name(), "out", out.name()))
                .orElseGet(() -> Text.of("exchange.put_there", "shift", shift, "in", in.name())), Keyboard.NONE)
                .change(Text.of("exchange.noted_put"));
    }

    /** The override: whom out. */
    Reply over(Turn turn, Press press) {
        return overriding(turn, press, c -> new ExchangePage(Text.of("exchange.over_out", "shift", c.words().full(c.shift())),
                Keyboard.grid(2, c.shift().everyone().stream().map(p -> Button.of(PersonKeys.of(p),
                        Covers.NAME, "whom", c.shift().shiftId(), p.id())).toList()).and(back(c))).change());
    }

    Reply whom(Turn turn, Press press) {
        return overriding(turn, press, c -> c.onIt(press, 1).<Reply>map(out -> {
            Keyboard names = names(c, ShiftPlace.of(c.shift(), out), page(press, 2), "why", "whom", new Object[] {out.id()}, out.id());
            return new ExchangePage(Text.of(names.rows().isEmpty() ? "exchange.replace_nobody" : "exchange.replace_whom",
                    "shift", c.words().full(c.shift()), "out", out.name()), names.and(back(c))).change();
        }).orElseGet(() -> Refusal.of("exchange.taken")));
    }

    Reply askWhy(Turn turn, Press press) {
        return withBoth(turn, press, (c, in) -> {
            Person out = c.onIt(press, 2).orElseThrow();
            return new Reply.Ask(Text.of("exchange.over_why", "shift", c.words().full(c.shift()), "in", in.name(),
                    "out", out.name()), Keyboard.NONE,
                    Press.of(Covers.NAME, "because", c.shift().shiftId(), in.id(), out.id()));
        });
    }

    Reply override(Turn turn, Press step, String line) {
        String reason = line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
        return withBoth(turn, step, (c, in) -> put(c, ShiftPlace.of(c.shift(), c.onIt(step, 2).orElseThrow()), in,
                Cause.of(Cause.Kind.OVERRIDE, c.me()).because(reason)));
    }

    private Reply withBoth(Turn turn, Press press, BiFunction<Shifts.Case, Person, Reply> then) {
        return overriding(turn, press, c -> {
            Optional<Person> in = press.number(1).flatMap(id -> shifts.people().find(turn.tx(), id));
            return c.onIt(press, 2).isEmpty() ? Refusal.of("exchange.taken")
                    : in.map(p -> then.apply(c, p)).orElseGet(() -> Refusal.of("desk.old_button"));
        });
    }

    private Reply overriding(Turn turn, Press press, Function<Shifts.Case, Reply> then) {
        return turn.who().is(Role.ORGANIZER) ? shifts.with(turn, press, then) : Refusal.of("desk.not_yours");
    }

    private Reply allowed(Turn turn, Press press, Function<Shifts.Case, Reply> then) {
        return shifts.with(turn, press, c -> shifts.mayAssign(c) ? then.apply(c) : Refusal.of("desk.not_yours"));
    }
}
