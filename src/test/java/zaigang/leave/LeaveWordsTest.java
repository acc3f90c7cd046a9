package zaigang.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.leave.LeaveWords.Heard;
import zaigang.settings.LeaveKind;
import zaigang.settings.LeaveRules;
import zaigang.text.Texts;
import zaigang.workdays.SpokenDates;
import zaigang.workdays.Workdays;

/** What people type behind “leave”. 2026-11-23 is a Monday. */
class LeaveWordsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final Texts texts = Texts.load();
    private final LeaveWords words =
            new LeaveWords(texts, new SpokenDates(texts), LeaveRules.DEFAULT, Workdays.builtIn()::isWorkday);

    private Heard hear(String typed) {
        return words.hear(typed, MONDAY, MONDAY);
    }

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
        assertThat(hear(typed)).isInstanceOfSatisfying(Heard.Wish.class, w -> {
            assertThat(w.span().code()).isEqualTo(span);
            assertThat(w.kind().map(LeaveKind::key)).isEqualTo(kind.isEmpty() ? Optional.empty() : Optional.of(kind));
            assertThat(w.reason()).isEqualTo(reason);
        });
    }

    @Test
    void half_a_day_is_asked_back() {
        for (String typed : new String[] {"明天半天", "tomorrow half a day"}) {
            assertThat(hear(typed)).isInstanceOfSatisfying(Heard.WhichHalf.class,
                    h -> assertThat(h.day()).isEqualTo(MONDAY.plusDays(1)));
        }
        assertThat(hear("半天 看病")).isInstanceOfSatisfying(Heard.WhichHalf.class, h -> {
            assertThat(h.day()).isEqualTo(MONDAY);
            assertThat(h.whole().reason()).isEqualTo("看病");
            assertThat(h.whole().kind().map(LeaveKind::key)).contains("sick");
        });
    }

    /** From Monday on where nothing else is said; Saturday and Sunday, the 28th and 29th, do not count. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3天 看病 | 2026-11-23a2026-11-25p | sick | 看病",
        "3天看病 | 2026-11-23a2026-11-25p | sick | 看病",
        "三天 | 2026-11-23a2026-11-25p | '' | ''",
        "两天年休 | 2026-11-23a2026-11-24p | annual | ''",
        "一天 看病 | 2026-11-23a2026-11-23p | sick | 看病",
        "6天 | 2026-11-23a2026-11-30p | '' | ''",
        "十二天，年休 | 2026-11-23a2026-12-08p | annual | ''",
        "5个工作日 | 2026-11-23a2026-11-27p | '' | ''",
        "明天 3天 | 2026-11-24a2026-11-26p | '' | ''",
        "明天 三天 | 2026-11-24a2026-11-26p | '' | ''",
        "明天起 3天 | 2026-11-24a2026-11-26p | '' | ''",
        "从明天起三天 家里有事 | 2026-11-24a2026-11-26p | personal | 家里有事",
        "明天开始，3天，回老家 | 2026-11-24a2026-11-26p | '' | 回老家",
        "周四 两天 看病 | 2026-11-26a2026-11-27p | sick | 看病",
        "周四 三天 | 2026-11-26a2026-11-30p | '' | ''",
        "11月26日起3天 | 2026-11-26a2026-11-30p | '' | ''",
        "3天 从明天起 看病 | 2026-11-24a2026-11-26p | sick | 看病",
        "三天，周四开始 | 2026-11-26a2026-11-30p | '' | ''",
        "3天 自己结婚 | 2026-11-23a2026-11-25p | '' | 自己结婚",
        "病假 3天 | 2026-11-23a2026-11-25p | sick | ''",
        "病假三天 从明天起 | 2026-11-24a2026-11-26p | sick | ''",
        "11月24日到26日 3天 看病 | 2026-11-24a2026-11-26p | sick | 看病",
        "3天 11月24日到26日 | 2026-11-24a2026-11-26p | '' | ''",
        "11月26日到30日 3天 | 2026-11-26a2026-11-30p | '' | ''",
        "11月26日到30日 5天 | 2026-11-26a2026-11-30p | '' | ''",
        "周六 一天 | 2026-11-28a2026-11-28p | '' | ''",
        "明天 2 days | 2026-11-24a2026-11-25p | '' | ''",
        "3 days from tomorrow | 2026-11-24a2026-11-26p | '' | ''",
        "from tomorrow three days doctor | 2026-11-24a2026-11-26p | sick | doctor",
        "two days annual leave | 2026-11-23a2026-11-24p | annual | ''",
        "2 working days | 2026-11-23a2026-11-24p | '' | ''",
        "明天 开始装修 | 2026-11-24a2026-11-24p | '' | 开始装修",
        "明天 起诉 | 2026-11-24a2026-11-24p | '' | 起诉"})
    void so_many_days_are_working_days(String typed, String span, String kind, String reason) {
        days_halves_kind_and_reason(typed, span, kind, reason);
    }

    @Test
    void so_many_days_go_round_a_holiday() {
        assertThat(words.hear("4天", LocalDate.of(2026, 9, 29), LocalDate.of(2026, 9, 29)))
                .isInstanceOfSatisfying(Heard.Wish.class, w -> {
                    assertThat(w.span().code()).isEqualTo("2026-09-29a2026-10-09p");
                    assertThat(w.counted()).isTrue();
                });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_counted_has_so_many_working_days_and_ends_with_one(long seed) {
        var random = new Random(seed);
        var workdays = Workdays.builtIn();
        for (int i = 0; i < 300; i++) {
            LocalDate first = workdays.nextWorkday(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(340)));
            int days = 1 + random.nextInt(30);
            Span span = new LeaveCount(workdays::isWorkday).from(first, days).orElseThrow();
            assertThat(span.workHalves(workdays::isWorkday)).as("%s %s", first, days).isEqualTo(2 * days);
            assertThat(span.from()).isEqualTo(first);
            assertThat(workdays.isWorkday(span.to())).as("%s %s", first, days).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"周六 2天", "几天", "两天半", "一天半 看病", "1.5天", "一周", "两个星期", "一个月", "3日", "三四天", "十几天", "0天",
        "明天下午 3天", "明天下午起 3天", "明天起", "从明天起 看病", "11月24日到26日 5天", "本周 3天", "3天 周六起", "a week", "1 week", "明天 一周"})
    void so_many_days_could_mean_two_things(String typed) {
        assertThat(hear(typed)).isEqualTo(new Heard.FromTo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"看病", "很久", "11月31日", "病假", "x"})
    void without_a_day_nothing_is_understood(String typed) {
        assertThat(hear(typed)).isEqualTo(new Heard.Nothing());
    }
}
