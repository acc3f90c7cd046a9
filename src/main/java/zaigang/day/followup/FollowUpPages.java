package zaigang.day.followup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.Outcome;
import zaigang.day.attendance.StateText;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;

/** What a check by phone or on site looks like: whom, how, what was found, and what was recorded. */
record FollowUpPages(People people, ZoneId zone) {
    /** More names are no choice; they are typed. */
    private static final int SHOWN = 30;

    record Page(Text text, Keyboard keyboard) {}

    Page teams(LocalDate today, List<Button> teams) {
        return new Page(Text.of("check.team"), Keyboard.grid(2, teams).and(unconfirmed(today)));
    }

    Page whom(LocalDate today, List<Person> team) {
        return new Page(Text.of("check.whom"), Keyboard.grid(3, team.stream().limit(SHOWN)
                .map(p -> FollowUpVerbs.WHO.button(
                        Text.verbatim(p.name()), new FollowUpVerbs.SomebodysDay(today, p.id()))).toList())
                .and(unconfirmed(today)));
    }

    private static Keyboard unconfirmed(LocalDate day) {
        return Keyboard.row(FollowUpVerbs.LIST.button("check.button_list", new FollowUpVerbs.ListPage(day, Optional.empty())));
    }

    private static Keyboard back(LocalDate day) {
        return Keyboard.row(FollowUpVerbs.LIST.button("attendance.button_back", new FollowUpVerbs.ListPage(day, Optional.empty())));
    }

    /** Whether a question is of any use: not to somebody whose request for leave waits for a decision. */
    static boolean toBeAsked(DayState state) {
        return state instanceof DayState.Unconfirmed u && u.cause() != DayState.Cause.LEAVE_PENDING;
    }

    /** One person's day, with the ways in which it can be checked. */
    Page person(Tx tx, CareCase c) {
        Person person = c.person();
        var rows = new ArrayList<List<Button>>();
        if (c.known().filter(k -> toBeAsked(k.state())).isPresent() && people.address(tx, person.id()).isPresent()) {
            rows.add(List.of(FollowUpVerbs.MESSAGE.button(
                    "attendance.button_message", new FollowUpVerbs.SomebodysDay(c.day(), person.id()))));
        }
        rows.add(Arrays.stream(CheckWay.values()).map(way -> FollowUpVerbs.HOW.button(
                "check.button_" + way.key(), new FollowUpVerbs.Way(c.day(), person.id(), way))).toList());
        Text text = Text.of("attendance.person", "name", person.name(), "phone", person.phone(), "date", c.day(),
                "post", person.postId().flatMap(id -> people.post(tx, id)).map(Post::name).orElse(""),
                "state", c.known().map(k -> Text.of("attendance.standing", "state", k.text()))
                        .orElseGet(() -> Text.of("check.not_asked")));
        return new Page(Text.lines(text, Text.of("check.how")), new Keyboard(rows).and(back(c.day())));
    }

    Page what(CareCase c, CheckWay way) {
        return new Page(Text.of("check.what", "name", c.person().name()), Keyboard.row(Arrays.stream(CheckFinding.values())
                .map(f -> FollowUpVerbs.FOUND.button(
                        f.word(), new FollowUpVerbs.Found(c.day(), c.person().id(), way, f, false))).toArray(Button[]::new)));
    }

    /**
     * Asks whether a finding is to stand over somebody's own answer, or over a correction.
     *
     * @param yes what the button does that says so
     */
    Page sure(CareCase c, Outcome outcome, CheckFinding finding, Function<Text, Button> yes) {
        Text state = StateText.withTime(outcome.was().orElseThrow(), zone);
        return new Page(Text.of("attendance.overrule_sure", "name", c.person().name(), "whose", outcome.whose(), "state", state,
                "found", finding.word()), new Keyboard(List.of(
                List.of(yes.apply(Text.of("attendance.button_overrule", "found", finding.word()))),
                List.of(FollowUpVerbs.WHO.button(
                        "attendance.button_keep", new FollowUpVerbs.SomebodysDay(c.day(), c.person().id()))))));
    }

    /**
     * What was recorded, and where to go on.
     *
     * @param day what the day counts as, where that is to be said
     * @param right the way to put the record of the day right; empty where it says the same
     */
    static Page recorded(Person person, InspectionLedger.Recorded found, Text day, Keyboard right) {
        var again = new ArrayList<Button>();
        again.add(FollowUpVerbs.WHO.button("check.button_again",
                new FollowUpVerbs.SomebodysDay(found.day(), person.id(), true)));
        person.teamId().ifPresent(team -> again.add(
                FollowUpVerbs.TEAM.button("check.button_next", new FollowUpVerbs.OfTeam(team, true))));
        return new Page(Text.lines(Text.of("check.recorded", "name", person.name(), "finding", found.finding().word(),
                "way", found.way().word()), day), right.and(new Keyboard(List.of(again))).and(back(found.day())));
    }
}
