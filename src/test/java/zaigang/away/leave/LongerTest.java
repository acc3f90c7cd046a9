package zaigang.away.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.away.leave.Longer.Until;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Workdays;

/** What people type behind “extend”, on Tuesday 2026-11-24 about leave until Thursday the 26th. */
class LongerTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final Span HELD = Span.of(new Period(TUESDAY, THURSDAY));
    private final Workdays workdays = Workdays.builtIn();
    private final Longer longer = new Longer(new SpokenDates(Texts.load()), new LeaveCount(workdays::isWorkday));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3天 | 2026-12-01 | 3", "三天 | 2026-12-01 | 3", "3 days | 2026-12-01 | 3", "3个工作日 | 2026-12-01 | 3",
        "两天，看病 | 2026-11-30 | 2",
        "1天 | 2026-11-27 | 1", "一天 | 2026-11-27 | 1", "3天到12月1日 | 2026-12-01 | 3",
        "11月28日 | 2026-11-28 | 0", "到11月28日 | 2026-11-28 | 0", "12月1日 3天 | 2026-12-01 | 0", "明天 | 2026-11-25 | 0",
        "11月27日到30日 | 2026-11-30 | 0"})
    void a_day_or_so_many_working_days_more(String typed, LocalDate day, int more) {
        assertThat(longer.hear(typed, TUESDAY, HELD)).contains(new Until(day, more));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "看病", "一周", "两天半", "1.5天", "几天", "0天", "12月2日 3天", "3天到12月2日", "a week"})
    void what_is_not_clear_is_not_guessed(String typed) {
        assertThat(longer.hear(typed, TUESDAY, HELD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1天", "3 days"})
    void days_more_behind_a_leave_that_ends_at_noon_could_mean_two_things(String typed) {
        assertThat(longer.hear(typed, TUESDAY, new Span(TUESDAY, Half.MORNING, THURSDAY, Half.MORNING))).isEmpty();
    }

    /** The National Day holidays do not count, and 10 October is worked. */
    @ParameterizedTest
    @CsvSource({"1, 2026-10-08", "2, 2026-10-09", "3, 2026-10-10", "4, 2026-10-12"})
    void holidays_do_not_count_and_make_up_days_do(int days, LocalDate last) {
        assertThat(new LeaveCount(workdays::isWorkday).after(LocalDate.of(2026, 9, 30), days)).isEqualTo(Optional.of(last));
    }
}
