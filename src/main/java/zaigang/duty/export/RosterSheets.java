package zaigang.duty.export;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;

/**
 * A month of a roster as a sheet: {@code /sheet [roster]}, then buttons for the month and the layout. What is asked for is only
 * noted here and made outside the writer, at once.
 */
public final class RosterSheets implements Feature {
    private static final String ROSTER = "roster";
    /** More names than this are not shown as buttons. */
    private static final int BUTTONS = 20;

    private static final Duration USEFUL = Duration.ofHours(12);

    private final Rosters rosters;
    private final RosterSheet sheet;
    private final ZoneId zone;

    /** Reads a sheet as an import would, in the part of the program that does. */
    @FunctionalInterface
    public interface ReadBack {
        /** Whether the file, imported now, would leave everything as it is: then nothing is missing from it. */
        boolean changesNothing(Tx tx, String fileName, byte[] bytes);
    }

    public RosterSheets(Rosters rosters, People people, Outbox outbox, Texts texts, Workdays workdays, ZoneId zone,
            ReadBack readBack) {
        this.rosters = rosters;
        this.sheet = new RosterSheet(rosters, people, outbox, texts, workdays, readBack);
        this.zone = zone;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("sheet", Act.OVERSEE, this::which));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(new TapSpec(ROSTER, Act.OVERSEE, this::tapped));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.heavy(RosterSheet.KIND, Late.uselessAfter(USEFUL), sheet::build).orElse(sheet::failed));
    }

    private Reply which(Turn turn, String typed) {
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
                ? Reply.say(question(turn, found.getFirst(), month(turn)), buttons(found.getFirst(), month(turn)))
                : Reply.say(Text.of(found.size() > BUTTONS ? "export.which_of_many" : "export.which"),
                        Keyboard.grid(1, found.stream().limit(BUTTONS)
                                .map(r -> Button.of(Text.verbatim(r.name()), name(), ROSTER, r.id())).toList()));
    }

    /** Arguments: the roster, maybe the month, maybe the layout; without the last one it is asked for. */
    private Reply tapped(Turn turn, Press press) {
        Optional<RosterInfo> found = press.number(0).flatMap(id -> rosters.info(turn.tx(), id));
        Optional<YearMonth> month = press.arg(1).isEmpty() ? Optional.of(month(turn)) : parse(press.arg(1));
        if (found.isEmpty() || month.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        RosterInfo roster = found.get();
        if (!sheet.may(turn.tx(), turn.who(), roster)) {
            return Refusal.of("desk.not_yours");
        }
        return Layout.parse(press.arg(2)).map(layout -> order(turn, roster, month.get(), layout))
                .orElseGet(() -> Reply.change(question(turn, roster, month.get()), buttons(roster, month.get())));
    }

    private Text question(Turn turn, RosterInfo roster, YearMonth month) {
        int days = (int) rosters.planned(turn.tx(), roster.name(), month.atDay(1), month.atEndOfMonth()).stream()
                .map(s -> s.day()).distinct().count();
        return Text.of("export.layout", "roster", roster.name(), "month", month, "days", days);
    }

    private Keyboard buttons(RosterInfo roster, YearMonth month) {
        List<Button> layouts = Arrays.stream(Layout.values())
                .map(l -> Button.of("export.button_" + l.code(), name(), ROSTER, roster.id(), month, l.code())).toList();
        return Keyboard.grid(1, layouts).and(Keyboard.row(
                Button.of("export.button_before", name(), ROSTER, roster.id(), month.minusMonths(1)),
                Button.of("export.button_after", name(), ROSTER, roster.id(), month.plusMonths(1))));
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

    private static Optional<YearMonth> parse(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException forged) {
            return Optional.empty();
        }
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
