package zaigang.duty.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.duty.exchange.CoverVerbs.InsteadOf;
import zaigang.duty.exchange.CoverVerbs.OfPage;
import zaigang.duty.exchange.CoverVerbs.Put;
import zaigang.duty.roster.Duty;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.desk.CommandButtons;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Person;

/**
 * Putting somebody on a shift in words, or not: each shift that is meant is shown with buttons, and only a tap records anything.
 */
final class SpokenAssignments {
    private static final int MOST = 8;
    private static final int NEXT = 4;

    private final Shifts shifts;
    private final CoverChoices choices;
    private final HeardAssignment.Said said;
    private final CommandButtons buttons;

    SpokenAssignments(Shifts shifts, CoverChoices choices, Texts texts) {
        this.shifts = shifts;
        this.choices = choices;
        this.said = HeardAssignment.Said.of(texts);
        this.buttons = new CommandButtons(texts);
    }

    /** Without a day, the shifts that come next. */
    Reply assign(Turn turn, Heard heard) {
        var wanted = HeardAssignment.of(heard, said);
        if (wanted.days().isEmpty()) {
            return choices.list(turn);
        }
        var replies = new ArrayList<Reply>();
        for (LocalDate day : wanted.days()) {
            List<Shifts.Case> found = wanted.meant(on(turn, day, wanted.roster()), shifts.sources().zone());
            if (found.isEmpty()) {
                replies.add(nothing(Text.of("exchange.no_shift_on", "day", day)));
            }
            found.stream().map(c -> page(c, wanted).say()).forEach(replies::add);
        }
        return new Reply.Several(replies.stream().limit(MOST).toList());
    }

    private List<Shifts.Case> on(Turn turn, LocalDate day, Optional<String> roster) {
        return shifts.sources().rosters().on(turn.tx(), day, day).stream().filter(d -> roster.filter(r -> !d.roster().equals(r)).isEmpty())
                .map(d -> shifts.of(turn, d)).filter(shifts::mayAssign).toList();
    }

    private Reply nothing(Text why) {
        return Reply.say(why, Keyboard.row(buttons.open("roster"), buttons.open("duty")));
    }

    private ExchangePage page(Shifts.Case c, HeardAssignment wanted) {
        var notes = new ArrayList<Text>();
        var keys = new ArrayList<Button>();
        Duty shift = c.shift();
        wanted.alreadyOn(shift).forEach(p -> notes.add(Text.of("exchange.words_on", "name", p.name())));
        if (wanted.exchanging() && wanted.people().size() > 1 && wanted.outs(shift).isEmpty()) {
            notes.add(Text.of("exchange.words_not_on", "name", wanted.people().getFirst().name()));
        }
        for (Person in : wanted.ins(shift)) {
            List<ShiftPlace> places = places(c, wanted);
            places.stream().filter(p -> fits(c, p, in, notes)).forEach(p -> keys.add(put(c, p, in)));
        }
        notes.add(Text.of(keys.isEmpty() ? "exchange.words_choose" : "exchange.words_tap"));
        keys.add(CoverVerbs.ASSIGN.button("exchange.button_choose", OfPage.first(shift.shiftId())));
        return new ExchangePage(Text.lines(Text.of("exchange.shift_page", "shift", c.words().full(shift), "crew", ShiftWords.crew(shift)),
                Text.lines(notes.stream().distinct().toList())), Keyboard.grid(2, keys));
    }

    /** A vacancy, unless somebody is to be replaced; where there is none, whoever could be. */
    private static List<ShiftPlace> places(Shifts.Case c, HeardAssignment wanted) {
        List<ShiftPlace> vacant = wanted.exchanging() ? List.of()
                : c.openings().vacant().stream().filter(v -> v.leading() == wanted.leading()).limit(1).toList();
        List<Person> outs = wanted.exchanging() ? wanted.outs(c.shift()) : wanted.holders(c.shift());
        return !vacant.isEmpty() ? vacant : (outs.isEmpty() ? wanted.holders(c.shift()) : outs).stream()
                .map(p -> ShiftPlace.of(c.shift(), p)).toList();
    }

    private boolean fits(Shifts.Case c, ShiftPlace place, Person in, List<Text> notes) {
        Optional<Text> objection = shifts.mayPut(c, place, in) ? shifts.objection(c, in, place)
                : Optional.of(Text.of("exchange.words_not_yours", "name", in.name()));
        objection.ifPresent(notes::add);
        return objection.isEmpty();
    }

    private static Button put(Shifts.Case c, ShiftPlace place, Person in) {
        return CoverVerbs.PUT.button(place.out().map(out -> Text.of("exchange.button_put_instead", "in", in.name(), "out", out.name()))
                .orElseGet(() -> Text.of("exchange.button_put", "in", in.name())),
                new Put(c.shift().shiftId(), in.id(), place.out().map(Person::id)));
    }

    /** Somebody is not to be on duty then: where that one is, who else could be. */
    Reply spare(Turn turn, Heard heard) {
        var wanted = HeardAssignment.of(heard, said);
        List<Reply> replies = wanted.people().stream().flatMap(p -> duties(turn, p, wanted.days()).map(d -> shifts.of(turn, d))
                .filter(shifts::mayAssign).map(c -> spared(c, p).say())).limit(MOST).toList();
        return replies.isEmpty() ? nothing(Text.of("exchange.words_none", "names",
                Text.names(wanted.people().stream().map(Person::name).toList()))) : new Reply.Several(replies);
    }

    private Stream<Duty> duties(Turn turn, Person person, List<LocalDate> days) {
        var rosters = shifts.sources().rosters();
        return days.isEmpty() ? rosters.next(turn.tx(), person.id(), NEXT).stream()
                : days.stream().flatMap(d -> rosters.of(turn.tx(), person.id(), d, d).stream());
    }

    private static ExchangePage spared(Shifts.Case c, Person out) {
        return new ExchangePage(Text.lines(Text.of("exchange.shift_page", "shift", c.words().full(c.shift()),
                "crew", ShiftWords.crew(c.shift())), Text.of("exchange.words_spare", "name", out.name())), Keyboard.row(
                CoverVerbs.OUT.button(Text.of("exchange.replace", "name", out.name()),
                        new InsteadOf(c.shift().shiftId(), out.id(), Optional.empty()))));
    }
}
