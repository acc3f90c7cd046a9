package zaigang.day.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.away.leave.Deciders;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.day.attendance.Answer;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayDoor;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * A person explains a day that is late, not confirmed or verified absent; the leader or whoever is above accepts it or not. What
 * was recorded stays, the correction is added, and both are shown.
 */
public final class Corrections implements Feature {
    static final String NAME = "fix";
    /** More requests than this are shown once some of them are decided. */
    private static final int SHOWN = 20;
    private static final int LONGEST_REASON = 200;

    private final Attendance attendance;
    private final Explainable explainable;
    private final SpokenDates dates;
    private final Settings settings;
    private final Course course;
    private final Rulings rulings;
    private final CorrectionTexts texts;
    private final Books books = new Books();
    private final CorrectionLedger ledger = new CorrectionLedger();

    public Corrections(People people, Outbox outbox, Attendance attendance, Explainable explainable, SpokenDates dates,
            Settings settings, DayDoor door) {
        this.attendance = attendance;
        this.explainable = explainable;
        this.dates = dates;
        this.settings = settings;
        this.texts = new CorrectionTexts(people, settings);
        var deciders = new Deciders(people, settings);
        this.course = new Course(people, outbox, settings, attendance, deciders, texts);
        this.rulings = new Rulings(people, outbox, settings, attendance, deciders, course, texts, door);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("explain", Act.OWN, this::command));
    }

    /** Who may decide is looked at with each request: a deputy has no role that says so. */
    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("list", Act.OWN, (turn, press) -> home(turn)),
                new TapSpec("day", Act.OWN, (turn, press) -> withDay(turn, press, day -> choose(turn, day))),
                new TapSpec("as", Act.OWN, (turn, press) -> withWish(turn, press, (day, kind) -> ask(turn, day, kind))),
                new TapSpec("see", Act.OWN, (turn, press) -> rulings.show(turn, press)),
                new TapSpec("yes", Act.OWN, (turn, press) -> rulings.accept(turn, press)),
                new TapSpec("no", Act.OWN, (turn, press) -> rulings.whyNot(turn, press)),
                new TapSpec("deny", Act.OWN, (turn, press) -> rulings.refuse(turn, press, "")));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(
                new StepSpec("why", Act.OWN, (turn, step, line) ->
                        withWish(turn, step, (day, kind) -> file(turn, day, kind, shortened(line)))),
                new StepSpec("because", Act.OWN, (turn, step, line) -> rulings.refuse(turn, step, shortened(line))));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.of(Course.HANGS, Late.stillUseful(), course::hangs));
    }

    private static String shortened(String line) {
        return line.substring(0, Math.min(LONGEST_REASON, line.length()));
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), settings.zone());
    }

    /** The days to be explained; or a day that was named at once. */
    private Reply command(Turn turn, String args) {
        LocalDate today = today(turn.tx());
        return dates.hear(args, today, SpokenDates.Toward.GONE).map(heard -> heard.period())
                .filter(days -> days.from().equals(days.to()))
                .map(days -> days.from().isAfter(today)
                        ? new Reply.Several(List.of(Reply.say(Text.of("correction.not_yet", "date", days.from())), home(turn)))
                        : choose(turn, days.from()))
                .orElseGet(() -> home(turn));
    }

    /** What one can explain, what has been asked, and what there is to decide. */
    private Reply home(Turn turn) {
        Tx tx = turn.tx();
        List<PersonDay> days = days(turn);
        Period reach = explainable.reach(tx, turn.person());
        List<Text> asked = ledger.of(tx, turn.person().id(), undecidedSince(tx, reach), reach.to()).stream()
                .filter(c -> c.open() || reach.contains(c.day())).map(c -> texts.line(tx, c)).toList();
        List<Correction> open = rulings.open(turn).limit(SHOWN).toList();
        Text own = days.isEmpty()
                ? Text.of("correction.none", "days", explainable.days(tx, turn.person()))
                : Text.of("correction.which", "days", Text.lines(days.stream().map(this::line).toList()));
        Keyboard choices = Keyboard.grid(2, days.stream()
                .map(d -> Button.of(Text.of("correction.button_day", "date", d.day()), NAME, "day", d.day())).toList());
        Keyboard decisions = Keyboard.grid(1, open.stream().map(c -> rulings.button(tx, c)).toList());
        return Reply.change(Text.paragraphs(own, Text.lines(asked),
                open.isEmpty() ? Text.none() : Text.of("correction.to_decide", "count", open.size())), choices.and(decisions));
    }

    /** What is not decided is shown longer, so that nobody waits for it after the last month was closed. */
    private LocalDate undecidedSince(Tx tx, Period reach) {
        LocalDate lastMonth = today(tx).withDayOfMonth(1).minusMonths(1);
        return lastMonth.isBefore(reach.from()) ? lastMonth : reach.from();
    }

    private List<PersonDay> days(Turn turn) {
        return explainable.among(turn.tx(), turn.person(), attendance.days(
                turn.tx(), new Scope.Only(turn.person().id()), explainable.reach(turn.tx(), turn.person())));
    }

    private Text line(PersonDay day) {
        return Text.of("attendance.my_line", "date", day.day(), "state", StateText.withTime(day.state(), settings.zone()));
    }

    private Reply choose(Turn turn, LocalDate day) {
        return withExplainable(turn, day, found -> Reply.change(
                Text.of("correction.as_what", "day", line(found)),
                Keyboard.row(wish("attendance.button_on_post", day, Answer.Kind.ON_POST),
                        wish("attendance.button_out", day, Answer.Kind.OUT))));
    }

    private static Button wish(String label, LocalDate day, Answer.Kind kind) {
        return Button.of(label, NAME, "as", day, kind);
    }

    private Reply ask(Turn turn, LocalDate day, Answer.Kind kind) {
        return withExplainable(turn, day, found -> new Reply.Ask(
                Text.of("correction.why", "date", day, "wish", CorrectionTexts.wish(kind)),
                Keyboard.NONE, Press.of(NAME, "why", day, kind)));
    }

    private Reply file(Turn turn, LocalDate day, Answer.Kind kind, String reason) {
        return withExplainable(turn, day, found -> ledger.file(turn.tx(), turn.person().id(), day, kind, reason)
                .map(c -> filed(turn, c)).orElseGet(() -> Refusal.of("desk.old_button")));
    }

    private Reply filed(Turn turn, Correction c) {
        List<Person> asked = course.put(turn.tx(), c, turn.person());
        return Reply.say(Text.of(asked.isEmpty() ? "correction.filed_waits" : "correction.filed", "date", c.day(),
                "wish", CorrectionTexts.wish(c.kind()), "reason", c.reason(),
                "names", Text.names(asked.stream().map(Person::name).toList())));
    }

    /** Where the day can still be explained; otherwise says why not. */
    private Reply withExplainable(Turn turn, LocalDate day, Function<PersonDay, Reply> then) {
        Optional<Correction> before = ledger.of(turn.tx(), turn.person().id(), day);
        if (before.isPresent()) {
            return new Refusal(Text.of("correction.once", "how", texts.line(turn.tx(), before.get())));
        }
        Optional<Refusal> locked = books.refusal(turn.tx(), turn.person(), day);
        if (locked.isPresent()) {
            return locked.get();
        }
        if (day.isBefore(explainable.reach(turn.tx(), turn.person()).from())) {
            return Refusal.of("correction.too_old", "days", explainable.days(turn.tx(), turn.person()));
        }
        return days(turn).stream().filter(d -> d.day().equals(day)).findFirst().map(then)
                .orElseGet(() -> Refusal.of("correction.nothing_to_explain", "date", day));
    }

    private Reply withDay(Turn turn, Press press, Function<LocalDate, Reply> then) {
        return dates.date(press.arg(0), today(turn.tx())).map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Reply withWish(Turn turn, Press press, BiFunction<LocalDate, Answer.Kind, Reply> then) {
        Optional<Answer.Kind> kind = Stream.of(Answer.Kind.ON_POST, Answer.Kind.OUT)
                .filter(k -> k.name().equals(press.arg(1))).findFirst();
        return kind.isEmpty() ? Refusal.of("desk.old_button")
                : withDay(turn, press, day -> then.apply(day, kind.get()));
    }
}
