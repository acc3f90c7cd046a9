package zaigang.month.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.StateText;

/**
 * People by days, with a sign for each day; a sheet for each month. A few days have room for words and times
 * in place of signs.
 */
final class GridSheet {
    private static final int FEW_DAYS = 7;
    /** Widths of a day with its sign, so that a month fits on a page. */
    private static final double ONE_CHARACTER = 4.2;
    private static final double TWO_CHARACTERS = 5;
    /** Widths of a day in words, and of the only one, so that there is room for signatures below. */
    private static final double IN_WORDS = 24;
    private static final double ONE_DAY = 66;
    private static final CellStyle REST = CellStyle.CENTERED.withFill("EDEDED");

    private final Figures figures;
    private final PlainWords words;
    private final Workdays workdays;
    /** With their colours, since most cells of a sheet are one of these. */
    private final Map<Sign, CellStyle.Styled> signs = new EnumMap<>(Sign.class);
    private final Map<LocalDate, DateFigures> byDate;

    GridSheet(Figures figures, PlainWords words, Workdays workdays) {
        this.figures = figures;
        this.words = words;
        this.workdays = workdays;
        this.byDate = figures.byDate();
        Arrays.stream(Sign.values()).forEach(s -> signs.put(s, s.style().of(words.of(s.key()))));
    }

    /** Whether a month has so few days in a period that they are shown in words. */
    static boolean inWords(Period period, YearMonth month) {
        return days(period, month).count() <= FEW_DAYS;
    }

    private static Stream<LocalDate> days(Period period, YearMonth month) {
        LocalDate from = Collections.max(List.of(period.from(), month.atDay(1)));
        return from.datesUntil(Collections.min(List.of(period.to(), month.atEndOfMonth())).plusDays(1));
    }

    void write(SheetWriter writer) {
        Map<YearMonth, List<LocalDate>> months = figures.period().from().datesUntil(figures.period().to().plusDays(1))
                .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()));
        months.forEach((month, days) -> {
            if (days.stream().anyMatch(byDate::containsKey)) {
                String name = words.of("report.sheet_grid");
                write(writer.sheet(months.size() == 1 ? name : name + " " + month), month, days);
            }
        });
    }

    private void write(SheetPage page, YearMonth month, List<LocalDate> days) {
        boolean few = inWords(figures.period(), month);
        page.title(words.of("report.grid_title", "scope", ReportPhrases.scope(figures), "month", month));
        page.header(cells(List.of(words.of("report.column_number"), words.of("report.column_name"),
                words.of("report.column_team")), days.stream().map(d -> heading(d, few)).toList()));
        if (!few) {
            page.header(cells(List.of("", "", ""), days.stream().map(d -> grey(d, weekday(d))).toList()));
        }
        rows(page, days, few);
        List<Sign> used = used(days);
        new GridSums(figures, words, days, few ? List.of() : used).write(page);
        if (!few) {
            page.note(legend(used));
        }
        page.note(words.of("report.grid_foot"));
        page.signature(words.of("report.signature"));
        double width = few ? Math.max(IN_WORDS, ONE_DAY / days.size()) : used.contains(Sign.OUT_LATE) ? TWO_CHARACTERS : ONE_CHARACTER;
        page.width(1, 1, 5).width(2, 2, 12).width(3, 3, 14).width(4, 3 + days.size(), width).freezeColumns(3);
        if (few && days.size() * width <= ONE_DAY) {
            page.portrait();
        }
    }

    /** Which signs there are in this sheet, and what they mean. */
    private String legend(List<Sign> used) {
        return words.of("report.legend", "signs", new Text.Joined("    ", used.stream().map(s ->
                Text.of("report.sign_and_meaning", "sign", words.of(s.key()), "meaning", Text.of(s.meaning()))).toList()));
    }

    private List<Sign> used(List<LocalDate> days) {
        return days.stream().filter(byDate::containsKey).flatMap(d -> byDate.get(d).signs().stream()).distinct().sorted().toList();
    }

    private String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.NARROW, words.language().locale());
    }

    private Object heading(LocalDate day, boolean few) {
        return grey(day, few ? words.of("report.day", "day", day) : String.valueOf(day.getDayOfMonth()));
    }

    /** Rest days on which nobody was asked stand back. */
    private Object grey(LocalDate day, String text) {
        return byDate.containsKey(day) || workdays.isWorkday(day) ? text : REST.of(text);
    }

    private void rows(SheetPage page, List<LocalDate> days, boolean few) {
        List<PersonFigures> there = figures.people().stream()
                .filter(p -> days.stream().anyMatch(day -> p.sign(day).isPresent())).toList();
        List<Object> blank = days.stream().map(day -> grey(day, "")).toList();
        page.rows(new Numbered<>(there, (number, person) -> row(number, person, days, blank, few)));
    }

    /** @param blank what stands on days without a round for this person */
    private List<Object> row(int number, PersonFigures person, List<LocalDate> days, List<Object> blank, boolean few) {
        var cells = new ArrayList<Object>(List.of(
                CellStyle.CENTERED.of(number), person.last().name(), figures.names().team(person.last().teamId())));
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            Object none = blank.get(i);
            cells.add(person.sign(day).map(sign -> few ? words(person, day, sign) : signs.get(sign)).orElse(none));
        }
        return cells;
    }

    private Object words(PersonFigures person, LocalDate day, Sign sign) {
        return sign.style().of(words.of(StateText.withTime(person.inWords(day).orElseThrow().state(), words.zone())));
    }

    private static List<Object> cells(List<?> leading, List<?> rest) {
        return Stream.<Object>concat(leading.stream(), rest.stream()).toList();
    }
}
