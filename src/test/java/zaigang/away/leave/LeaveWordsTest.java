package zaigang.away.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.away.leave.LeaveWords.Said;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Workdays;

/** What people type behind “leave”. 2026-11-23 is a Monday. */
class LeaveWordsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final Texts texts = Texts.load();
    private final LeaveWords words =
            new LeaveWords(texts, new SpokenDates(texts), LeaveRules.DEFAULT, Workdays.builtIn()::isWorkday);

    private Said hear(String typed) {
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
        "明天 带孩子出门 | 2026-11-24a2026-11-24p | '' | 带孩子出门",
        "tomorrow afternoon doctor | 2026-11-24p2026-11-24p | sick | doctor",
        "11-24 to 11-26 annual leave | 2026-11-24a2026-11-26p | annual | ''",
        "thursday morning | 2026-11-26a2026-11-26a | '' | ''",
        "tomorrow amazing weather | 2026-11-24a2026-11-24p | '' | amazing weather"})
    void days_halves_kind_and_reason(String typed, String span, String kind, String reason) {
        assertThat(hear(typed)).isInstanceOfSatisfying(Said.Wish.class, w -> {
            assertThat(w.span().code()).isEqualTo(span);
            assertThat(w.kind().map(LeaveKind::key)).isEqualTo(kind.isEmpty() ? Optional.empty() : Optional.of(kind));
            assertThat(w.reason()).isEqualTo(reason);
        });
    }

    @Test
    void half_a_day_is_asked_back() {
        for (String typed : new String[] {"明天半天", "tomorrow half a day"}) {
            assertThat(hear(typed)).isInstanceOfSatisfying(Said.WhichHalf.class,
                    h -> assertThat(h.day()).isEqualTo(MONDAY.plusDays(1)));
        }
        assertThat(hear("半天 看病")).isInstanceOfSatisfying(Said.WhichHalf.class, h -> {
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
        "一周 | 2026-11-23a2026-11-27p | '' | ''",
        "两个星期 | 2026-11-23a2026-12-04p | '' | ''",
        "明天 一周 | 2026-11-24a2026-11-30p | '' | ''",
        "1 week | 2026-11-23a2026-11-27p | '' | ''",
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
                .isInstanceOfSatisfying(Said.Wish.class, w -> {
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
    @ValueSource(strings = {"周六 2天", "几天", "两天半", "一天半 看病", "1.5天", "一个月", "3日", "三四天", "十几天", "0天",
        "明天下午 3天", "明天下午起 3天", "明天起", "从明天起 看病", "11月24日到26日 5天", "本周 3天", "3天 周六起", "a week"})
    void so_many_days_could_mean_two_things(String typed) {
        assertThat(hear(typed)).isEqualTo(new Said.FromTo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"看病", "很久", "11月31日", "病假", "x"})
    void without_a_day_nothing_is_understood(String typed) {
        assertThat(hear(typed)).isEqualTo(new Said.Nothing());
    }

    /** On Thursday, 2026-12-03. */
    private Said thursday(String typed) {
        LocalDate thursday = LocalDate.of(2026, 12, 3);
        return words.hear(typed, thursday, thursday);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "这周五 | 2026-12-04a2026-12-04p", "这周五下午 看病 | 2026-12-04p2026-12-04p", "下周三到周五 年休 | 2026-12-09a2026-12-11p",
        "明天和后天 | 2026-12-04a2026-12-05p", "后天、明天 | 2026-12-04a2026-12-05p", "12月15和16日 | 2026-12-15a2026-12-16p",
        "12月15日、16日 | 2026-12-15a2026-12-16p", "7号8号 | 2026-12-07a2026-12-08p", "明天上午、下午 | 2026-12-04a2026-12-04p",
        "12月8日下午、12月9日上午 | 2026-12-08p2026-12-09a", "周四周五 | 2026-12-03a2026-12-04p",
        "next monday and tuesday | 2026-12-07a2026-12-08p", "this friday | 2026-12-04a2026-12-04p"})
    void days_side_by_side_are_one_leave(String typed, String span) {
        assertThat(thursday(typed)).isInstanceOfSatisfying(Said.Wish.class, w -> {
            assertThat(w.plain()).isTrue();
            assertThat(w.span().code()).isEqualTo(span);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12月8日和12月10日 | 2026-12-08a2026-12-08p,2026-12-10a2026-12-10p",
        "12月8日上午、12月9日下午 | 2026-12-08a2026-12-08a,2026-12-09p2026-12-09p",
        "12月2日 12月4日 | 2026-12-02a2026-12-02p,2026-12-04a2026-12-04p",
        "8号、10号 看病 | 2026-12-08a2026-12-08p,2026-12-10a2026-12-10p", "8号、10 | 2026-12-08a2026-12-08p,2026-12-10a2026-12-10p",
        "下周三和周五 | 2026-12-09a2026-12-09p,2026-12-11a2026-12-11p",
        "明天、12月8日到10日 | 2026-12-04a2026-12-04p,2026-12-08a2026-12-10p",
        "monday and wednesday doctor | 2026-12-07a2026-12-07p,2026-12-09a2026-12-09p"})
    void other_days_are_several_leaves(String typed, String spans) {
        assertThat(thursday(typed)).isInstanceOfSatisfying(Said.Wish.class, w -> {
            assertThat(w.plain()).isFalse();
            assertThat(LeaveDraft.code(w.spans())).isEqualTo(spans);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "明天不请了|NOT", "明天 取消|NOT", "明天 行吗|QUESTION", "明天 ?|QUESTION", "明天 要谁批|QUESTION", "明天 如果没人值班|CONDITION",
        "明天或后天|CONDITION", "昨天 了|DONE", "昨天 请过了|DONE", "明天 帮小王请|FOR_OTHER", "明天 老李|FOR_OTHER", "明天 到12月8日回来|MORE",
        "明天 带孩子，下午也去|MORE", "明天，12月5日回|MORE", "明天、周一回来|MORE", "明天 去市里，周一回|MORE", "明天和小王去县里|MORE", "明天 3点到5点|MORE",
        "周五、六|MORE", "明天 before monday|MORE", "这周一|OVER", "这周一 看病|OVER", "this monday|OVER", "tomorrow maybe|CONDITION"})
    void what_is_not_said_plainly_is_shown_first(String typed, Doubt doubt) {
        assertThat(thursday(typed)).isInstanceOfSatisfying(Said.Wish.class, w -> assertThat(w.doubt()).contains(doubt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"本周", "12月", "本月", "周五到", "明天半天和后天", "明天和后天 3天", "明天、后天起"})
    void days_that_nobody_can_tell_are_not_taken(String typed) {
        assertThat(thursday(typed)).isNotInstanceOf(Said.Wish.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "发烧|sick", "感冒|sick", "感冒了|sick", "去县医院复查|sick", "住院|sick", "牙疼|sick", "flu|sick", "病假 照顾孩子|sick", "家里有事|personal",
        "看病人|personal", "回老家|''", "体检|?", "去县医院|?", "带孩子打针|?", "陪母亲看病|?", "婚假|?", "肚子有点痛|?", "病假|sick",
        "年休 陪老人看病|annual", "参加培训|training"})
    void words_of_a_reason_say_the_kind_or_that_it_has_to_be_asked(String reason, String kind) {
        assertThat(thursday("明天 " + reason)).isInstanceOfSatisfying(Said.Wish.class, w -> {
            assertThat(w.which()).isEqualTo(kind.equals("?"));
            assertThat(w.kind().map(LeaveKind::key).orElse("")).isEqualTo(kind.replace("?", ""));
        });
    }

    private record Named(String typed, Span span) {}

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Lines put together from days, halves, what stands between them and reasons: what they name is known before they are read. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void no_day_or_half_is_filed_that_is_not_named_and_none_is_left_out(long seed) {
        var random = new Random(seed);
        LocalDate today = LocalDate.of(2026, 12, 3);
        for (int i = 0; i < 500; i++) {
            var line = new StringBuilder();
            var named = new ArrayList<Span>();
            int days = 1 + random.nextInt(3);
            for (int d = 0; d < days; d++) {
                Named day = day(random, today);
                line.append(d == 0 ? "" : any(random, List.of("和", "、", "，", " ", "与", "还有", " 和 "))).append(day.typed());
                named.add(day.span());
            }
            String tail = any(random, List.of("", " 看病", " 家里有事", "，回老家", " 年休", "不请了", " 行吗", "？", " 如果能走", "，帮小王请",
                    "，12月21日回", "，办完事下午也去", " 老李", "到下周"));
            String typed = line + tail;
            Said heard = words.hear(typed, today, today);
            if (heard instanceof Said.Wish w && w.plain()) {
                assertThat(w.spans()).as(typed).isEqualTo(Span.joined(named));
                assertThat(tail).as(typed).isIn("", " 看病", " 家里有事", "，回老家", " 年休");
            }
            if (heard instanceof Said.Wish w && w.doubt().isEmpty()) {
                assertThat(w.spans()).as(typed).isEqualTo(Span.joined(named));
            }
        }
    }

    private static Named day(Random random, LocalDate today) {
        LocalDate date = today.plusDays(1 + random.nextInt(25));
        String name = any(random, List.of(date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
                date.getMonthValue() + "-" + date.getDayOfMonth(), date.toString(), date.getMonthValue() + "月" + date.getDayOfMonth() + "号"));
        if (date.equals(today.plusDays(1)) && random.nextBoolean()) {
            name = "明天";
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Named(name + "上午", Span.of(date, Half.MORNING));
            case 1 -> new Named(name + "下午", Span.of(date, Half.AFTERNOON));
            default -> new Named(name, Span.of(date));
        };
    }
}
