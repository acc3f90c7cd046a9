package zaigang.base.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.text.Texts;

/** Until when, as people type it in a line. Where nothing else is said it is nine in the morning. */
class SpokenTimesTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private final SpokenTimes times = new SpokenTimes(Texts.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "县里开会 到下午三点 | 15:00 | 县里开会",
        "县里开会到下午3点半 | 15:30 | 县里开会",
        "县里开会 到15:00 | 15:00 | 县里开会",
        "镇政府 15：30前回 | 15:30 | 镇政府",
        "镇政府１５：３０回来 | 15:30 | 镇政府",
        "三点回来 | 15:00 | ''",
        "县里 三点前回来 | 15:00 | 县里",
        "县里 预计下午两点才能回来 | 14:00 | 县里",
        "县里 大概三点左右 | 15:00 | 县里",
        "县里开会 到中午 | 12:00 | 县里开会",
        "中午回 去镇上 | 12:00 | 去镇上",
        "县里开会 到中午十二点半 | 12:30 | 县里开会",
        "县里 到中午一点 | 13:00 | 县里",
        "县里 到晚上八点 | 20:00 | 县里",
        "县里 到晚八点一刻 | 20:15 | 县里",
        "县里 到傍晚6点45分 | 18:45 | 县里",
        "县里 到三点四十五 | 15:45 | 县里",
        "县里 到十二点 | 12:00 | 县里",
        "县里 到二十点三十分 | 20:30 | 县里",
        "县里 到9点 | 21:00 | 县里",
        "县里 到9:30 | 09:30 | 县里",
        "县里 到上午十点钟 | 10:00 | 县里",
        "县里 到15时30分 | 15:30 | 县里",
        "县里 到五点三刻 | 17:45 | 县里",
        "县里开会 下午三点 | 15:00 | 县里开会",
        "县里开会 15:00。 | 15:00 | 县里开会  。",
        "到下午三点 县里开会 | 15:00 | 县里开会",
        "县里开会 下午两点到五点 | 17:00 | 县里开会 下午两点",
        "县里开会 14:00-16:30 | 16:30 | 县里开会 14:00",
        "上午10点到11点半 镇上 | 11:30 | 上午10点  镇上",
        "先到县里 再到镇上 到四点 | 16:00 | 先到县里 再到镇上",
        "county office until 3 pm | 15:00 | county office",
        "County Office Until 3 PM | 15:00 | County Office",
        "county office till 15:00 | 15:00 | county office",
        "county office until 3:30pm | 15:30 | county office",
        "county office until 3.30 p.m. | 15:30 | county office",
        "county office until 3 | 15:00 | county office",
        "county office until 11 am | 11:00 | county office",
        "clinic, back at 4 | 16:00 | clinic,",
        "clinic back by 4 o'clock | 16:00 | clinic",
        "clinic 4 pm | 16:00 | clinic",
        "clinic until 8 in the evening | 20:00 | clinic",
        "clinic until noon | 12:00 | clinic"})
    void the_time_and_what_is_left(String line, String time, String rest) {
        assertThat(times.until(line, NINE)).hasValueSatisfying(heard -> {
            assertThat(heard.time()).isEqualTo(LocalTime.parse(time));
            assertThat(heard.rest().strip()).isEqualTo(rest);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"去县医院", "县里开会 到下午", "早一点回来", "晚点回", "有一点事", "三点前往县里", "第三点", "到3号楼", "县里12人",
        "到25:00", "到三点七十分", "晚上八九点", "到时候再说", "建设路15号", "到十五时候", "go to 3 villages", "bypass 3", "room 5", "amateurs"})
    void no_time_is_said(String line) {
        assertThat(times.until(line, NINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"到上午八点", "到08:00", "到9点 上午", "8 am", "到晚上12点", "到24点", "到零点", "到凌晨一点", "until midnight"})
    void a_time_that_is_past_or_after_midnight_is_none(String line) {
        assertThat(times.until(line, NINE.plusMinutes(1)).filter(h -> h.time().isBefore(LocalTime.of(21, 0)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"08:59, 三点, 15:00", "02:00, 三点, 03:00", "15:00, 三点, ''", "15:00, 下午三点, ''", "14:59, 三点, 15:00",
        "11:00, 10:30, 22:30", "13:00, 十二点, ''", "21:30, 十点, 22:00", "23:00, 十点, ''", "00:10, 0:30, 00:30",
        "00:10, 晚上一点, 01:00", "20:00, 晚上一点, ''", "04:00, 05:00, 05:00", "06:00, 05:00, ''"})
    void without_morning_or_afternoon_it_is_the_next_such_time_of_the_day(String now, String said, String time) {
        assertThat(times.until("县里 到" + said, LocalTime.parse(now)).map(h -> h.time().toString()).orElse("")).isEqualTo(time);
    }

    /** However it is written, it is later than now, and the minutes are those that were written. */
    @Test
    void it_is_always_still_to_come() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            LocalTime now = LocalTime.of(random.nextInt(24), random.nextInt(60));
            int hour = random.nextInt(24);
            int minute = random.nextInt(60);
            String line = List.of("县里 到%d:%02d", "县里 到下午%d点%d分", "%d点%d分回来", "clinic until %d:%02d", "clinic by %d:%02d pm",
                    "县里 %d点%d").get(random.nextInt(6)).formatted(hour, minute);
            times.until(line, now).ifPresent(heard -> {
                assertThat(heard.time()).as("seed %d: %s at %s", seed, line, now).isAfter(now);
                assertThat(heard.time().getMinute()).as("seed %d: %s", seed, line).isEqualTo(minute);
                assertThat(heard.time().getHour() % 12).as("seed %d: %s", seed, line).isEqualTo(hour % 12);
            });
        }
    }
}
