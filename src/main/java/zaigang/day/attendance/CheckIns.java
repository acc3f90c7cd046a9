package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Act;

/** The daily answer: one tap, or a word. */
final class CheckIns implements Feature {
    private final Calendar calendar;
    private final Prompt prompt;
    private final LeaveToday leave;
    private final DayRecord days;
    private final Attendance attendance;

    CheckIns(Calendar calendar, Prompt prompt, LeaveToday leave, DayRecord days, Attendance attendance) {
        this.attendance = attendance;
        this.calendar = calendar;
        this.prompt = prompt;
        this.leave = leave;
        this.days = days;
    }

    @Override
    public String name() {
        return CheckInVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("today", Act.OWN, (turn, args) -> today(turn)).showing(),
                CommandSpec.unlisted("on_post", Act.OWN, (turn, args) -> args.isEmpty() ? days.onPost(turn) : sure(turn))
                        .stating());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                CheckInVerbs.ON_POST.on(Act.OWN, (turn, id) -> today(turn, id, d -> days.state(turn, d, Answer.Kind.ON_POST))),
                CheckInVerbs.OUT.on(Act.OWN, (turn, id) -> today(turn, id, d -> days.state(turn, d, Answer.Kind.OUT))),
                CheckInVerbs.HERE.on(Act.OWN, this::here),
                CheckInVerbs.LEAVE.on(Act.OWN, (turn, of) -> today(turn, of.round(),
                        d -> leave.kinds(turn, d.round(), of.part().orElse(DayPart.WHOLE)))),
                CheckInVerbs.KIND.on(Act.OWN, (turn, of) -> today(turn, of.round(), d -> leave.file(turn, d, of, ""))),
                CheckInVerbs.ASK.on(Act.OWN, (turn, id) -> today(turn, id, d -> question(turn, d))),
                CheckInVerbs.CHANGE.on(Act.OWN, (turn, id) -> today(turn, id, d -> change(turn, d))),
                CheckInVerbs.KEEP.on(Act.OWN, (turn, id) -> today(turn, id, days::recordedNow)));
    }

    /** As long as the window is open and nothing is recorded. */
    @Override
    public Optional<Keyboard> openQuestion(Turn turn) {
        return days.day(turn)
                .filter(d -> d.round().state() == Round.State.OPEN && d.windowOpen())
                .filter(d -> d.state() instanceof DayState.Unconfirmed u && u.cause() != DayState.Cause.LEAVE_PENDING)
                .map(d -> prompt.choices(d.round()));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(CheckInVerbs.WHY.on(Act.OWN, (turn, of, line) ->
                today(turn, of.round(), d -> leave.file(turn, d, of, line))));
    }

    /** The question again, or what is recorded by now. */
    private DayReply question(Turn turn, DayFacts day) {
        return day.answer().isPresent() ? days.recordedNow(day)
                : DayReply.shown(prompt.question(turn.tx(), day.round(), turn.person()), prompt.choices(day.round()));
    }

    /** The day at a glance; with the buttons, as long as nothing is recorded. */
    private Reply today(Turn turn) {
        Optional<DayFacts> found = days.day(turn);
        if (found.isEmpty()) {
            return Reply.say(prompt.dayWithout(turn.tx(), turn.person(), calendar.day(turn.now())));
        }
        DayFacts day = found.get();
        Text question = prompt.question(turn.tx(), day.round(), turn.person());
        DayState state = day.state();
        boolean asksForLeave = state instanceof DayState.Unconfirmed u && u.cause() == DayState.Cause.LEAVE_PENDING;
        if (state instanceof DayState.Unconfirmed && !asksForLeave || state instanceof DayState.NotAsked
                || state instanceof DayState.AfterNight) {
            return Reply.say(question, prompt.choices(day.round()));
        }
        return Reply.say(Text.paragraphs(question, prompt.recorded(day)),
                asksForLeave ? prompt.choices(day.round()) : prompt.ways(day));
    }

    /** More than the word was typed, such as another day: nothing is recorded before a tap. */
    private Reply sure(Turn turn) {
        return Reply.say(Text.of("attendance.today_only"), AttendanceFeatures.onPostButton(calendar.day(turn.now())));
    }

    /** On post after all, by a button that came with other news than the question. */
    private Reply here(Turn turn, LocalDate day) {
        return day.equals(calendar.day(turn.now())) ? days.onPost(turn) : Refusal.of("attendance.day_over", "date", day);
    }

    /** What could not be changed to a request for leave cannot be changed at all. */
    private DayReply change(Turn turn, DayFacts day) {
        return Decision.of(new Statement.LeaveAsked(), day) instanceof Decision.Refused no
                ? new DayReply.Aside(days.refusal(turn, day, no.why()))
                : DayReply.shown(Text.of("attendance.change_to"), prompt.changing(day.round()));
    }

    /** Only of the presser's own round, and only on its day. */
    private Reply today(Turn turn, long round, Function<DayFacts, DayReply> then) {
        Optional<DayFacts> day = attendance.facts(turn.tx(), round, turn.person().id());
        if (day.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return day.get().today() ? days.reply(turn, day.get(), then.apply(day.get()))
                : Refusal.of("attendance.day_over", "date", day.get().day());
    }
}
