package zaigang.day.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.EmptyPostText;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;
import zaigang.day.attendance.SumText;
import zaigang.day.attendance.Tally;
import zaigang.day.attendance.TallyText;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;
import zaigang.spine.people.Scope;

/** Who is not accounted for, as those read it who look after them. */
final class FollowUpList {
    /** More lines than this are no list to work through: the rest is on further pages. */
    private static final int SHOWN = 20;
    /** More vacancies than this are counted, not listed: a message holds 4096 characters. */
    private static final int VACANCIES = 10;

    private final People people;
    private final Attendance attendance;

    FollowUpList(People people, Attendance attendance) {
        this.people = people;
        this.attendance = attendance;
    }

    /**
     * A day in a scope.
     *
     * @param days by township, team and person
     * @param vacant the posts at which nobody is
     */
    record Seen(LocalDate day, Scope scope, List<PersonDay> days, List<EmptyPosts.Empty> vacant) {
        /** What is seen of it by those of a part of the scope. */
        Seen within(Scope part) {
            return new Seen(day, part, days.stream().filter(d -> d.in(part)).toList(), EmptyPosts.within(d -> d.in(part), vacant));
        }
    }

    /**
     * Vacant posts first, then the unconfirmed with a button for each but the reader. Who still has time to answer is no case.
     *
     * @param wanted the page of the list, from 0
     */
    FollowUpPages.Page page(Tx tx, LocalDate day, Scope scope, Person reader, long wanted) {
        List<PersonDay> days = attendance.days(tx, scope, Period.of(day));
        return page(tx, new Seen(day, scope, days, attendance.emptyPosts(tx, scope, day, days)), reader, wanted);
    }

    /** Of what was read already. */
    FollowUpPages.Page page(Tx tx, Seen seen, Person reader, long wanted) {
        LocalDate day = seen.day();
        List<PersonDay> open = seen.days().stream().filter(d -> open(d.state())).toList();
        int page = Math.clamp(wanted, 0, Math.max(0, (open.size() - 1) / SHOWN));
        List<PersonDay> shown = open.stream().skip((long) page * SHOWN).limit(SHOWN).toList();
        Text text = Text.paragraphs(
                Text.of("attendance.closed", "date", day, "scope", seen.scope() instanceof Scope.County
                        ? Text.of("attendance.county") : Text.verbatim(people.name(tx, seen.scope()))),
                emptyPosts(tx, seen.vacant()),
                open.isEmpty() ? Text.of("attendance.nobody_open") : Text.of("attendance.open", "counts", counts(open),
                        "people", Text.lines(shown.stream().map(FollowUpList::line).toList())),
                open.size() > SHOWN ? Text.of("attendance.page", "page", page + 1, "pages", (open.size() - 1) / SHOWN + 1)
                        : Text.none(),
                TallyText.of(Tally.of(seen.days())));
        Keyboard names = Keyboard.grid(3, shown.stream().filter(d -> d.personId() != reader.id())
                .map(d -> FollowUpVerbs.WHO.button(
                        Text.verbatim(d.name()), new FollowUpVerbs.SomebodysDay(day, d.personId()))).toList());
        return new FollowUpPages.Page(text, names.and(askAll(day, seen.scope(), open, reader)).and(ways(day, page, open.size())));
    }

    /** Who has not confirmed that day yet, those among them who still have time. */
    FollowUpPages.Page unconfirmed(Tx tx, LocalDate day, Scope scope, Person reader) {
        List<PersonDay> open = attendance.days(tx, scope, Period.of(day)).stream()
                .filter(d -> d.state() instanceof DayState.Unconfirmed).toList();
        List<PersonDay> shown = open.stream().limit(SHOWN).toList();
        Text text = open.isEmpty() ? Text.of("attendance.nobody_unconfirmed", "date", day)
                : Text.of("attendance.unconfirmed_now", "date", day, "count", open.size(),
                        "people", Text.lines(shown.stream().map(FollowUpList::line).toList()));
        return new FollowUpPages.Page(text, Keyboard.grid(3, shown.stream()
                .map(d -> FollowUpVerbs.WHO.button(Text.verbatim(d.name()), new FollowUpVerbs.SomebodysDay(day, d.personId()))).toList())
                .and(askAll(day, scope, open, reader)));
    }

    /** Where there are several: a single one has a button of the name. */
    private static Keyboard askAll(LocalDate day, Scope scope, List<PersonDay> open, Person reader) {
        return open.size() > 1 ? AskAgain.button(scope, day, open, reader) : Keyboard.NONE;
    }

    /** How many are meant, as in the figures below. */
    private static Text counts(List<PersonDay> open) {
        Tally tally = Tally.of(open);
        return Text.list(List.of(SumText.part("attendance.open_unconfirmed", tally.count(Tally.Count.UNCONFIRMED)),
                SumText.part("attendance.open_not_reached", tally.count(Tally.Count.NOT_REACHED))));
    }

    private static Keyboard ways(LocalDate day, int page, int open) {
        var buttons = new ArrayList<Button>();
        if (page > 0) {
            buttons.add(turn("attendance.button_before", day, page - 1));
        }
        buttons.add(turn("attendance.button_refresh", day, page));
        if (open > (page + 1) * SHOWN) {
            buttons.add(turn("attendance.button_after", day, page + 1));
        }
        return new Keyboard(List.of(buttons));
    }

    private static Button turn(String label, LocalDate day, long page) {
        return FollowUpVerbs.LIST.button(label, new FollowUpVerbs.ListPage(day, Optional.of(page)));
    }

    private static boolean open(DayState state) {
        return state instanceof DayState.Unconfirmed u && u.cause() != DayState.Cause.WAITING;
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
