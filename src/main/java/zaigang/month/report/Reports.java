package zaigang.month.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.month.report.ReportVerbs.OfPeriod;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Wait;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/**
 * Attendance summaries as text and sheet: {@code /report [period] [scope]}. A month of a whole county is heavy reading, so it is
 * only noted here and made outside the writer, at once.
 */
final class Reports implements Feature {
    private static final AlarmType<Long> BUILD = AlarmType.ofId("report.build");
    /** Who asks twice within this has tapped twice. */
    private static final Duration DOUBLE_TAP = Duration.ofSeconds(3);
    private static final Duration USEFUL = Duration.ofHours(12);
    /** What the buttons say, and the words that they stand for. */
    private static final Map<String, String> PERIODS =
            Map.of("today", "today", "week", "this week", "month", "this month", "last", "last month");

    private final People people;
    private final Outbox outbox;
    private final ReportParser parser;
    private final ReportMaker maker;
    private final ZoneId zone;
    private final ReportLedger ledger = new ReportLedger();

    Reports(Kit kit, ReportParser parser, ReportMaker maker) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.parser = parser;
        this.maker = maker;
        this.zone = kit.settings().zone();
    }

    @Override
    public String name() {
        return ReportVerbs.REPORTS;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("report", Act.OVERSEE, this::typed).showing().lookingBack());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(ReportVerbs.GET.on(Act.OVERSEE, this::pressed));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(BUILD.reads(Late.uselessAfter(USEFUL), this::build).orElse(BUILD.instead(this::failed)));
    }

    /** A button for the sheet of a day. */
    static Button button(LocalDate day, Scope scope) {
        return ReportVerbs.GET.button("report.button_sheet", new OfPeriod(day.toString(), scope));
    }

    private Reply typed(Turn turn, String args) {
        return switch (parser.parse(turn.tx(), Optional.of(turn.who()), args, today(turn.tx()))) {
            case ReportRequest.Refused r -> new Refusal(r.why());
            case ReportRequest.Understood u -> ask(turn, u.request(), Reply.NOTHING);
        };
    }

    /** The words of a button are those that somebody could have typed; the scope is checked against the rights of now. */
    private Reply pressed(Turn turn, OfPeriod wanted) {
        if (!may(turn.tx(), turn.who(), wanted.scope())) {
            return Refusal.of("desk.not_yours");
        }
        String words = PERIODS.getOrDefault(wanted.period(), wanted.period());
        return parser.period(words, today(turn.tx()))
                .map(p -> ask(turn, new ReportRequest(wanted.scope(), p), new Reply.Note(Text.of("report.coming"))))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Reply ask(Turn turn, ReportRequest request, Reply answer) {
        Tx tx = turn.tx();
        Person person = turn.person();
        if (ledger.askedWithin(tx, DOUBLE_TAP, person.id(), request.scope(), request.period())) {
            return new Reply.Note(Text.of("report.coming"));
        }
        long id = ledger.ask(tx, person.id(), turn.chatId(), person.language(), request.scope(), request.period());
        BUILD.ask(tx, id, person.id(), Wait.Result.FILE);
        Audit.look(turn, What.LOOKED_AT_REPORT, About.scope(request.scope()), Audit.detail(request.period()));
        return answer;
    }

    private Function<Tx, Rung> build(Tx snapshot, long id, Instant due) {
        Optional<ReportLedger.Request> found = ledger.find(snapshot, id).filter(r -> may(snapshot, r));
        if (found.isEmpty()) {
            return tx -> new Rung.Skipped("not theirs to see any more");
        }
        ReportLedger.Request request = found.get();
        Scope scope = Scope.parse(request.scope());
        Report report = maker.make(snapshot, scope, request.period(), request.language(), Outgoing.File.LARGEST);
        var to = new Address(request.chatId(), request.language());
        return tx -> {
            if (!may(tx, request)) {
                return new Rung.Skipped("not theirs to see any more");
            }
            outbox.post(tx, to, Letter.of(Lane.ANSWER, report.text(), periods(scope)));
            report.file().ifPresent(file -> outbox.file(tx, to, file.name(), file.bytes(), file.caption()));
            return Rung.DONE;
        };
    }

    /** It cannot be made: the one who asked is told, and has the buttons for another try. */
    private void failed(Tx tx, long id) {
        ledger.find(tx, id).filter(r -> may(tx, r)).ifPresent(r -> outbox.post(
                tx, new Address(r.chatId(), r.language()),
                Letter.of(Lane.ANSWER, Text.of("report.failed"), periods(Scope.parse(r.scope())))));
    }

    /** Whether the one who asked may still see it, and still has this chat. */
    private boolean may(Tx tx, ReportLedger.Request request) {
        return people.byAccount(tx, request.chatId())
                .filter(who -> who.person().id() == request.personId())
                .filter(who -> may(tx, who, Scope.parse(request.scope()))).isPresent();
    }

    private boolean may(Tx tx, Who who, Scope scope) {
        return scope instanceof Scope.Only one ? people.find(tx, one.personId()).filter(p -> who.may(Act.OVERSEE, p)).isPresent()
                : who.may(Act.OVERSEE, scope);
    }

    private static Keyboard periods(Scope scope) {
        return Keyboard.row(period("today", scope), period("week", scope), period("month", scope), period("last", scope));
    }

    private static Button period(String name, Scope scope) {
        return ReportVerbs.GET.button("report.button_" + name, new OfPeriod(name, scope));
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }
}
