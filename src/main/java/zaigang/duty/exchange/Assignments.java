package zaigang.duty.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.duty.exchange.CoverVerbs.InsteadOf;
import zaigang.duty.exchange.CoverVerbs.OfPage;
import zaigang.duty.exchange.CoverVerbs.Put;
import zaigang.duty.roster.ChangeCause;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Verb;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;

/** Putting somebody on a shift on their behalf: into a vacancy, in the place of another, or over all that with a reason. */
final class Assignments {
    private static final int LONGEST_REASON = 200;

    private final Shifts shifts;
    private final Placements placements;

    Assignments(Shifts shifts, Placements placements) {
        this.shifts = shifts;
        this.placements = placements;
    }

    /** Who could fill the vacancy; where there is none, whom to replace. */
    Reply assign(Turn turn, OfPage wanted) {
        return allowed(turn, wanted.shift(), c -> {
            Text shift = c.words().full(c.shift());
            Text crew = ShiftWords.crew(c.shift());
            Optional<ShiftPlace> vacant = c.openings().vacant().stream().findFirst();
            Keyboard names = vacant.map(v -> PersonKeys.page(shifts.candidates(c, v), wanted.page(),
                    p -> CoverVerbs.PUT.button(PersonKeys.of(p), new Put(wanted.shift(), p.id(), Optional.empty())),
                    (label, page) -> CoverVerbs.ASSIGN.button(label, OfPage.of(wanted.shift(), page)))).orElse(Keyboard.NONE);
            String key = vacant.isEmpty() ? "exchange.assign_instead"
                    : names.rows().isEmpty() ? "exchange.assign_nobody" : "exchange.assign_whom";
            return asNew(new ExchangePage(Text.of(key, "shift", shift, "crew", crew), names.and(replacing(c))), wanted);
        });
    }

    /** The first page is a new message, since the button may be under one of somebody else. */
    private static Reply asNew(ExchangePage page, OfPage wanted) {
        return wanted.page().isEmpty() ? page.say() : page.change();
    }

    /** Buttons that lead to the replacement of each one on the shift, and to the override. */
    private Keyboard replacing(Shifts.Case c) {
        var buttons = new ArrayList<Button>();
        c.shift().everyone().forEach(p -> buttons.add(CoverVerbs.OUT.button(
                Text.of("exchange.replace", "name", p.name()), new InsteadOf(c.shift().shiftId(), p.id(), Optional.empty()))));
        if (c.turn().who().is(Role.ORGANIZER) && !c.shift().everyone().isEmpty()) {
            buttons.add(CoverVerbs.OVER.button("exchange.button_override", c.shift().shiftId()));
        }
        return Keyboard.grid(2, buttons);
    }

    Reply out(Turn turn, InsteadOf wanted) {
        return allowed(turn, wanted.shift(), c -> whom(c, wanted, CoverVerbs.OUT, CoverVerbs.PUT));
    }

    /** Those who could take somebody's place, so that one of them is put there, and the way to more of them. */
    private Reply whom(Shifts.Case c, InsteadOf wanted, Verb<InsteadOf> more, Verb<Put> choose) {
        Optional<Person> out = c.onIt(wanted.out());
        if (out.isEmpty()) {
            return Refusal.of("exchange.taken");
        }
        Keyboard names = PersonKeys.page(shifts.candidates(c, ShiftPlace.of(c.shift(), out.get())), wanted.page(),
                p -> choose.button(PersonKeys.of(p), new Put(wanted.shift(), p.id(), Optional.of(wanted.out()))),
                (label, page) -> more.button(label, new InsteadOf(wanted.shift(), wanted.out(), Optional.of(page))));
        Text text = Text.of(names.rows().isEmpty() ? "exchange.replace_nobody" : "exchange.replace_whom",
                "shift", c.words().full(c.shift()), "out", out.get().name());
        return new ExchangePage(text, names.and(back(c))).change();
    }

    private static Keyboard back(Shifts.Case c) {
        return Keyboard.row(CoverVerbs.ASSIGN.button("exchange.button_back", OfPage.of(c.shift().shiftId(), 0)));
    }

    Reply put(Turn turn, Put wanted) {
        return allowed(turn, wanted.shift(), c -> {
            Optional<Person> in = shifts.sources().person(turn.tx(), wanted.in());
            if (in.isEmpty()) {
                return Refusal.of("desk.old_button");
            }
            Optional<ShiftPlace> place = wanted.out().isEmpty()
                    ? c.openings().vacant().stream().min(Comparator.comparing(v -> c.openings().clash(in.get(), v).isPresent()))
                    : wanted.out().flatMap(c::onIt).map(out -> ShiftPlace.of(c.shift(), out));
            return place.map(p -> put(c, p, in.get(), ChangeCause.of(ChangeCause.Kind.ASSIGNED, c.me())))
                    .orElseGet(() -> Refusal.of("exchange.taken"));
        });
    }

    private Reply put(Shifts.Case c, ShiftPlace place, Person in, ChangeCause cause) {
        if (!shifts.mayPut(c, place, in)) {
            return Refusal.of("desk.not_yours");
        }
        Optional<Clash> clash = c.openings().clash(in, place);
        if (clash.isPresent()) {
            return new Refusal(c.words().clash(in, c.shift(), clash.get()));
        }
        placements.put(c.tx(), c.facts(), c.shift(), place, in, cause);
        Text shift = c.words().full(c.shift());
        return new ExchangePage(place.out()
                .map(out -> Text.of("exchange.put_instead", "shift", shift, "in", in.name(), "out", out.name()))
                .orElseGet(() -> Text.of("exchange.put_there", "shift", shift, "in", in.name())), Keyboard.NONE)
                .change(Text.of("exchange.noted_put"));
    }

    /** The override: whom out. */
    Reply over(Turn turn, long shiftId) {
        return overriding(turn, shiftId, c -> new ExchangePage(Text.of("exchange.over_out", "shift", c.words().full(c.shift())),
                Keyboard.grid(2, c.shift().everyone().stream().map(p -> CoverVerbs.WHOM.button(
                        PersonKeys.of(p), new InsteadOf(shiftId, p.id(), Optional.empty()))).toList()).and(back(c))).change());
    }

    Reply whom(Turn turn, InsteadOf wanted) {
        return overriding(turn, wanted.shift(), c -> whom(c, wanted, CoverVerbs.WHOM, CoverVerbs.WHY));
    }

    Reply askWhy(Turn turn, Put wanted) {
        return withBoth(turn, wanted, (c, both) -> CoverVerbs.BECAUSE.ask(Text.of("exchange.over_why",
                "shift", c.words().full(c.shift()), "in", both.in().name(), "out", both.out().name()), Keyboard.NONE, wanted));
    }

    Reply override(Turn turn, Put wanted, String line) {
        String reason = line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
        return withBoth(turn, wanted, (c, both) -> put(c, ShiftPlace.of(c.shift(), both.out()), both.in(),
                ChangeCause.of(ChangeCause.Kind.OVERRIDE, c.me()).because(reason)));
    }

    /** Whom an override puts on a shift, and in whose place. */
    private record Both(Person in, Person out) {}

    private Reply withBoth(Turn turn, Put wanted, BiFunction<Shifts.Case, Both, Reply> then) {
        return overriding(turn, wanted.shift(), c -> {
            Optional<Person> in = shifts.sources().person(turn.tx(), wanted.in());
            Optional<Person> out = wanted.out().flatMap(c::onIt);
            return out.isEmpty() ? Refusal.of("exchange.taken")
                    : in.map(p -> then.apply(c, new Both(p, out.get()))).orElseGet(() -> Refusal.of("desk.old_button"));
        });
    }

    private Reply overriding(Turn turn, long shiftId, Function<Shifts.Case, Reply> then) {
        return turn.who().is(Role.ORGANIZER) ? shifts.with(turn, shiftId, then) : Refusal.of("desk.not_yours");
    }

    private Reply allowed(Turn turn, long shiftId, Function<Shifts.Case, Reply> then) {
        return shifts.with(turn, shiftId, c -> shifts.mayAssign(c) ? then.apply(c) : Refusal.of("desk.not_yours"));
    }
}
