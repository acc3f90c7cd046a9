package zaigang.month.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.base.workdays.Words;
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
import zaigang.spine.hearing.Heard;
import zaigang.spine.hearing.Term;
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
import zaigang.spine.people.Team;

/**
 * Attendance summaries as text and sheet: {@code /report [period] [scope]}. A month of a whole county is heavy reading, so it is
 * only noted here and made outside the writer, at once.
 */
final class Reports implements Feature {
    private static final AlarmType<Long> BUILD = AlarmType.ofId("report.build");
    /** Who asks twice within this has tapped twice. */
    private static final Duration DOUBLE_TAP = Duration.ofSeconds(3);
    /** More reports than this nobody asks for in one line. */
    private static final int MOST = 4;
    private static final Duration USEFUL = Duration.ofHours(12);
    private final People people;
    private final Outbox outbox;
    private final ReportRefusals refusals;
    private final ReportMaker maker;
    private final ZoneId zone;
    private final List<Term> kinds;
    private final ReportRights rights;
    private final ReportLedger ledger = new ReportLedger();

    Reports(Kit kit, ReportMaker maker) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.refusals = new ReportRefusals(kit.people());
        this.maker = maker;
        this.zone = kit.settings().zone();
        this.rights = new ReportRights(kit.people());
        this.kinds = ReportRequest.KINDS.stream().flatMap(kind -> Words.of(kit.texts(), "speech", "report_" + kind)
                .map(w -> new Term(ReportRequest.SORT, List.of(kind), w, w))).toList();
    }

    @Override
    public String name() {
        return ReportVerbs.REPORTS;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("report", Act.OVERSEE, this::heard).showing().lookingBack());
    }

    @Override
    public List<Term> vocabulary(Tx tx) {
        return kinds;
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

    private Reply heard(Turn turn, Heard heard) {
        return switch (ReportRequest.of(heard, Optional.of(turn.who()), today(turn.tx()))) {
            case ReportRequest.These t -> each(turn, t.requests());
            case ReportRequest.OneOf o -> choice(turn, Text.of("people.which_of_them", "name", o.name()), o.requests());
            case ReportRequest.Like l -> choice(turn, Text.of("report.you_mean", "name", l.typed()), l.requests());
            case ReportRequest.NotTheirs n -> Reply.say(refusals.notTheirs(turn.tx(), Optional.of(turn.who()), n.name()),
                    Keyboard.grid(1, n.own().map(r -> get(Text.of("report.button_own", "scope",
                            ReportPhrases.scope(people.name(turn.tx(), r.scope())), "period", ReportPhrases.period(r.period())), r))
                            .stream().toList()));
            case ReportRequest.Unknown u -> new Refusal(refusals.unknown(turn.tx(), Optional.of(turn.who()), u.name()));
            case ReportRequest.TooLong l -> Refusal.of("report.too_long");
        };
    }

    private Reply choice(Turn turn, Text question, List<ReportRequest> requests) {
        return Reply.say(question, Keyboard.grid(1, requests.stream().map(r -> get(label(turn.tx(), r.scope()), r)).toList()));
    }

    private static Button get(Text label, ReportRequest request) {
        return ReportVerbs.GET.button(label, new OfPeriod(request.period().written(), request.scope()));
    }

    /** Namesakes are told apart by their team. */
    private Text label(Tx tx, Scope scope) {
        String unit = scope instanceof Scope.Only o ? people.find(tx, o.personId()).map(p -> unit(tx, p)).orElse("") : scope.code();
        return Text.verbatim(people.name(tx, scope) + " · " + unit);
    }

    private String unit(Tx tx, Person person) {
        return person.teamId().flatMap(id -> people.team(tx, id)).map(Team::name).orElse(person.homeUnit());
    }

    private Reply each(Turn turn, List<ReportRequest> requests) {
        if (requests.size() > MOST) {
            return Refusal.of("report.too_many", "most", MOST);
        }
        return new Reply.Several(requests.stream().map(r -> ask(turn, r, Reply.NOTHING)).toList());
    }

    /** The scope is checked against the rights of now. */
    private Reply pressed(Turn turn, OfPeriod wanted) {
        if (!rights.may(turn.tx(), turn.who(), wanted.scope())) {
            return Refusal.of("desk.not_yours");
        }
        return ReportTime.read(wanted.period(), today(turn.tx())).filter(p -> !ReportPeriod.tooLong(p))
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
        Optional<ReportLedger.Request> found = ledger.find(snapshot, id).filter(r -> rights.may(snapshot, r));
        if (found.isEmpty()) {
            return tx -> new Rung.Skipped("not theirs to see any more");
        }
        ReportLedger.Request request = found.get();
        Scope scope = Scope.parse(request.scope());
        Report report = maker.make(snapshot, scope, request.period(), request.language(), Outgoing.File.LARGEST);
        var to = new Address(request.chatId(), request.language());
        return tx -> {
            if (!rights.may(tx, request)) {
                return new Rung.Skipped("not theirs to see any more");
            }
            outbox.post(tx, to, Letter.of(Lane.ANSWER, report.text(), report.file().isPresent()
                    ? ReportPictures.button(request.period(), scope).and(periods(scope)) : periods(scope)));
            report.file().ifPresent(file -> outbox.file(tx, to, file.name(), file.bytes(), file.caption()));
            return Rung.DONE;
        };
    }

    /** It cannot be made: the one who asked is told, and has the buttons for another try. */
    private void failed(Tx tx, long id) {
        ledger.find(tx, id).filter(r -> rights.may(tx, r)).ifPresent(r -> outbox.post(
                tx, new Address(r.chatId(), r.language()),
                Letter.of(Lane.ANSWER, Text.of("report.failed"), periods(Scope.parse(r.scope())))));
    }

    private static Keyboard periods(Scope scope) {
        return Keyboard.row(ReportTime.WORDS.stream().map(name -> period(name, scope)).toArray(Button[]::new));
    }

    private static Button period(String name, Scope scope) {
        return ReportVerbs.GET.button("report.button_" + name, new OfPeriod(name, scope));
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }
}
