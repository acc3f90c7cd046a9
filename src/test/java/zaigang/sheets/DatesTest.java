package zaigang.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"2026.12.1", "2026/12/1", "2026-12-01", "2026年12月1日", "２０２６年１２月１日", "20261201", "2026 年 12 月 1 日",
        "2026年12月1日（星期二）", "2026-12-01 星期二", "2026/12/1 0:00", "2026-12-01T00:00:00", "2026.12.01", "26年12月1日", "26.12.1",
        "12/1/2026",
        "二〇二六年十二月一日", "2026年12月1日\n星期二", "2026年12月1号", "Dec 1, 2026", "1 December 2026", "1-Dec-2026", "46357", "2026－12－01",
        "2026年12月1日(周二)", "Tue 1 Dec 2026", "1-Dec-26", "01-Dec-2026", "01-DEC-26", "Dec 1 2026", "Dec 1, 26", "1 Dec 26",
        "Dec-1-26", "2026-Dec-01", "1-12月-26", "1-十二月-26", "01-12月-2026", "1/Dec/26", "1 Dec. 26", "Tue, 1-Dec-26", "1st Dec 26"})
    void full_dates_are_read(String text) {
        assertThat(Dates.read(Cell.text(1, 1, text))).contains(new WrittenDate.Full(LocalDate.of(2026, 12, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12月1日", "12.1", "12/1", "12-1", "12月1号", "12月01日", "12月1日（星期二）", "12月1日 周二", "12月1日\n（二）", "十二月一日",
            "12月1",
        "12.01", "1 Dec", "12月1日星期二", "12月1日（初一）"})
    void dates_without_a_year_are_read(String text) {
        assertThat(Dates.read(text)).contains(new WrittenDate.MonthDay(12, 1, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1日", "1号", "01日", "1日（周二）"})
    void days_alone_are_read(String text) {
        assertThat(Dates.read(text)).contains(new WrittenDate.Day(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "李国庆", "2026-13-01", "2月30日", "2026年2月29日", "12", "13800001001", "2026", "12月", "32日",
            "12月1日至12月7日", "8:00",
        "12月1日、2日", "合计"})
    void other_texts_are_no_dates(String text) {
        assertThat(Dates.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"星期二,TUESDAY", "周二,TUESDAY", "二,TUESDAY", "Tue,TUESDAY", "Tuesday,TUESDAY", "礼拜二,TUESDAY", "星期日,SUNDAY",
            "周天,SUNDAY", "日,SUNDAY",
        "星 期 六,SATURDAY", "（六）,SATURDAY", "12月1日（二）,TUESDAY", "Thurs.,THURSDAY"})
    void days_of_the_week_are_read(String text, DayOfWeek day) {
        assertThat(Dates.weekday(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "李一鸣", "12月1日", "2", "monitor"})
    void other_texts_are_no_days_of_the_week(String text) {
        assertThat(Dates.weekday(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"青河县2026年12月值班表,2026,12", "值班表（2026.12）.xlsx,2026,12", "值班表202612.xlsx,2026,12", "2026-12值班,2026,12",
            "二〇二六年十二月值班表,2026,12",
        "2026年12月28日至2027年1月10日值班表,2026,12", "roster 2026-12-01.csv,2026,12", "26年12月,2026,12"})
    void titles_tell_year_and_month(String title, int year, int month) {
        assertThat(Dates.hint(List.of(title))).isEqualTo(DateHint.of(year, month));
    }

    @Test
    void titles_and_file_name_together_tell_year_and_month() {
        assertThat(Dates.hint(List.of("12月份值班表", "青河县", "2026年.xlsx"))).isEqualTo(DateHint.of(2026, 12));
        assertThat(Dates.hint(List.of("2026年值班表"))).isEqualTo(DateHint.ofYear(2026));
        assertThat(Dates.hint(List.of("值班电话：0000-1234567"))).isEqualTo(DateHint.NONE);
    }

    private static List<String> resolved(DateHint hint, String... texts) {
        return Dates.resolve(Stream.of(texts).map(Dates::read).toList(), hint, TODAY).stream()
                .map(d -> d.map(LocalDate::toString).orElse("-")).toList();
    }

    @Test
    void a_sheet_that_crosses_the_new_year_goes_on_in_the_next_one() {
        String[] texts = {"12月30日", "12月31日", "1月1日", "1.2"};
        String[] dates = {"2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"};

        assertThat(resolved(DateHint.of(2026, 12), texts)).containsExactly(dates);
        assertThat(resolved(DateHint.ofYear(2026), texts)).containsExactly(dates);
        assertThat(resolved(DateHint.NONE, texts)).containsExactly(dates);
        assertThat(resolved(DateHint.of(2027, 1), texts)).containsExactly(dates);
        assertThat(resolved(DateHint.NONE, "2026年12月30日", "12月31日", "1月1日", "2日")).containsExactly(dates);
    }

    @Test
    void a_title_with_the_year_that_begins_gives_its_first_days_to_the_year_before() {
        assertThat(resolved(DateHint.ofYear(2027), "12月31日", "1月1日", "1月2日")).containsExactly("2026-12-31", "2027-01-01",
                "2027-01-02");
    }

    @Test
    void without_any_year_the_nearest_one_counts() {
        assertThat(resolved(DateHint.NONE, "1月5日")).containsExactly("2027-01-05");
        assertThat(resolved(DateHint.NONE, "9月1日")).containsExactly("2026-09-01");
        assertThat(resolved(DateHint.NONE, "1月5日", "?", "9月1日")).containsExactly("2027-01-05", "-", "2027-09-01");
    }

    @Test
    void days_alone_take_the_month_of_the_title_and_go_on_into_the_next() {
        assertThat(resolved(DateHint.of(2026, 12), "30日", "31日", "1日")).containsExactly("2026-12-30", "2026-12-31", "2027-01-01");
        assertThat(resolved(DateHint.of(2026, 11), "30日", "31日")).containsExactly("2026-11-30", "-");
    }

    @Test
    void loose_order_does_not_change_the_year() {
        assertThat(resolved(DateHint.of(2026, 12), "12月5日", "12月2日", "11月30日", "12月9日"))
                .containsExactly("2026-12-05", "2026-12-02", "2026-11-30", "2026-12-09");
    }

    @Test
    void a_day_whose_final_zero_the_sheet_dropped_is_seen_from_its_place() {
        var column = Stream.of("12.8", "12.9", "12.1", "12.11").map(s -> Dates.read(
                new Cell(1, 1, s, Cell.Type.NUMBER, Optional.empty(), false))).toList();

        assertThat(Dates.resolve(column, DateHint.of(2026, 12), TODAY)).extracting(Optional::get).containsExactly(
                LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 11));
    }

    @RepeatedTest(20)
    void any_run_of_days_is_read_back_from_any_way_of_writing() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        LocalDate start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4_000));
        var patterns = List.of("yyyy.M.d", "yyyy/M/d", "yyyy-MM-dd", "yyyyMMdd", "yyyy年M月d日", "M月d日", "M.d", "M/d", "M月d日（EEEE）",
                "yyyy年MM月dd日");
        String pattern = patterns.get(random.nextInt(patterns.size()));
        var format = DateTimeFormatter.ofPattern(pattern, Locale.SIMPLIFIED_CHINESE);
        var dates = new ArrayList<LocalDate>();
        for (int i = 0; i < 1 + random.nextInt(400); i++) {
            dates.add(start.plusDays(i));
        }

        var read = Dates.resolve(dates.stream().map(d -> Dates.read(format.format(d))).toList(),
                DateHint.of(start.getYear(), start.getMonthValue()), TODAY);

        assertThat(read).as("seed %d, %s", seed, pattern).extracting(Optional::orElseThrow).isEqualTo(dates);
    }

    @ParameterizedTest
    @CsvSource({"注：值班时间为当日8:00至次日8:00；,08:00,08:00,true", "20:00-次日8:00,20:00,08:00,true", "8：00—17：30,08:00,17:30,false",
            "早8点至晚8点,08:00,20:00,false",
        "18:00-8:00,18:00,08:00,true", "上午8时30分到下午5时,08:30,17:00,false", "0:00-24:00,00:00,00:00,true",
        "8:00～20:00,08:00,20:00,false"})
    void times_of_duty_are_read(String text, LocalTime start, LocalTime end, boolean nextDay) {
        assertThat(TimeRange.find(text)).contains(new TimeRange(start, end, nextDay));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-12-01", "0000-1234567", "25:00-26:00", "12月1日至7日"})
    void other_texts_are_no_times(String text) {
        assertThat(TimeRange.find(text)).isEmpty();
    }
}
