package zaigang.away.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Workdays;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
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

/**
 * Leave: asked for in one line or a few taps, decided by those who have to agree in a tap each, and open until the person is
 * back. What the parts do is in their classes; this one says which command, tap and line is whose.
 */
public final class Leave implements Feature {
    static final String NAME = "leave";

    private final Office office;
    private final Subjects subjects;
    private final Typed typed;
    private final LeavePages pages;
    private final Filing filing;
    private final Course course;
    private final Deciding deciding;
    private final Returns returns;
    private final Changing changing;
    private final Drafts drafts;
    private final Choosing choosing;
    private final OwnLeave own;
    private final LeaveLedger ledger = new LeaveLedger();

    /** The button with which a cadre checks in after all, on a day for which there is no leave. */
    @FunctionalInterface
    public interface CheckIn {
        Keyboard button(LocalDate day);
    }

    /** @param consequences what leave would mean for others */
    public Leave(People people, Outbox outbox, Texts texts, Settings settings, Workdays workdays, CheckIn checkIn,
            Consequences consequences) {
        office = new Office(people, outbox, settings, workdays, checkIn, consequences);
        var dates = new SpokenDates(texts);
        subjects = new Subjects(office, dates);
        var deciders = new Deciders(people, settings);
        var phrases = new LeaveTexts(office);
        course = new Course(office, deciders, phrases);
        filing = new Filing(office, course, phrases);
        returns = new Returns(office, course);
        deciding = new Deciding(office, deciders, course, returns, phrases);
        changing = new Changing(office, filing, course, returns, phrases,
                new Longer(dates, new LeaveCount(workdays::isWorkday)));
        pages = new LeavePages(office, deciders, filing, course, phrases);
        drafts = new Drafts(office, filing, phrases);
        choosing = new Choosing(pages, filing, subjects);
        typed = new Typed(office, new LeaveWords(texts, dates, settings.leave(), workdays::isWorkday), pages, filing, drafts);
        own = new OwnLeave(office, phrases);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("leave", Act.OWN, typed::command).stating(),
                CommandSpec.unlisted("leave_back", Act.OWN, (turn, args) -> pages.home(turn)),
                CommandSpec.unlisted("return", Act.OWN, (turn, args) -> args.isEmpty() ? home(turn) : pages.home(turn))
                        .stating(),
                CommandSpec.unlisted("extend", Act.OWN, this::extend).withDaysBehind().stating());
    }

    /** Names of kinds that say by themselves that it is leave. */
    @Override
    public Map<String, List<String>> openings() {
        return Map.of("leave", KindWords.names(office.rules().kinds()));
    }

    /** Who may decide is looked at with each request: a deputy has no role that says so. */
    @Override
    public List<TapSpec> taps() {
        return Stream.of(drafts.taps(), choosing.taps(), List.of(
                own("back", (turn, press) -> subjects.withRequest(turn, press, r -> changing.withdraw(turn, r))),
                own("alter", (turn, press) -> subjects.withRequest(turn, press, r -> changing.alter(turn, r, press.month(1)))),
                own("till", (turn, press) -> subjects.withRequest(turn, press,
                        r -> subjects.withDay(turn, press, 1, day -> changing.till(turn, r, day)))),
                own("home", (turn, press) -> subjects.withRequest(turn, press, r -> returns.home(turn, List.of(r)))),
                own("see", (turn, press) -> subjects.withRequest(turn, press, r -> deciding.show(turn, r))),
                own("yes", (turn, press) -> subjects.withRequest(turn, press, r -> deciding.yes(turn, r))),
                own("no", (turn, press) -> subjects.withRequest(turn, press, r -> deciding.no(turn, r))),
                own("deny", (turn, press) -> subjects.withRequest(turn, press, r -> deciding.refuse(turn, r, ""))))).flatMap(List::stream).toList();
    }

    static TapSpec own(String verb, TapSpec.Handler handler) {
        return new TapSpec(verb, Act.OWN, handler);
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(
                choosing.step(),
                drafts.step(),
                new StepSpec("because", Act.OWN, (turn, step, line) ->
                        subjects.withRequest(turn, step, r -> deciding.refuse(turn, r, line))));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                AlarmKind.of(Course.HANGS, Late.stillUseful(), course::hangs),
                AlarmKind.of(Returns.ENDS, Late.stillUseful(), returns::ends),
                AlarmKind.of(Returns.AFTERNOON, Late.stillUseful(), returns::afternoon),
                AlarmKind.of(Returns.OVERDUE, Late.stillUseful(), returns::overdue));
    }

    @Override
    public void start(Tx tx) {
        ledger.fill(tx, office.rules().kinds());
    }

    /** The leave that is on now, or the next one. */
    private Reply extend(Turn turn, String args) {
        List<LeaveRequest> open = open(turn);
        if (open.isEmpty()) {
            return Refusal.of("leave.nothing_to_extend");
        }
        return changing.typed(turn, open.getFirst(), args);
    }

    private List<LeaveRequest> open(Turn turn) {
        return ledger.open(turn.tx(), turn.person().id());
    }

    /**
     * Files a request and puts it before those who decide.
     *
     * @param reason empty where none was given
     * @return what was filed, with the button that withdraws it; {@link Hindered} where it could not be
     */
    public Asked ask(Turn turn, Span span, LeaveKind kind, String reason) {
        return filing.hindrance(turn.tx(), turn.person(), span).<Asked>map(Hindered::new).orElseGet(() -> {
            Filing.Filed filed = filing.put(turn, span, kind, reason, Optional.empty());
            return new Filed(filed.text(), Keyboard.row(Button.of("leave.button_withdraw", NAME, "back", filed.id())));
        });
    }

    /** Why leave of these days cannot be asked for, or need not be, with what to do instead. */
    public Optional<Reply> hindrance(Turn turn, Span span) {
        return filing.hindrance(turn.tx(), turn.person(), span);
    }

    /** Days in words. */
    public static Text days(Span span) {
        return LeaveTexts.days(span);
    }

    /** What became of a request. */
    public sealed interface Asked {}

    /** It was filed, and this is to be said. */
    public record Filed(Text text, Keyboard keyboard) implements Asked {}

    /** It was not filed, and why. */
    public record Hindered(Reply why) implements Asked {}

    /**
     * Somebody is at work at an instant, which counts as return: leave that has begun is over, and what was left of it is free.
     *
     * @return whether there was any leave to return from
     */
    public boolean returned(Tx tx, Person person, Instant at) {
        return returns.atWork(tx, person, at);
    }

    /** Reports back from leave, as the word for it does. */
    public Reply home(Turn turn) {
        return returns.home(turn, open(turn));
    }

    /** Asks for whole days of a kind; the reason is asked for when it is pressed. */
    public static Button button(Text label, Period days, LeaveKind kind) {
        return Button.of(label, NAME, "kind", Span.of(days).code(), kind.key());
    }

    /** For the own record. */
    public OwnLeave own() {
        return own;
    }

    /** What the morning's question says after a leave from which nobody has reported back; {@link Text#NONE} otherwise. */
    public Text overdueLine(Tx tx, Person person, LocalDate day) {
        return returns.overdueLine(tx, person, day);
    }
}
