package zaigang.month.report;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.Formula;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.DutyTexts;
import zaigang.spine.people.Person;

/** Who held which shift, a row for each shift, and below that how many each person held. */
final class DutySheet {
    /** Nobody reads more. */
    private static final int MOST_ROWS = 5_000;
    private static final List<String> SHIFT_COLUMNS =
            List.of("number", "date", "weekday", "roster", "shift", "hours", "leader", "on_duty", "remark");
    private static final List<String> PERSON_COLUMNS =
            List.of("number", "name", "team", "township", "led", "stood", "shifts", "weekends", "holidays");
    private static final double[] WIDTHS = {6, 12, 14, 16, 12, 20, 18, 30, 20};
    /** As the roster's own sheet shows them. */
    private static final CellStyle REST = CellStyle.CENTERED.withFill("EDEDED");

    private final Figures figures;
    private final DutyFigures duties;
    private final PlainWords words;
    private final Workdays workdays;

    DutySheet(Figures figures, DutyFigures duties, PlainWords words, Workdays workdays) {
        this.figures = figures;
        this.duties = duties;
        this.words = words;
        this.workdays = workdays;
    }

    /** Nothing where there was no shift. */
    void write(SheetWriter writer) {
        if (duties.isEmpty()) {
            return;
        }
        SheetPage page = writer.sheet(words.of("report.sheet_duty"));
        page.title(words.of("report.duty_title", "scope", ReportPhrases.scope(figures.scopeName()),
                "period", ReportPhrases.period(figures.period())));
        page.subtitle(words.of("report.duty_subtitle", "count", duties.shifts().size()));
        page.header(headings(SHIFT_COLUMNS));
        if (duties.shifts().size() > MOST_ROWS) {
            page.note(words.of("report.duty_too_many", "most", MOST_ROWS));
        } else {
            page.rows(new Numbered<>(duties.shifts(), this::shift));
        }
        people(page);
        page.note(words.of("report.duty_foot"));
        page.signature(words.of("report.signature"));
        for (int i = 0; i < WIDTHS.length; i++) {
            page.width(i + 1, i + 1, WIDTHS[i]);
        }
        page.freezeColumns(2);
    }

    private List<Object> headings(List<String> columns) {
        return columns.stream().<Object>map(c -> words.of("report.column_" + c)).toList();
    }

    private List<Object> shift(int number, Duty duty) {
        CellStyle style = workdays.isWorkday(duty.day()) ? CellStyle.CENTERED : REST;
        return List.of(CellStyle.CENTERED.of(number), style.of(duty.day()), style.of(weekday(duty.day())), duty.roster(),
                CellStyle.CENTERED.of(duty.shiftName()), CellStyle.CENTERED.of(words.of(new DutyTexts(words.zone()).time(duty))),
                names(Stream.concat(duty.leaders().stream().map(Person::name), duty.outsideLeaders().stream())),
                duty.everyone().isEmpty() && duty.outsideLeaders().isEmpty() ? words.of("report.duty_nobody")
                        : names(duty.onDuty().stream().map(Person::name)), duty.note());
    }

    private String names(Stream<String> names) {
        return String.join(words.of("report.duty_comma"), names.toList());
    }

    private String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, words.language().locale());
    }

    private void people(SheetPage page) {
        if (duties.people().isEmpty()) {
            return;
        }
        page.note("");
        page.header(headings(PERSON_COLUMNS));
        page.rows(new Numbered<>(duties.people(), this::person));
        var sums = new ArrayList<Object>(List.of("", words.of("report.sheet_sum"), "", ""));
        Stream.<ToIntFunction<DutyFigures.Held>>of(DutyFigures.Held::led, DutyFigures.Held::stood, h -> h.led() + h.stood(),
                DutyFigures.Held::weekends, DutyFigures.Held::holidays).forEach(of -> sums.add(
                        CellStyle.CENTERED.of(new Formula.SumAbove(duties.people().stream().mapToInt(of).sum()))));
        page.total(sums.toArray());
    }

    private List<Object> person(int number, DutyFigures.Held held) {
        Person person = held.person();
        return List.of(CellStyle.CENTERED.of(number), person.name(), figures.names().team(person.teamId()),
                figures.names().township(person.townshipId()), CellStyle.CENTERED.of(held.led()), CellStyle.CENTERED.of(held.stood()),
                CellStyle.CENTERED.of(held.led() + held.stood()), CellStyle.CENTERED.of(held.weekends()),
                CellStyle.CENTERED.of(held.holidays()));
    }
}
