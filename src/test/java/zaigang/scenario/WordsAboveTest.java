package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What those above say in words about requests and duty: it is shown with its buttons, and nothing is done before one of them is tapped. */
class WordsAboveTest {
    @RegisterExtension
    private final World world = World.at("2026-11-21T10:00").withoutTakingOver();
    private final Phone wang = world.phone("小王");
    private final Phone sun = world.phone("孙丽");
    private final Phone li = world.phone("老李");
    private final Phone liaison = world.phone("联络员小周");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().withoutCheckIns().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("柳树村").leader("老李").at("东坡村").cadre("小王", "孙丽");
        world.county().duty("2026-11-24", "老李", "小王").dutyIn("河东社区值守", "2026-11-25", "老李", "小王");
        world.ignores(Kind.DUTY, Kind.VACANCY, Kind.STILL_OPEN, Kind.DIGEST);
    }

    private String states() {
        return world.app().ledger().read(tx ->
                String.join(" ", tx.list(String.class, "SELECT state FROM leave_request ORDER BY id")));
    }

    private long on(String day, String name) {
        return world.app().ledger().read(tx -> world.app().rosters().on(tx, LocalDate.parse(day)).stream()
                .flatMap(d -> d.onDuty().stream()).filter(p -> p.name().equals(name)).count());
    }

    private void bothAsk() {
        wang.types("请假 11月26日 看病").sees("已提交请假");
        sun.types("请假 11月27日 家里有事").sees("已提交请假");
        li.sees("小王</b> 请假").sees("孙丽</b> 请假");
    }

    @Test
    void what_waits_is_shown_each_with_its_buttons_and_nothing_is_decided_by_words() {
        bothAsk();
        li.types("全部同意").sees("等您决定的有 2 件").sees("小王</b> 请假").button("同意", "不同意").sees("孙丽</b> 请假").button("同意", "不同意");
        assertThat(states()).isEqualTo("PENDING PENDING");
        li.taps("同意").sees("老李 已同意 孙丽 请假").sees("老李 已同意 孙丽 请假");
        sun.sees("老李 同意您请假").sees("老李 同意您请假");
        assertThat(states()).isEqualTo("PENDING APPROVED");
    }

    @Test
    void it_is_narrowed_to_who_and_when_is_named_and_the_days_stay_as_asked() {
        bothAsk();
        li.types("小王的假我批了").sees("小王</b> 请假").button("同意", "不同意").seesNothingMore();
        li.types("孙丽27号的假不能批人手不够").sees("孙丽</b> 请假").button("同意", "不同意").seesNothingMore();
        li.types("小王的病假只批两天").sees("天数不能在这里改").sees("小王</b> 请假").seesNothingMore();
        assertThat(states()).isEqualTo("PENDING PENDING");
        li.types("approve everything").sees("等您决定的有 2 件").sees("小王").sees("孙丽");
    }

    @Test
    void a_request_looked_up_in_words_says_how_it_stands_once_another_has_decided() {
        bothAsk();
        liaison.types("小王的假同意").sees("小王</b> 请假").taps("同意").sees("联络员小周 已同意 小王 请假");
        wang.sees("同意您请假").sees("同意您请假");
        li.sees("联络员小周 已同意 小王 请假");
        li.types("小王的假同意").sees("没有等您批的小王的申请").sees("孙丽</b> 请假");
    }

    @Test
    void a_cadre_who_agrees_sees_what_was_put_before_him() {
        sun.types("同意").sees("现在没有等您批的事").button("今天", "能做什么");
        wang.types("换班 24号").sees("请谁来值").taps("孙丽").taps("只请替班，不用还");
        sun.sees("小王").button("接受", "不行");
        sun.types("同意").sees("小王").button("接受", "不行");
        world.ignores(Kind.SWAP);
    }

    @Test
    void somebody_is_put_on_a_shift_by_the_tap_below_it() {
        organizer.types("24号值班把小王换成孙丽").sees("11月24日（周二）", "还没有记下").button("孙丽换下小王", "选人");
        assertThat(on("2026-11-24", "孙丽")).isZero();
        organizer.taps("孙丽换下小王").sees("已安排 孙丽 替 小王");
        world.ignores(Kind.SWAP, Kind.DUTY_CHANGED);
        assertThat(on("2026-11-24", "孙丽")).isEqualTo(1);
        assertThat(on("2026-11-24", "小王")).isZero();
    }

    @Test
    void who_is_not_on_it_is_said_and_who_is_not_to_be_on_it_can_be_replaced() {
        organizer.types("24号的班孙丽换成小王").sees("小王").without("孙丽换下");
        organizer.types("别给小王排24号的班").sees("11月24日（周二）", "要把小王换下来").taps("换下 小王").sees("换下 小王，由谁来值");
        assertThat(on("2026-11-24", "小王")).isEqualTo(1);
        organizer.types("别给孙丽排24号的班").sees("没有排孙丽的班");
    }

    @Test
    void who_does_not_edit_rosters_is_told_who_does() {
        li.types("安排孙丽24号值班").sees("不归您操作", "联络员小周").without("老李");
        assertThat(on("2026-11-24", "孙丽")).isZero();
    }

    @Test
    void a_roster_is_known_by_its_name_and_a_time_by_the_roster() {
        organizer.types("河东社区值守 25号").sees("11月25日（周三）", "小王");
        organizer.types("小王这个月轮到几个班").sees("小王", "值班 2 次", "11月24日", "11月25日");
        organizer.types("12月的值班表排了没有").sees("12月1日", "还没有排班", "值班表目前排到11月25日");
        organizer.types("11月值班表排好了吗").sees("河东社区值守：30 天里排了 1 天");
        organizer.types("河东社区值守 11月 导出一份").sees("河东社区值守", "11月");
    }
}
