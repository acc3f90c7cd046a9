package zaigang.month.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.day.attendance.RecordLink;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Wait;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Heard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;
import zaigang.spine.people.Who;

/**
 * Units side by side, for an organizer who asks: {@code /compare [units] [period] [scope]}. Nothing sends it by itself, and no group
 * hears it. Everybody else is shown the way to the own figures.
 */
final class Compare implements Feature {
    private static final String COMMAND = "compare";

    private final CompareWords words;
    private final ReportScopes scopes;
    private final CompareBuild build;
    private final ZoneId zone;

    Compare(Kit kit, FigureSource source) {
        this.words = new CompareWords(kit.texts(), kit.dates());
        this.scopes = new ReportScopes(kit.people(), kit.texts());
        this.build = new CompareBuild(kit, source);
        this.zone = kit.settings().zone();
    }

    @Override
    public String name() {
        return CompareVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing(COMMAND, Act.OWN, this::typed).showing().lookingBack());
    }

    @Override
    public boolean offers(Tx tx, Who who, CommandSpec command) {
        return who.may(Act.COMPARE);
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                CompareVerbs.SHOW.on(Act.COMPARE, (turn, view) -> pressed(turn, view, false)),
                CompareVerbs.SHEET.on(Act.COMPARE, (turn, view) -> pressed(turn, view, true)));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(CompareBuild.BUILD.reads(Late.uselessAfter(CompareBuild.USEFUL), build::build)
                .orElse(CompareBuild.BUILD.instead(build::failed)));
    }

    private Reply typed(Turn turn, Heard heard) {
        if (!turn.who().may(Act.COMPARE)) {
            return ownInstead(turn);
        }
        CompareWords.Asked asked = words.read(heard, today(turn.tx()));
        if (ReportPeriod.tooLong(asked.period())) {
            return Refusal.of("report.too_long");
        }
        Optional<Scope> scope = scopes.find(turn.tx(), Optional.of(turn.who()), asked.scope())
                .filter(Selection::whole).map(Selection::within).filter(s -> !(s instanceof Scope.Only));
        return scope.<Reply>map(s -> order(turn, CompareView.of(asked.units(), asked.order(), asked.period(), s), false, Reply.NOTHING))
                .orElseGet(() -> Refusal.of("compare.unknown_scope", "name", asked.scope()));
    }

    /** Comparison is not theirs; what is, is a tap away. */
    private Reply ownInstead(Turn turn) {
        return turn.who().widest(Act.OVERSEE)
                .map(own -> Reply.say(Text.of("compare.not_yours"), Keyboard.row(
                        ReportVerbs.GET.button("report.button_month", new ReportVerbs.OfPeriod("month", own)),
                        ReportVerbs.GET.button("report.button_last", new ReportVerbs.OfPeriod("last", own)))))
                .orElseGet(() -> Reply.say(Text.of("compare.not_yours_own"),
                        Keyboard.row(RecordLink.month(YearMonth.from(today(turn.tx()))))));
    }

    private Reply pressed(Turn turn, CompareView view, boolean sheet) {
        if (!turn.who().may(Act.COMPARE, view.scope())) {
            return Refusal.of("desk.not_yours");
        }
        return view.to().isBefore(view.from()) || ReportPeriod.tooLong(view.period()) ? Refusal.of("desk.old_button")
                : order(turn, view, sheet, new Reply.Note(Text.of("report.coming")));
    }

    private Reply order(Turn turn, CompareView view, boolean sheet, Reply answer) {
        var order = CompareOrder.of(turn.person().id(), view, sheet, turn.now());
        CompareBuild.BUILD.ask(turn.tx(), order, order.personId(), sheet ? Wait.Result.FILE : Wait.Result.WORDS);
        Audit.look(turn, What.LOOKED_AT_REPORT, About.scope(view.scope()), Audit.detail(view.period()));
        return answer;
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), zone);
    }
}
