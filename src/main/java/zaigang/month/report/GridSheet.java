package zaigang.month.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.SheetPage;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.text.Text;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.PersonDay;
import zaigang.day.attendance.StateText;
import zaigang.day.attendance.Tally;

/**
 * The second sheet: people by days, with a sign for each day; a sheet for each month. A few days have room for words and times
 * in place of signs.
 */
final class GridSheet {
    private static final int FEW_DAYS = 7;
    /** Widths of a day with its sign, so that a month fits on a page. */
    private static final double ONE_CHARACTER = 4.2;
    private static final double TWO_CHARACTERS = 5;
    private static final CellStyle REST = CellStyle.CENTERED.withFill("EDEDED");

    private final Figures figures;
    private final PlainWords words;
    private final Workdays workdays;
    private final Map<Sign, String> signs = new EnumMap<>(Sign.class);
    private final Map<LocalDate, List<PersonDay>> byDay;
    private final Map<LocalDate, List<EmptyPosts.Empty>> emptyPosts;

    GridSheet(Figures figures, PlainWords words, Workdays workdays) {
        this.figures = figures;
        this.words = words;
        this.workdays = workdays;
        this.byDay = figures.byDay();
        this.emptyPosts = figures.emptyPosts();
        Arrays.stream(Sign.values()).forEach(s -> signs.put(s, words.of(s.key())));
    }

    void write(SheetWriter writer) {
        Map<YearMonth, List<LocalDate>> months = figures.period().from().datesUntil(figures.period().to().plusDays(1))
                .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()));
        months.forEach((month, days) -> {
            if (days.stream().anyMatch(byDay::containsKey)) {
                String name = words.of("report.sheet_grid");
                write(writer.sheet(months.size() == 1 ? name : name + " " + month), month, days);
            }
        });
    }

    private void write(SheetPage page, YearMonth month, List<LocalDate> days) {
        boolean few = days.size() <= FEW_DAYS;
        page.title(words.of("report.grid_title", "scope", ReportPhrases.scope(figures.scopeName()), "month", month));
        page.header(cells(List.of(words.of("report.column_number"), words.of("report.column_name"),
                words.of("report.column_team")), days.stream().map(d -> heading(d, few)).toList()));
        if (!few) {
            page.header(cells(List.of("", "", ""), days.stream().map(d -> grey(d, weekday(d))).toList()));
        }
        rows(page, days, few);
        sums(page, days);
        List<Sign> used = used(days);
        if (!few) {
            page.note(legend(used));
        }
        double width = few ? 23 : used.contains(Sign.OUT_LATE) ? TWO_CHARACTERS : ONE_CHARACTER;
        page.width(1, 1, 5).width(2, 2, 10).width(3, 3, 15).width(4, 3 + days.size(), width).freezeColumns(3);
    }

    /** Which signs there are in this sheet, and what they mean. */
    private String legend(List<Sign> used) {
        return words.of("report.legend", "signs", new Text.Joined("    ", used.stream().map(s ->
                Text.of("report.sign_and_meaning", "sign", signs.get(s), "meaning", Text.of(s.meaning()))).toList()));
    }

    private List<Sign> used(List<LocalDate> days) {
        return days.stream().flatMap(d -> byDay.getOrDefault(d, List.of()).stream()).map(d -> Sign.of(d.state()))
                .distinct().sorted().toList();
    }

    private String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.NARROW, words.language().locale());
    }

    private Object heading(LocalDate day, boolean few) {
        return grey(day, few ? words.of("report.day", "day", day) : String.valueOf(day.getDayOfMonth()));
    }

    /** Rest days on which nobody was asked stand back. */
    private Object grey(LocalDate day, String text) {
        return byDay.containsKey(day) || workdays.isWorkday(day) ? text : REST.of(text);
    }

    private void rows(SheetPage page, List<LocalDate> days, boolean few) {
        int number = 0;
        for (List<PersonDay> own : figures.byPerson()) {
            Map<LocalDate, PersonDay> byDate = new HashMap<>();
            own.forEach(d -> byDate.put(d.day(), d));
            if (days.stream().anyMatch(byDate::containsKey)) {
                PersonDay last = own.getLast();
                page.row(cells(List.of(CellStyle.CENTERED.of(++number), last.name(), figures.names().team(last.teamId())),
                        days.stream().map(day -> cell(day, byDate.get(day), few)).toList()));
            }
        }
    }

    /** @param personDay null for a day without a round for this person */
    private Object cell(LocalDate day, PersonDay personDay, boolean few) {
        if (personDay == null) {
            return grey(day, "");
        }
        Sign sign = Sign.of(personDay.state());
        return sign.style().of(few ? words.of(StateText.withTime(personDay.state(), words.zone())) : signs.get(sign));
    }

    /** People expected and what they are the sum of; then posts, which are no part of it. */
    private void sums(SheetPage page, List<LocalDate> days) {
        sum(page, "expected", days, d -> Tally.of(d).expected());
        sum(page, "present", days, d -> Tally.of(d).present());
        sumIfAny(page, "waiting", days, d -> Tally.of(d).count(Tally.Count.WAITING));
        sumIfAny(page, "unconfirmed", days, d -> Tally.of(d).count(Tally.Count.UNCONFIRMED));
        sumIfAny(page, "absent", days, d -> Tally.of(d).count(Tally.Count.ABSENT));
        sumIfAny(page, "vacant", days, d -> vacant(d.getFirst().day(), true));
        sumIfAny(page, "maybe_vacant", days, d -> vacant(d.getFirst().day(), false));
    }

    private void sumIfAny(SheetPage page, String name, List<LocalDate> days, ToIntFunction<List<PersonDay>> value) {
        if (days.stream().filter(byDay::containsKey).anyMatch(d -> value.applyAsInt(byDay.get(d)) > 0)) {
            sum(page, name, days, value);
        }
    }

    private int vacant(LocalDate day, boolean certain) {
        return (int) emptyPosts.getOrDefault(day, List.of()).stream().filter(v -> v.certain() == certain).count();
    }

    private void sum(SheetPage page, String name, List<LocalDate> days, ToIntFunction<List<PersonDay>> value) {
        List<Object> sums = days.stream()
                .map(d -> byDay.containsKey(d) ? (Object) CellStyle.CENTERED.of(value.applyAsInt(byDay.get(d))) : "").toList();
        page.total(cells(List.of("", words.of("report.sum_" + name), ""), sums).toArray());
    }

    private static List<Object> cells(List<?> leading, List<?> rest) {
        return Stream.<Object>concat(leading.stream(), rest.stream()).toList();
    }
}
