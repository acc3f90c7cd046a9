package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.people.Act;

/** The daily answer: one tap, or a word. */
public final class CheckIns implements Feature {
    static final String NAME = "in";

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
        return NAME;
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
                new TapSpec("on", Act.OWN, (turn, press) -> tapped(turn, press, d -> days.said(turn, d, Answer.Kind.ON_POST))),
                new TapSpec("here", Act.OWN, this::here),
                new TapSpec("out", Act.OWN, (turn, press) -> tapped(turn, press, d -> days.said(turn, d, Answer.Kind.OUT))),
                new TapSpec("leave", Act.OWN, (turn, press) -> tapped(turn, press, d -> leave.kinds(turn, d.round(), press))),
                new TapSpec("kind", Act.OWN, (turn, press) -> tapped(turn, press, d -> leave.file(turn, d, press, ""))),
                new TapSpec("ask", Act.OWN, (turn, press) -> tapped(turn, press, d -> asked(turn, d))),
                new TapSpec("change", Act.OWN, (turn, press) -> tapped(turn, press, d -> change(turn, d))),
                new TapSpec("keep", Act.OWN, (turn, press) -> tapped(turn, press, days::recordedNow)));
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
        return List.of(new StepSpec("why", Act.OWN, (turn, step, line) ->
                tapped(turn, step, d -> leave.file(turn, d, step, line))));
    }

    /** The question again, or what is recorded by now. */
    private Reply asked(Turn turn, DayFacts day) {
        return day.answer().isPresent() ? days.recordedNow(day)
                : Reply.change(prompt.question(turn.tx(), day.round(), turn.person()), prompt.choices(day.round()));
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
    private Reply here(Turn turn, Press press) {
        LocalDate today = calendar.day(turn.now());
        return press.arg(0).equals(today.toString())
                ? days.onPost(turn)
                : calendar.parse(press.arg(0)).map(day -> Refusal.of("attendance.day_over", "date", day))
                        .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** What could not be changed to a request for leave cannot be changed at all. */
    private Reply change(Turn turn, DayFacts day) {
        return Decision.of(new Statement.LeaveAsked(), day) instanceof Decision.Refused no
                ? days.refusal(turn, day, no.why())
                : Reply.change(Text.of("attendance.change_to"), prompt.changing(day.round()));
    }

    /** Only of the presser's own round, and only on its day. */
    private Reply tapped(Turn turn, Press press, Function<DayFacts, Reply> then) {
        Optional<DayFacts> day = press.number(0).flatMap(id -> attendance.facts(turn.tx(), id, turn.person().id()));
        if (day.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return day.get().today() ? days.shown(turn, day.get(), then.apply(day.get()))
                : Refusal.of("attendance.day_over", "date", day.get().day());
    }
}
