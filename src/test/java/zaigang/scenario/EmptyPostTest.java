package zaigang.scenario;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the check-in says of posts and shifts. 2026-11-23 is a Monday. */
class EmptyPostTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone li = world.phone("老李");
    private final Phone zhao = world.phone("老赵");

    @BeforeEach
    void open() {
        world.county().team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王");
        world.county().team("第二工作组").at("石桥村").leader("老赵").at("东坡村").cadre("小钱");
        world.county().organizer("组织部老陈");
    }

    @AfterEach
    void close() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.RECORDED, Kind.FOUND, Kind.DUTY);
    }

    private void morning() {
        world.moveTo("2026-11-23T08:30");
        li.taps("在岗").sees("今日在岗打卡").sees("已记录");
        zhao.taps("在岗").sees("今日在岗打卡").sees("已记录");
    }

    @Test
    void a_post_of_two_teams_is_not_empty_to_one_where_the_other_holds_it() {
        morning();
        world.phone("小钱").taps("在岗");
        world.moveTo("2026-11-23T09:01");
        li.sees("打卡已截止", "小王").without("东坡村");
        li.types("看板").sees("小王").without("东坡村");
    }

    @Test
    void where_nobody_holds_it_each_team_is_told_of_its_own_people() {
        morning();
        world.moveTo("2026-11-23T09:01");
        li.sees("打卡已截止", "东坡村", "小王").without("小钱");
        zhao.sees("打卡已截止", "东坡村", "小钱").without("小王");
        world.phone("组织部老陈").types("看板").sees("⚠️ <b>东坡村</b> 0/2：小王、小钱\n");
    }

    @Test
    void a_verified_absence_makes_the_shift_of_that_day_vacant_and_taking_it_back_fills_it() {
        world.county().shift("2026-11-23", "", "20:00", "12H", "", "小王");
        morning();
        world.moveTo("2026-11-23T09:01");
        li.sees("打卡已截止").taps("小王").sees("小王").taps("上门检查").sees("小王").taps("核实不在岗");
        world.phone("组织部老陈").sees("新出现空岗", "11月23日（周一） 值班表 20:00–次日08:00：没有人值班", "小王").button("问全组", "指定", "接受空缺");
        li.ignoresTheRest().types("/duty").sees("⚠️ 空岗：没有人值班");
        li.taps("重新登记").taps("上门检查").taps("公出").ignoresTheRest().types("/duty").sees("小王").without("空岗");
    }
}
