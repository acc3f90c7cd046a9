package zaigang.scenario;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who looks for somebody to call finds who is there: not who is on leave or has left. 2026-11-30 is a Monday. */
class HeldTest {
    @RegisterExtension
    private final World world = World.at("2026-11-30T06:00").withoutTakingOver();
    private final County county = world.county();
    private final Group group = world.group("第一工作组群");

    @BeforeEach
    void open() {
        county.withoutCheckIns().organizer("老周");
        county.team("第一工作组").leader("老李").cadre("小王", "张静", "小陈");
        group.hears(world.phone("老李"), "/bind").sees("本群已绑定");
    }

    @AfterEach
    void close() {
        world.ignores(Kind.DUTY, Kind.DUTY_CHANGED, Kind.SWAP, Kind.VACANCY);
    }

    private void onLeave(String name, String day, String half) {
        world.app().ledger().change(tx -> tx.run("""
                INSERT INTO leave_request (person_id, from_day, to_day, from_half, to_half, reason, state, asked_at)
                VALUES (?, ?, ?, ?, ?, '', 'APPROVED', 0)""", county.id(name), day, day,
                half.isEmpty() ? "MORNING" : half, half.isEmpty() ? "AFTERNOON" : half));
    }

    private void leaves(String name) {
        world.app().ledger().change(tx -> tx.run("UPDATE person SET active = FALSE WHERE id = ?", county.id(name)));
    }

    private Phone asks(String words) {
        return world.phone("老周").types(words);
    }

    @Test
    void who_is_on_leave_or_has_left_is_nobody_to_call() {
        county.duty("2026-11-30", "老李", "小王", "张静", "小陈");
        onLeave("小王", "2026-11-30", "");
        leaves("小陈");
        world.moveTo("2026-11-30T07:30");
        group.sees("今天 11月30日", "老李　13800001001（带班）", "张静", "空岗 2 人").without("小王", "小陈");
        world.moveTo("2026-11-30T10:00");
        group.hears(world.phone("老李"), "/duty now").sees("老李　13800001001（带班）\n张静　13800001003\n空岗 2 人").without("小王", "小陈");
        asks("现在谁值班").sees("张静　13800001003\n空岗 2 人").without("小王", "小陈");
        asks("/duty").sees("值班：张静　13800001003", "值班：空岗 2 人").without("值班：小王", "值班：小陈");
        asks("/duty week").sees("张静、空岗 2 人");
    }

    @Test
    void where_everybody_is_away_the_shift_is_vacant_until_somebody_covers_it() {
        county.duty("2026-11-30", "老李", "小王");
        onLeave("小王", "2026-11-30", "");
        onLeave("老李", "2026-11-30", "");
        world.moveTo("2026-11-30T10:00");
        group.sees("值班").hears(world.phone("老李"), "/duty now").sees("空岗（带班）\n空岗").without("小王", "老李");
        world.phone("张静").types("替班 今天").sees("替哪一班").taps("11月30日（周一） 08:00–次日08:00")
                .isAnswered("今天 11月30日").taps("缺人，我来值").isAnswered("✅ 今天 11月30日");
        group.hears(world.phone("老李"), "/duty now").sees("空岗（带班）\n张静　13800001003").without("小王", "老李");
    }

    @Test
    void half_a_day_of_leave_counts_for_that_half() {
        county.duty("2026-11-30", "老李", "小王");
        onLeave("小王", "2026-11-30", "AFTERNOON");
        world.moveTo("2026-11-30T10:00");
        group.sees("值班").hears(world.phone("老李"), "/duty now").sees("小王　13800001002 （下午不在）");
        world.moveTo("2026-11-30T14:00");
        group.hears(world.phone("老李"), "/duty now").sees("空岗").without("小王");
    }
}
