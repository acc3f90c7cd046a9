package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.base.settings.MonthEnd;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Workdays;

/** A month is shown on a working day, so that its time for objections does not run while nobody looks. */
class MonthEndOnHolidayTest {
    @RegisterExtension
    private final World world = World.at("2026-09-30T08:00").with(
            Settings.DEFAULT.with(new MonthEnd(1, LocalTime.of(10, 0), Duration.ofHours(2))));

    /** National Day is off from 1 to 7 October; 14 February, a Saturday, is worked. Of 2027 only what the law fixes is known. */
    @ParameterizedTest
    @CsvSource({
        "2026-09, 1, 2026-10-08", "2026-10, 1, 2026-11-02", "2026-11, 1, 2026-12-01", "2026-01, 14, 2026-02-14",
        "2026-01, 15, 2026-02-24", "2026-12, 1, 2027-01-04", "2026-01, 28, 2026-02-28"})
    void the_first_working_day_on_or_after_the_set_one_counts(YearMonth month, int day, LocalDate shown) {
        var end = new MonthEnd(day, LocalTime.of(10, 0), Duration.ofHours(2));
        assertThat(end.shows(month, Workdays.builtIn()::isWorkday)).isEqualTo(shown.atTime(10, 0));
    }

    @Test
    void september_is_shown_after_national_day_and_can_be_objected_to_from_then() {
        world.county().organizer("周主任").team("第一工作组").at("柳河村").leader("老李").cadre("小王");
        var wang = world.phone("小王");
        var zhou = world.phone("周主任");
        Runnable lookAway = () -> List.of("周主任", "老李", "小王").forEach(n -> world.phone(n).ignores(Kind.REMINDER, Kind.QUESTION, Kind.CLOSED, Kind.DIGEST, Kind.MONTH));
        world.moveTo("2026-10-08T08:20");
        assertThat(wang.all()).noneMatch(m -> m.text().contains("2026年9月的考勤"));
        world.restartsAt("2026-10-08T08:21");
        world.moveTo("2026-10-08T09:59");
        lookAway.run();
        zhou.types("月结").sees("没有可以月结的月份");
        world.moveTo("2026-10-08T10:00");
        wang.sees("您2026年9月的考勤", "请在 10月8日（周四） 12:00 前").taps("没有异议").sees("已记下");
        zhou.types("月结").sees("还在异议期", "12:00");
        lookAway.run();
        world.moveTo("2026-10-08T12:00");
        zhou.sees("2026年9月考勤可以月结了");
        lookAway.run();
    }
}
