package zaigang.away.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveKind;
import zaigang.base.text.Text;
import zaigang.base.workdays.Words;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.approval.Approval;
import zaigang.spine.approval.Deciders;
import zaigang.spine.approval.Verdicts;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Undecided;
import zaigang.spine.chat.Waiting;
import zaigang.spine.hearing.Term;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;

/**
 * Leave: asked for in one line or a few taps, decided by those who have to agree in a tap each, and open until the person is
 * back. What the parts do is in their classes; this one says which command, tap and line is whose.
 */
public final class Leave implements Feature {
    private final LeaveTools tools;
    private final TypedLeave typed;
    private final LeavePages pages;
    private final LeaveRequests requests;
    private final Verdicts<LeaveRequest> verdicts;
    private final ReturnAlarms alarms;
    private final Returns returns;
    private final LeaveChanges changes;
    private final LeaveDrafts drafts;
    private final LeaveChoices choices;
    private final OwnLeave own;
    private final LeaveLedger ledger = new LeaveLedger();

    Leave(Kit kit, Deciders deciders, LeaveTools tools) {
        this.tools = tools;
        var phrases = new LeaveTexts(tools);
        alarms = new ReturnAlarms(tools);
        var policy = new LeaveApproval(tools, deciders, phrases, new FiledMessage(tools, phrases), alarms);
        verdicts = new Verdicts<>(kit, policy);
        Approval<LeaveRequest> approval = verdicts.approval();
        requests = new LeaveRequests(tools, policy, approval, phrases);
        returns = new Returns(tools, alarms, approval);
        changes = new LeaveChanges(tools, requests, approval, alarms, phrases,
                new Longer(kit.dates(), new LeaveCount(kit.workdays()::isWorkday)));
        pages = new LeavePages(tools, deciders, requests, approval, phrases);
        drafts = new LeaveDrafts(tools, requests, phrases);
        choices = new LeaveChoices(pages, requests, tools.rules());
        typed = new TypedLeave(tools, new LeaveWords(kit.texts(), kit.dates(), tools.rules(), kit.workdays()::isWorkday),
                new Sureness(kit.texts(), kit.dates(), kit.workdays()::isWorkday), pages, requests, drafts);
        own = new OwnLeave(tools, phrases);
    }

    @Override
    public String name() {
        return LeaveVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.hearing("leave", Act.OWN, typed::command).stating(),
                CommandSpec.unlisted("leave_back", Act.OWN, (turn, args) -> pages.home(turn)),
                CommandSpec.unlisted("return", Act.OWN, (turn, args) -> args.isEmpty() ? home(turn) : pages.home(turn))
                        .stating(),
                CommandSpec.unlisted("extend", Act.OWN, this::extend).withDaysBehind().stating());
    }

    /** Names of kinds that say by themselves that it is leave. */
    @Override
    public Map<String, List<String>> openings() {
        return Map.of("leave", Stream.concat(KindWords.names(tools.rules().kinds()).stream(),
                Words.of(tools.kit().texts(), "doubts", "other_kinds")).distinct().toList());
    }

    /** All the words by which kinds are known. */
    @Override
    public List<Term> vocabulary(Tx tx) {
        return KindWords.terms(tools.rules().kinds());
    }

    /** Who may decide is looked at with each request: a deputy has no role that says so. */
    @Override
    public List<TapSpec> taps() {
        return Stream.of(drafts.taps(), choices.taps(), verdicts.taps(), List.of(
                LeaveVerbs.SEE.on(Act.OWN, verdicts.approval()::show),
                LeaveVerbs.WITHDRAW.on(Act.OWN, (turn, id) -> with(turn, id, r -> changes.withdraw(turn, r))),
                LeaveVerbs.ALTER.on(Act.OWN, (turn, to) -> with(turn, to.request(), r -> changes.alter(turn, r, to.month()))),
                LeaveVerbs.TILL.on(Act.OWN, (turn, to) -> with(turn, to.request(), r -> changes.till(turn, r, to.day()))),
                LeaveVerbs.HOME.on(Act.OWN, (turn, id) -> with(turn, id, r -> returns.home(turn, List.of(r))))))
                .flatMap(List::stream).toList();
    }

    private Reply with(Turn turn, long id, Function<LeaveRequest, Reply> then) {
        return ledger.find(turn.tx(), id).map(then).orElseGet(() -> Refusal.of("desk.old_button"));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(
                choices.step(),
                drafts.step(),
                verdicts.step());
    }

    @Override
    public List<Waiting> waiting(Turn turn) {
        return verdicts.approval().waiting(turn);
    }

    @Override
    public List<AlarmKind> alarms() {
        return Stream.concat(Stream.of(verdicts.approval().alarm()), alarms.alarms().stream()).toList();
    }

    @Override
    public void start(Tx tx) {
        ledger.fill(tx, tools.rules().kinds());
    }

    /** The leave that is on now, or the next one. */
    private Reply extend(Turn turn, String args) {
        List<LeaveRequest> open = open(turn);
        if (open.isEmpty()) {
            return Refusal.of("leave.nothing_to_extend");
        }
        return changes.typed(turn, open.getFirst(), args);
    }

    private List<LeaveRequest> open(Turn turn) {
        return ledger.open(turn.tx(), turn.person().id());
    }

    /** Not those whose days are over. */
    @Override
    public List<Undecided> undecided(Tx tx) {
        return ledger.pending(tx).stream().filter(r -> !tools.over(tx, r.span())).map(r -> new Undecided("leave", "/leave", r.personId())).toList();
    }

    /**
     * Files a request and puts it before those who decide.
     *
     * @param reason empty where none was given
     * @return what was filed, with the button that withdraws it; {@link Hindered} where it could not be
     */
    public Asked ask(Turn turn, Span span, LeaveKind kind, String reason) {
        return requests.hindrance(turn.tx(), turn.person(), span).<Asked>map(Hindered::new).orElseGet(() -> {
            LeaveRequest filed = requests.put(turn, new LeaveRequests.Wish(span, kind, reason));
            return new Filed(verdicts.approval().filed(turn.tx(), filed, turn.person(), Text.none()));
        });
    }

    /** Why leave of these days cannot be asked for, or need not be, with what to do instead. */
    public Optional<Hindrance> hindrance(Turn turn, Span span) {
        return requests.hindrance(turn.tx(), turn.person(), span);
    }

    /** Days in words. */
    public static Text days(Span span) {
        return LeaveTexts.days(span);
    }

    /** What became of a request. */
    public sealed interface Asked {}

    /** It was filed, and this is said; the message goes on to show how the request stands. */
    public record Filed(Reply.Change said) implements Asked {}

    /** It was not filed, and why. */
    public record Hindered(Hindrance why) implements Asked {}

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

    /** For the own record. */
    public OwnLeave own() {
        return own;
    }

    /** What the morning's question says after a leave from which nobody has reported back; {@link Text#NONE} otherwise. */
    public Text overdueLine(Tx tx, Person person, LocalDate day) {
        return returns.overdueLine(tx, person, day);
    }
}
