package zaigang.away.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final Drafts drafts;
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
        drafts = new Drafts(office, filing, phrases);
        own = new OwnLeave(office, phrases);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("leave", Act.OWN, this::command).stating(),
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
        return Stream.concat(drafts.taps().stream(), Stream.of(
                own("still", (turn, press) -> Reply.NOTHING),
                own("cal", (turn, press) -> pages.firstDay(turn, press.month(0))),
                own("from", (turn, press) -> withDay(turn, press, 0, day -> pages.lastDay(turn, day, press.month(1)))),
                own("ask", (turn, press) -> withDay(turn, press, 0, day -> inPlace(pages.kinds(turn, Span.of(day))))),
                own("pick", (turn, press) -> withSpan(press, span -> inPlace(pages.kinds(turn, span)))),
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
                own("deny", (turn, press) -> withRequest(turn, press, r -> deciding.refuse(turn, r, ""))))).toList();
    }

    private static TapSpec own(String verb, TapSpec.Handler handler) {
        return new TapSpec(verb, Act.OWN, handler);
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(
                new StepSpec("why", Act.OWN, (turn, step, line) ->
                        withKind(step, (span, kind) -> filing.file(turn, span, kind, line))),
                drafts.step(),
                new StepSpec("because", Act.OWN, (turn, step, line) ->
                        withRequest(turn, step, r -> deciding.refuse(turn, r, line))));
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

    private Reply command(Turn turn, String args) {
        if (args.isEmpty()) {
            return pages.home(turn);
        }
        return switch (words.hear(args, office.today(turn.tx()), office.firstDay(turn.tx(), turn.person()))) {
            case LeaveWords.Heard.Wish w -> wish(turn, colleague(turn, w.reason()) ? w.doubted(Doubt.FOR_OTHER) : w);
            case LeaveWords.Heard.WhichHalf h -> h.whole().reason().isEmpty() && h.whole().kind().isEmpty()
                    ? pages.whichHalf(h.day()) : whichHalf(turn, h);
            case LeaveWords.Heard.FromTo f -> pages.whichDay(turn, "leave.from_to");
            case LeaveWords.Heard.Nothing n -> pages.whichDay(turn, "leave.which_day");
        };
    }

    private Reply wish(Turn turn, LeaveWords.Heard.Wish w) {
        if (w.doubt().filter(d -> d == Doubt.NOT).isPresent()) {
            return new Reply.Several(List.of(Reply.say(Doubt.NOT.text()), pages.home(turn)));
        }
        return counted(w, w.plain()
                ? filing.fileOrAsk(turn, w.span(), w.kind().orElse(office.rules().usual()), w.reason()) : drafts.show(turn, w));
    }

    private Reply whichHalf(Turn turn, LeaveWords.Heard.WhichHalf h) {
        boolean doubted = h.whole().doubt().isPresent() || colleague(turn, h.whole().reason());
        return doubted ? pages.whichDay(turn, "leave.from_to") : drafts.whichHalf(turn, h);
    }

    /** Whether a reason names somebody of the own team or township: the leave may be meant for them. */
    private boolean colleague(Turn turn, String reason) {
        Person me = turn.person();
        Optional<Scope> near = me.teamId().<Scope>map(Scope.OfTeam::new).or(() -> me.townshipId().map(Scope.OfTownship::new));
        return !reason.isEmpty() && near.stream().flatMap(s -> office.people().in(turn.tx(), s).stream())
                .anyMatch(p -> p.id() != me.id() && reason.contains(p.name()));
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
