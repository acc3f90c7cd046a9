package zaigang.duty.export;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.duty.roster.Ahead;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.kit.Kit;
import zaigang.spine.people.Act;

/**
 * A month of a roster as a sheet: {@code /sheet [roster]}, then buttons for the month and the layout. What is asked for is only
 * noted here and made outside the writer, at once.
 */
final class RosterSheets implements Feature {
    /** More names than this are not shown as buttons. */
    private static final int BUTTONS = 20;

    private static final Duration USEFUL = Duration.ofHours(12);

    private final Rosters rosters;
    private final RosterSheet sheet;
    private final ZoneId zone;

    RosterSheets(Kit kit, Rosters rosters, SheetReadBack readBack) {
        this.rosters = rosters;
        this.sheet = new RosterSheet(kit, rosters, readBack);
        this.zone = kit.settings().zone();
    }

    @Override
    public String name() {
        return ExportVerbs.SHEETS;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("sheet", Act.OVERSEE, this::heard).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(ExportVerbs.ROSTER.on(Act.OVERSEE, this::tapped));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(RosterSheet.BUILD.reads(Late.uselessAfter(USEFUL), (snapshot, order, due) -> sheet.build(snapshot, order))
                .orElse(RosterSheet.BUILD.instead(sheet::tellFailure)));
    }

    /** A roster by its name and a month, each where it was named; what is said around a month is no name where no roster has it. */
    private Reply heard(Turn turn, Heard heard) {
        Optional<Found.Days> days = heard.first(Found.Days.class);
        Optional<String> term = heard.found().stream().filter(f -> f instanceof Found.Termed t && t.term().sort().equals("roster"))
                .map(Found::written).findFirst();
        String typed = days.map(d -> heard.text().replace(heard.line().text().substring(d.at().from(), d.at().to()), "")
                .replace(d.written(), "").strip()).orElse(heard.text());
        YearMonth month = days.map(d -> YearMonth.from(Ahead.planned(d.coming(), heard.line().text(), today(turn)).from()))
                .orElseGet(() -> YearMonth.from(today(turn)));
        boolean known = rosters.all(turn.tx()).stream().anyMatch(r -> normal(r.name()).contains(normal(typed)));
        return which(turn, term.orElse(known || days.isEmpty() ? typed : ""), month);
    }

    private LocalDate today(Turn turn) {
        return LocalDate.ofInstant(turn.now(), zone);
    }

    private Reply which(Turn turn, String typed, YearMonth month) {
        List<RosterInfo> mine = rosters.all(turn.tx()).stream().filter(r -> sheet.may(turn.tx(), turn.who(), r)).toList();
        List<RosterInfo> named = mine.stream().filter(r -> normal(r.name()).contains(normal(typed))).toList();
        List<RosterInfo> found = named.stream().filter(r -> normal(r.name()).equals(normal(typed))).findFirst()
                .map(List::of).orElse(named);
        if (mine.isEmpty()) {
            return Refusal.of("export.no_roster");
        }
        if (found.isEmpty()) {
            return Refusal.of("export.unknown", "name", typed, "names",
                    Text.names(mine.stream().map(RosterInfo::name).limit(BUTTONS).toList()));
        }
        return found.size() == 1
                ? Reply.say(question(turn, found.getFirst(), month), buttons(found.getFirst(), month))
                : Reply.say(Text.of(found.size() > BUTTONS ? "export.which_of_many" : "export.which"),
                        Keyboard.grid(1, found.stream().limit(BUTTONS)
                                .map(r -> ExportVerbs.ROSTER.button(Text.verbatim(r.name()), ExportVerbs.Wanted.of(r.id(), month)))
                                .toList()));
    }

    private Reply tapped(Turn turn, ExportVerbs.Wanted wanted) {
        Optional<RosterInfo> found = rosters.info(turn.tx(), wanted.roster());
        YearMonth month = wanted.month().orElseGet(() -> month(turn));
        if (found.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        RosterInfo roster = found.get();
        if (!sheet.may(turn.tx(), turn.who(), roster)) {
            return Refusal.of("desk.not_yours");
        }
        return wanted.layout().map(layout -> order(turn, roster, month, layout))
                .orElseGet(() -> Reply.change(question(turn, roster, month), buttons(roster, month)));
    }

    private Text question(Turn turn, RosterInfo roster, YearMonth month) {
        int days = (int) rosters.planned(turn.tx(), roster.name(), month.atDay(1), month.atEndOfMonth()).stream()
                .map(s -> s.day()).distinct().count();
        return Text.of("export.layout", "roster", roster.name(), "month", month, "days", days);
    }

    private Keyboard buttons(RosterInfo roster, YearMonth month) {
        List<Button> layouts = Arrays.stream(Layout.values())
                .map(l -> ExportVerbs.ROSTER.button("export.button_" + l.code(), ExportVerbs.Wanted.of(roster.id(), month, l)))
                .toList();
        return Keyboard.grid(1, layouts).and(Keyboard.row(
                ExportVerbs.ROSTER.button("export.button_before", ExportVerbs.Wanted.of(roster.id(), month.minusMonths(1))),
                ExportVerbs.ROSTER.button("export.button_after", ExportVerbs.Wanted.of(roster.id(), month.plusMonths(1)))));
    }

    /** A month without a shift is refused at once; all else is made outside the writer. */
    private Reply order(Turn turn, RosterInfo roster, YearMonth month, Layout layout) {
        var order = SheetOrder.of(turn.person().id(), roster.id(), month, layout, turn.now());
        if (rosters.planned(turn.tx(), roster.name(), month.atDay(1), month.atEndOfMonth()).isEmpty()) {
            return new Refusal(RosterSheet.empty(roster, order));
        }
        sheet.ask(turn.tx(), order);
        return new Reply.Note(Text.of("export.coming"));
    }

    private YearMonth month(Turn turn) {
        return YearMonth.from(turn.now().atZone(zone));
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
