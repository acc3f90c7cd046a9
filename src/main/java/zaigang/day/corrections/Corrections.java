package zaigang.day.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.away.leave.Deciders;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.day.attendance.Answer;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;
import zaigang.duty.vacancy.VacancyAlerts;
import zaigang.spine.agenda.AlarmKind;
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
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
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

    private final Attendance attendance;
    private final Explainable explainable;
    private final SpokenDates dates;
    private final Settings settings;
    private final CorrectionCourse course;
    private final Rulings rulings;
    private final CorrectionTexts texts;
    private final Books books = new Books();
    private final CorrectionLedger ledger = new CorrectionLedger();

    /** @param vacancies looked at where a verified absence was corrected */
    Corrections(Kit kit, Attendance attendance, Explainable explainable, Deciders deciders, VacancyAlerts vacancies) {
        this.attendance = attendance;
        this.explainable = explainable;
        this.dates = kit.dates();
        this.settings = kit.settings();
        this.texts = new CorrectionTexts(kit.people(), settings, deciders);
        this.course = new CorrectionCourse(kit, attendance, deciders, texts);
        this.rulings = new Rulings(kit, attendance, deciders, course, texts, vacancies);
    }

    @Override
    public String name() {
        return CorrectionVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("explain", Act.OWN, this::command));
    }

    /** Who may decide is looked at with each request: a deputy has no role that says so. */
    @Override
    public List<TapSpec> taps() {
        return List.of(
                CorrectionVerbs.LIST.on(Act.OWN, this::home),
                CorrectionVerbs.DAY.on(Act.OWN, this::choose),
                CorrectionVerbs.AS.on(Act.OWN, this::ask),
                CorrectionVerbs.SEE.on(Act.OWN, rulings::show),
                CorrectionVerbs.YES.on(Act.OWN, rulings::accept),
                CorrectionVerbs.NO.on(Act.OWN, rulings::whyNot),
                CorrectionVerbs.DENY.on(Act.OWN, (turn, id) -> rulings.refuse(turn, id, "")));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(
                CorrectionVerbs.WHY.on(Act.OWN, (turn, wish, line) -> file(turn, wish, shortened(line))),
                CorrectionVerbs.BECAUSE.on(Act.OWN, (turn, id, line) -> rulings.refuse(turn, id, shortened(line))));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(course.alarm());
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
                .map(d -> CorrectionVerbs.DAY.button(Text.of("correction.button_day", "date", d.day()), d.day())).toList());
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
}
