package zaigang.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.StepSpec;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.people.Act;
import zaigang.text.Text;

/** The daily answer: one tap, or a word. */
public final class CheckIns implements Feature {
    static final String NAME = "in";

    private final Calendar calendar;
    private final Prompt prompt;
    private final LeaveToday leave;
    private final DayRecord days;
    private final RoundLedger rounds = new RoundLedger();

    CheckIns(Calendar calendar, Prompt prompt, LeaveToday leave, DayRecord days) {
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
                new TapSpec("on", Act.OWN, (turn, press) -> tapped(turn, press, r -> days.said(turn, r, Answer.Kind.ON_POST))),
                new TapSpec("here", Act.OWN, this::here),
                new TapSpec("out", Act.OWN, (turn, press) -> tapped(turn, press, r -> days.said(turn, r, Answer.Kind.OUT))),
                new TapSpec("leave", Act.OWN, (turn, press) -> tapped(turn, press, r -> leave.kinds(turn, r, press))),
                new TapSpec("kind", Act.OWN, (turn, press) -> tapped(turn, press, r -> leave.file(turn, r, press, ""))),
                new TapSpec("ask", Act.OWN, (turn, press) -> tapped(turn, press, r -> asked(turn, r))),
                new TapSpec("change", Act.OWN, (turn, press) -> tapped(turn, press, r -> change(turn, r))),
                new TapSpec("keep", Act.OWN, (turn, press) -> tapped(turn, press, r -> days.recordedNow(turn, r))));
    }

    /** As long as the window is open and nothing is recorded. */
    @Override
    public Optional<Keyboard> openQuestion(Turn turn) {
        return days.roundOf(turn)
                .filter(r -> r.state() == Round.State.OPEN && turn.now().isBefore(r.closes()))
                .filter(r -> days.state(turn, r) instanceof DayState.Unconfirmed u && u.cause() != DayState.Cause.LEAVE_PENDING)
                .map(prompt::choices);
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(new StepSpec("why", Act.OWN, (turn, step, line) ->
                tapped(turn, step, r -> leave.file(turn, r, step, line))));
    }

    /** The question again, or what is recorded by now. */
    private Reply asked(Turn turn, Round round) {
        return days.recorded(turn, round).isPresent() ? days.recordedNow(turn, round)
                : Reply.change(prompt.question(turn.tx(), round, turn.person()), prompt.choices(round));
    }

    /** The day at a glance; with the buttons, as long as nothing is recorded. */
    private Reply today(Turn turn) {
        LocalDate day = calendar.day(turn.now());
        Optional<Round> round = days.roundOf(turn);
        if (round.isEmpty()) {
            return Reply.say(prompt.dayWithout(turn.tx(), turn.person(), day));
        }
        Text question = prompt.question(turn.tx(), round.get(), turn.person());
        DayState state = days.state(turn, round.get());
        boolean asksForLeave = state instanceof DayState.Unconfirmed u && u.cause() == DayState.Cause.LEAVE_PENDING;
        if (state instanceof DayState.Unconfirmed && !asksForLeave || state instanceof DayState.NotAsked
                || state instanceof DayState.AfterNight) {
            return Reply.say(question, prompt.choices(round.get()));
        }
        long me = turn.person().id();
        return Reply.say(Text.paragraphs(question, prompt.recorded(turn.tx(), round.get(), me, state)),
                asksForLeave ? prompt.choices(round.get()) : prompt.ways(turn.tx(), round.get(), me, state));
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
    private Reply change(Turn turn, Round round) {
        return days.recorded(turn, round)
                .filter(a -> Deed.of(Optional.of(a), Answer.Kind.LEAVE_ASKED, turn.now().isBefore(round.closes())) == Deed.FIXED)
                .<Reply>map(a -> days.fixed(turn, round, a))
                .orElseGet(() -> Reply.change(Text.of("attendance.change_to"), prompt.changing(round)));
    }

    /** Only of the presser's own round, and only on its day. */
    private Reply tapped(Turn turn, Press press, Function<Round, Reply> then) {
        Optional<Round> round = press.number(0).flatMap(id -> rounds.find(turn.tx(), id))
                .filter(r -> rounds.member(turn.tx(), r.id(), turn.person().id()).isPresent());
        if (round.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return round.get().day().equals(calendar.day(turn.now()))
                ? days.shown(turn, round.get(), then.apply(round.get()))
                : Refusal.of("attendance.day_over", "date", round.get().day());
    }
}
