package zaigang.duty.export;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import zaigang.base.settings.DutySettings;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** Workbooks to fill in: a month's roster in two layouts, and the one for rotations, as an import reads them. */
final class EmptySheets {
    private static final List<String> TURNS = List.of("roster", "place", "turn", "hours", "count", "led", "rotation", "from",
            "until", "holidays", "in_a_row");
    private static final List<String> CREW =
            List.of("roster", "turn", "group", "name", "phone", "role", "since", "till");

    private final People people;
    private final Texts texts;
    private final Workdays workdays;
    private final Settings settings;

    EmptySheets(Kit kit) {
        this.people = kit.people();
        this.texts = kit.texts();
        this.workdays = kit.workdays();
        this.settings = kit.settings();
    }

    record Empty(String name, byte[] bytes, Text caption) {}

    /** For next month and where somebody makes rosters. */
    List<Empty> of(Tx tx, Who who, Language language) {
        var words = new SheetWords(texts, language, workdays);
        YearMonth month = YearMonth.from(tx.now().atZone(settings.zone())).plusMonths(1);
        Scope scope = who.widest(Act.PLAN).orElse(Scope.county());
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
