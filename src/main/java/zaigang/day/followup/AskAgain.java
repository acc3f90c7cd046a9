package zaigang.day.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.RoundQuestions;
import zaigang.day.attendance.StateText;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Asks somebody who is unconfirmed once more, or all of them with one tap; each of them once. */
public final class AskAgain {
    /** More are not asked in one transaction, for which others would wait; the parts of a scope have their own button. */
    private static final int MOST = 200;

    private final CareCases cases;
    private final Attendance attendance;
    private final RoundQuestions questions;

    AskAgain(CareCases cases, Attendance attendance, RoundQuestions questions) {
        this.cases = cases;
        this.attendance = attendance;
        this.questions = questions;
    }

    /**
     * The button for those of these days who can be asked; none where there is nobody, or there are too many.
     *
     * @param scope to which all of them belong; of it those are asked whom the one who presses looks after
     */
    public static Keyboard button(Scope scope, LocalDate day, List<PersonDay> days, Person reader) {
        long open = days.stream().filter(d -> isAsked(d, reader)).count();
        return open == 0 || open > MOST ? Keyboard.NONE : Keyboard.row(FollowUpVerbs.ALL.button(
                Text.of("attendance.button_ask_all", "count", open), new FollowUpVerbs.OfScope(day, scope)));
    }

    /** Who still has time is not pressed, and whom no message reaches cannot be asked. */
    private static boolean isAsked(PersonDay day, Person reader) {
        return day.personId() != reader.id() && day.state() instanceof DayState.Unconfirmed u && switch (u.cause()) {
            case NO_ANSWER, NOT_RETURNED, NOT_DELIVERED -> true;
            case WAITING, LEAVE_PENDING, NOT_JOINED -> false;
        };
    }

    TapSpec tap() {
        return FollowUpVerbs.ALL.on(Act.CHECK, this::pressed);
    }

    private Reply pressed(Turn turn, FollowUpVerbs.OfScope of) {
        Set<Long> theirs = cases.in(turn, of.scope()).stream().map(Person::id).collect(Collectors.toSet());
        if (theirs.isEmpty()) {
            return Refusal.of("desk.not_yours");
        }
        if (!of.day().equals(cases.today(turn.tx()))) {
            return Refusal.of("desk.old_button");
        }
        List<Long> open = attendance.days(turn.tx(), of.scope(), Period.of(of.day())).stream()
                .filter(d -> theirs.contains(d.personId()) && isAsked(d, turn.person())).map(PersonDay::personId).toList();
        if (open.size() > MOST) {
            return Refusal.of("attendance.too_many_to_ask", "most", MOST);
        }
        long asked = open.stream().filter(id -> questions.askOnceMore(turn.tx(), turn.person(), id, of.day())).count();
        return new Reply.Note(asked == 0 ? Text.of("attendance.all_asked_before")
                : Text.of("attendance.asked_all", "count", asked, "before", open.size() - asked == 0 ? Text.none()
                        : Text.of("attendance.asked_all_before", "count", open.size() - asked)));
    }

    /** Asks one, and says what came of it. */
    Text one(Turn turn, CareCase c) {
        DayState state = c.known().orElseThrow().state();
        if (!FollowUpPages.toBeAsked(state)) {
            return Text.of("attendance.meanwhile", "name", c.person().name(), "state", StateText.brief(state));
        }
        return Text.of(questions.askOnceMore(turn.tx(), turn.person(), c.person().id(), c.day())
                ? "attendance.messaged" : "attendance.messaged_before");
    }
}
