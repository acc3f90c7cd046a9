package zaigang.base.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.yaml.Read;

class WorkdaysTest {
    private final Workdays workdays = Workdays.builtIn();
    private final Texts texts = Texts.load();

    @Test
    void published_days_of_2026() {
        assertThat(kind("2026-11-23")).isEqualTo(new DayKind.Workday(true));
        assertThat(kind("2026-11-22")).isEqualTo(new DayKind.Weekend(true));
        assertThat(kind("2026-10-01")).isEqualTo(new DayKind.Holiday("国庆节", true));
        assertThat(kind("2026-10-10")).isEqualTo(new DayKind.MakeUpDay("国庆节"));
        assertThat(kind("2026-02-14").isWorkday()).isTrue();
    }

    @Test
    void the_whole_table_says_what_the_library_says_day_by_day() {
        new Library().announced().forEach((date, kind) -> {
            LegalHoliday day = LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            assertThat(kind).as(date.toString()).isEqualTo(day.isWork()
                    ? new DayKind.MakeUpDay(day.getName()) : new DayKind.Holiday(day.getName(), true));
        });
        assertThat(new Library().announced()).hasSizeGreaterThan(800);
    }

    @Test
    void years_not_published_count_by_the_week_and_say_so() {
        assertThat(workdays.lastPublishedYear()).isEqualTo(2026);
        assertThat(workdays.isPublished(2026)).isTrue();
        assertThat(workdays.isPublished(2027)).isFalse();
        assertThat(workdays.isPublished(2001)).isFalse();
        assertThat(kind("2027-01-04")).isEqualTo(new DayKind.Workday(false));
        assertThat(kind("2027-01-02")).isEqualTo(new DayKind.Weekend(false));
        assertThat(kind("2027-02-08")).isEqualTo(new DayKind.Workday(false));
        assertThat(kind("1990-10-01")).isEqualTo(new DayKind.Workday(false));
    }

    @Test
    void days_that_the_law_fixes_are_holidays_though_not_published() {
        assertThat(kind("2027-01-01")).isEqualTo(new DayKind.Holiday("元旦", false));
        assertThat(kind("2027-05-02")).isEqualTo(new DayKind.Holiday("劳动节", false));
        assertThat(kind("2027-10-03")).isEqualTo(new DayKind.Holiday("国庆节", false));
        assertThat(kind("2027-10-04")).isEqualTo(new DayKind.Workday(false));
    }

    @Test
    void the_last_days_of_december_hang_on_the_next_year() {
        assertThat(kind("2026-12-28")).isEqualTo(new DayKind.Workday(true));
        assertThat(kind("2026-12-29")).isEqualTo(new DayKind.Workday(false));
        assertThat(kind("2025-12-31")).isEqualTo(new DayKind.Workday(true));
        assertThat(kind("2018-12-29")).isEqualTo(new DayKind.MakeUpDay("元旦"));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30,国庆节", "2026-02-14,春节", "2026-04-03,清明节", "2026-12-31,元旦", "2025-12-31,元旦"})
    void the_eve_is_the_last_working_day_before_a_holiday(LocalDate eve, String holiday) {
        assertThat(workdays.eveOf(eve)).contains(holiday);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-29", "2026-10-01", "2026-02-13", "2026-11-20", "2026-04-04"})
    void other_days_are_no_eve(LocalDate date) {
        assertThat(workdays.eveOf(date)).isEmpty();
    }

    @Test
    void working_days_are_counted_with_both_ends() {
        LocalDate first = LocalDate.of(2026, 10, 1);
        assertThat(workdays.workdaysBetween(first, LocalDate.of(2026, 10, 31))).isEqualTo(18);
        assertThat(workdays.workdays(first, LocalDate.of(2026, 10, 10)))
                .containsExactly(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 10));
        assertThat(workdays.workdaysBetween(first, first.minusDays(1))).isZero();
    }

    @RepeatedTest(20)
    void next_previous_count_and_eve_agree_with_one_another(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            LocalDate date = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(12_000));
            String about = "seed " + seed + ", " + date;
            LocalDate next = workdays.nextWorkday(date);
            LocalDate previous = workdays.previousWorkday(date);
            assertThat(workdays.isWorkday(next)).as(about).isTrue();
            assertThat(next).as(about).isAfter(date).isBefore(date.plusDays(12));
            assertThat(workdays.workdays(date.plusDays(1), next)).as(about).containsExactly(next);
            assertThat(workdays.workdays(previous, date.minusDays(1))).as(about).containsExactly(previous);
            assertThat(workdays.previousWorkday(next)).as(about)
                    .isEqualTo(workdays.isWorkday(date) ? date : previous);
            LocalDate end = date.plusDays(random.nextInt(400));
            LocalDate middle = date.plusDays(random.nextInt((int) (end.toEpochDay() - date.toEpochDay()) + 1));
            assertThat(workdays.workdaysBetween(date, end)).as(about + " to " + end).isEqualTo(
                    workdays.workdaysBetween(date, middle) + workdays.workdaysBetween(middle.plusDays(1), end));
            if (workdays.eveOf(date).isPresent()) {
                assertThat(workdays.isWorkday(date) && next.isAfter(date.plusDays(1))).as(about).isTrue();
            }
        }
    }

    @Test
    void every_published_holiday_has_one_eve() {
        for (LocalDate date = LocalDate.of(2002, 2, 1); date.getYear() < 2027; date = date.plusDays(1)) {
            if (workdays.kind(date) instanceof DayKind.Holiday) {
                assertThat(workdays.eveOf(workdays.previousWorkday(date))).as(date.toString()).isPresent();
            }
        }
    }

    @Test
    void the_example_of_the_shipped_file_is_what_the_library_says() throws Exception {
        Path shipped = Path.of("data/holidays.yaml");
        assertThat(HolidayFile.read(shipped)).isEqualTo(Read.ok(Map.of()));
        String example = Files.readString(shipped).replaceAll("(?m)^#(2026|  )", "$1");
        Workdays imported = workdays.with(List.copyOf(years(example).values()));
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1))
                .forEach(d -> assertThat(imported.kind(d)).as(d.toString()).isEqualTo(workdays.kind(d)));
    }

    @Test
    void an_imported_year_goes_before_and_may_begin_in_december() {
        Workdays imported = workdays.with(List.copyOf(years("""
                2027:
                  holidays:
                    - {name: 元旦, from: 2026-12-31, to: 2027-01-02}
                    - {name: 劳动节, from: 2027-05-01, to: 2027-05-05}
                    - {name: 国庆节, from: 2027-10-01, to: 2027-10-07}
                  make-up-days: [2027-01-03, 2027.9.26]
                """).values()));
        assertThat(imported.isPublished(2027)).isTrue();
        assertThat(imported.lastPublishedYear()).isEqualTo(2027);
        assertThat(imported.kind(LocalDate.of(2026, 12, 31))).isEqualTo(new DayKind.Holiday("元旦", true));
        assertThat(imported.kind(LocalDate.of(2026, 12, 30))).isEqualTo(new DayKind.Workday(true));
        assertThat(imported.kind(LocalDate.of(2027, 1, 3))).isEqualTo(new DayKind.MakeUpDay("元旦"));
        assertThat(imported.kind(LocalDate.of(2027, 9, 26))).isEqualTo(new DayKind.MakeUpDay("国庆节"));
        assertThat(imported.kind(LocalDate.of(2027, 2, 8))).isEqualTo(new DayKind.Workday(true));
        assertThat(imported.kind(LocalDate.of(2026, 10, 1))).isEqualTo(kind("2026-10-01"));
        assertThat(imported.eveOf(LocalDate.of(2026, 12, 30))).contains("元旦");
    }

    @Test
    void mistakes_in_the_file_are_named_with_their_place() {
        assertThat(remarks("""
                2027:
                  holidays:
                    - {name: 元旦, from: 2027-01-01, to: 2027-01-03}
                    - {name: 春节, from: 2027-02-14, to: 2027-02-05}
                    - {name: 重复, from: 2027-01-03}
                    - {name: "", from: 2028-01-01}
                    - {from: 2027-05-01, till: 2027-05-05}
                  make-up-days: [2027-01-02, 2027-01-04, 2027-01-09, 2027-01-09, 1月9日, {date: 2027-01-10, for: 清明}]
                197: {holidays: []}
                """)).containsExactly(
                "4:7 2027-02-14 to 2027-02-05 is not a holiday of 1 to 15 days; check both dates",
                "5:7 2027-01-03 is already a day off for 元旦; check the dates",
                "6:14 the value is missing; write one, or delete the line",
                "6:24 2028-01-01 is not in 2027; put it under its own year",
                "7:7 “name” is missing; add it",
                "7:26 unknown key “till”; allowed here: name, from, to",
                "8:18 2027-01-02 is already a day off for 元旦; check the dates",
                "8:30 2027-01-04 is neither a Saturday nor a Sunday and is worked anyway; check the date",
                "8:54 2027-01-09 is listed twice; delete one of them",
                "8:66 “1月9日” is not a date; write it like 2027-01-01",
                "8:96 “清明” is not known here; allowed: 元旦",
                "9:1 197 is out of range; allowed is 2000 to 2100");
    }

    @Test
    void a_year_without_the_days_that_the_law_fixes_is_doubted() {
        assertThat(remarks("2027: {holidays: [{name: 元旦, from: 2027-01-01, to: 2027-01-03}]}")).singleElement().asString()
                .startsWith("1:1 by law these days are off too: 2027-05-01, 2027-05-02, 2027-10-01");
    }

    private DayKind kind(String date) {
        return workdays.kind(LocalDate.parse(date));
    }

    private Map<Integer, HolidayYear> years(String yaml) {
        return switch (HolidayFile.parse(Path.of("holidays.yaml"), yaml)) {
            case Read.Ok<Map<Integer, HolidayYear>> ok -> ok.value();
            case Read.Bad<Map<Integer, HolidayYear>> bad -> throw new AssertionError(bad.problems().toString());
        };
    }

    private List<String> remarks(String yaml) {
        return HolidayFile.parse(Path.of("holidays.yaml"), yaml).remarks().stream()
                .map(p -> p.line() + ":" + p.column() + " " + texts.plain(Language.EN, p.message())).toList();
    }
}
