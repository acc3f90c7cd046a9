package zaigang.scenario;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A report against the period before, also where the bot was away. 2026-11-23 is a Monday. */
class ReportBeforeTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone organizer = world.phone("组织部老陈");

    @BeforeEach
    void open() {
        world.county().team("第一工作组", "城关镇").at("柳树村").leader("老李").at("东坡村").cadre("小王");
        world.county().organizer("组织部老陈");
    }

    private void day(String day, String... answer) {
        world.moveTo(day + "T08:31");
        for (String who : answer) {
            world.phone(who).taps("在岗");
        }
        world.moveTo(day + "T09:31");
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.RECORDED, Kind.FOUND, Kind.VACANCY, Kind.LEAVE_FILED);
    }

    @Test
    void the_first_day_has_nothing_to_be_compared_with() {
        day("2026-11-23", "老李", "小王");
        organizer.types("报表 今天").sees("在岗率 100%", "在此之前没有打卡记录").ignoresTheRest();
        organizer.types("报表 11月").sees("2026年10月没有打卡记录，没有可比的").ignoresTheRest();
    }

    @Test
    void a_day_stands_against_the_last_one_with_a_check_in() {
        day("2026-11-23", "老李");
        day("2026-11-24", "老李", "小王");
        organizer.types("报表 今天").sees("与11月23日（周一）相比：在岗率 50%（应到 2） → 100%（应到 2），上升 50 个百分点", "未确认 1 → 0").ignoresTheRest();
    }

    @Test
    void a_time_in_which_the_bot_was_away_says_so() {
        day("2026-11-23", "老李", "小王");
        world.isDeafUntil("2026-11-24T15:00", () -> { });
        world.moveTo("2026-11-24T16:00");
        day("2026-11-25", "老李");
        organizer.types("报表 11月23日到25日").sees("有 1 天系统没有运行", "11月24日").ignoresTheRest();
        organizer.types("报表 今天").sees("与11月24日（周二）相比：在岗率 —（应到 0） → 50%（应到 2）", "11月24日（周二）有 1 天系统没有运行")
                .ignoresTheRest();
    }

    @Test
    void counts_of_differently_many_days_are_told_apart_from_the_rate() {
        day("2026-11-27", "老李", "小王");
        day("2026-11-30", "老李");
        day("2026-12-01", "老李");
        organizer.types("报表 12月").sees("与2026年11月相比：在岗率 25%（应到 12） → 50%（应到 2），上升 25 个百分点", "有打卡的日子 6 天 → 1 天")
                .ignoresTheRest();
    }
}
