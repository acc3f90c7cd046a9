package zaigang.day.attendance;

import java.time.LocalDate;
import zaigang.away.leave.Leave;
import zaigang.base.text.Text;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;

/** What a cadre reads in a day: the question, the reminder and what was recorded, with the buttons that go with each. */
public final class Prompt {
    /** What other features add to the morning's message. */
    public interface Extras {
        /** Whether and with whom somebody is on duty; {@link Text#NONE} for not. */
        Text duty(Tx tx, Person person, LocalDate day);

        /** The rule that fits the day. */
        Text rule(Tx tx, Person person, LocalDate day);
    }

    private final Calendar calendar;
    private final People people;
    private final Extras extras;
    private final Leave leave;
    private final Attendance attendance;
    private final Nights nights;

    Prompt(Calendar calendar, People people, Extras extras, Leave leave, Attendance attendance, Nights nights) {
        this.nights = nights;
        this.attendance = attendance;
        this.calendar = calendar;
        this.people = people;
        this.extras = extras;
        this.leave = leave;
    }

    /** The morning's question; it begins with an apology where it comes late or again. */
    Text question(Tx tx, Round round, Person person) {
        boolean moved = round.closes().isAfter(round.opens().plus(round.window()));
        return Text.paragraphs(
                Text.of("attendance.question", "date", round.day(),
                        "apology", moved ? Text.of("attendance.apology", "time", calendar.time(round.closes())) : Text.none(),
                        "post", post(tx, person), "duty", extras.duty(tx, person, round.day()),
                        "leave", leave.overdueLine(tx, person, round.day()), "night", nights.line(tx, person, round.day())),
                extras.rule(tx, person, round.day()));
    }

    /** A day on which nobody asks: what there is to know all the same. */
    Text dayWithout(Tx tx, Person person, LocalDate day) {
        return Text.paragraphs(
                Text.of(person.cadre() ? "attendance.day_without" : "attendance.day_of_others", "date", day,
                        "duty", extras.duty(tx, person, day)),
                extras.rule(tx, person, day));
    }

    Text reminder(Round round) {
        return Text.of("attendance.reminder", "time", calendar.time(round.closes()));
    }

    Keyboard choices(Round round) {
        return Keyboard.row(
                CheckInVerbs.ON_POST.button("attendance.button_on_post", round.id()),
                CheckInVerbs.OUT.button("attendance.button_out", round.id()),
                CheckInVerbs.LEAVE.button("attendance.button_leave", CheckInVerbs.PartOfRound.whole(round.id())));
    }

    /** What is recorded, and where somebody is who is out, for the person it is about. */
    Text recorded(DayFacts day) {
        DayState state = day.state();
        String key = state instanceof DayState.Unconfirmed ? "attendance.standing" : "attendance.recorded";
        return Text.lines(Text.of(key, "state", StateText.withTime(state, calendar)), attendance.outing(day));
    }

    /** What the person can do about what is recorded. */
    Keyboard ways(DayFacts day) {
        DayState state = day.state();
        return change(day).and(state.present() && day.today()
                ? attendance.outings().buttons(day.outing(), state.out(), day.now().at()) : Keyboard.NONE);
    }

    /** A change is possible until the window closes. */
    Keyboard change(DayFacts day) {
        return day.windowOpen() ? Keyboard.row(CheckInVerbs.CHANGE.button("attendance.button_change", day.round().id()))
                : Keyboard.NONE;
    }

    Keyboard changing(Round round) {
        return choices(round).and(Keyboard.row(CheckInVerbs.KEEP.button("attendance.button_keep", round.id())));
    }

    private Text post(Tx tx, Person person) {
        return person.postId().flatMap(id -> people.post(tx, id)).map(Post::name)
                .map(name -> Text.of("attendance.post", "post", name)).orElse(Text.none());
    }
}
