package zaigang.day.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.Answer;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayDoor;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.approval.Deciders;
import zaigang.spine.approval.Verdicts;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Undecided;
import zaigang.spine.chat.Waiting;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * A person explains a day that is late, not confirmed or verified absent; the leader or whoever is above accepts it or not. What
 * was recorded stays, the correction is added, and both are shown.
 */
final class Corrections implements Feature {
    static final String NAME = "fix";
    /** More requests than this are shown once some of them are decided. */
    private static final int SHOWN = 20;
    private static final int LONGEST_REASON = 200;
    /** More days than these nobody names one by one. */
    private static final int LONGEST_DAYS = 7;

    private final Attendance attendance;
    private final Explainable explainable;
    private final Settings settings;
    private final People people;
    private final Deciders deciders;
    private final Verdicts<Correction> verdicts;
    private final CorrectionTexts texts;
    private final Books books;
    private final CorrectionLedger ledger = new CorrectionLedger();

    Corrections(Kit kit, Attendance attendance, Explainable explainable, Deciders deciders, DayDoor door, Books books) {
        this.attendance = attendance;
        this.explainable = explainable;
        this.settings = kit.settings();
        this.people = kit.people();
        this.deciders = deciders;
        this.books = books;
        this.texts = new CorrectionTexts(people, settings);
        this.verdicts = new Verdicts<>(kit, new CorrectionApproval(attendance, deciders, texts, door, books));
    }

    @Override
    public String name() {
        return CorrectionVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("explain", Act.OWN, this::command).lookingBack());
    }

    @Override
    public List<String> withOthersWords() {
        return List.of("explain");
    }

    /** Who may decide is looked at with each request: a deputy has no role that says so. */
    @Override
    public List<TapSpec> taps() {
        return Stream.concat(verdicts.taps().stream(), Stream.of(
                CorrectionVerbs.SEE.on(Act.OWN, verdicts.approval()::show),
                CorrectionVerbs.LIST.on(Act.OWN, this::home),
                CorrectionVerbs.DAY.on(Act.OWN, this::choose),
                CorrectionVerbs.AS.on(Act.OWN, this::ask))).toList();
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(
                CorrectionVerbs.WHY.on(Act.OWN, (turn, wish, line) -> file(turn, wish, shortened(line))),
                verdicts.step());
    }

    @Override
    public List<Waiting> waiting(Turn turn) {
        return verdicts.approval().waiting(turn);
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(verdicts.approval().alarm());
    }

    /** Not those of a closed month. */
    @Override
    public List<Undecided> undecided(Tx tx) {
        return ledger.open(tx).stream().filter(c -> !CorrectionTexts.frozen(tx, c))
                .map(c -> new Undecided("explanation", "/explain", c.personId())).toList();
    }

    private static String shortened(String line) {
        return line.substring(0, Math.min(LONGEST_REASON, line.length()));
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), settings.zone());
    }

    /** The days to be explained; or a day that was named at once; of several that are named each. */
    private Reply command(Turn turn, Heard heard) {
        LocalDate today = today(turn.tx());
        List<LocalDate> days = heard.all(Found.Days.class).stream().map(d -> d.days(true))
                .flatMap(p -> p.from().datesUntil(p.to().plusDays(1)).limit(LONGEST_DAYS + 1)).distinct().limit(LONGEST_DAYS + 1).toList();
        if (days.isEmpty() || days.size() > LONGEST_DAYS) {
            return home(turn);
        }
        if (days.size() > 1) {
            return Reply.say(Text.of("correction.which_first"), Keyboard.grid(2, days.stream().filter(d -> !d.isAfter(today))
                    .map(d -> CorrectionVerbs.DAY.button(Text.of("correction.button_day", "date", d), d)).toList()));
        }
        LocalDate day = days.getFirst();
        return day.isAfter(today)
                ? new Reply.Several(List.of(Reply.say(Text.of("correction.not_yet", "date", day)), home(turn))) : choose(turn, day);
    }

    /** What one can explain, what has been asked, and what there is to decide. */
    private Reply home(Turn turn) {
        Tx tx = turn.tx();
        List<PersonDay> days = days(turn);
        Period reach = explainable.reach(tx, turn.person());
        List<Text> asked = ledger.of(tx, turn.person().id(), undecidedSince(tx, reach), reach.to()).stream()
                .filter(c -> c.open() || reach.contains(c.day())).map(c -> line(turn, c)).toList();
        List<Correction> open = toDecide(turn).limit(SHOWN).toList();
        Text own = days.isEmpty()
                ? Text.of("correction.none", "days", explainable.days(tx, turn.person()))
                : Text.of("correction.which", "days", Text.lines(days.stream().map(this::line).toList()));
        Keyboard choices = Keyboard.grid(2, days.stream()
                .map(d -> CorrectionVerbs.DAY.button(Text.of("correction.button_day", "date", d.day()), d.day())).toList());
        Keyboard decisions = Keyboard.grid(1, open.stream().map(c -> see(tx, c)).toList());
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
        return CorrectionVerbs.AS.button(label, new CorrectionVerbs.Wish(day, kind));
    }

    private Reply ask(Turn turn, CorrectionVerbs.Wish wish) {
        return withExplainable(turn, wish.day(), found -> CorrectionVerbs.WHY.ask(
                Text.of("correction.why", "date", wish.day(), "wish", CorrectionTexts.wish(wish.kind())), Keyboard.NONE, wish));
    }

    private Reply file(Turn turn, CorrectionVerbs.Wish wish, String reason) {
        return withExplainable(turn, wish.day(), found -> ledger
                .file(turn.tx(), turn.person().id(), wish.day(), wish.kind(), reason)
                .map(c -> filed(turn, c)).orElseGet(() -> Refusal.of("desk.old_button")));
    }

    private Reply filed(Turn turn, Correction c) {
        verdicts.approval().put(turn.tx(), c, turn.person());
        return verdicts.approval().filed(turn.tx(), c, turn.person(), Text.none());
    }

    private Text line(Turn turn, Correction c) {
        return texts.line(turn.tx(), c, () -> verdicts.approval().awaited(turn.tx(), c, turn.person()));
    }

    /** What this person could decide; in a closed month that is nothing. */
    private Stream<Correction> toDecide(Turn turn) {
        Deciders.Rights rights = deciders.rights(turn.tx(), turn.who());
        return turn.who().may(Act.APPROVE) || !rights.lent().isEmpty()
                ? ledger.open(turn.tx()).stream()
                        .filter(c -> people.find(turn.tx(), c.personId()).flatMap(rights::over).isPresent())
                        .filter(c -> !CorrectionTexts.frozen(turn.tx(), c))
                : Stream.empty();
    }

    private Button see(Tx tx, Correction c) {
        return CorrectionVerbs.SEE.button(Text.of("correction.button_see",
                "name", people.find(tx, c.personId()).map(Person::name).orElse(""), "date", c.day()), c.id());
    }

    /** Where the day can still be explained; otherwise says why not. */
    private Reply withExplainable(Turn turn, LocalDate day, Function<PersonDay, Reply> then) {
        Optional<Correction> before = ledger.of(turn.tx(), turn.person().id(), day);
        if (before.isPresent()) {
            return new Refusal(Text.of("correction.once", "how", line(turn, before.get())));
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
}
