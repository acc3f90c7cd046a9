package zaigang.export;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Reply;
import zaigang.chat.Turn;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.Scope;
import zaigang.settings.Duty;
import zaigang.settings.Settings;
import zaigang.sheets.CellStyle;
import zaigang.sheets.SheetPage;
import zaigang.sheets.SheetWriter;
import zaigang.text.Text;
import zaigang.text.Texts;
import zaigang.workdays.Workdays;

/** Workbooks to fill in: {@code /template} sends next month's roster in two layouts, and the one for rotations. */
public final class Templates implements Feature {
    private static final List<String> TURNS = List.of("roster", "place", "turn", "hours", "count", "led", "rotation", "from", 
            "until", "holidays", "in_a_row");
    private static final List<String> CREW =
            List.of("roster", "turn", "group", "name", "phone", "role", "since", "till");

    private final People people;
    private final Texts texts;
    private final Workdays workdays;
    private final Settings settings;

    public Templates(People people, Texts texts, Workdays workdays, Settings settings) {
        this.people = people;
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
        return List.of(CommandSpec.of("template", Act.PLAN, (turn, args) -> templates(turn)).showing());
    }

    private Reply templates(Turn turn) {
        var words = new Wording(texts, turn.person().language(), workdays);
        YearMonth month = YearMonth.from(turn.now().atZone(zone())).plusMonths(1);
        Scope scope = turn.who().widest(Act.PLAN).orElse(Scope.COUNTY);
        String place = people.name(turn.tx(), scope);
        String roster = place + words.of("export.roster");
        List<Person> crew = people.in(turn.tx(), scope).stream().filter(Person::cadre).toList();
        return new Reply.Several(List.of(
                attach(roster, month + "_" + words.of("export.layout_list"), list(roster, month, words),
                        "export.template_list"),
                attach(roster, month + "_" + words.of("export.layout_shifts"), shifts(roster, month, words),
                        "export.template_shifts"),
                attach(roster, words.of("export.rotation"), rotation(roster, place, crew, words), "export.template_rotation")));
    }

    private static Reply attach(String roster, String rest, byte[] bytes, String caption) {
        return new Reply.Attach(RosterSheets.fileName(roster, rest), bytes, Text.of(caption));
    }

    private byte[] list(String roster, YearMonth month, Wording words) {
        SheetPage page = page(roster, month, words);
        page.header(words.of("export.column_date"), words.of("export.column_weekday"), words.of("export.column_leader"),
                words.of("export.column_duty"), words.of("export.column_phone"), words.of("export.column_remark"));
        rows(page, month, words, 4);
        Duty duty = settings.county().duty();
        page.note(words.of("export.duty_hours", "hours", words.hours(duty.starts(), duty.lasts())));
        return page.width(1, 1, 12).width(2, 2, 16).width(3, 3, 14).width(4, 4, 24).width(5, 5, 15).width(6, 6, 18)
                .portrait().bytes();
    }

    private byte[] shifts(String roster, YearMonth month, Wording words) {
        SheetPage page = page(roster, month, words);
        Duty duty = settings.county().duty();
        var half = Duration.ofHours(12);
        page.header(words.of("export.column_date"), words.of("export.column_weekday"),
                Sheets.heading(words.of("export.shift_day"), words.hours(duty.starts(), half)),
                Sheets.heading(words.of("export.shift_night"), words.hours(duty.starts().plus(half), half)),
                words.of("export.column_leader"), words.of("export.column_remark"));
        rows(page, month, words, 4);
        return page.width(1, 1, 12).width(2, 2, 16).width(3, 4, 24).width(5, 5, 14).width(6, 6, 14).portrait().bytes();
    }

    private static SheetPage page(String roster, YearMonth month, Wording words) {
        return SheetWriter.workbook("Zaigang").sheet(roster)
                .title(words.of("export.title", "roster", roster, "month", words.month(month)));
    }

    private static void rows(SheetPage page, YearMonth month, Wording words, int empty) {
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
    private byte[] rotation(String roster, String place, List<Person> crew, Wording words) {
        Duty duty = settings.county().duty();
        SheetPage turns = SheetWriter.workbook("Zaigang").sheet(words.of("export.sheet_turns"));
        turns.header(TURNS.stream().map(c -> words.of("export.column_" + c)).toList());
        turns.row(roster, place, "", words.hours(duty.starts(), duty.lasts()), "", "", "", "", "", "", "");
        turns.width(1, 2, 18).width(3, 3, 10).width(4, 4, 18).width(5, TURNS.size(), 13);
        SheetPage people = turns.sheet(words.of("export.sheet_crew"));
        people.header(CREW.stream().map(c -> words.of("export.column_" + c)).toList());
        crew.forEach(p -> people.row(roster, "", "", p.name(), p.phone(), "", "", ""));
        return people.width(1, 1, 18).width(2, 3, 10).width(4, 4, 12).width(5, 5, 15).width(6, 8, 13).bytes();
    }

    private ZoneId zone() {
        return settings.zone();
    }
}
