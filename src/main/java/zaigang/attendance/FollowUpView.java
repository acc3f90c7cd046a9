package zaigang.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zaigang.chat.Button;
import zaigang.chat.Keyboard;
import zaigang.ledger.Tx;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.Post;
import zaigang.people.Scope;
import zaigang.text.Text;
import zaigang.workdays.Period;

/** What a leader sees of those who are not accounted for: the list, and one person. */
final class FollowUpView {
    /** More lines than this are no list to work through; the board has the rest. */
    private static final int SHOWN = 20;

    private final People people;
    private final Attendance attendance;
    private final Calendar calendar;

    FollowUpView(People people, Attendance attendance, Calendar calendar) {
        this.people = people;
        this.attendance = attendance;
        this.calendar = calendar;
    }

    record Page(Text text, Keyboard keyboard) {}

    /** Vacant posts first, then the unconfirmed with a button for each but the reader. */
    Page list(Tx tx, LocalDate day, Scope scope, Person reader) {
        List<PersonDay> days = attendance.days(tx, scope, Period.of(day));
        List<PersonDay> open = days.stream().filter(d -> d.state() instanceof DayState.Unconfirmed).toList();
        Tally tally = Tally.of(days.stream().map(PersonDay::state).toList());
        Text text = Text.paragraphs(
                Text.of("attendance.closed", "date", day, "scope", people.name(tx, scope)),
                Text.lines(Vacancies.of(days).stream().map(v -> vacancy(tx, v)).toList()),
                open.isEmpty() ? Text.of("attendance.nobody_open") : Text.of("attendance.open", "count", open.size(),
                        "people", Text.lines(open.stream().limit(SHOWN).map(FollowUpView::line).toList())),
                open.size() > SHOWN ? Text.of("attendance.more", "count", open.size() - SHOWN) : Text.NONE,
                TallyText.of(tally));
        return new Page(text, Keyboard.grid(3, open.stream().limit(SHOWN).filter(d -> d.personId() != reader.id())
                .map(d -> Button.of(Text.verbatim(d.name()), FollowUp.NAME, "who", day, d.personId())).toList()));
    }

    /** One person with what can be done. */
    Page person(Tx tx, LocalDate day, Person subject, DayState state) {
        var rows = new ArrayList<List<Button>>();
        if (people.address(tx, subject.id()).isPresent() && state instanceof DayState.Unconfirmed) {
            rows.add(List.of(Button.of("attendance.button_message", FollowUp.NAME, "msg", day, subject.id())));
        }
        rows.add(List.of(
                record("attendance.button_found_on_post", day, subject, Answer.Kind.ON_POST),
                record("attendance.button_found_out", day, subject, Answer.Kind.OUT),
                record("attendance.button_found_absent", day, subject, Answer.Kind.ABSENT)));
        rows.add(List.of(Button.of("attendance.button_back", FollowUp.NAME, "list", day)));
        Text text = Text.of("attendance.person", "name", subject.name(), "phone", subject.phone(), "date", day,
                "post", subject.postId().flatMap(id -> people.post(tx, id)).map(Post::name).orElse(""),
                "state", StateText.withTime(state, calendar));
        return new Page(text, new Keyboard(rows));
    }

    private static Button record(String key, LocalDate day, Person subject, Answer.Kind kind) {
        return Button.of(key, FollowUp.NAME, "set", day, subject.id(), kind);
    }

    Text vacancy(Tx tx, Vacancies.Vacant vacant) {
        return VacancyText.of(vacant, people.post(tx, vacant.postId()).map(Post::name).orElse(""));
    }

    private static Text line(PersonDay day) {
        return Text.of("attendance.open_line", "name", day.name(), "phone", day.phone(), "cause", StateText.cause(day.state()));
    }
}
