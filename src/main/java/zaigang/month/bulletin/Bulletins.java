package zaigang.month.bulletin;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.day.attendance.Attendance;
import zaigang.month.monthend.Months;
import zaigang.month.monthend.ScopeMonth;
import zaigang.month.report.ReportRequest;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Wait;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Heard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/**
 * Bulletins of closed months: {@code /bulletin [month] [township]}, for organizers, since closing and export are theirs too. What
 * is open is not published: it is said what to do first. Made outside the writer, as reports are.
 */
public final class Bulletins implements Feature {
    private static final Duration USEFUL = Duration.ofHours(12);

    private final People people;
    private final Settings settings;
    private final Bulletin.Source source;
    private final BulletinPage page;
    private final BulletinBuild build;

    public Bulletins(Kit kit, Attendance attendance, Books books) {
        this.people = kit.people();
        this.settings = kit.settings();
        this.source = new Bulletin.Source(people, kit.outbox(), settings, attendance, books);
        this.page = new BulletinPage(source);
        this.build = new BulletinBuild(people, kit.outbox(), source, page, new BulletinMaker(kit.texts(), settings.zone()));
    }

    @Override
    public String name() {
        return BulletinVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("bulletin", Act.CLOSE, this::heard).lookingBack());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                BulletinVerbs.PAGE.on(Act.CLOSE, (turn, month) -> page.of(turn.tx(), month, Optional.empty())),
                BulletinVerbs.MAKE.on(Act.CLOSE, (turn, of) -> ifClosed(turn, of, () ->
                        order(turn, of, BulletinOrder.Kind.BULLETIN, ""))),
                BulletinVerbs.UNITS.on(Act.CLOSE, (turn, wanted) -> ifClosed(turn, wanted.of(), () -> units(turn, wanted))),
                BulletinVerbs.UNIT.on(Act.CLOSE, (turn, wanted) -> ifClosed(turn, wanted.of(), () ->
                        source.homeUnits(turn.tx(), wanted.month(), wanted.scope()).find(wanted.unit())
                                .map(unit -> order(turn, wanted.of(), BulletinOrder.Kind.HOME_UNIT, unit.code()))
                                .orElseGet(() -> Refusal.of("desk.old_button")))),
                BulletinVerbs.COMPARE.on(Act.CLOSE, (turn, of) -> ifClosed(turn, of, () -> {
                    Audit.look(turn, What.LOOKED_AT_REPORT, About.scope(of.scope()), Audit.detail(Months.period(of.month())));
                    return order(turn, of, BulletinOrder.Kind.COMPARISON, "");
                })));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(BulletinBuild.BUILD.reads(Late.uselessAfter(USEFUL), build::build)
                .orElse(BulletinBuild.BUILD.instead(build::failed)));
    }

    /** Month and township in either order; without either it is shown how the last month stands. */
    private Reply heard(Turn turn, Heard heard) {
        Tx tx = turn.tx();
        LocalDate today = LocalDate.ofInstant(tx.now(), settings.zone());
        YearMonth last = YearMonth.from(today).minusMonths(1);
        if (heard.found().isEmpty() && heard.left().isEmpty()) {
            return page.of(tx, last, Optional.empty());
        }
        return ReportRequest.of(heard, Optional.of(turn.who()), today, Months.period(last)) instanceof ReportRequest.These t
                ? heard(turn, heard.text(), t.requests().getFirst()) : refusal(tx, "bulletin.not_understood", heard.text());
    }

    private Reply heard(Turn turn, String args, ReportRequest request) {
        Tx tx = turn.tx();
        YearMonth month = YearMonth.from(request.period().from());
        if (!request.period().equals(Months.period(month))) {
            return refusal(tx, "bulletin.whole_months", args);
        }
        if (!(request.scope() instanceof Scope.County) && !(request.scope() instanceof Scope.OfTownship)) {
            return refusal(tx, "bulletin.whole_townships", args);
        }
        if (!(MonthStanding.of(tx, source.books(), month, request.scope()) instanceof MonthStanding.Closed)) {
            return page.of(tx, month, Optional.of(request.scope()));
        }
        order(turn, new ScopeMonth(month, request.scope()), BulletinOrder.Kind.BULLETIN, "");
        return Reply.NOTHING;
    }

    private Refusal refusal(Tx tx, String key, String args) {
        Text example = people.townships(tx).stream().findFirst().map(t -> Text.verbatim(t.name()))
                .orElseGet(() -> Text.of("report.county"));
        return Refusal.of(key, "typed", args, "example", example);
    }

    /** A closed month of a scope that is theirs; an open one becomes the page that says so. */
    private Reply ifClosed(Turn turn, ScopeMonth of, Supplier<Reply> then) {
        Tx tx = turn.tx();
        if (!Months.closable(tx, people, of.scope())) {
            return Refusal.of("desk.old_button");
        }
        if (!turn.who().may(Act.CLOSE, of.scope())) {
            return Refusal.of("desk.not_yours");
        }
        return MonthStanding.of(tx, source.books(), of.month(), of.scope()) instanceof MonthStanding.Closed
                ? then.get() : page.of(tx, of.month(), Optional.of(of.scope()));
    }

    /** The list comes in a message of its own, so that the bulletin stays; its pages turn in place. */
    private Reply units(Turn turn, BulletinVerbs.UnitsPage wanted) {
        Reply.Say units = page.units(turn.tx(), wanted.month(), wanted.scope(), wanted.page());
        return wanted.turn() ? Reply.change(units.text(), units.keyboard()) : units;
    }

    private Reply order(Turn turn, ScopeMonth of, BulletinOrder.Kind kind, String unit) {
        var order = BulletinOrder.of(turn.person().id(), of.month(), of.scope(), kind, unit, turn.now());
        BulletinBuild.BUILD.ask(turn.tx(), order, order.personId(), Wait.Result.FILE);
        return new Reply.Note(Text.of("bulletin.coming"));
    }
}
