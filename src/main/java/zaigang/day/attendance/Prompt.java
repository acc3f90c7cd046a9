package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    @FunctionalInterface
    public interface Extras {
        /** Read once for all who get one. */
        OfDay read(Tx tx, Collection<Long> people, LocalDate day);
    }

    /** What they add to it on a day. */
    public interface OfDay {
        /** Whether and with whom somebody is on duty; {@link Text#NONE} for not. */
        Text duty(Person person);

        /** The rule that fits the day. */
        Text rule(Person person);
    }

    /**
     * What the morning's messages say of people, read once for all of them.
     *
     * @param posts by their numbers
     * @param overdue the lines about leave that is over and from which nobody has reported back, by person
     */
    record Morning(Map<Long, Post> posts, OfDay extras, Nights.Morning nights, Map<Long, Text> overdue) {}

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

    /** @param notReturned those of them of whom leave is over that may still be open */
    Morning morning(Tx tx, Collection<Person> all, LocalDate day, Predicate<Person> notReturned) {
        List<Long> ids = all.stream().map(Person::id).toList();
        Map<Long, Text> overdue = all.stream().filter(notReturned)
                .collect(Collectors.toMap(Person::id, p -> leave.overdueLine(tx, p, day)));
        return new Morning(people.posts(tx, all), extras.read(tx, ids, day), nights.morning(tx, day), overdue);
    }

    /** The morning's question to a single person. */
    Text question(Tx tx, Round round, Person person) {
        return question(round, person, morning(tx, List.of(person), round.day(), p -> true));
    }

    /** The morning's question; it begins with an apology where it comes late or again. */
    Text question(Round round, Person person, Morning morning) {
        boolean moved = round.closes().isAfter(round.opens().plus(round.window()));
        return Text.paragraphs(
                Text.of("attendance.question", "date", round.day(),
                        "apology", moved ? Text.of("attendance.apology", "time", calendar.time(round.closes())) : Text.none(),
                        "post", post(morning, person), "duty", morning.extras().duty(person),
                        "leave", morning.overdue().getOrDefault(person.id(), Text.none()), "night", morning.nights().line(person)),
                morning.extras().rule(person));
    }

    /** A day on which nobody asks: what there is to know all the same. */
    Text dayWithout(Tx tx, Person person, LocalDate day) {
        OfDay ofDay = extras.read(tx, List.of(person.id()), day);
        return Text.paragraphs(
                Text.of(person.cadre() ? "attendance.day_without" : "attendance.day_of_others", "date", day,
                        "duty", ofDay.duty(person)),
                ofDay.rule(person));
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

    private static Text post(Morning morning, Person person) {
        return person.postId().map(morning.posts()::get).map(Post::name)
                .map(name -> Text.of("attendance.post", "post", name)).orElse(Text.none());
    }
}
