package zaigang.month.bulletin;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.day.attendance.Attendance;
import zaigang.month.monthend.Months;
import zaigang.month.report.ReportParser;
import zaigang.month.report.ReportRequest;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/**
 * Bulletins of closed months: {@code /bulletin [month] [township]}, for organizers, since closing and export are theirs too. What
 * is open is not published: it is said what to do first. Made outside the writer, as reports are.
 */
public final class Bulletins implements Feature {
    static final String NAME = "bull";
    static final String PAGE = "page";
    static final String MAKE = "make";
    static final String UNITS = "units";
    static final String UNIT = "unit";
    static final String COMPARE = "rank";
    private static final Duration USEFUL = Duration.ofHours(12);

    private final People people;
    private final Settings settings;
    private final ReportParser parser;
    private final Bulletin.Source source;
    private final BulletinPage page;
    private final BulletinBuild build;

    public Bulletins(People people, Outbox outbox, Settings settings, Texts texts, ReportParser parser) {
        this.people = people;
        this.settings = settings;
        this.parser = parser;
        this.source = new Bulletin.Source(people, outbox, settings, new Attendance(settings));
        this.page = new BulletinPage(source);
        this.build = new BulletinBuild(people, outbox, source, page, new BulletinMaker(texts, settings.zone()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("bulletin", Act.CLOSE, this::typed));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec(PAGE, Act.CLOSE, (turn, press) -> press.month(0)
                        .<Reply>map(month -> page.of(turn.tx(), month, Optional.empty()))
                        .orElseGet(() -> Refusal.of("desk.old_button"))),
                new TapSpec(MAKE, Act.CLOSE, (turn, press) -> closed(turn, press, (month, scope) ->
                        order(turn, month, scope, Order.Kind.BULLETIN, ""))),
                new TapSpec(UNITS, Act.CLOSE, (turn, press) -> closed(turn, press, (month, scope) ->
                        units(turn, press, month, scope))),
                new TapSpec(UNIT, Act.CLOSE, (turn, press) -> closed(turn, press, (month, scope) ->
                        source.homeUnits(turn.tx(), month, scope).find(press.arg(2))
                                .map(unit -> order(turn, month, scope, Order.Kind.HOME_UNIT, unit.code()))
                                .orElseGet(() -> Refusal.of("desk.old_button")))),
                new TapSpec(COMPARE, Act.CLOSE, (turn, press) -> closed(turn, press, (month, scope) -> {
                    Audit.look(turn, What.LOOKED_AT_REPORT, About.scope(scope), Audit.detail(Months.period(month)));
                    return order(turn, month, scope, Order.Kind.COMPARISON, "");
                })));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.heavy(BulletinBuild.KIND, Late.uselessAfter(USEFUL), build::build).orElse(build::failed));
    }

    /** Month and township in either order; without either it is shown how the last month stands. */
    private Reply typed(Turn turn, String args) {
        Tx tx = turn.tx();
        LocalDate today = LocalDate.ofInstant(tx.now(), settings.zone());
        YearMonth last = YearMonth.from(today).minusMonths(1);
        if (args.isBlank()) {
            return page.of(tx, last, Optional.empty());
        }
        return switch (parser.parse(tx, Optional.of(turn.who()), args, today, last)) {
            case ReportRequest.Refused r -> refusal(tx, "bulletin.not_understood", args);
            case ReportRequest.Understood u -> typed(turn, args, u.request());
        };
    }

    private Reply typed(Turn turn, String args, ReportRequest request) {
        Tx tx = turn.tx();
        YearMonth month = YearMonth.from(request.period().from());
        if (!request.period().equals(Months.period(month))) {
            return refusal(tx, "bulletin.whole_months", args);
        }
        if (!(request.scope() instanceof Scope.County) && !(request.scope() instanceof Scope.OfTownship)) {
            return refusal(tx, "bulletin.whole_townships", args);
        }
        if (!(Standing.of(tx, month, request.scope()) instanceof Standing.Closed)) {
            return page.of(tx, month, Optional.of(request.scope()));
        }
        order(turn, month, request.scope(), Order.Kind.BULLETIN, "");
        return Reply.NOTHING;
    }

    private Refusal refusal(Tx tx, String key, String args) {
        Text example = people.townships(tx).stream().findFirst().map(t -> Text.verbatim(t.name()))
                .orElseGet(() -> Text.of("report.county"));
        return Refusal.of(key, "typed", args, "example", example);
    }

    private interface OfClosed {
        Reply reply(YearMonth month, Scope scope);
    }

    /** A closed month of a scope that is theirs; an open one becomes the page that says so. */
    private Reply closed(Turn turn, Press press, OfClosed then) {
        Tx tx = turn.tx();
        Optional<YearMonth> month = press.month(0);
        Optional<Scope> scope = Arg.SCOPE.read().apply(press.arg(1)).filter(s -> Months.closable(tx, people, s));
        if (month.isEmpty() || scope.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (!turn.who().may(Act.CLOSE, scope.get())) {
            return Refusal.of("desk.not_yours");
        }
        return Standing.of(tx, month.get(), scope.get()) instanceof Standing.Closed
                ? then.reply(month.get(), scope.get()) : page.of(tx, month.get(), scope);
    }

    /** The list comes in a message of its own, so that the bulletin stays; its pages turn in place. */
    private Reply units(Turn turn, Press press, YearMonth month, Scope scope) {
        int wanted = press.number(2).filter(n -> n >= 0 && n < 10_000).orElse(0L).intValue();
        Reply.Say units = page.units(turn.tx(), month, scope, wanted);
        return press.args().contains("turn") ? Reply.change(units.text(), units.keyboard()) : units;
    }

    private Reply order(Turn turn, YearMonth month, Scope scope, Order.Kind kind, String unit) {
        BulletinBuild.ask(turn.tx(), Order.of(turn.person().id(), month, scope, kind, unit, turn.now()));
        return new Reply.Note(Text.of("bulletin.coming"));
    }
}
