package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.spine.books.Books;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Who was on duty in a month that is closed does not change any more. It is 2026-12-05, a Saturday. */
class ClosedRosterTest {
    private static final String SHEET = """
            值班表
            日期,值班人员
            2026-11-27,%s
            2026-11-28,%s
            2026-12-03,%s
            2026-12-10,%s
            """;

    @RegisterExtension
    private final World world = World.at("2026-11-26T10:00").withoutTakingOver();
    private final County county = world.county();
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        county.withoutCheckIns();
        county.organizer("老周").team("第一工作组").leader("老李").cadre("小王", "小孙");
        county.team("第二工作组", "河口镇").leader("老赵").cadre("小钱");
        imported("小王", "小钱", "小王", "小王").taps("导入").sees("已导入", "新增 4").without("月结");
        world.moveTo("2026-12-05T10:00");
        lookAway();
    }

    @AfterEach
    void close() {
        lookAway();
    }

    private void lookAway() {
        world.ignores(Kind.DUTY, Kind.DUTY_CHANGED);
    }

    private Phone imported(String... people) {
        return organizer.sends("值班表.csv", SHEET.formatted((Object[]) people).getBytes(StandardCharsets.UTF_8))
                .sees("值班表.csv");
    }

    private long township(String name) {
        return world.app().ledger().read(tx -> tx.count("SELECT id FROM township WHERE name = ?", name));
    }

    private void closed(Scope scope) {
        world.app().ledger().change(tx -> new Books().close(tx, YearMonth.of(2026, 11), scope,
                world.app().people().find(tx, county.id("老周")).orElseThrow()));
    }

    private List<String> onDuty(String day) {
        return world.app().ledger().read(tx -> world.app().rosters().on(tx, LocalDate.parse(day)).stream()
                .flatMap(d -> d.everyone().stream()).map(Person::name).toList());
    }

    @Test
    void a_file_leaves_closed_days_as_they_are_says_so_and_changes_the_others() {
        closed(Scope.county());
        imported("小孙", "小孙", "小孙", "小孙");
        assertThat(organizer.seen().text()).contains("改动 2", "2 天已经月结，照原来的不改：11月27日（周五）、11月28日（周六）。", "重开月结");
        organizer.taps("导入").sees("已导入", "改动 2", "2 天已经月结");
        assertThat(onDuty("2026-11-27")).containsExactly("小王");
        assertThat(onDuty("2026-11-28")).containsExactly("小钱");
        assertThat(onDuty("2026-12-03")).containsExactly("小孙");
        assertThat(onDuty("2026-12-10")).containsExactly("小孙");
        imported("小孙", "小孙", "小孙", "小孙");
        assertThat(organizer.seen().text()).contains("完全一样", "2 天已经月结");
        organizer.noButton();
    }

    @Test
    void a_township_that_is_closed_locks_its_own_people_and_no_others() {
        closed(new Scope.OfTownship(township("河口镇")));
        imported("小孙", "小孙", "小王", "小王");
        assertThat(organizer.seen().text()).contains("改动 1", "1 天已经月结，照原来的不改：11月28日（周六）", "小王 → 08:00-次日08:00 小孙");
    }

    @Test
    void nobody_of_a_closed_township_is_put_on_a_day_that_is_over() {
        closed(new Scope.OfTownship(township("河口镇")));
        imported("小钱", "小钱", "小王", "小王");
        assertThat(organizer.seen().text()).contains("1 天已经月结", "11月27日（周五）", "改动 0");
    }

    @Test
    void the_roster_of_a_closed_township_is_locked_whoever_is_on_it() {
        county.rosterOf("值班表", "township", "河口镇");
        closed(new Scope.OfTownship(township("河口镇")));
        imported("小孙", "小孙", "小王", "小王");
        assertThat(organizer.seen().text()).contains("2 天已经月结", "改动 0");
    }

    @Test
    void a_month_closed_between_preview_and_confirmation_is_shown_anew() {
        imported("小孙", "小孙", "小孙", "小孙");
        assertThat(organizer.seen().text()).contains("改动 4");
        closed(Scope.county());
        organizer.taps("导入").sees("预览之后数据有了变动").sees("导入预览");
        assertThat(onDuty("2026-11-27")).containsExactly("小王");
        assertThat(onDuty("2026-12-10")).containsExactly("小王");
        assertThat(organizer.all().getLast().text()).contains("改动 2", "2 天已经月结");
    }

    @Test
    void what_is_opened_again_is_changed_again() {
        closed(Scope.county());
        organizer.types("重开月结").sees("重开哪").taps("2026年11月 全县").sees("为什么要重开 全县 2026年11月的月结").types("值班表录错了").sees("全县 2026年11月的考勤已重开");
        imported("小孙", "小孙", "小孙", "小孙");
        organizer.without("月结").taps("导入").sees("改动 4");
        assertThat(onDuty("2026-11-27")).containsExactly("小孙");
    }

    /** A shift of seven days that has begun in the closed month and still runs. */
    @Test
    void nobody_takes_over_a_shift_of_a_closed_day_that_still_runs() {
        county.shift("2026-11-30", "汛期", "08:00", "168H", "老李", "小王");
        lookAway();
        var sun = world.phone("小孙");
        long shift = world.app().ledger().read(tx -> tx.count("SELECT id FROM shift WHERE name = '汛期'"));
        String cover = "cover.for." + shift + "." + county.id("小王");
        closed(Scope.county());
        for (String data : List.of(cover, "cover.take." + shift)) {
            sun.tapsData(1, data);
        }
        sun.tapsData(1, cover).seesNotice("2026年11月的考勤已经月结").seesNothingMore();
        organizer.tapsData(1, "cover.put." + shift + "." + county.id("小孙") + "." + county.id("小王")).seesNotice("已经月结");
        organizer.tapsData(1, "cover.why." + shift + "." + county.id("小孙") + "." + county.id("小王")).sees("理由").types("急事")
                .sees("已经月结");
        assertThat(onDuty("2026-11-30")).containsExactly("老李", "小王");
    }

    /** Whoever forgets to look before: nothing closed is changed, and what is open is. */
    @Test
    void the_last_door_lets_nothing_closed_through() {
        closed(Scope.county());
        var rosters = world.app().rosters();
        var from = LocalDate.of(2026, 11, 27);
        var to = LocalDate.of(2026, 12, 10);
        var left = world.app().ledger().write(tx -> {
            List<PlannedShift> stored = rosters.planned(tx, "值班表", from, to);
            return rosters.apply(tx, "值班表", RosterChange.diff(stored, List.of(), from, to), ChangeCause.first());
        });
        assertThat(left).isEqualTo(new TreeSet<>(List.of(from, from.plusDays(1))));
        assertThat(onDuty("2026-11-27")).containsExactly("小王");
        assertThat(onDuty("2026-12-10")).isEmpty();
    }
}
