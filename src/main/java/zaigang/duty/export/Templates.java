package zaigang.duty.export;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.settings.DutySettings;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.spine.agenda.Agenda;
import zaigang.spine.agenda.Alarm;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
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
 * Workbooks to fill in: {@code /template} sends next month's roster in two layouts, and the one for rotations. That one names all
 * cadres of the county, so they are made outside the writer.
 */
public final class Templates implements Feature {
    private static final List<String> TURNS = List.of("roster", "place", "turn", "hours", "count", "led", "rotation", "from", 
            "until", "holidays", "in_a_row");
    private static final List<String> CREW =
            List.of("roster", "turn", "group", "name", "phone", "role", "since", "till");

    private static final String BUILD = "export.template";
    private static final Duration USEFUL = Duration.ofHours(12);
    /** Who asks twice within this has tapped twice. */
    private static final int DOUBLE_TAP_SECONDS = 5;

    private final People people;
    private final Outbox outbox;
    private final Texts texts;
    private final Workdays workdays;
    private final Settings settings;

    public Templates(People people, Outbox outbox, Texts texts, Workdays workdays, Settings settings) {
        this.people = people;
        this.outbox = outbox;
        this.texts = texts;
        this.workdays = workdays;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "tpl";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("template", Act.PLAN, (turn, args) -> ask(turn)).showing());
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.heavy(BUILD, Late.uselessAfter(USEFUL), this::build).orElse(this::failed));
    }

    private static Reply ask(Turn turn) {
        long id = turn.person().id();
        Agenda.ask(turn.tx(), BUILD, id + "/" + turn.now().getEpochSecond() / DOUBLE_TAP_SECONDS, id);
        return Reply.NOTHING;
    }

    private record Asked(Who who, Address to) {}

    /** Whoever asked for them, as long as they make rosters. */
    private Optional<Asked> asked(Tx tx, Alarm alarm) {
        return people.find(tx, Long.parseLong(alarm.subject().split("/")[0])).filter(Person::active)
                .map(p -> people.who(tx, p)).filter(who -> who.may(Act.PLAN))
                .flatMap(who -> people.address(tx, who.person().id()).map(to -> new Asked(who, to)));
    }

    private record Empty(String name, byte[] bytes, Text caption) {}

    private Function<Tx, Rung> build(Tx snapshot, Alarm alarm) {
        List<Empty> sheets = asked(snapshot, alarm).map(asked -> sheets(snapshot, asked)).orElse(List.of());
        return tx -> asked(tx, alarm).<Rung>map(still -> {
            sheets.forEach(s -> outbox.file(tx, still.to(), s.name(), s.bytes(), s.caption()));
            return Rung.DONE;
        }).orElseGet(() -> new Rung.Skipped("makes no rosters any more"));
    }

    /** They cannot be made: whoever asked is told. */
    private void failed(Tx tx, Alarm alarm) {
        asked(tx, alarm).ifPresent(asked ->
                outbox.post(tx, asked.to(), Letter.of(Lane.ANSWER, Text.of("export.template_failed"))));
    }

    private List<Empty> sheets(Tx tx, Asked asked) {
        var words = new SheetWords(texts, asked.to().language(), workdays);
        YearMonth month = YearMonth.from(tx.now().atZone(settings.zone())).plusMonths(1);
        Scope scope = asked.who().widest(Act.PLAN).orElse(Scope.county());
        String place = people.name(tx, scope);
        String roster = place + words.of("export.roster");
        List<Person> crew = people.in(tx, scope).stream().filter(Person::cadre).toList();
        return List.of(
                sheet(roster, month + "_" + words.of("export.layout_list"), list(roster, month, words), "export.template_list"),
                sheet(roster, month + "_" + words.of("export.layout_shifts"), shifts(roster, month, words),
                        "export.template_shifts"),
                sheet(roster, words.of("export.rotation"), rotation(roster, place, crew, words), "export.template_rotation"));
    }

    private static Empty sheet(String roster, String rest, byte[] bytes, String caption) {
        return new Empty(RosterSheet.fileName(roster, rest), bytes, Text.of(caption));
    }

    private byte[] list(String roster, YearMonth month, SheetWords words) {
        SheetPage page = page(roster, month, words);
        page.header(words.of("export.column_date"), words.of("export.column_weekday"), words.of("export.column_leader"),
                words.of("export.column_duty"), words.of("export.column_phone"), words.of("export.column_remark"));
        rows(page, month, words, 4);
        DutySettings duty = settings.county().duty();
        page.note(words.of("export.duty_hours", "hours", words.hours(duty.starts(), duty.lasts())));
        return page.width(1, 1, 12).width(2, 2, 16).width(3, 3, 14).width(4, 4, 24).width(5, 5, 15).width(6, 6, 18)
                .portrait().bytes();
    }

    private byte[] shifts(String roster, YearMonth month, SheetWords words) {
        SheetPage page = page(roster, month, words);
        DutySettings duty = settings.county().duty();
        var half = Duration.ofHours(12);
        page.header(words.of("export.column_date"), words.of("export.column_weekday"),
                Sheets.heading(words.of("export.shift_day"), words.hours(duty.starts(), half)),
                Sheets.heading(words.of("export.shift_night"), words.hours(duty.starts().plus(half), half)),
                words.of("export.column_leader"), words.of("export.column_remark"));
        rows(page, month, words, 4);
        return page.width(1, 1, 12).width(2, 2, 16).width(3, 4, 24).width(5, 5, 14).width(6, 6, 14).portrait().bytes();
    }

    private static SheetPage page(String roster, YearMonth month, SheetWords words) {
        return SheetWriter.workbook("Zaigang").sheet(roster)
                .title(words.of("export.title", "roster", roster, "month", words.month(month)));
    }

    private static void rows(SheetPage page, YearMonth month, SheetWords words, int empty) {
        for (LocalDate day : month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).toList()) {
            CellStyle style = words.style(day);
            var cells = new ArrayList<Object>(List.of(style.of(day), style.of(words.weekday(day))));
            for (int i = 0; i < empty; i++) {
                cells.add(style.of(""));
            }
            page.row(cells);
        }
    }

    /** What goes round, and who takes part; the rotations' own import reads it. */
    private byte[] rotation(String roster, String place, List<Person> crew, SheetWords words) {
        DutySettings duty = settings.county().duty();
        SheetPage turns = SheetWriter.workbook("Zaigang").sheet(words.of("export.sheet_turns"));
        turns.header(TURNS.stream().map(c -> words.of("export.column_" + c)).toList());
        turns.row(roster, place, "", words.hours(duty.starts(), duty.lasts()), "", "", "", "", "", "", "");
        turns.width(1, 2, 18).width(3, 3, 10).width(4, 4, 18).width(5, TURNS.size(), 13);
        SheetPage people = turns.sheet(words.of("export.sheet_crew"));
        people.header(CREW.stream().map(c -> words.of("export.column_" + c)).toList());
        crew.forEach(p -> people.row(roster, "", "", p.name(), p.phone(), "", "", ""));
        return people.width(1, 1, 18).width(2, 3, 10).width(4, 4, 12).width(5, 5, 15).width(6, 8, 13).bytes();
    }
}
