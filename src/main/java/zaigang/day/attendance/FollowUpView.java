package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;
import zaigang.spine.people.Scope;

/** What a leader sees of those who are not accounted for: the list, and one person. */
final class FollowUpView {
    /** More lines than this are no list to work through: the rest is on further pages. */
    private static final int SHOWN = 20;
    /** More vacancies than this are counted, not listed: a message holds 4096 characters. */
    private static final int VACANCIES = 10;

    private final People people;
    private final Attendance attendance;
    private final Calendar calendar;

    FollowUpView(People people, Attendance attendance, Calendar calendar) {
        this.people = people;
        this.attendance = attendance;
        this.calendar = calendar;
    }

    record Page(Text text, Keyboard keyboard) {}

    /**
     * A day in a scope.
     *
     * @param days by township, team and person
     * @param vacant the posts at which nobody is
     */
    record Seen(LocalDate day, Scope scope, List<PersonDay> days, List<EmptyPosts.Empty> vacant) {
        /** What is seen of it by those of a part of the scope. */
        Seen within(Scope part) {
            return new Seen(day, part, days.stream().filter(d -> d.in(part)).toList(), EmptyPosts.within(part, vacant));
        }
    }

    /**
     * Vacant posts first, then the unconfirmed with a button for each but the reader. Who still has time to answer is no case.
     *
     * @param wanted the page of the list, from 0
     */
    Page list(Tx tx, LocalDate day, Scope scope, Person reader, int wanted) {
        List<PersonDay> days = attendance.days(tx, scope, Period.of(day));
        return list(tx, new Seen(day, scope, days, attendance.emptyPosts(tx, scope, day, days)), reader, wanted);
    }

    /** As above, of what was read already. */
    Page list(Tx tx, Seen seen, Person reader, int wanted) {
        LocalDate day = seen.day();
        List<PersonDay> open = seen.days().stream().filter(d -> open(d.state())).toList();
        int page = Math.max(0, Math.min(wanted, (open.size() - 1) / SHOWN));
        List<PersonDay> shown = open.stream().skip((long) page * SHOWN).limit(SHOWN).toList();
        Text text = Text.paragraphs(
                Text.of("attendance.closed", "date", day, "scope", seen.scope() instanceof Scope.County
                        ? Text.of("attendance.county") : Text.verbatim(people.name(tx, seen.scope()))),
                emptyPosts(tx, seen.vacant()),
                open.isEmpty() ? Text.of("attendance.nobody_open") : Text.of("attendance.open", "counts", counts(open),
                        "people", Text.lines(shown.stream().map(FollowUpView::line).toList())),
                open.size() > SHOWN ? Text.of("attendance.page", "page", page + 1, "pages", (open.size() - 1) / SHOWN + 1)
                        : Text.none(),
                TallyText.of(Tally.of(seen.days())));
        Keyboard names = Keyboard.grid(3, shown.stream().filter(d -> d.personId() != reader.id())
                .map(d -> Button.of(Text.verbatim(d.name()), FollowUp.NAME, "who", day, d.personId())).toList());
        return new Page(text, names.and(ways(day, page, open.size())));
    }

    /** The same numbers as in the figures below. */
    private static Text counts(List<PersonDay> open) {
        Tally tally = Tally.of(open);
        return Text.list(List.of(SumText.part("attendance.open_unconfirmed", tally.count(Tally.Count.UNCONFIRMED)),
                SumText.part("attendance.open_not_reached", tally.count(Tally.Count.NOT_REACHED))));
    }

    private static Keyboard ways(LocalDate day, int page, int open) {
        var buttons = new ArrayList<Button>();
        if (page > 0) {
            buttons.add(Button.of("attendance.button_before", FollowUp.NAME, "list", day, page - 1));
        }
        buttons.add(Button.of("attendance.button_refresh", FollowUp.NAME, "list", day, page));
        if (open > (page + 1) * SHOWN) {
            buttons.add(Button.of("attendance.button_after", FollowUp.NAME, "list", day, page + 1));
        }
        return new Keyboard(List.of(buttons));
    }

    private static boolean open(DayState state) {
        return state instanceof DayState.Unconfirmed u && u.cause() != DayState.Cause.WAITING;
    }

    /** Whether a question is of any use: not to somebody whose request for leave waits for a decision. */
    static boolean toBeAsked(DayState state) {
        return state instanceof DayState.Unconfirmed u && u.cause() != DayState.Cause.LEAVE_PENDING;
    }

    /** One person with what can be done. */
    Page person(Tx tx, Person subject, DayFacts facts) {
        LocalDate day = facts.day();
        DayState state = facts.state();
        var rows = new ArrayList<List<Button>>();
        if (people.address(tx, subject.id()).isPresent() && toBeAsked(state)) {
            rows.add(List.of(Button.of("attendance.button_message", FollowUp.NAME, "msg", day, subject.id())));
        }
        rows.add(List.of(
                record("attendance.button_found_on_post", day, subject, Answer.Kind.ON_POST),
                record("attendance.button_found_out", day, subject, Answer.Kind.OUT),
                record("attendance.button_found_absent", day, subject, Answer.Kind.ABSENT)));
        rows.add(List.of(Button.of("attendance.button_back", FollowUp.NAME, "list", day)));
        Text text = Text.of("attendance.person", "name", subject.name(), "phone", subject.phone(), "date", day,
                "post", subject.postId().flatMap(id -> people.post(tx, id)).map(Post::name).orElse(""),
                "state", StateText.beside(StateText.withTime(state, calendar), attendance.outing(facts)));
        return new Page(text, new Keyboard(rows));
    }

    /** Asks whether a finding is to stand over somebody's own answer, or over a correction. */
    Page overrule(LocalDate day, Person subject, Outcome outcome, Answer.Kind kind) {
        Text found = Text.of(switch (kind) {
            case ON_POST, LEAVE_ASKED -> "attendance.state_on_post";
            case OUT -> "attendance.state_out";
            case ABSENT -> "attendance.state_absent";
        });
        Text text = Text.of("attendance.overrule_sure", "name", subject.name(), "whose", outcome.whose(),
                "state", StateText.withTime(outcome.was().orElseThrow(), calendar), "found", found);
        return new Page(text, new Keyboard(List.of(
                List.of(Button.of(Text.of("attendance.button_overrule", "found", found),
                        FollowUp.NAME, "over", day, subject.id(), kind)),
                List.of(Button.of("attendance.button_keep", FollowUp.NAME, "who", day, subject.id())))));
    }

    private static Button record(String key, LocalDate day, Person subject, Answer.Kind kind) {
        return Button.of(key, FollowUp.NAME, "set", day, subject.id(), kind);
    }

    private Text emptyPosts(Tx tx, List<EmptyPosts.Empty> vacant) {
        var lines = new ArrayList<Text>(vacant.stream().limit(VACANCIES)
                .map(v -> EmptyPostText.of(v, people.post(tx, v.postId()).map(Post::name).orElse(""))).toList());
        if (vacant.size() > VACANCIES) {
            lines.add(Text.of("attendance.more_vacancies", "count", vacant.size() - VACANCIES));
        }
        return Text.lines(lines);
    }

    private static Text line(PersonDay day) {
        return Text.of("attendance.open_line", "name", day.name(), "phone", day.phone(), "cause", StateText.cause(day.state()));
    }
}
