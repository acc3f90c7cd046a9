package zaigang.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.leave.LeaveWords.Heard;
import zaigang.settings.LeaveKind;
import zaigang.settings.LeaveRules;
import zaigang.text.Texts;
import zaigang.workdays.SpokenDates;

/** What people type behind “leave”. 2026-11-23 is a Monday. */
class LeaveWordsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final Texts texts = Texts.load();
    private final LeaveWords words = new LeaveWords(texts, new SpokenDates(texts), LeaveRules.DEFAULT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "明天 下午 看病 | 2026-11-24p2026-11-24p | sick | 看病",
        "明天下午看病 | 2026-11-24p2026-11-24p | sick | 看病",
        "11月24日到26日 事假 | 2026-11-24a2026-11-26p | personal | ''",
        "11月24日到26日事假 | 2026-11-24a2026-11-26p | personal | ''",
        "周四上午 | 2026-11-26a2026-11-26a | '' | ''",
        "周四上午，去县医院 | 2026-11-26a2026-11-26a | '' | 去县医院",
        "11月24日下午到26日上午 家里有事 | 2026-11-24p2026-11-26a | personal | 家里有事",
        "11月24日 下午 到 26日 | 2026-11-24p2026-11-26p | '' | ''",
        "11月24日到26日上午 公差 | 2026-11-24a2026-11-26a | mission | ''",
        "明天 全天 培训 | 2026-11-24a2026-11-24p | training | ''",
        "明天一天 | 2026-11-24a2026-11-24p | '' | ''",
        "下午 看病 | 2026-11-23p2026-11-23p | sick | 看病",
        "病假 明天 | 2026-11-24a2026-11-24p | sick | ''",
        "明天 带孩子打针 | 2026-11-24a2026-11-24p | '' | 带孩子打针",
        "tomorrow afternoon doctor | 2026-11-24p2026-11-24p | sick | doctor",
        "11-24 to 11-26 annual leave | 2026-11-24a2026-11-26p | annual | ''",
        "thursday morning | 2026-11-26a2026-11-26a | '' | ''",
        "tomorrow amazing weather | 2026-11-24a2026-11-24p | '' | amazing weather"})
    void days_halves_kind_and_reason(String typed, String span, String kind, String reason) {
        assertThat(words.hear(typed, MONDAY)).isInstanceOfSatisfying(Heard.Wish.class, w -> {
            assertThat(w.span().code()).isEqualTo(span);
            assertThat(w.kind().map(LeaveKind::key)).isEqualTo(kind.isEmpty() ? Optional.empty() : Optional.of(kind));
            assertThat(w.reason()).isEqualTo(reason);
        });
    }

    @Test
    void half_a_day_is_asked_back() {
        assertThat(words.hear("明天半天", MONDAY)).isEqualTo(new Heard.WhichHalf(MONDAY.plusDays(1)));
        assertThat(words.hear("半天 看病", MONDAY)).isEqualTo(new Heard.WhichHalf(MONDAY));
        assertThat(words.hear("tomorrow half a day", MONDAY)).isEqualTo(new Heard.WhichHalf(MONDAY.plusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天 3天", "明天 三天", "明天 2 days", "周四 两天 看病"})
    void so_many_days_could_mean_two_things(String typed) {
        assertThat(words.hear(typed, MONDAY)).isEqualTo(new Heard.FromTo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"看病", "很久", "11月31日", "病假", "x"})
    void without_a_day_nothing_is_understood(String typed) {
        assertThat(words.hear(typed, MONDAY)).isEqualTo(new Heard.Nothing());
    }
}
