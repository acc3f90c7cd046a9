package zaigang.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zaigang.agenda.Agenda;
import zaigang.agenda.Alarm;
import zaigang.agenda.AlarmKind;
import zaigang.agenda.Late;
import zaigang.agenda.Rung;
import zaigang.audit.About;
import zaigang.audit.Audit;
import zaigang.audit.What;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.outbox.Lane;
import zaigang.outbox.Letter;
import zaigang.outbox.Outbox;
import zaigang.people.Act;
import zaigang.people.Address;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.Scope;
import zaigang.text.Text;

/**
 * Attendance summaries as text and sheet: {@code /report [period] [scope]}. A month of a whole county is heavy reading, so it is
 * only noted here and made outside the writer, at once.
 */
public final class Reports implements Feature {
    static final String NAME = "rep";
    static final String GET = "get";
    private static final String BUILD = "report.build";
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

    Reports(People people, Outbox outbox, ReportParser parser, ReportMaker maker, ZoneId zone) {
        this.people = people;
        this.outbox = outbox;
        this.parser = parser;
        this.maker = maker;
        this.zone = zone;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("report", Act.OVERSEE, (turn, args) -> typed(turn, args)).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(new TapSpec(GET, Act.OVERSEE, this::pressed));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.heavy(BUILD, Late.uselessAfter(USEFUL), this::build).orElse(this::failed));
    }

    /** A button for the sheet of a day. */
    static Button button(LocalDate day, Scope scope) {
        return Button.of("report.button_sheet", NAME, GET, day, scope.code());
    }

    private Reply typed(Turn turn, String args) {
        return switch (parser.parse(turn.tx(), Optional.of(turn.who()), args, today(turn.tx()))) {
            case ReportRequest.Refused r -> new Refusal(r.why());
            case ReportRequest.Understood u -> ask(turn, u.request(), Reply.NOTHING);
        };
    }

    /** The words of a button are those that somebody could have typed; the scope is checked against the rights of now. */
    private Reply pressed(Turn turn, Press press) {
        Optional<Scope> scope = Spot.scope(press.arg(1));
        if (scope.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (!turn.who().may(Act.OVERSEE, scope.get())) {
            return Refusal.of("desk.not_yours");
        }
        String words = PERIODS.getOrDefault(press.arg(0), press.arg(0));
        return parser.period(words, today(turn.tx()))
                .map(p -> ask(turn, new ReportRequest(scope.get(), p), new Reply.Note(Text.of("report.coming"))))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Reply ask(Turn turn, ReportRequest request, Reply answer) {
        Tx tx = turn.tx();
        Person person = turn.person();
        if (ledger.askedWithin(tx, DOUBLE_TAP, person.id(), request.scope(), request.period())) {
            return new Reply.Note(Text.of("report.coming"));
        }
        long id = ledger.ask(tx, person.id(), turn.chatId(), person.language(), request.scope(), request.period());
        Agenda.ask(tx, BUILD, String.valueOf(id), person.id());
        Audit.look(turn, What.LOOKED_AT_REPORT, About.scope(request.scope()), Audit.detail(request.period()));
        return answer;
    }

    private Function<Tx, Rung> build(Tx snapshot, Alarm alarm) {
        Optional<ReportLedger.Request> found = ledger.find(snapshot, Long.parseLong(alarm.subject()))
                .filter(r -> may(snapshot, r));
        if (found.isEmpty()) {
            return tx -> new Rung.Skipped("not theirs to see any more");
        }
        ReportLedger.Request request = found.get();
        Scope scope = Scope.parse(request.scope());
        Report report = maker.make(snapshot, scope, request.period(), request.language());
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
    private void failed(Tx tx, Alarm alarm) {
        ledger.find(tx, Long.parseLong(alarm.subject())).filter(r -> may(tx, r)).ifPresent(r -> outbox.post(
                tx, new Address(r.chatId(), r.language()),
                Letter.of(Lane.ANSWER, Text.of("report.failed"), periods(Scope.parse(r.scope())))));
    }

    /** Whether the one who asked may still see it, and still has this chat. */
    private boolean may(Tx tx, ReportLedger.Request request) {
        return people.byAccount(tx, request.chatId())
                .filter(who -> who.person().id() == request.personId())
                .filter(who -> who.may(Act.OVERSEE, Scope.parse(request.scope()))).isPresent();
    }

    private static Keyboard periods(Scope scope) {
        return Keyboard.row(period("today", scope), period("week", scope), period("month", scope), period("last", scope));
    }

    private static Button period(String name, Scope scope) {
        return Button.of("report.button_" + name, NAME, GET, name, scope.code());
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }
}
