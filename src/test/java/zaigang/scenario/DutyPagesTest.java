package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;

/** {@code /duty} where there are several rosters: what concerns the reader first, anything by its name, this moment in a line. */
class DutyPagesTest {
    @RegisterExtension
    private final World world = World.at("2026-11-30T10:00");
    private final County county = world.county();
    private final Phone wang = world.phone("小王");

    /** A Monday. */
    @BeforeEach
    void open() {
        county.withoutCheckIns().organizer("老周").liaison("联络员小周", "城关镇");
        county.team("第一工作组").at("柳河村").leader("老李").cadre("小王", "张静");
        county.team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小钱");
    }

    private void reopen(String start, Settings settings) {
        world.startsOver(start).with(settings);
        open();
    }

    private void fourRosters() {
        county.dutyIn("县值班表", "2026-11-30", "周县长", "张静")
                .dutyIn("城关镇防汛", "2026-11-30", "", "老李").rosterOf("城关镇防汛", "township", "城关镇")
                .dutyIn("柳河村值守", "2026-11-30", "", "小王").rosterOf("柳河村值守", "post", "柳河村")
                .dutyIn("河口镇防汛", "2026-11-30", "老赵", "小钱").rosterOf("河口镇防汛", "township", "河口镇");
    }

    @Test
    void a_reader_sees_the_countys_roster_and_those_of_the_own_places_and_the_others_behind_a_button() {
        fourRosters();
        wang.types("值班").sees("县值班表 08:00–次日08:00", "城关镇防汛", "柳河村值守", "值班：小王").without("河口镇防汛", "小钱")
                .button("今天", "明天", "本周", "我的", "全部");
        wang.taps("全部").sees("县值班表", "柳河村值守", "河口镇防汛", "带班：老赵", "值班：小钱")
                .button("今天", "明天", "本周", "我的", "只看和我有关的");
        wang.taps("本周").sees("11月30日（周一）至12月6日（周日）值班", "河口镇防汛 08:00–次日08:00　老赵（带班）、小钱");
        wang.taps("只看和我有关的").sees("柳河村值守").without("河口镇防汛");
        world.phone("小钱").types("/duty").sees("县值班表", "河口镇防汛").without("城关镇防汛", "柳河村值守");
        world.phone("联络员小周").types("/duty").sees("县值班表", "城关镇防汛", "柳河村值守").without("河口镇");
        world.phone("老周").types("/duty").sees("张静").without("防汛").buttonAmong("全部");
    }

    @Test
    void whoever_is_on_a_shift_elsewhere_sees_it_and_where_nothing_concerns_the_reader_all_is_shown() {
        county.dutyIn("河口镇防汛", "2026-11-30", "老赵", "小钱").rosterOf("河口镇防汛", "township", "河口镇");
        wang.types("/duty").sees("值班：小钱").button("今天", "明天", "本周", "我的");
        county.dutyIn("河口镇防汛", "2026-11-30", "老赵", "小王");
        wang.types("/duty").sees("值班：小王").button("今天", "明天", "本周", "我的");
    }

    @Test
    void anything_is_found_by_its_name_with_a_day_before_or_behind_it() {
        fourRosters();
        county.dutyIn("县值班表", "2026-12-01", "周县长", "小钱");
        wang.types("值班 柳河村").sees("<b>柳河村</b>", "值班：小王").without("小钱");
        wang.types("值班 城关镇防汛").sees("<b>城关镇防汛</b>", "老李").without("小王");
        wang.types("值班 第二工作组 明天").sees("<b>第二工作组</b>", "明天 12月1日（周二）", "值班：小钱");
        wang.types("值班 明天 第二工作组").sees("小钱").types("/duty 石桥村 tomorrow").sees("小钱");
        wang.taps("今天").sees("<b>石桥村</b>", "今天 11月30日", "小钱");
        wang.types("值班 河口镇 本周").sees("<b>河口镇</b>", "老赵（带班）、小钱", "周县长（带班）、小钱").without("张静");
        wang.types("值班 张静").sees("<b>张静</b>", "今天 11月30日（周一） 08:00–次日08:00", "带班：周县长", "值班：张静");
        wang.types("值班 张静 12月1日").sees("<b>张静</b>", "没有安排值班");
        wang.types("值班 老周").sees("接下来没有排班");
        wang.types("值班 没有人").sees("没看懂“没有人”");
        wang.types("值班 防汛").sees("是哪一个").button("城关镇防汛", "河口镇防汛").taps("河口镇防汛").sees("<b>河口镇防汛</b>", "老赵");
    }

    @Test
    void who_is_on_duty_now_is_a_line_for_each_person() {
        county.shift("2026-11-30", "白班", "08:00", "12H", "老李", "小王", "张静");
        for (String words : new String[] {"现在谁值班", "谁在值班？", "/duty now", "值班 现在", "who is on duty now"}) {
            wang.types(words).sees("<b>白班 值班到20:00</b>\n老李　13800001002（带班）\n小王　13800001003\n张静　13800001004");
        }
        world.moveTo("2026-11-30T20:00");
        wang.types("/duty now").sees("现在没有人值班");
        county.dutyIn("河口镇防汛", "2026-11-30", "", "小钱").rosterOf("河口镇防汛", "township", "河口镇")
                .dutyIn("县值班表", "2026-11-30", "周县长", "小王");
        wang.types("/duty now").sees("<b>县值班表 值班到明天08:00</b>\n周县长（带班）\n小王　13800001003").without("小钱").buttonAmong("全部");
        wang.taps("全部").sees("<b>河口镇防汛 值班到明天08:00</b>\n小钱　13800001006", "县值班表");
        wang.types("/duty now 第二工作组").sees("<b>第二工作组</b>", "小钱").without("小王");
    }

    @Test
    void a_county_with_a_hundred_rosters_gives_messages_that_can_be_read_page_by_page() {
        for (int i = 1; i <= 100; i++) {
            county.dutyIn("社区%03d值守".formatted(i), "2026-11-30", "周县长", "小王", "小钱");
        }
        var zhou = world.phone("老周");
        zhou.types("/duty").sees("社区001值守", "社区005值守");
        int pages = 1;
        while (zhou.seen().keys().stream().flatMap(r -> r.stream()).anyMatch(k -> k.label().startsWith("下一页"))) {
            assertThat(zhou.seen().text()).hasSizeLessThan(3000).doesNotEndWith("…");
            zhou.taps("下一页 ›").sees("今天 11月30日（周一） 值班");
            pages++;
        }
        assertThat(zhou.seen().text()).contains("社区100值守");
        assertThat(pages).isBetween(5, 15);
        zhou.types("/duty now").sees("<b>社区001值守 值班到明天08:00</b>\n周县长（带班）\n小王").buttonAmong("下一页 ›");
        zhou.types("本周值班").sees("社区001值守").buttonAmong("下一页 ›");
    }

    @Test
    void over_new_year_and_on_the_29th_of_february_days_are_right() {
        reopen("2027-12-31T23:30", Settings.DEFAULT);
        county.shift("2027-12-31", "夜班", "20:00", "12H", "", "张静").shift("2028-02-29", "白班", "08:00", "12H", "", "小王");
        wang.types("现在谁值班").sees("<b>夜班 值班到明天08:00</b>\n张静　13800001004");
        world.moveTo("2028-01-01T00:30");
        wang.types("现在谁值班").sees("值班到08:00").types("值班 夜班").sees("没看懂");
        wang.types("值班 2月29日").sees("2月29日（周二） 值班", "值班：小王");
        wang.types("值班 2028-02-28").sees("没有安排值班").taps("本周").sees("夜班");
    }

    @Test
    void where_clocks_change_now_is_right_in_the_hour_that_comes_twice() {
        reopen("2027-10-30T22:00", Settings.DEFAULT.in(ZoneId.of("Europe/Berlin")));
        county.shift("2027-10-30", "夜班", "20:00", "12H", "", "张静");
        wang.types("/duty now").sees("<b>夜班 值班到明天08:00</b>\n张静　13800001004");
        world.moveTo("2027-10-31T07:59");
        wang.types("/duty now").sees("值班到08:00");
        world.moveTo("2027-10-31T08:00");
        wang.types("/duty now").sees("现在没有人值班");
    }

    @Test
    void forged_pages_show_nothing_wrong() {
        fourRosters();
        for (String data : new String[] {"duty.show.today.x", "duty.show.today.r1 OR 1", "duty.show.w9", "duty.show.today.p-1"}) {
            wang.tapsData(1, data).seesNotice("按钮").seesNothingMore();
        }
        wang.tapsData(1, "duty.show.today.r999").sees("没有安排值班");
        wang.tapsData(1, "duty.show.today.a.999999").sees("县值班表");
        wang.tapsData(1, "duty.show.today.a.-5").sees("县值班表");
    }
}
