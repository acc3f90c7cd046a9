package zaigang.month.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zaigang.base.pictures.Box;
import zaigang.base.pictures.Drawing;
import zaigang.base.pictures.Drawn;
import zaigang.base.pictures.Lettering;
import zaigang.base.pictures.Style;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.Duty;
import zaigang.month.pictures.BoardSheet;
import zaigang.month.pictures.CalendarMonthSheet;
import zaigang.month.pictures.DutySharesSheet;
import zaigang.month.pictures.PeopleMonthSheet;
import zaigang.month.pictures.TrendSheet;
import zaigang.spine.people.Scope;

/** What stands on pictures, and where. */
class PicturesTest {
    private static final LocalDateTime MADE = LocalDateTime.parse("2026-11-30T18:05");
    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final Period QUARTER = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30));
    private static final Period DAY = Period.of(LocalDate.of(2026, 11, 30));
    private static final Scope TOWNSHIP = new Scope.OfTownship(1);
    private static final Workdays WORKDAYS = Workdays.builtIn();
    private static final Texts TEXTS = Texts.load();
    private static final Lettering LETTERING = Lettering.load();

    private final PlainWords zh = new PlainWords(TEXTS, Language.ZH, MadeUpDays.ZONE);

    private static Figures people(int count, int teams, Period period) {
        return new MadeUpDays(count, count, teams).figures(TOWNSHIP, "青河镇", period, false);
    }

    private static Figures one() {
        return new MadeUpDays(3, 1, 1).figures(new Scope.Only(0), "王堃", OCTOBER, true);
    }

    private static MonthPicture month(Figures figures, PlainWords words) {
        return new MonthPicture(figures, words, WORKDAYS, new PictureHeads(figures, words, MADE));
    }

    private static List<Drawing> months(Figures figures, PlainWords words) {
        MonthPicture values = month(figures, words);
        return values.months().stream().flatMap(m -> PeopleMonthSheet.draw(LETTERING, values.people(m)).stream()).toList();
    }

    private static List<Drawing> own(Figures figures, PlainWords words) {
        MonthPicture values = month(figures, words);
        return CalendarMonthSheet.draw(LETTERING, values.months().stream().map(values::person).toList());
    }

    private static List<Drawing> rates(Figures figures, PlainWords words) {
        MonthPicture values = month(figures, words);
        return CalendarMonthSheet.draw(LETTERING, values.months().stream().map(values::scope).toList());
    }

    private static List<Drawing> trend(Figures figures, PlainWords words) {
        return TrendSheet.draw(LETTERING, new TrendPicture(figures, words, new PictureHeads(figures, words, MADE)).values());
    }

    private static List<Drawing> board(Figures figures, PlainWords words) {
        return BoardSheet.draw(LETTERING, new BoardPicture(figures, words, new PictureHeads(figures, words, MADE)).values());
    }

    private static List<Drawing> duties(int people, PlainWords words) {
        List<Duty> duties = people == 0 ? List.of() : MadeUpDuties.of(OCTOBER, people);
        return DutySharesSheet.draw(LETTERING, new DutyPicture("县政府总值班", OCTOBER, duties, words, WORKDAYS, MADE).values());
    }

    private static List<String> texts(List<Drawing> drawings) {
        return drawings.stream().flatMap(Drawing::words).map(Drawn.Words::text).toList();
    }

    private static Stream<Supplier<List<Drawing>>> all(PlainWords words) {
        return Stream.of(() -> months(people(1, 1, OCTOBER), words), () -> months(people(40, 4, QUARTER), words),
                () -> months(people(100, 9, OCTOBER), words),
                () -> months(people(9, 2, new Period(DAY.from().minusDays(4), DAY.to())), words),
                () -> own(one(), words), () -> rates(people(40, 4, QUARTER), words), () -> trend(people(40, 4, QUARTER), words),
                () -> trend(people(2000, 1, QUARTER), words), () -> trend(people(5, 1, OCTOBER), words),
                () -> board(people(40, 8, DAY), words), () -> board(people(120, 60, DAY), words),
                () -> board(new MadeUpDays(5, 30, 1).figures(new Scope.OfTeam(0), "青河镇第一工作组", DAY, true), words),
                () -> duties(14, words), () -> duties(60, words),
                () -> rates(MadeUpDays.nothing(TOWNSHIP, "青河镇", OCTOBER), words),
                () -> trend(MadeUpDays.nothing(TOWNSHIP, "青河镇", QUARTER), words),
                () -> board(MadeUpDays.nothing(TOWNSHIP, "一个名字长得一行放不下的乡镇和它的所有工作组以及村和社区", DAY), words));
    }

    @ParameterizedTest
    @EnumSource
    void no_words_leave_their_cell_or_the_sheet_or_lie_on_others(Language language) {
        all(new PlainWords(TEXTS, language, MadeUpDays.ZONE)).flatMap(pages -> pages.get().stream()).forEach(sheet -> {
            List<Drawn.Words> words = sheet.words().toList();
            assertThat(words).isNotEmpty().allSatisfy(w -> {
                assertThat(w.cell().contains(w.box())).as("%s in its cell", w).isTrue();
                assertThat(new Box(0, 0, sheet.width(), sheet.height()).contains(w.cell())).as("%s on the sheet", w).isTrue();
                assertThat(w.style().size()).isGreaterThanOrEqualTo(Style.SMALLEST);
            });
            var overlapping = new ArrayList<String>();
            for (int i = 0; i < words.size(); i++) {
                for (int j = i + 1; j < words.size(); j++) {
                    if (words.get(i).box().overlaps(words.get(j).box())) {
                        overlapping.add(words.get(i) + " " + words.get(j));
                    }
                }
            }
            assertThat(overlapping).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void each_is_as_wide_as_a_phone_and_no_taller_than_telegram_keeps(Language language) {
        assertThat(all(new PlainWords(TEXTS, language, MadeUpDays.ZONE)).flatMap(pages -> pages.get().stream())).allSatisfy(sheet -> {
            assertThat(sheet.width()).isEqualTo(1080);
            assertThat(sheet.height()).isLessThanOrEqualTo(2560);
        });
    }

    @Test
    void each_says_of_whom_and_when_it_is_what_it_counts_from_when_it_was_made_and_that_it_is_a_draft() {
        Figures month = people(9, 2, OCTOBER);
        for (List<Drawing> pages : List.of(months(month, zh), trend(month, zh), board(people(9, 2, DAY), zh))) {
            assertThat(String.join("\n", texts(pages))).contains("青河镇", "草稿", "在岗率", "应到", "制图：2026-11-30 18:05");
        }
        assertThat(texts(own(one(), zh))).contains("王堃考勤月历", "已月结", "制图：2026-11-30 18:05");
        assertThat(texts(months(people(9, 2, OCTOBER), zh))).anyMatch(t -> t.startsWith("2026年10月"));
    }

    @Test
    void every_sign_of_the_sheet_stands_in_the_grid_with_its_meaning_below() {
        List<String> texts = texts(months(people(100, 4, QUARTER), zh));
        for (Sign sign : Sign.values()) {
            assertThat(texts).contains(zh.of(sign.key()), zh.of(sign.meaning()));
        }
    }

    @Test
    void everybody_stands_in_the_grid_once_and_pages_are_numbered() {
        Figures figures = people(100, 4, OCTOBER);
        List<Drawing> pages = months(figures, zh);
        assertThat(pages.size()).isBetween(3, 5);
        List<String> texts = texts(pages);
        for (PersonFigures person : figures.people()) {
            String begin = person.last().name().substring(0, 1);
            assertThat(texts).anyMatch(t -> t.startsWith(begin));
        }
        for (int i = 0; i < pages.size(); i++) {
            assertThat(texts(List.of(pages.get(i)))).contains("第" + (i + 1) + "/" + pages.size() + "张");
        }
        assertThat(texts(months(people(9, 1, OCTOBER), zh))).noneMatch(t -> t.matches("第\\d/\\d张"));
    }

    @Test
    void a_months_days_stand_below_their_weekday_with_holidays_and_worked_weekends() {
        Drawing sheet = own(one(), zh).getFirst();
        Drawn.Words sunday = word(sheet, "周日");
        Drawn.Words fourth = word(sheet, "4");
        assertThat(fourth.box().x()).isBetween(sunday.cell().x(), sunday.cell().right());
        assertThat(texts(List.of(sheet))).contains("国庆节", "休", "班");
    }

    @Test
    void where_there_is_nothing_each_says_so_and_shows_no_rate() {
        Figures nothing = MadeUpDays.nothing(TOWNSHIP, "青河镇", OCTOBER);
        for (List<Drawing> pages : List.of(rates(nothing, zh), own(nothing, zh), trend(nothing, zh), board(nothing, zh))) {
            assertThat(texts(pages)).containsOnlyOnce("这段时间没有打卡记录。").noneMatch(t -> t.contains("%"));
        }
        assertThat(texts(duties(0, zh))).containsOnlyOnce("这段时间没有排班。");
    }

    private static Drawn.Words word(Drawing sheet, String text) {
        return sheet.words().filter(w -> w.text().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void the_line_has_what_was_there_and_what_was_expected_below_each_point() {
        Figures figures = people(40, 4, QUARTER);
        var values = new TrendPicture(figures, zh, new PictureHeads(figures, zh, MADE)).values();
        assertThat(values.points()).hasSize(14).first().satisfies(p -> assertThat(p.name()).isEqualTo("9/1"));
        assertThat(values.points().stream().mapToInt(p -> p.expected()).sum()).isEqualTo(figures.tally().expected());
        assertThat(values.points().stream().mapToInt(p -> p.present()).sum()).isEqualTo(figures.tally().present());
        assertThat(texts(trend(figures, zh))).containsAll(values.points().stream().map(p -> String.valueOf(p.expected())).toList());
    }

    @Test
    void of_a_year_there_is_a_point_for_each_month() {
        Figures figures = people(3, 1, new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(new TrendPicture(figures, zh, new PictureHeads(figures, zh, MADE)).values().points()).hasSize(12)
                .last().satisfies(p -> assertThat(p.name()).isEqualTo("12月"));
    }

    @Test
    void vacancies_come_first_on_the_board_and_its_units_add_up() {
        Figures figures = people(40, 8, DAY);
        var values = new BoardPicture(figures, zh, new PictureHeads(figures, zh, MADE)).values();
        assertThat(values.vacancies()).isNotEmpty();
        Drawing sheet = board(figures, zh).getFirst();
        assertThat(word(sheet, values.vacancies().getFirst().kind()).box().y())
                .isLessThan(word(sheet, values.units().getFirst().name()).box().y());
        assertThat(values.units().stream().flatMap(u -> u.parts().stream()).mapToInt(p -> p.count()).sum())
                .isEqualTo(figures.tally().expected());
    }

    @Test
    void the_sharing_out_of_shifts_is_in_the_order_of_the_roster_and_counts_them_all() {
        var values = new DutyPicture("总值班", OCTOBER, MadeUpDuties.of(OCTOBER, 14), zh, WORKDAYS, MADE).values();
        assertThat(values.shares()).hasSize(14).first().satisfies(s -> assertThat(s.name()).isEqualTo("值班员1"));
        assertThat(values.shares().stream().mapToInt(s -> s.all()).sum()).isEqualTo(31 * 3);
        assertThat(values.shares().stream().mapToInt(s -> s.night()).sum()).isEqualTo(31);
        assertThat(values.shares().stream().mapToInt(s -> s.holiday()).sum()).isEqualTo(7 * 3);
        // Of the weekends behind the holidays one Saturday is worked.
        assertThat(values.shares().stream().mapToInt(s -> s.weekend()).sum()).isEqualTo(6 * 3);
    }
}
