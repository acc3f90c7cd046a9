package zaigang.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.leave.Leave;
import zaigang.people.Act;
import zaigang.people.Address;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.text.Text;
import zaigang.workdays.Period;

/** The daily answer: one tap, or a word. */
public final class CheckIns implements Feature {
    static final String NAME = "in";

    private final Calendar calendar;
    private final People people;
    private final Prompt prompt;
    private final Asking asking;
    private final Leave leave;
    private final Attendance attendance;
    private final RoundOf roundOf;
    private final RoundLedger rounds = new RoundLedger();
    private final AttendanceLedger answers = new AttendanceLedger();

    CheckIns(Calendar calendar, People people, Prompt prompt, Asking asking, Leave leave, Attendance attendance) {
        this.calendar = calendar;
        this.people = people;
        this.prompt = prompt;
        this.asking = asking;
        this.leave = leave;
        this.attendance = attendance;
        this.roundOf = new RoundOf(calendar, people);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("today", Act.OWN, (turn, args) -> today(turn)),
                CommandSpec.unlisted("on_post", Act.OWN, (turn, args) -> typed(turn, Answer.Kind.ON_POST)),
                CommandSpec.unlisted("out", Act.OWN, (turn, args) -> typed(turn, Answer.Kind.OUT)));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("on", Act.OWN, (turn, press) -> tapped(turn, press, r -> answer(turn, r, Answer.Kind.ON_POST))),
                new TapSpec("here", Act.OWN, this::here),
                new TapSpec("out", Act.OWN, (turn, press) -> tapped(turn, press, r -> answer(turn, r, Answer.Kind.OUT))),
                new TapSpec("leave", Act.OWN, (turn, press) -> tapped(turn, press, r -> askLeave(turn, r))),
                new TapSpec("change", Act.OWN, (turn, press) -> tapped(turn, press, r -> change(turn, r))),
                new TapSpec("keep", Act.OWN, (turn, press) -> tapped(turn, press, r -> recorded(turn, r))));
    }

    /** The day at a glance; with the buttons, as long as nothing is recorded. */
    private Reply today(Turn turn) {
        LocalDate day = calendar.day(turn.now());
        Optional<Round> round = turn.person().cadre() ? roundOf(turn, day) : Optional.empty();
        if (round.isEmpty()) {
            return Reply.say(prompt.dayWithout(turn.tx(), turn.person(), day));
        }
        Text question = prompt.question(turn.tx(), round.get(), turn.person());
        DayState state = state(turn, round.get());
        boolean asksForLeave = state instanceof DayState.Unconfirmed u && u.cause() == DayState.Cause.LEAVE_PENDING;
        if (state instanceof DayState.Unconfirmed && !asksForLeave || state instanceof DayState.NotAsked) {
            return Reply.say(question, prompt.choices(round.get()));
        }
        return Reply.say(Text.paragraphs(question, prompt.recorded(state)),
                asksForLeave ? prompt.choices(round.get()) : prompt.change(round.get(), turn.tx()));
    }

    /** On post after all, by a button that came with other news than the question. */
    private Reply here(Turn turn, Press press) {
        LocalDate today = calendar.day(turn.now());
        return press.arg(0).equals(today.toString())
                ? typed(turn, Answer.Kind.ON_POST)
                : calendar.parse(press.arg(0)).map(day -> Refusal.of("attendance.day_over", "date", day))
                        .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Reply typed(Turn turn, Answer.Kind kind) {
        if (!turn.person().cadre()) {
            return Refusal.of("attendance.not_asked_of_you");
        }
        Optional<Round> round = roundOf(turn, calendar.day(turn.now()));
        if (round.isEmpty()) {
            return Refusal.of("attendance.no_round_today");
        }
        return answered(turn, round.get(), answer(turn, round.get(), kind));
    }

    /** The question shows what is recorded, also where the answer came by words or on the reminder. */
    private Reply answered(Turn turn, Round round, Reply reply) {
        if (reply instanceof Reply.Change change) {
            asking.rewrite(turn.tx(), new Address(turn.chatId(), turn.person().language()),
                    round, turn.person().id(), change.text(), change.keyboard());
        }
        return reply;
    }

    /** Records an answer, or says what is recorded already. */
    private Reply answer(Turn turn, Round round, Answer.Kind kind) {
        Tx tx = turn.tx();
        var wanted = new Answer(round.id(), turn.person().id(), kind, tx.now(), turn.person().id());
        Optional<Answer> before = answers.answer(tx, round.id(), turn.person().id());
        if (before.isEmpty()) {
            answers.record(tx, wanted);
            return atWork(turn, round, kind);
        }
        if (before.get().kind() == kind) {
            return recorded(turn, round);
        }
        if (!mayChange(before.get(), round, tx)) {
            return fixed(turn, round, before.get());
        }
        answers.change(tx, before.get(), wanted);
        return atWork(turn, round, kind);
    }

    /** Whoever is on post, or out on business, is back from leave. */
    private Reply atWork(Turn turn, Round round, Answer.Kind kind) {
        if (kind == Answer.Kind.ON_POST || kind == Answer.Kind.OUT) {
            leave.returned(turn.tx(), turn.person(), turn.now());
        }
        return recorded(turn, round);
    }

    private Refusal fixed(Turn turn, Round round, Answer before) {
        return Refusal.of(before.byOneself() ? "attendance.window_over" : "attendance.recorded_by_other",
                "state", StateText.withTime(state(turn, round), calendar), "by", name(turn.tx(), before.byPerson()));
    }

    /** One's own answer can be changed in the window; a request for leave gives way to an answer at any time. */
    private static boolean mayChange(Answer before, Round round, Tx tx) {
        return before.byOneself() && (before.kind() == Answer.Kind.LEAVE_ASKED || tx.now().isBefore(round.closes()));
    }

    private Reply askLeave(Turn turn, Round round) {
        Reply reply = leave.ask(turn, Period.of(round.day()), "");
        if (!(reply instanceof Reply.Say said)) {
            return reply;
        }
        Reply answered = answer(turn, round, Answer.Kind.LEAVE_ASKED);
        return answered instanceof Refusal ? said : new Reply.Change(
                Text.of("attendance.noted"), said.text(), said.keyboard().and(prompt.change(round, turn.tx())));
    }

    private Reply change(Turn turn, Round round) {
        Optional<Answer> before = answers.answer(turn.tx(), round.id(), turn.person().id());
        if (before.isPresent() && !mayChange(before.get(), round, turn.tx())) {
            return fixed(turn, round, before.get());
        }
        return Reply.change(Text.of("attendance.change_to"), prompt.changing(round));
    }

    private Reply recorded(Turn turn, Round round) {
        return new Reply.Change(
                Text.of("attendance.noted"), prompt.recorded(state(turn, round)), prompt.change(round, turn.tx()));
    }

    /** Only of the presser's own round, and only on its day. */
    private Reply tapped(Turn turn, Press press, Function<Round, Reply> then) {
        Optional<Round> round = press.number(0).flatMap(id -> rounds.find(turn.tx(), id))
                .filter(r -> rounds.member(turn.tx(), r.id(), turn.person().id()).isPresent());
        if (round.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return round.get().day().equals(calendar.day(turn.now()))
                ? answered(turn, round.get(), then.apply(round.get()))
                : Refusal.of("attendance.day_over", "date", round.get().day());
    }

    private Optional<Round> roundOf(Turn turn, LocalDate day) {
        return roundOf.find(turn.tx(), turn.person(), day);
    }

    private DayState state(Turn turn, Round round) {
        return attendance.state(turn.tx(), round, turn.person().id());
    }

    private String name(Tx tx, long personId) {
        return people.find(tx, personId).map(Person::name).orElse("");
    }
}
