package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An absence found by a check of the day, by an inspection and by a spot check: the same day, and the same is said of it. */
class FindingWaysTest {
    private static final List<String> ALL = List.of("周主任", "老李", "小王");

    @RegisterExtension
    private final World world = World.at("2026-11-25T07:00");
    private final Phone wang = world.phone("小王");
    private final Phone li = world.phone("老李");

    /** What is known of the day before somebody checks. */
    enum Before {
        SILENT, ON_POST, OUT, LATE, TAKEN_OVER, LEAVE_ASKED, LEAVE, MISSION, AFTER_NIGHT, FOUND_ON_POST, FOUND_ABSENT, CORRECTED;

        /** Nobody who is off duty is drawn. */
        boolean drawn() {
            return this != LEAVE && this != MISSION && this != AFTER_NIGHT;
        }

        /** Whether there is something that takes a second tap. */
        boolean said() {
            return this == ON_POST || this == OUT || this == LATE || this == TAKEN_OVER || this == CORRECTED;
        }
    }

    private void opens() {
        world.startsOver("2026-11-25T07:00");
        world.county().organizer("周主任").team("第一工作组").at("柳河村").leader("老李").at("东坡村").cadre("小王");
    }

    private void lookAway() {
        ALL.forEach(name -> world.phone(name).ignoresTheRest());
    }

    private void comes(String time) {
        world.moveTo(time);
        lookAway();
    }

    private void until(Before before) {
        switch (before) {
            case AFTER_NIGHT -> world.county().shift("2026-11-25", "夜班", "20:00", "12h30m", "", "小王");
            case TAKEN_OVER -> world.county().shift("2026-11-26", "白班", "08:00", "10h", "", "小王");
            case LEAVE, MISSION -> {
                wang.types(before == Before.LEAVE ? "请假 11月26日 年休" : "请假 11月26日 公差");
                li.sees("请假：").taps("同意");
            }
            default -> { }
        }
        comes("2026-11-26T08:31");
        switch (before) {
            case ON_POST, OUT -> wang.taps(before == Before.OUT ? "公出" : "在岗");
            case TAKEN_OVER -> wang.taps("接班");
            case LEAVE_ASKED -> wang.taps("请假");
            default -> { }
        }
        comes("2026-11-26T09:30");
        switch (before) {
            case LATE -> wang.taps("在岗");
            case FOUND_ON_POST, FOUND_ABSENT -> li.types("核实 小王").ignoresTheRest().taps("电话抽查").ignoresTheRest()
                    .taps(before == Before.FOUND_ABSENT ? "核实不在岗" : "在岗");
            case CORRECTED -> {
                wang.types("补卡 今天").sees("11月26日").taps("公出").sees("11月26日").types("县里开会");
                li.sees("小王").taps("认可");
            }
            default -> { }
        }
        comes("2026-11-26T10:16");
    }

    /** Whatever way: what stands in the end, what was kept, whether it took a second tap, and whether the person was told. */
    private record Result(String day, List<String> kept, boolean asked, boolean told) {}

    private Result result() {
        boolean asked = li.all().stream().anyMatch(m -> m.text().contains("以核实为准吗"));
        if (asked) {
            assertThat(wang.all().getLast().text()).doesNotContain("老李 登记了", "老李 核实后");
            li.taps("登记为核实不在岗");
        }
        boolean told = wang.all().stream().anyMatch(m -> Stream.of("老李 登记了抽查", "老李 核实后登记")
                .anyMatch(m.text()::contains));
        List<String> kept = world.app().ledger().read(tx -> tx.list(String.class,
                "SELECT from_kind || ' ' || (from_by = person_id) FROM answer_change WHERE person_id = ? ORDER BY id",
                world.county().id("小王")));
        lookAway();
        wang.types("我的考勤 11月26日");
        String day = wang.latest().text().lines().filter(l -> l.contains("<b>") && !l.startsWith("<b>11月")).findFirst().orElse("");
        lookAway();
        return new Result(day, kept, asked, told);
    }

    private Result checks(Before before) {
        opens();
        until(before);
        li.types("核实 小王").ignoresTheRest().taps("电话抽查").taps("核实不在岗");
        return ends();
    }

    private Result inspects(Before before) {
        opens();
        until(before);
        li.types("检查登记 小王").sees("小王").taps("上门检查").sees("小王 当时的情况").taps("核实不在岗");
        return ends();
    }

    private Result spotChecks(Before before) {
        opens();
        until(before);
        li.types("抽查 2").sees("第一工作组").taps("现在就抽");
        comes("2026-11-26T10:32");
        li.taps("小王").sees("小王").taps("核实不在岗");
        return ends();
    }

    private Result ends() {
        return result();
    }

    private static String state(Result result) {
        return result.day().replaceAll("\\d\\d:\\d\\d", "");
    }

    @ParameterizedTest
    @EnumSource
    void the_three_ways_give_the_same_day(Before before) {
        List<Result> results = Stream.of(checks(before), inspects(before)).collect(Collectors.toList());
        if (before.drawn()) {
            results.add(spotChecks(before));
        }
        assertThat(results).extracting(FindingWaysTest::state).containsOnly(state(results.getFirst()));
        assertThat(results).extracting(Result::kept).containsOnly(results.getFirst().kept());
        assertThat(results).extracting(Result::asked).containsOnly(before.said());
        if (before.drawn()) {
            assertThat(results).extracting(Result::day).allMatch(d -> d.contains("核实不在岗"));
        } else {
            assertThat(results).extracting(Result::day).noneMatch(d -> d.contains("不在岗"));
        }
        if (before.said()) {
            assertThat(results).extracting(Result::told).containsOnly(true);
        }
    }

    @Test
    void who_keeps_the_answer_records_nothing() {
        opens();
        until(Before.ON_POST);
        li.types("检查登记 小王").ignoresTheRest().taps("电话抽查").ignoresTheRest().taps("核实不在岗")
                .sees("自己的回答", "08:31", "以核实为准吗").taps("不改了").sees("08:31 <b>在岗</b>", "怎么检查的");
        assertThat(world.app().ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM inspection"))).isZero();
        wang.seesNothingMore();
        lookAway();
    }

    @Test
    void the_person_hears_what_the_day_counts_as_and_the_absence_that_is_taken_back() {
        opens();
        until(Before.ON_POST);
        li.types("检查登记 小王").sees("小王").taps("电话抽查").sees("小王 当时的情况").taps("核实不在岗").sees("小王")
                .taps("登记为核实不在岗").sees("已登记", "改为：<b>核实不在岗</b>");
        wang.sees("核实不在岗").sees("老李 核实后登记", "当天的记录改为", "原来的回答也保留着").button("说明情况");
        world.phone("周主任").ignoresTheRest().types("检查登记 小王").ignoresTheRest().taps("上门检查").ignoresTheRest().taps("在岗");
        wang.sees("在岗").sees("周主任 已更正", "不记“不在岗”");
        wang.types("我的考勤 11月26日").sees("10:16 <b>在岗</b>（核实登记）", "您的回答：11月26日（周四） 08:31 在岗", "老李 登记", "核实不在岗");
        lookAway();
    }
}
