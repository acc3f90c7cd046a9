package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.sheets.SheetWriter;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Substitution;
import zaigang.spine.people.Person;

/** Duty by turns, from the sheet with the rules to the published roster. 2026-11-23 is a Monday. */
class RotationTest {
    private static final String[] SHIFTS = {"值班表", "所属（乡镇、工作组、帮扶点，空为全县）", "班次", "时间", "人数", "带班（是/否）",
        "轮换（每天/每周/每N天）", "起始日", "截止日", "节假日单独轮", "允许连班"};
    private static final String[] PEOPLE = {"值班表", "班次（空为全部）", "组（同号为一组）", "姓名", "联系电话", "身份（值班/带班）", "自", "至"};

    @RegisterExtension
    private final World world = World.at("2026-11-23T10:00");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().withoutCheckIns().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("东坡村").leader("老李").cadre("小王", "小张", "小钱");
        world.county().team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小孙");
    }

    /** A rotation of one person a day for 24 hours, in this order, from 1 December on. */
    static byte[] sheet(String roster, String place, String... people) {
        var workbook = SheetWriter.workbook("test").sheet("班次").header(SHIFTS)
                .row(roster, place, "", "8:00-次日8:00", "1", "否", "每天", "2026-12-01", "", "否", "否")
                .sheet("人员").header(PEOPLE);
        for (String name : people) {
            workbook.row(roster, "", "", name, "", "值班", "", "");
        }
        return workbook.bytes();
    }

    private Phone sends(Phone phone, byte[] bytes) {
        return phone.sends("轮换.xlsx", bytes);
    }

    private void organizerImports() {
        sends(organizer, sheet("县值班表", "", "小王", "小张", "小钱", "小孙"))
                .sees("轮换“县值班表”（全县）：班次 1 个，值班 4 人，带班 0 人", "08:00–次日08:00", "＋ 4 人：小王、小张、小钱、小孙")
                .taps("导入").sees("已导入", "发“排班”");
    }

    private List<Duty> december() {
        return world.app().ledger().read(tx ->
                world.app().rosters().on(tx, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)));
    }

    private String order(int days) {
        return String.join(" ", december().stream().limit(days)
                .map(d -> String.join("+", d.onDuty().stream().map(Person::name).toList())).toList());
    }

    @Test
    void an_organizer_sends_the_rules_sees_who_gets_how_much_and_publishes() {
        organizerImports();
        assertThat(december()).isEmpty();
        organizer.types("排班").sees("县值班表", "还没有排").button("排下月", "导出");
        organizer.taps("排下月").sees("县值班表", "12月1日（周二） 至 12月31日（周四）", "新排 31 班", "最少 7、最多 8", "小王 8（周末",
                "累计 8", "12月1日（周二）　小王", "12月5日（周六）　小王").button("发布");
        assertThat(december()).isEmpty();
        organizer.taps("发布").sees("已发布“县值班表”", "新排 31 班").noButton();
        assertThat(order(6)).isEqualTo("小王 小张 小钱 小孙 小王 小张");
        List.of("小王", "小张", "小钱", "小孙").forEach(n -> world.phone(n).ignores(Kind.DUTY_CHANGED));
        organizer.types("排班").sees("已排到12月31日（周四）").taps("排下月").sees("1月1日（周五） 至 1月31日（周日）", "放假安排还没有全部公布",
                "1月1日（周五）　小孙", "累计 15", "小孙 8");
        organizer.types("/roster plan 12月").sees("和已经排好的完全一样").noButton();
    }

    @Test
    void the_same_sheet_again_changes_nothing_and_a_new_one_shows_what_it_changes() {
        organizerImports();
        sends(organizer, sheet("县值班表", "", "小王", "小张", "小钱", "小孙")).sees("完全一样").noButton();
        sends(organizer, sheet("县值班表", "", "小王", "小张", "小孙")).sees("－ 1 人：小钱").taps("导入").sees("已导入");
        sends(organizer, sheet("县值班表", "", "小张", "小王", "小孙")).sees("轮换次序、分组或起止日期有改动").taps("不导入").sees("没有导入");
    }

    @Test
    void who_is_on_leave_is_skipped_and_makes_up_for_it() {
        organizerImports();
        world.phone("小张").types("请假 12月2日到12月4日 看病").sees("已提交请假");
        world.phone("老李").taps("同意").sees("请假：").sees("小张 请假 12月2日");
        world.phone("联络员小周").sees("小张", "已同意：老李").taps("同意").sees("✅ 联络员小周 已同意 小张 请假");
        world.phone("小张").sees("✅ 联络员小周 同意您请假");
        organizer.types("排班 12月").sees("12月2日（周三）　小钱", "12月5日（周六）　小张").taps("发布").sees("已发布");
        assertThat(order(8)).isEqualTo("小王 小钱 小孙 小王 小张 小钱 小孙 小张");
        everybodyLooksAway();
    }

    @Test
    void a_plan_that_is_out_of_date_is_not_published_but_shown_anew() {
        organizerImports();
        organizer.types("排班 12月").sees("12月2日（周三）　小张");
        world.phone("小张").types("请假 12月2日 看病").sees("已提交请假");
        world.phone("老李").taps("同意").sees("请假：").sees("✅ 老李 已同意 小张 请假");
        world.phone("小张").sees("✅ 老李 同意您请假");
        organizer.taps("发布").sees("没有发布", "请再看一下", "12月2日（周三）　小钱").button("发布");
        assertThat(december()).isEmpty();
        organizer.taps("发布").sees("已发布");
        assertThat(december()).hasSize(31);
        everybodyLooksAway();
    }

    @Test
    void what_was_changed_by_hand_stays_and_is_told_and_what_is_replaced_too() {
        organizerImports();
        organizer.types("排班 12月").sees("新排 31 班").taps("发布").sees("已发布");
        Duty first = december().getFirst();
        world.app().ledger().change(tx -> world.app().rosters().substitute(tx,
                List.of(new Substitution(first.shiftId(),
                Optional.of(world.county().id("小王")), Optional.of(world.county().id("老赵")))),
                new ChangeCause(ChangeCause.Kind.COVER, Optional.empty(), "")));
        everybodyLooksAway();
        world.phone("小孙").types("请假 12月4日 看病").sees("已提交请假");
        world.phone("老赵").taps("同意").sees("您的值班有变动").sees("请假：").sees("✅ 老赵 已同意 小孙 请假");
        world.phone("小孙").sees("✅ 老赵 同意您请假");
        organizer.types("排班 12月").sees("保持不变", "12月1日（周二）：老赵", "会改掉已排的", "12月4日（周五）：小孙 → 小钱").taps("发布").sees("已发布");
        assertThat(order(2)).isEqualTo("老赵 小王");
        everybodyLooksAway();
    }

    @Test
    void places_that_cannot_be_filled_are_told_with_the_reason() {
        sends(organizer, sheet("县值班表", "", "小王")).sees("轮值的只有 1 人").taps("导入").sees("已导入");
        organizer.types("排班 12月").sees("有 15 处排不上", "12月2日（周三） 缺 1 人（刚值过或接着就值 1 人）", "……还有 5 项").buttonAmong("发布");
    }

    @Test
    void only_days_to_come_are_planned() {
        organizerImports();
        world.moveTo("2026-12-10T09:00");
        organizer.types("排班 12月").sees("12月11日（周五） 至 12月31日（周四）", "新排 21 班");
    }

    @Test
    void a_liaison_plans_the_own_township_and_its_posts_and_no_other() {
        var liaison = world.phone("联络员小周");
        organizerImports();
        liaison.types("排班").sees("还没有您可以排的值班表").noButton();
        long county = world.app().ledger().read(tx -> tx.count("SELECT id FROM roster"));
        liaison.tapsData(1, "rota.show." + county + ".2026-12.0").seesNotice("不归您操作");
        liaison.tapsData(1, "rota.go." + county + ".2026-12.0").seesNotice("不归您操作");
        sends(liaison, sheet("县里的", "", "小王", "小张")).sees("不在您的乡镇");
        sends(liaison, sheet("河口值班", "河口镇", "小王", "小张")).sees("不在您的乡镇");
        sends(liaison, sheet("东坡村值班", "东坡村", "小王", "小孙")).sees("涉及其他乡镇", "小孙");
        sends(liaison, sheet("东坡村值班", "东坡村", "小王", "小张")).sees("轮换“东坡村值班”（东坡村）").taps("导入").sees("已导入");
        liaison.types("排班").sees("东坡村值班").without("县值班表").taps("排下月").sees("新排 31 班").taps("发布").sees("已发布");
        everybodyLooksAway();
    }

    @Test
    void a_cadre_may_not_plan() {
        world.phone("小王").types("排班").sees("不归您");
        world.phone("小王").sends("轮换.xlsx", sheet("县值班表", "", "小王")).sees("组织员或联络员");
    }

    @Test
    void what_is_wrong_in_the_sheet_is_told_with_its_place_and_what_to_do() {
        var file = SheetWriter.workbook("test").sheet("班次").header(SHIFTS)
                .row("县值班表", "东海镇", "白班", "早上", "两三个", "也许", "有时", "月初", "", "看情况", "否")
                .sheet("人员").header(PEOPLE).row("县值班表", "", "", "小黄", "", "值班", "", "").bytes();
        sends(organizer, file).sees("8 处要改", "班次!B2 “东海镇”：没有这个乡镇", "班次!D2 “早上”：看不懂时间", "班次!E2", "班次!F2 “也许”：请写是或否",
                "班次!G2 “有时”：看不懂轮换", "班次!H2", "班次!J2", "人员!D2 “小黄”：花名册里没有").noButton();
    }

    @Test
    void a_csv_file_with_the_people_only_changes_those() {
        organizerImports();
        String people = "值班表,班次,姓名,身份\n县值班表,,小王,值班\n县值班表,,小孙,值班\n别的表,,小孙,值班\n";
        organizer.sends("人员.csv", people.getBytes(StandardCharsets.UTF_8)).sees("没有这张值班表");
        organizer.sends("人员.csv", people.replace("别的表,,小孙,值班\n", "").getBytes(StandardCharsets.UTF_8))
                .sees("班次 1 个，值班 2 人", "－ 2 人：小张、小钱").taps("导入").sees("已导入");
    }

    private void everybodyLooksAway() {
        List.of("老李", "小王", "小张", "小钱", "老赵", "小孙").forEach(n ->
                world.phone(n).ignores(Kind.DUTY_CHANGED, Kind.LEAVE_DECIDED));
    }
}
