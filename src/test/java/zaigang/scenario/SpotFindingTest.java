package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.MonthEnd;
import zaigang.base.settings.Settings;

/** What a spot check finds: explained by the person, refused for a closed day, ordered for a place by its name. */
class SpotFindingTest {
    private static final String CLOSED = "已经月结";

    @RegisterExtension
    private final World world = World.at("2026-11-30T08:00").with(
            Settings.DEFAULT.with(new MonthEnd(1, LocalTime.of(10, 0), Duration.ofHours(2))));
    private final Phone li = world.phone("老李");
    private final Phone wang = world.phone("小王");

    /** 2026-11-30 is a Monday. November can be closed on the first of December at noon. */
    @BeforeEach
    void open() {
        world.county().organizer("周主任").liaison("赵敏", "城关镇").team("第一工作组").at("柳河村").leader("老李").cadre("小王");
        world.county().team("第一工作组二队", "东山乡").at("石桥村").leader("老孙").cadre("小钱");
    }

    private void lookAway() {
        world.ignores(Kind.QUESTION, Kind.REMINDER, Kind.CLOSED, Kind.DIGEST, Kind.RECORDED, Kind.FOUND, Kind.DUTY, Kind.NOT_TAKEN_OVER, Kind.TAKE_OVER, Kind.MONTH, Kind.CLOSABLE);
    }

    /** 小王 is drawn at ten and silent until the check closes. */
    private void silent() {
        world.moveTo("2026-11-30T10:00");
        lookAway();
        li.types("抽查 2").sees("什么时候").taps("现在就抽").sees("马上发出");
        wang.sees("抽查");
        world.moveTo("2026-11-30T10:15");
        li.sees("还没确认", "小王").sees("未确认 1");
    }

    private long count(String sql) {
        return world.app().ledger().read(tx -> tx.count(sql));
    }

    @Test
    void an_absence_found_by_a_spot_check_can_be_explained_at_once() {
        silent();
        li.taps("小王").sees("抽查的记录：未确认").taps("核实不在岗").sees("核实不在岗 1").sees("抽查第 1 次");
        wang.sees("核实不在岗").sees("老李 登记了抽查第 1 次", "核实不在岗").button("说明情况")
                .taps("说明情况").sees("那天实际是").taps("在岗").sees("请打一句话").types("我在后山巡查").sees("已提交说明");
        li.sees("小王</b> 说明 11月30日", "核实不在岗", "我在后山巡查").taps("认可").sees("已认可");
        wang.sees("认可了您的说明").sees("认可了您的说明");
        lookAway();
    }

    @Test
    void whatever_else_a_call_finds_needs_no_explanation() {
        silent();
        li.taps("小王").sees("小王").taps("电话确认在岗").sees("抽查第 1 次").sees("抽查第 1 次");
        wang.sees("已记录").sees("老李 登记了抽查第 1 次", "在岗").noButton();
    }

    @Test
    void an_absence_found_by_an_inspection_can_be_explained_where_there_is_a_day_to_explain() {
        world.moveTo("2026-11-30T10:00");
        lookAway();
        li.types("检查登记 小王").sees("怎么检查的").taps("上门检查").sees("当时的情况").taps("核实不在岗").ignoresTheRest();
        wang.sees("核实不在岗").sees("老李 核实后登记", "不在岗").button("说明情况");
        world.moveTo("2026-12-05T10:00");
        lookAway();
        li.types("检查登记 小王").sees("怎么检查的").taps("上门检查").sees("当时的情况").taps("核实不在岗").sees("已登记");
        wang.sees("老李 核实后登记", "不在岗").noButton();
    }

    /** Wang is on duty with Sun in charge until the next morning. */
    private void onDuty() {
        world.county().duty("2026-11-30", "老孙", "小王");
    }

    /** One message to each who can fill the shift, whoever recorded it; none to anybody else. */
    private void vacancyIsTold(Phone... others) {
        world.phone("老孙").sees("新出现空岗", "11月30日", "缺 1 人").seesNothingMore();
        world.phone("周主任").sees("新出现空岗", "11月30日", "缺 1 人").seesNothingMore();
        for (Phone other : others) {
            other.seesNothingMore();
        }
    }

    @Test
    void an_absence_found_by_a_spot_check_is_told_as_a_vacancy_to_each_once() {
        onDuty();
        silent();
        lookAway();
        li.taps("小王").sees("抽查的记录：未确认").taps("核实不在岗").sees("核实不在岗 1").sees("都确认了");
        wang.sees("老李 登记了抽查第 1 次", "核实不在岗").seesNothingMore();
        vacancyIsTold(li, world.phone("赵敏"), world.phone("小钱"));
    }

    @Test
    void an_absence_found_by_an_inspection_is_told_as_a_vacancy_and_the_next_one_is_not() {
        onDuty();
        world.moveTo("2026-11-30T10:00");
        lookAway();
        li.types("检查登记 小王").sees("怎么检查的").taps("上门检查").sees("当时的情况").taps("核实不在岗").sees("已登记");
        wang.sees("老李 核实后登记", "不在岗").seesNothingMore();
        vacancyIsTold(li, world.phone("赵敏"), world.phone("小钱"));
        world.phone("周主任").types("检查登记 小王").sees("怎么检查的").taps("电话抽查").sees("当时的情况").taps("核实不在岗")
                .sees("已登记").seesNothingMore();
        wang.sees("周主任 核实后登记").seesNothingMore();
        world.phone("老孙").seesNothingMore();
    }

    @Test
    void an_absence_found_by_a_check_of_the_day_is_told_in_the_same_way() {
        onDuty();
        world.moveTo("2026-11-30T10:00");
        lookAway();
        li.types("核实 小王").sees("小王").taps("电话抽查").sees("当时的情况").taps("核实不在岗").sees("核实不在岗").seesNothingMore();
        wang.sees("老李 核实后登记", "不在岗").seesNothingMore();
        vacancyIsTold(world.phone("赵敏"), world.phone("小钱"));
    }

    @Test
    void a_closed_day_takes_neither_an_answer_nor_a_finding_until_it_is_reopened() {
        silent();
        long question = wang.latest().id();
        world.moveTo("2026-12-01T12:00");
        lookAway();
        Phone zhou = world.phone("周主任");
        zhou.taps("月结（全县）").sees("月结前").taps("月结").sees("已月结");
        String subject = "spot.found.1." + world.county().id("小王") + ".ON_POST";
        wang.tapsData(question, "spot.here.1.ON_POST").seesNotice(CLOSED).seesNotice("重开月结").seesNothingMore();
        li.tapsData(1, subject).seesNotice(CLOSED).seesNotice("重开月结").seesNothingMore();
        assertThat(count("SELECT count(*) FROM spot_entry WHERE finding IS NOT NULL")).isZero();
        zhou.types("重开月结").sees("重开哪一个").taps("2026年11月 全县").sees("为什么").types("抽查要补登记").sees("已重开");
        li.tapsData(1, subject).sees("在岗 1").sees("抽查第 1 次").sees("抽查第 1 次");
        assertThat(count("SELECT count(*) FROM spot_entry WHERE finding = 'ON_POST'")).isEqualTo(1);
        lookAway();
    }

    @Test
    void a_place_is_found_by_its_longest_name_among_those_that_one_may_check() {
        Phone zhou = world.phone("周主任");
        zhou.types("抽查 5 第一工作组").sees("第一工作组，抽 5 人");
        zhou.types("/spot 第一工作组二队 20").sees("第一工作组二队，抽 20 人");
        zhou.types("抽查 城关镇").sees("城关镇：抽几个人");
        zhou.types("抽查 5 全县").sees("全县，抽 5 人");
        zhou.types("抽查5人全县").sees("全县，抽 5 人");
        zhou.types("/spot whole county 5 people").sees("全县，抽 5 人");
        zhou.types("抽查 全县").sees("全县：抽几个人");
        li.types("抽查 5 全县").sees("第一工作组，抽 5 人");
        zhou.types("抽查 5 全县东").sees("在哪里抽");
        zhou.types("抽查 5").sees("在哪里抽").buttonAmong("全县", "城关镇", "东山乡");
        li.types("抽查 5 第一工作组二队").sees("第一工作组，抽 5 人");
        world.phone("赵敏").types("抽查 5 东山乡").sees("城关镇，抽 5 人");
        wang.types("抽查 5 第一工作组").sees("不归您操作");
    }
}
