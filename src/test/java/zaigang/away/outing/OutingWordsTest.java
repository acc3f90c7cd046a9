package zaigang.away.outing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.away.outing.OutingWords.Said;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.SpokenTimes;

/** Where and until when, as people type it in one line. It is Monday 2026-11-23, nine in the morning. */
class OutingWordsTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T09:00");
    private final Texts texts = Texts.load();
    private final OutingWords words = new OutingWords(texts, new SpokenDates(texts), new SpokenTimes(texts));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "县里开会 到下午三点 | 县里开会 | 15:00",
        "县里开会，下午三点回来 | 县里开会 | 15:00",
        "镇政府 15：30前回 | 镇政府 | 15:30",
        "去县医院 | 去县医院 | ''",
        "到下午三点 | '' | 15:00",
        "三点回来 | '' | 15:00",
        "公出 县里开会 到15:00 | 县里开会 | 15:00",
        "公出，县里开会 | 县里开会 | ''",
        "今天 县里开会 到下午五点 | 县里开会 | 17:00",
        "今天下午 县里开会 | 下午 县里开会 | ''",
        "周一 县里开会 | 县里开会 | ''",
        "县里开会 到今天下午三点 | 县里开会 到今天 | 15:00",
        "县里开会 到上午八点 | 县里开会 到上午八点 | ''",
        "县里开会 到下午 | 县里开会 到下午 | ''",
        "3月份工作例会 | 3月份工作例会 | ''",
        "5.1广场 到四点 | 5.1广场 | 16:00",
        "先到25号楼再到县里 | 先到25号楼再到县里 | ''",
        "第三天门村 | 第三天门村 | ''",
        "一天 | 一天 | ''",
        "county office until 3 pm | county office | 15:00",
        "Out County Office till 15:00 | County Office | 15:00",
        "today county office | county office | ''",
        "county office | county office | ''"})
    void today(String typed, String destination, String until) {
        assertThat(words.hear(typed, NOW)).isEqualTo(new Said.Today(new OutingLine(destination,
                Optional.of(until).filter(u -> !u.isEmpty()).map(LocalTime::parse))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "到周五 | 2026-11-23 | 2026-11-27",
        "县里培训 到周五 | 2026-11-23 | 2026-11-27",
        "到周五 县里培训 | 2026-11-23 | 2026-11-27",
        "县里开会 到明天下午三点 | 2026-11-23 | 2026-11-24",
        "到11月26日 | 2026-11-23 | 2026-11-26",
        "县里 到26号 | 2026-11-23 | 2026-11-26",
        "明天 | 2026-11-24 | 2026-11-24",
        "明天 县里开会 | 2026-11-24 | 2026-11-24",
        "县里开会明天回 | 2026-11-24 | 2026-11-24",
        "县里 后天 | 2026-11-25 | 2026-11-25",
        "11月24日到26日 省里 | 2026-11-24 | 2026-11-26",
        "今天到后天 | 2026-11-23 | 2026-11-25",
        "周五 县里 | 2026-11-27 | 2026-11-27",
        "本周 县里 | 2026-11-23 | 2026-11-29",
        "11-24 to 11-26 capital | 2026-11-24 | 2026-11-26",
        "tomorrow county office until 3 pm | 2026-11-24 | 2026-11-24",
        "county office until friday | 2026-11-23 | 2026-11-27"})
    void another_day_or_several(String typed, String from, String to) {
        assertThat(words.hear(typed, NOW)).isInstanceOfSatisfying(Said.Days.class, d -> {
            assertThat(d.days().from()).hasToString(from);
            assertThat(d.days().to()).hasToString(to);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"3天", "县里培训三天", "省里 十五天", "capital 2 days", "两天，省里"})
    void so_many_days(String typed) {
        assertThat(words.hear(typed, NOW)).isEqualTo(new Said.SoMany());
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天 县里开会", "11月20日", "yesterday county office"})
    void days_that_are_over(String typed) {
        assertThat(words.hear(typed, NOW)).isEqualTo(new Said.Past());
    }

    @Test
    void a_long_line_is_cut_and_a_wild_one_does_no_harm() {
        assertThat(words.hear("𠮷".repeat(100), NOW)).isEqualTo(new Said.Today(new OutingLine("𠮷".repeat(60), Optional.empty())));
        assertThat(words.hear("县里\n\t开会\u0000", NOW)).isEqualTo(new Said.Today(new OutingLine("县里 开会", Optional.empty())));
        for (String wild : new String[] {"", "，。", "到", "until", "-", "到 到 到", "9".repeat(5000), "到".repeat(5000),
            "三".repeat(5000), "明天".repeat(3).repeat(500)}) {
            assertThat(words.hear(wild, NOW)).as(wild.substring(0, Math.min(20, wild.length()))).isNotNull();
        }
    }
}
