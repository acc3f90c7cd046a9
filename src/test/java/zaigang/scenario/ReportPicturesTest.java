package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pictures by a button: below a report, below one's own month. 2026-11-23 is a Monday. */
class ReportPicturesTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone leader = world.phone("老李");
    private final Phone wang = world.phone("小王");

    @BeforeEach
    void open() {
        var county = world.county();
        county.team("第一工作组", "城关镇").at("柳树村").leader("老李").cadre("小王");
        county.team("第二工作组", "河东镇").at("石桥社区").leader("老赵");
        world.moveTo("2026-11-23T08:31");
        for (String name : new String[] {"老李", "小王", "老赵"}) {
            world.phone(name).sees("打卡").taps("在岗").sees("已记录");
        }
        world.moveTo("2026-11-23T10:00");
        world.ignores(Kind.CLOSED);
    }

    @Test
    void a_leader_gets_the_own_team_and_nobody_elses() {
        leader.types("报表 今天").sees("第一工作组").ignoresTheRest().taps("图片").seesNotice("正在汇总").sees("第一工作组", "在岗率 100%");
        isPicture(leader.document("在岗看板_第一工作组_2026-11-23.png"));
        leader.types("报表 本月").sees("第一工作组").ignoresTheRest().taps("图片").seesNotice("正在汇总").sees("第一工作组");
        isPicture(leader.document("考勤月历_第一工作组_2026-11"));
        for (String scope : new String[] {"c", "t1", "g2", "p" + world.county().id("老赵")}) {
            leader.tapsData(1, "pic.draw.today." + scope).seesNotice("不归您").seesNothingMore();
            wang.tapsData(1, "pic.draw.today." + scope).seesNotice("不归您").seesNothingMore();
        }
        leader.tapsData(1, "pic.draw.2026-02-30.g1").seesNotice("按钮已经不能用").seesNothingMore();
    }

    @Test
    void everybody_gets_the_picture_of_the_own_month_and_two_taps_make_one() {
        wang.types("我的考勤").sees("2026年11月");
        wang.taps("图片").taps("图片").seesNotice("正在汇总").sees("小王").seesNothingMore();
        isPicture(wang.document("考勤月历_小王_2026-11"));
        wang.tapsData(1, "pic.draw.month.g1").seesNotice("不归您").seesNothingMore();
    }

    private static void isPicture(byte[] file) {
        assertThat(file).startsWith(0x89, 'P', 'N', 'G');
    }
}
