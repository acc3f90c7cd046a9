package zaigang.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;

class DutyWordsTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);
    private final DutyWords asks = DutyWords.of(Texts.load(), new SpokenDates(Texts.load()));

    @ParameterizedTest
    @CsvSource({
        "'', 2026-12-30", "今天, 2026-12-30", "tomorrow, 2026-12-31", "后天, 2027-01-01", "昨天, 2026-12-29",
        "周三, 2026-12-30", "周二, 2027-01-05", "sun, 2027-01-03",
        "2026-12-01, 2026-12-01", "2026年12月1日, 2026-12-01", "2026.12.1, 2026-12-01", "12/1, 2026-12-01",
        "1月2日, 2027-01-02", "1-2, 2027-01-02", "10月3日, 2026-10-03", "2.29, 2028-02-29"
    })
    void days_are_understood(String text, LocalDate day) {
        var today = text.equals("2.29") ? LocalDate.of(2027, 6, 1) : TODAY;
        assertThat(asks.parse(text, today)).contains(new DutyTime.OfDay(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2月30日", "13.1", "2026-02-29", "没有人", "1", "12月", "99999-1-1", "2026-12-01-01"})
    void what_is_no_day_is_not_guessed(String text) {
        assertThat(asks.parse(text, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "第一工作组 明天, 2026-12-31, 第一工作组", "周五 防汛 值班表, 2027-01-01, 防汛 值班表", "防汛 值班表 1月2日, 2027-01-02, 防汛 值班表",
        "明天, 2026-12-31, ''", "柳河村, , 柳河村", "防汛 值班表, , 防汛 值班表"
    })
    void a_name_and_a_time_are_told_apart(String text, LocalDate day, String name) {
        DutyWords.TimeAndName typed = asks.typed(text, TODAY);
        assertThat(typed.name()).isEqualTo(name);
        assertThat(typed.when()).isEqualTo(Optional.ofNullable(day).map(DutyTime.OfDay::new));
    }

    @Test
    void what_a_button_says_is_read_back() {
        for (DutyTime ask : List.of(new DutyTime.OfDay(TODAY), new DutyTime.OfWeek(TODAY.plusDays(40)), 
                new DutyTime.NextShifts(), new DutyTime.RightNow())) {
            assertThat(DutyTime.read(ask.code())).contains(ask);
            assertThat(ButtonTime.read(ask.code()).map(t -> t.on(TODAY))).contains(ask);
        }
        for (ButtonTime time : ButtonTime.FromToday.values()) {
            assertThat(ButtonTime.read(time.code())).contains(time);
        }
        assertThat(DutyTime.read("w2026-13-45")).isEmpty();
        for (Sight sight : List.of(new Sight.Everything(), new Sight.OfCounty(), new Sight.OfRoster(1), new Sight.OfTeam(2),
                new Sight.OfTownship(3), new Sight.OfPost(4), new Sight.OfPerson(Long.MAX_VALUE / 10))) {
            assertThat(Sight.parse(sight.code())).contains(sight);
        }
        for (String forged : List.of("", "x", "r", "r1 OR 1", "t-1", "g99999999999999999999", "p1;")) {
            assertThat(Sight.parse(forged)).as(forged).isEmpty();
        }
    }

    @Test
    void weeks_and_ones_own_are_understood() {
        assertThat(asks.parse("本周", TODAY)).contains(new DutyTime.OfWeek(LocalDate.of(2026, 12, 28)));
        assertThat(asks.parse("next week", TODAY)).contains(new DutyTime.OfWeek(LocalDate.of(2027, 1, 4)));
        assertThat(asks.parse("我的", TODAY)).contains(new DutyTime.NextShifts());
    }
}
