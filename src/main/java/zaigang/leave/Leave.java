package zaigang.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.agenda.AlarmKind;
import zaigang.agenda.Late;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.StepSpec;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.outbox.Outbox;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.settings.LeaveKind;
import zaigang.settings.Settings;
import zaigang.text.Text;
import zaigang.text.Texts;
import zaigang.workdays.Period;
import zaigang.workdays.SpokenDates;
import zaigang.workdays.Workdays;

/**
 * Leave: asked for in one line or a few taps, decided by those who have to agree in a tap each, and open until the person is
 * back. What the parts do is in their classes; this one says which command, tap and line is whose.
 */
public final class Leave implements Feature {
    static final String NAME = "leave";

    private final Office office;
    private final SpokenDates dates;
    private final LeaveWords words;
    private final LeavePages pages;
    private final Filing filing;
    private final Course course;
    private final Deciding deciding;
    private final Returns returns;
    private final Changing changing;
    private final OwnLeave own;
    private final LeaveLedger ledger = new LeaveLedger();

    /** The button with which a cadre checks in after all, on a day for which there is no leave. */
    @FunctionalInterface
    public interface CheckIn {
        Keyboard button(LocalDate day);
    }

    /** @param consequences what leave means for others */
    public Leave(People people, Outbox outbox, Texts texts, Settings settings, Workdays workdays, CheckIn checkIn,
            Consequences consequences) {
        office = new Office(people, outbox, settings, workdays, checkIn, consequences);
        dates = new SpokenDates(texts);
        words = new LeaveWords(texts, dates, settings.leave(), workdays::isWorkday);
        var deciders = new Deciders(people, settings);
        var phrases = new LeaveTexts(office);
        course = new Course(office, deciders, phrases);
        filing = new Filing(office, course, phrases);
        returns = new Returns(office, course);
        deciding = new Deciding(office, deciders, course, returns, phrases);
        changing = new Changing(office, filing, course, returns, phrases,
                new Longer(dates, new LeaveCount(workdays::isWorkday)));
        pages = new LeavePages(office, deciders, filing, course, phrases);
        own = new OwnLeave(office, phrases);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("leave", Act.OWN, this::command),
                CommandSpec.unlisted("return", Act.OWN, (turn, args) -> home(turn)),
                CommandSpec.unlisted("extend", Act.OWN, this::extend).withDaysBehind());
    }

    /** Who may decide is looked at with each request: a deputy has no role that says so. */
    @Override
    public List<TapSpec> taps() {
        return List.of(
                own("still", (turn, press) -> Reply.NOTHING),
                own("cal", (turn, press) -> pages.firstDay(turn, press.month(0))),
                own("from", (turn, press) -> withDay(turn, press, 0, day -> pages.lastDay(turn, day, press.month(1)))),
                own("ask", (turn, press) -> withDay(turn, press, 0, day -> pages.kinds(turn, Span.of(day)))),
                own("pick", (turn, press) -> withSpan(press, span -> pages.kinds(turn, span))),
                own("kind", (turn, press) -> withKind(press, (span, kind) -> pages.reason(span, kind))),
                own("file", (turn, press) -> withKind(press, (span, kind) -> inPlace(filing.fileOrAsk(turn, span, kind, "")))),
                own("back", (turn, press) -> withRequest(turn, press, r -> changing.withdraw(turn, r))),
                own("alter", (turn, press) -> withRequest(turn, press, r -> changing.alter(turn, r, press.month(1)))),
                own("till", (turn, press) -> withRequest(turn, press,
                        r -> withDay(turn, press, 1, day -> changing.till(turn, r, day)))),
                own("home", (turn, press) -> withRequest(turn, press, r -> returns.home(turn, List.of(r)))),
                own("see", (turn, press) -> withRequest(turn, press, r -> deciding.show(turn, r))),
                own("yes", (turn, press) -> withRequest(turn, press, r -> deciding.yes(turn, r))),
                own("no", (turn, press) -> withRequest(turn, press, r -> deciding.no(turn, r))),
                own("deny", (turn, press) -> withRequest(turn, press, r -> deciding.refuse(turn, r, ""))));
    }

    private static TapSpec own(String verb, TapSpec.Handler handler) {
        return new TapSpec(verb, Act.OWN, handler);
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(
                new StepSpec("why", Act.OWN, (turn, step, line) ->
                        withKind(step, (span, kind) -> filing.file(turn, span, kind, line, Optional.empty()))),
                new StepSpec("because", Act.OWN, (turn, step, line) ->
                        withRequest(turn, step, r -> deciding.refuse(turn, r, line))));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                AlarmKind.of(Course.HANGS, Late.stillUseful(), course::hangs),
                AlarmKind.of(Returns.ENDS, Late.stillUseful(), returns::ends),
                AlarmKind.of(Returns.OVERDUE, Late.stillUseful(), returns::overdue));
    }

    @Override
    public void start(Tx tx) {
        ledger.fill(tx, office.rules().kinds());
    }

    private Reply command(Turn turn, String args) {
        if (args.isEmpty()) {
            return pages.home(turn);
        }
        return switch (words.hear(args, office.today(turn.tx()), office.firstDay(turn.tx(), turn.person()))) {
            case LeaveWords.Heard.Wish w ->
                counted(w, filing.fileOrAsk(turn, w.span(), w.kind().orElse(office.rules().usual()), w.reason()));
            case LeaveWords.Heard.WhichHalf h -> pages.whichHalf(h.day());
            case LeaveWords.Heard.FromTo f -> Refusal.of("leave.from_to");
            case LeaveWords.Heard.Nothing n -> Refusal.of("leave.which_day");
        };
    }

    /** Where the bot has counted the days, it says from when to when. */
    private static Reply counted(LeaveWords.Heard.Wish wish, Reply reply) {
        return wish.counted() && reply instanceof Reply.Say said
                ? Reply.say(Text.paragraphs(said.text(), Text.of("leave.counted",
                        "from", wish.span().from(), "to", wish.span().to())), said.keyboard())
                : reply;
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
     * Files a request for whole days, of the kind of those that do not say, and puts it before those who decide.
     *
     * @return what was filed, to be said; or a refusal that says why it could not be
     */
    public Reply ask(Turn turn, Period period, String reason) {
        return filing.file(turn, Span.of(period), office.rules().usual(), reason, Optional.empty());
    }

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

    /** What stands in a message of its own after words, takes the place of the tapped one after a tap. */
    private static Reply inPlace(Reply reply) {
        return reply instanceof Reply.Say said ? Reply.change(said.text(), said.keyboard()) : reply;
    }

    private Reply withRequest(Turn turn, Press press, Function<LeaveRequest, Reply> then) {
        return press.number(0).flatMap(id -> ledger.find(turn.tx(), id)).map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Reply withSpan(Press press, Function<Span, Reply> then) {
        return Span.parse(press.arg(0)).map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private interface OfKind {
        Reply reply(Span span, LeaveKind kind);
    }

    private Reply withKind(Press press, OfKind then) {
        return withSpan(press, span -> office.rules().known(press.arg(1)).map(kind -> then.reply(span, kind))
                .orElseGet(() -> Refusal.of("desk.old_button")));
    }

    private Reply withDay(Turn turn, Press press, int index, Function<LocalDate, Reply> then) {
        return dates.date(press.arg(index), office.today(turn.tx())).map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }
}
