package zaigang.duty.export;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
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
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** A month of a roster as a sheet: {@code /sheet [roster]}, then buttons for the month and the layout. */
public final class RosterSheets implements Feature {
    private static final String ROSTER = "roster";
    /** More names than this are not shown as buttons. */
    private static final int BUTTONS = 20;

    private final Rosters rosters;
    private final People people;
    private final Texts texts;
    private final Workdays workdays;
    private final ZoneId zone;
    private final ReadBack readBack;

    /** Reads a sheet as an import would, in the part of the program that does. */
    @FunctionalInterface
    public interface ReadBack {
        /** Whether the file, imported now, would leave everything as it is: then nothing is missing from it. */
        boolean changesNothing(Tx tx, String fileName, byte[] bytes);
    }

    public RosterSheets(Rosters rosters, People people, Texts texts, Workdays workdays, ZoneId zone, ReadBack readBack) {
        this.rosters = rosters;
        this.people = people;
        this.texts = texts;
        this.workdays = workdays;
        this.zone = zone;
        this.readBack = readBack;
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

    private Reply which(Turn turn, String typed) {
        List<RosterInfo> mine = rosters.all(turn.tx()).stream().filter(r -> may(turn.tx(), turn.who(), r)).toList();
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
        if (!may(turn.tx(), turn.who(), roster)) {
            return Refusal.of("desk.not_yours");
        }
        return Layout.parse(press.arg(2)).map(layout -> file(turn, roster, month.get(), layout))
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

    private Reply file(Turn turn, RosterInfo roster, YearMonth month, Layout layout) {
        Tx tx = turn.tx();
        RosterMonth content = RosterMonth.read(tx, rosters, people, roster, month);
        if (content.shifts().isEmpty()) {
            return Refusal.of("export.empty", "roster", roster.name(), "month", month);
        }
        var words = new Wording(texts, turn.person().language(), workdays);
        byte[] bytes = bytes(content, layout, words);
        String fileName = fileName(roster.name(), month + "_" + words.of(layout.text()));
        Text lost = readBack.changesNothing(tx, fileName, bytes) ? Text.NONE : Text.of("export.not_all");
        return new Reply.Attach(fileName, bytes, Text.lines(Text.of("export.caption", "roster", roster.name(),
                "month", month, "layout", layout.text()), lost));
    }

    static byte[] bytes(RosterMonth content, Layout layout, Wording words) {
        var page = SheetWriter.workbook("Zaigang").sheet(content.roster().name());
        layout.write(content, words, page);
        return page.bytes();
    }

    /** Safe as a file name everywhere. */
    static String fileName(String roster, String rest) {
        return roster.replaceAll("[\\s\\p{Cntrl}\\\\/:*?\"<>|.]+", "_") + "_" + rest + ".xlsx";
    }

    /** A county's roster is for all who oversee anything, as {@code /duty} shows it to everybody; others by their owner. */
    private boolean may(Tx tx, Who who, RosterInfo roster) {
        boolean county = roster.owner().scope(tx, people).equals(Scope.COUNTY);
        return who.may(Act.OVERSEE) && (county || roster.owner().allows(tx, people, who, Act.OVERSEE));
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
