package zaigang.duty.takeover;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.DutyTexts;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.people.Person;

/** What is said about taking over, with the buttons that go with it. */
record TakeOverTexts(ZoneId zone) {
    /**
     * The question at the beginning of a shift.
     *
     * @param counts whether the tap is the check-in of today as well
     */
    Text ask(Duty duty, Person person, boolean again, List<TakeOverLedger.Note> notes, boolean counts, Instant now) {
        return Text.of("takeover.ask", "when", when(duty, now), "apology", again ? Text.of("takeover.apology") : Text.none(),
                "leaders", duty.ledBy(person) ? Text.none() : leaders(duty), "notes", notes(notes),
                "please", Text.of(counts ? "takeover.please_counts" : "takeover.please"));
    }

    Keyboard take(Duty duty) {
        return Keyboard.row(TakeOverVerbs.TAKE.button("takeover.button_take", ShiftStart.of(duty)));
    }

    /**
     * What somebody who has taken over sees.
     *
     * @param by who said so; {@link Text#NONE} for oneself
     * @param counted what was recorded besides
     */
    Text taken(Duty duty, Instant at, Text by, Text counted, List<TakeOverLedger.Note> notes, Instant now) {
        return Text.of("takeover.taken", "time", time(at), "by", by, "when", when(duty, now), "counted", counted,
                "notes", notes(notes));
    }

    Keyboard write(Duty duty) {
        return Keyboard.row(TakeOverVerbs.NOTE.button("takeover.button_note", ShiftStart.of(duty)));
    }

    Text by(String name) {
        return Text.of("takeover.by", "name", name);
    }

    /** Those of whom somebody was told, each with how it stands; the head says whether anybody is still missing. */
    Text alert(Duty duty, List<Text> lines, boolean open, Instant now) {
        return open
                ? Text.of("takeover.alert", "roster", duty.roster(), "when", when(duty, now), "leaders", leaders(duty),
                        "people", Text.lines(lines))
                : Text.of("takeover.alert_over", "roster", duty.roster(), "when", when(duty, now), "people", Text.lines(lines));
    }

    Text waitingLine(Person person, boolean reached) {
        return Text.of("takeover.waiting_line", "who", DutyTexts.who(person),
                "unreached", reached ? Text.none() : Text.of("takeover.unreached"));
    }

    Text takenLine(Person person, Instant at, Text by) {
        return Text.of("takeover.taken_line", "name", person.name(), "time", time(at), "by", by);
    }

    /** One button for each; without the name where there is only one. */
    Keyboard here(Duty duty, List<Person> people) {
        return Keyboard.grid(2, people.stream().map(p -> TakeOverVerbs.HERE.button(
                people.size() == 1 ? Text.of("takeover.button_here") : Text.of("takeover.button_here_named", "name", p.name()),
                new TakeOverVerbs.OnShift(ShiftStart.of(duty), p.id()))).toList());
    }

    Text noteArrives(Duty from, Person author, String line, Instant now) {
        return Text.of("takeover.note_arrives", "when", when(from, now), "name", author.name(), "line", line);
    }

    Text mark(Instant at) {
        return Text.of("takeover.mark", "time", time(at));
    }

    /** Day, name and hours of a shift. */
    Text when(Duty duty, Instant now) {
        var texts = new DutyTexts(zone);
        return DutyTexts.spaced(texts.day(duty.day(), now), texts.title(duty));
    }

    private static Text notes(List<TakeOverLedger.Note> notes) {
        return notes.isEmpty() ? Text.none() : Text.of("takeover.notes", "lines", Text.lines(notes.stream()
                .map(n -> Text.of("takeover.note_line", "name", n.name(), "line", n.line())).toList()));
    }

    private static Text leaders(Duty duty) {
        return Text.lines(DutyTexts.leaders(duty));
    }

    private LocalTime time(Instant at) {
        return LocalTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
