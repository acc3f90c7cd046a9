package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** What a leader does about those who are not accounted for: asks them, or records what a call or a visit found. */
public final class FollowUp implements Feature {
    static final String NAME = "fu";

    private final People people;
    private final Outbox outbox;
    private final Attendance attendance;
    private final Prompt prompt;
    private final FollowUpView view;
    private final Calendar calendar;
    private final DayDoor door;
    private final Explaining explaining;

    FollowUp(People people, Outbox outbox, Attendance attendance, Prompt prompt, FollowUpView view, Calendar calendar,
            DayDoor door, Explaining explaining) {
        this.explaining = explaining;
        this.door = door;
        this.people = people;
        this.outbox = outbox;
        this.attendance = attendance;
        this.prompt = prompt;
        this.view = view;
        this.calendar = calendar;
    }

    /** Somebody's day that is being looked after. */
    private record Case(Person subject, DayFacts facts) {
        LocalDate day() {
            return facts.day();
        }

        Case with(Outcome outcome) {
            return new Case(subject, outcome.day());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("check", Act.CHECK, this::check));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("list", Act.CHECK, this::list),
                new TapSpec("who", Act.CHECK, (turn, press) -> withCase(turn, press, this::look)),
                new TapSpec("msg", Act.CHECK, (turn, press) -> withCase(turn, press, this::message)),
                new TapSpec("set", Act.CHECK,
                        (turn, press) -> withCase(turn, press, (t, c) -> record(t, c, press.arg(2), false))),
                new TapSpec("over", Act.CHECK,
                        (turn, press) -> withCase(turn, press, (t, c) -> record(t, c, press.arg(2), true))));
    }

    /** What a call or a visit found about anybody in one's care, answered or not. */
    private Reply check(Turn turn, String name) {
        if (name.isEmpty()) {
            return Refusal.of("attendance.check_whom");
        }
        List<Person> found = people.named(turn.tx(), name).stream().filter(p -> turn.who().may(Act.CHECK, p)).toList();
        List<Case> cases = found.stream().flatMap(p -> attendance.facts(turn.tx(), calendar.day(turn.now()), p.id())
                .map(d -> new Case(p, d)).stream()).toList();
        if (cases.isEmpty()) {
            return Refusal.of(found.isEmpty() ? "attendance.check_nobody" : "attendance.check_no_round", "name", name);
        }
        return new Reply.Several(cases.stream().map(c -> look(turn, c)).map(FollowUp::anew).toList());
    }

    private static Reply anew(Reply.Change shown) {
        return Reply.say(shown.text(), shown.keyboard());
    }

    private Reply list(Turn turn, Press press) {
        Optional<LocalDate> day = day(turn, press);
        if (day.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Scope scope = turn.who().widest(Act.CHECK).orElseThrow();
        int number = press.number(1).filter(n -> n >= 0 && n < 1000).map(Long::intValue).orElse(0);
        Audit.look(turn, What.LOOKED_AT_BOARD, About.scope(scope), Audit.detail(day.get()));
        var page = view.list(turn.tx(), day.get(), scope, turn.person(), number);
        return Reply.change(page.text(), page.keyboard());
    }

    private Reply.Change look(Turn turn, Case c) {
        Audit.look(turn, What.LOOKED_AT_RECORD, About.person(c.subject()), Audit.detail(c.day()));
        return show(turn, c, Text.none());
    }

    private Reply.Change show(Turn turn, Case c, Text notice) {
        var page = view.person(turn.tx(), c.subject(), c.facts());
        return new Reply.Change(notice, page.text(), page.keyboard());
    }

    /** Asks the person once more; once is enough. */
    private Reply message(Turn turn, Case c) {
        DayState state = c.facts().state();
        if (!FollowUpView.toBeAsked(state)) {
            return show(turn, c, Text.of("attendance.meanwhile", "name", c.subject().name(), "state", StateText.brief(state)));
        }
        var letter = Letter.of(Lane.ALERT,
                        Text.of("attendance.asked_by_leader", "name", turn.person().name(), "phone", turn.person().phone()),
                        prompt.choices(c.facts().round()))
                .as(Purpose.REQUEST).once("nudge:" + c.facts().round().id() + ":" + c.subject().id());
        boolean posted = outbox.post(turn.tx(), c.subject().id(), letter).isPresent();
        return show(turn, c, Text.of(posted ? "attendance.messaged" : "attendance.messaged_before"));
    }

    /** What somebody has answered is not overruled by accident: that takes a second tap. */
    private Reply record(Turn turn, Case c, String kindName, boolean sure) {
        Tx tx = turn.tx();
        Optional<Answer.Kind> kind = Arrays.stream(Answer.Kind.values())
                .filter(k -> k.name().equals(kindName) && k != Answer.Kind.LEAVE_ASKED).findFirst();
        if (kind.isEmpty() || c.subject().id() == turn.person().id()) {
            return Refusal.of("desk.not_yours");
        }
        Optional<Refusal> closed = new Books().refusal(tx, c.subject(), c.day());
        if (closed.isPresent()) {
            return closed.get();
        }
        Outcome outcome = door.state(tx, c.subject(), c.facts(),
                new Statement.Found(kind.get(), turn.person().id(), Statement.About.DAY, sure));
        if (outcome.asks()) {
            var page = view.overrule(c.day(), c.subject(), outcome, kind.get());
            return new Reply.Change(Text.of("attendance.answered", "name", c.subject().name()), page.text(), page.keyboard());
        }
        if (outcome.recorded()) {
            Audit.record(turn, outcome.overruled() ? What.OVERRULED : What.RECORDED, About.person(c.subject()),
                    Audit.detail(c.day(), kind.get()));
            tell(turn, c, kind.get(), outcome);
        }
        return show(turn, c.with(outcome), outcome.stays()
                ? Text.of("attendance.meanwhile", "name", c.subject().name(), "state", StateText.brief(outcome.day().state()))
                : Text.of("attendance.noted"));
    }

    /** Of an absence, and of what takes its place or that of their own answer, they are told in so many words. */
    private void tell(Turn turn, Case c, Answer.Kind kind, Outcome outcome) {
        Tx tx = turn.tx();
        Text state = StateText.brief(outcome.is().orElseThrow());
        if (outcome.overruled()) {
            outbox.post(tx, c.subject().id(), Letter.of(Lane.ALERT, Text.of("attendance.corrected", "name", turn.person().name(),
                    "phone", turn.person().phone(), "date", c.day(), "state", state), explain(tx, c)));
        } else if (kind == Answer.Kind.ABSENT) {
            outbox.post(tx, c.subject().id(), Letter.of(Lane.ALERT, Text.of("attendance.found_absent",
                    "name", turn.person().name(), "phone", turn.person().phone(), "date", c.day()), explain(tx, c)));
        } else if (outcome.clears()) {
            outbox.post(tx, c.subject().id(), Letter.of(Lane.ALERT, Text.of("attendance.absence_taken_back",
                    "name", turn.person().name(), "date", c.day(), "state", state)));
        }
    }

    private Keyboard explain(Tx tx, Case c) {
        return explaining.offer(tx, c.subject(), attendance.days(tx, new Scope.Only(c.subject().id()), Period.of(c.day())));
    }

    private Reply withCase(Turn turn, Press press, BiFunction<Turn, Case, Reply> then) {
        Optional<Person> subject = press.number(1).flatMap(id -> people.find(turn.tx(), id));
        if (subject.isEmpty() || day(turn, press).isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (!turn.who().may(Act.CHECK, subject.get())) {
            return Refusal.of("desk.not_yours");
        }
        return attendance.facts(turn.tx(), day(turn, press).get(), subject.get().id())
                .map(d -> then.apply(turn, new Case(subject.get(), d)))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    /** Only the day itself and the one after it: an old list is no way to rewrite a month. */
    private Optional<LocalDate> day(Turn turn, Press press) {
        LocalDate today = calendar.day(turn.now());
        return Stream.of(today, today.minusDays(1)).filter(d -> d.toString().equals(press.arg(0))).findFirst();
    }
}
