package zaigang.base.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates.Toward;

/** Days as people name them on Thursday, 2026-12-03. */
class SpokenDatesTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 3);
    private final SpokenDates dates = new SpokenDates(Texts.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "这周五|2026-12-04", "这个周五|2026-12-04", "本周五|2026-12-04", "这个星期五|2026-12-04", "这星期五|2026-12-04",
        "这礼拜五|2026-12-04", "这个礼拜五|2026-12-04", "本周周五|2026-12-04", "周五|2026-12-04", "周四|2026-12-03", "周三|2026-12-09",
        "这周一|2026-11-30", "这周日|2026-12-06", "这个星期天|2026-12-06", "下周一|2026-12-07", "下个星期一|2026-12-07",
        "下礼拜天|2026-12-13", "下周五|2026-12-11", "下下周一|2026-12-14", "下下个星期五|2026-12-18", "上周五|2026-11-27",
        "上个礼拜三|2026-11-25", "上上周五|2026-11-20", "大后天|2026-12-06", "前天|2026-12-01", "7号|2026-12-07", "2号|2027-01-02",
        "下个月2号|2027-01-02", "本月15日|2026-12-15", "this friday|2026-12-04", "next monday|2026-12-07",
        "last friday|2026-11-27", "friday|2026-12-04", "friday next week|2026-12-11", "next week friday|2026-12-11"})
    void a_day_that_is_planned(String typed, LocalDate day) {
        assertThat(dates.hear(typed, THURSDAY)).contains(new SpokenDates.Heard(Period.of(day), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "周一|2026-11-30", "周五|2026-11-27", "周四|2026-12-03", "这周一|2026-11-30", "这周五|2026-12-04", "上周五|2026-11-27",
        "1号|2026-12-01", "30号|2026-11-30", "monday|2026-11-30", "last monday|2026-11-23", "11月30日|2026-11-30"})
    void a_day_that_is_looked_back_on(String typed, LocalDate day) {
        assertThat(dates.hear(typed, THURSDAY, Toward.GONE)).contains(new SpokenDates.Heard(Period.of(day), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "下周三到周五|2026-12-09|2026-12-11", "下周三到下周五|2026-12-09|2026-12-11", "周五到周日|2026-12-04|2026-12-06",
        "周五至周二|2026-12-04|2026-12-08", "这周五到下周二|2026-12-04|2026-12-08", "下周|2026-12-07|2026-12-13",
        "next wednesday to friday|2026-12-09|2026-12-11", "7号到9号|2026-12-07|2026-12-09", "12月30日到1月2日|2026-12-30|2027-01-02"})
    void days_from_one_to_another(String typed, LocalDate from, LocalDate to) {
        assertThat(dates.hear(typed, THURSDAY)).contains(new SpokenDates.Heard(new Period(from, to), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "周末|2026-12-05|2026-12-06", "下周末|2026-12-12|2026-12-13", "下下周|2026-12-14|2026-12-20",
        "第三季度|2026-07-01|2026-09-30", "三季度|2026-07-01|2026-09-30", "q3|2026-07-01|2026-09-30",
        "上季度|2026-07-01|2026-09-30", "本季度|2026-10-01|2026-12-31", "第一季度|2026-01-01|2026-03-31",
        "一月到三月|2026-01-01|2026-03-31", "1月到3月|2026-01-01|2026-03-31", "9-11月|2026-09-01|2026-11-30",
        "十一月|2026-11-01|2026-11-30", "十一月份|2026-11-01|2026-11-30", "november|2026-11-01|2026-11-30",
        "今年|2026-01-01|2026-12-31", "去年|2025-01-01|2025-12-31", "上半年|2026-01-01|2026-06-30",
        "december 7|2026-12-07|2026-12-07", "7 december|2026-12-07|2026-12-07", "dec 7th|2026-12-07|2026-12-07",
        "十二月七号|2026-12-07|2026-12-07", "12.7-12.9|2026-12-07|2026-12-09", "元旦|2027-01-01|2027-01-01",
        "21-23 december|2026-12-21|2026-12-23", "1 to 15 november|2026-11-01|2026-11-15", "the 8th|2026-12-08|2026-12-08",
        "七号|2026-12-07|2026-12-07", "二十一号|2026-12-21|2026-12-21"})
    void a_period_that_has_a_name(String typed, LocalDate from, LocalDate to) {
        assertThat(dates.hear(typed, THURSDAY)).contains(new SpokenDates.Heard(new Period(from, to), ""));
    }

    @Test
    void a_holiday_is_all_of_its_days_on_either_side_of_today() {
        assertThat(dates.hear("国庆", THURSDAY, Toward.GONE).map(h -> h.period()))
                .contains(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7)));
        assertThat(dates.hear("春节", LocalDate.of(2026, 1, 5)).map(h -> h.period().from())).contains(LocalDate.of(2026, 2, 15));
    }

    /** A part of a week or a month is not the whole of it. */
    @ParameterizedTest
    @ValueSource(strings = {"本月底", "下个月初", "本月中旬", "上周三四", "这个星期八", "本周内"})
    void part_of_a_week_is_not_the_week(String typed) {
        assertThat(dates.hear(typed, THURSDAY).filter(h -> h.period().from().isBefore(h.period().to()))).isEmpty();
    }

    @Test
    void what_stands_behind_a_day_is_left() {
        assertThat(dates.hear("这周五下午看病", THURSDAY).map(SpokenDates.Heard::rest)).isEqualTo(Optional.of("下午看病"));
        assertThat(dates.hear("12月8日、10日", THURSDAY).map(SpokenDates.Heard::rest)).isEqualTo(Optional.of("、10日"));
        assertThat(dates.hear("7号8号", THURSDAY).map(SpokenDates.Heard::rest)).isEqualTo(Optional.of("8号"));
    }
}
