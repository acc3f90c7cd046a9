package zaigang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsksTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);
    private final Asks asks = Asks.load();

    @ParameterizedTest
    @CsvSource({
        "'', 2026-12-30", "今天, 2026-12-30", "tomorrow, 2026-12-31", "后天, 2027-01-01", "昨天, 2026-12-29",
        "周三, 2026-12-30", "周二, 2027-01-05", "sun, 2027-01-03",
        "2026-12-01, 2026-12-01", "2026年12月1日, 2026-12-01", "2026.12.1, 2026-12-01", "12/1, 2026-12-01",
        "1月2日, 2027-01-02", "1-2, 2027-01-02", "10月3日, 2026-10-03", "2.29, 2028-02-29"
    })
    void days_are_understood(String text, LocalDate day) {
        var today = text.equals("2.29") ? LocalDate.of(2027, 6, 1) : TODAY;
        assertThat(asks.parse(text, today)).contains(new Ask.Day(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2月30日", "13.1", "2026-02-29", "没有人", "1", "12月", "99999-1-1", "2026-12-01-01"})
    void what_is_no_day_is_not_guessed(String text) {
        assertThat(asks.parse(text, TODAY)).isEmpty();
    }

    @Test
    void weeks_and_ones_own_are_understood() {
        assertThat(asks.parse("本周", TODAY)).contains(new Ask.Week(TODAY));
        assertThat(asks.parse("next week", TODAY)).contains(new Ask.Week(TODAY.plusDays(7)));
        assertThat(asks.parse("我的", TODAY)).contains(new Ask.Mine());
    }
}
