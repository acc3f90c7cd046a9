package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.office.imports.Sample;
import zaigang.office.imports.SentFiles;
import zaigang.spine.chat.Incoming;

/** Staff lists and duty rosters sent to the bot. 2026-11-23 is a Monday. */
class ImportTest {
    private static final String HEADER = "姓名,工作组,职务,帮扶点,类别,乡镇,联系电话\n";
    private static final String STAFF = HEADER
            + "老李,第一工作组,组长,柳树村,乡村,城关镇,13900000001\n小王,第一工作组,组员,东坡村,乡村,城关镇,13900000002\n"
            + "老赵,第二工作组,组长,石桥社区,社区,双河乡,13900000003\n";

    @RegisterExtension
    private final World world = World.at("2026-11-23T08:00");
    private final Phone organizer = world.phone("老周");

    @BeforeEach
    void open() {
        world.county().organizer("老周");
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = ImportTest.class.getResourceAsStream("/samples/" + name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long people() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM person WHERE active"));
    }

    private long shifts() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM shift"));
    }

    private Phone staffIsThere() {
        organizer.sends("花名册.csv", csv(STAFF)).sees("新增 3").taps("导入").sees("已导入");
        return organizer;
    }

    @Test
    void an_organizer_sends_a_staff_list_and_a_roster_and_confirms_each() throws IOException {
        organizer.sends("花名册-青河县.xlsx", sample("花名册-青河县.xlsx"))
                .sees("导入预览", "新增 24、改动 0、恢复 0、不变 0", "王建国").button("导入", "不导入");
        assertThat(people()).isEqualTo(1);
        organizer.taps("导入").sees("已导入", "新增 24").noButton();
        assertThat(people()).isEqualTo(25);
        organizer.sends("值班表-青河县-2026年12月.xlsx", sample("值班表-青河县-2026年12月.xlsx"))
                .sees("12月1日（周二） 至 12月31日（周四）（31 天有人）：新增 31", "李国庆、张静").taps("导入").sees("已导入", "新增 31");
        assertThat(shifts()).isEqualTo(31);
        organizer.types("/duty 2026-12-01").sees("李国庆", "张静");
    }

    @Test
    void who_is_imported_before_the_check_in_is_asked_today() {
        staffIsThere();
        organizer.types("/invite 小王").sees("小王");
        String code = organizer.seen().text().replaceAll("(?s).*/start ([A-Za-z0-9_-]+).*", "$1");
        var wang = world.phone("小王的手机").types("/start " + code).sees("您是", "小王").taps("是").sees("小王，您好").sees("十不准");
        world.moveTo("2026-11-23T08:30");
        wang.sees("今日在岗打卡", "东坡村");
        organizer.sees("新加入 1 人", "小王");
    }

    @Test
    void the_same_file_again_has_nothing_to_import() {
        staffIsThere().sends("花名册.csv", csv(STAFF)).sees("完全一样").noButton();
    }

    @Test
    void one_wrong_row_imports_nothing_and_is_told_with_its_place() {
        organizer.sends("花名册.csv", csv(STAFF + "小钱,第二工作组,组员,石桥社区,社区,双河乡,1390000\n"))
                .sees("1 处要改，没有导入", "花名册!G5 “1390000”：不是电话号码", "改好后重新导入").noButton();
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void a_csv_file_in_gb18030_is_read() {
        organizer.sends("花名册.csv", STAFF.getBytes(Charset.forName("GB18030"))).sees("新增 3", "老李").taps("导入").sees("已导入");
        assertThat(people()).isEqualTo(4);
    }

    @Test
    void a_roster_can_name_people_of_the_same_csv_only_once_they_are_imported() {
        organizer.sends("值班表.csv", csv("日期,值班人员\n2026-12-01,老李\n")).sees("花名册里没有“老李”", "现在什么都没有改动").noButton();
        staffIsThere().sends("值班表.csv", csv("日期,值班人员\n2026-12-01,老李\n")).sees("新增 1").taps("导入").sees("已导入");
        assertThat(shifts()).isEqualTo(1);
    }

    @Test
    void only_the_sender_confirms_and_only_once() {
        world.county().organizer("老吴").team("第九工作组").cadre("小孙");
        organizer.sends("花名册.csv", csv(STAFF)).sees("新增 3", "不在表里的 1 人保持不变");
        world.phone("小孙").tapsData(1, "imp.yes.1").seesNotice("不归您操作");
        world.phone("老吴").tapsData(1, "imp.yes.1").seesNotice("只有发文件的人");
        assertThat(people()).isEqualTo(3);
        long message = organizer.seen().id();
        organizer.taps("导入").sees("已导入").tapsData(message, "imp.yes.1").seesNotice("已经处理过");
        organizer.tapsData(message, "imp.yes.99").seesNotice("按钮").tapsData(message, "imp.no.x").seesNotice("按钮");
        assertThat(people()).isEqualTo(6);
    }

    @Test
    void a_cadre_sends_no_lists() {
        world.county().team("第九工作组").cadre("小孙");
        world.phone("小孙").sends("花名册.csv", csv(STAFF)).sees("由组织员或联络员来做").types("/import").sees("不归您");
    }

    @Test
    void a_liaison_imports_rosters_of_the_own_township_and_no_staff_lists() {
        staffIsThere();
        world.county().liaison("小郑", "城关镇");
        var zheng = world.phone("小郑");
        zheng.sends("花名册.csv", csv(HEADER + "老钱,第一工作组,组员,柳树村,乡村,城关镇,13900000009\n")).sees("只能由组织员导入").noButton();
        zheng.sends("值班表.csv", csv("日期,值班人员\n2026-12-01,老赵\n")).sees("涉及其他乡镇（街道）的人：老赵").noButton();
        zheng.sends("值班表.csv", csv("日期,值班人员\n2026-12-01,小王\n")).sees("新增 1").taps("导入").sees("已导入");
        zheng.types("/import").sees("日期 | 星期 | 带班领导").without("花名册</b>（组织员）");
        assertThat(shifts()).isEqualTo(1);
    }

    @Test
    void what_changed_since_the_preview_is_shown_anew() {
        world.county().organizer("老吴");
        organizer.sends("花名册.csv", csv(STAFF)).sees("新增 3");
        var wu = world.phone("老吴").sends("一组.csv", csv(STAFF.lines().limit(2).reduce("", (a, b) -> a + b + "\n")))
                .sees("新增 1").taps("导入").sees("已导入");
        organizer.taps("导入").sees("预览之后数据有了变动").noButton().sees("新增 2").button("导入", "不导入");
        assertThat(people()).isEqualTo(3);
        organizer.taps("导入").sees("已导入", "新增 2");
        assertThat(people()).isEqualTo(5);
        wu.seesNothingMore();
    }

    @Test
    void nothing_of_the_file_is_read_by_the_tap_that_confirms_it() {
        organizer.sends("花名册.csv", csv(STAFF)).sees("新增 3");
        world.downloads(Optional.of(new SentFiles.Fetched.Gone("nobody has it any more")));
        organizer.taps("导入").sees("已导入", "新增 3").noButton();
        assertThat(people()).isEqualTo(4);
        assertThat(kept()).isZero();
        world.downloads(Optional.empty());
        organizer.sends("值班表.csv", csv("日期,值班人员\n2026-12-01,老李\n")).sees("新增 1");
        world.downloads(Optional.of(new SentFiles.Fetched.Gone("nobody has it any more")));
        organizer.taps("导入").sees("已导入", "新增 1");
        assertThat(shifts()).isEqualTo(1);
        world.downloads(Optional.empty());
        organizer.sends("排班.csv", csv("日期,值班人员\n2026-12-02,老李\n")).sees("新增 1").taps("不导入").sees("没有导入");
        assertThat(kept()).isZero();
    }

    private long kept() {
        return world.app().ledger().read(tx -> tx.count("SELECT count(*) FROM import_file WHERE kept IS NOT NULL"));
    }

    @Test
    void a_file_that_an_earlier_version_had_shown_is_read_again() {
        organizer.sends("花名册.csv", csv(STAFF)).sees("新增 3");
        world.app().ledger().change(tx -> tx.run("UPDATE import_file SET kept = NULL"));
        organizer.taps("导入").sees("正在重新看 花名册.csv").noButton().sees("新增 3").taps("导入").sees("已导入");
        assertThat(people()).isEqualTo(4);
        organizer.sends("花名册.csv", csv(STAFF.replace("小王", "小万").replace("13900000002", "13900000012"))).sees("新增 1");
        world.app().ledger().change(tx -> tx.run("UPDATE import_file SET kept = ?", "{}".getBytes(StandardCharsets.UTF_8)));
        world.downloads(Optional.of(new SentFiles.Fetched.Gone("too old")));
        organizer.taps("导入").sees("正在重新看").sees("没能从 Telegram 取到", "重新发一次").noButton();
    }

    @Test
    void who_is_missing_from_a_list_is_deactivated_by_a_second_tap_alone() {
        staffIsThere();
        String shorter = STAFF.replace("小王,第一工作组,组员,东坡村,乡村,城关镇,13900000002\n", "");
        organizer.sends("花名册.csv", csv(shorter)).sees("现在在职的 1 人：小王", "导入不会停用").button("下一步", "不导入")
                .taps("下一步").sees("要停用名单里没有的 1 人吗", "小王").button("停用这 1 人", "都不改").taps("都不改").sees("保持不变");
        assertThat(people()).isEqualTo(4);
        organizer.sends("花名册.csv", csv(shorter + "小万,第二工作组,组员,石桥社区,社区,双河乡,13900000009\n")).sees("新增 1", "小王")
                .taps("导入").sees("已导入", "新增 1", "要停用名单里没有的 1 人吗");
        assertThat(people()).isEqualTo(5);
        long message = organizer.seen().id();
        organizer.tapsData(message, "imp.yes.3").seesNotice("已经处理过");
        organizer.taps("停用这 1 人").sees("已停用 1 人：小王").noButton();
        assertThat(people()).isEqualTo(4);
        organizer.tapsData(message, "imp.off.3").seesNotice("已经处理过");
    }

    @Test
    void a_preview_can_be_dropped_and_does_not_live_for_ever() {
        organizer.sends("花名册.csv", csv(STAFF)).sees("新增 3").taps("不导入").sees("没有导入", "什么都没有改").noButton();
        organizer.sends("花名册.csv", csv(STAFF)).sees("新增 3");
        world.moveTo("2026-11-24T08:01");
        organizer.taps("导入").seesNotice("超过 24 小时");
        assertThat(people()).isEqualTo(1);
        assertThat(world.app().ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM import_file WHERE kept IS NOT NULL"))).isZero();
    }

    @Test
    void a_file_that_is_too_large_is_not_fetched() {
        world.receives(organizer.account(), new Incoming.Document("none", "大表.xlsx", 21L * 1024 * 1024, ""));
        organizer.sees("文件有 21 MB，最多 20 MB");
    }

    @Test
    void a_file_that_cannot_be_fetched_at_once_is_tried_again() {
        world.downloads(Optional.of(new SentFiles.Fetched.NotNow("no connection")));
        organizer.sends("花名册.csv", csv(STAFF)).seesNothingMore();
        world.downloads(Optional.empty());
        world.moveTo("2026-11-23T08:01");
        organizer.sees("已经收到").sees("新增 3");
        world.downloads(Optional.of(new SentFiles.Fetched.NotNow("no connection")));
        organizer.sends("花名册.csv", csv(STAFF));
        world.moveTo("2026-11-23T08:10");
        organizer.sees("已经收到").sees("没能从 Telegram 取到");
        assertThat(organizer.all()).noneMatch(m -> m.text().contains("已经收到"));
        world.downloads(Optional.of(new SentFiles.Fetched.Gone("wrong file id")));
        organizer.sends("花名册.csv", csv(STAFF)).sees("没能从 Telegram 取到");
    }

    @Test
    void what_is_no_sheet_gets_a_remedy() {
        organizer.sends("报告.docx", new byte[] {0, 1, 2, 3}).sees("没有导入", "请发 .xlsx 或 .csv").noButton();
        organizer.sends("通讯录.csv", csv("水果,价格\n苹果,3\n")).sees("没有导入").noButton();
        organizer.sends("<b>x</b>.csv", csv(HEADER + "甲,一组,组长,东村,乡村,<i>东镇,\n")).sees("&lt;b&gt;", "&lt;i&gt;东镇").taps("不导入").sees("没有导入");
    }

    @Test
    void the_columns_are_told_on_request() {
        organizer.types("/import").sees("姓名 | 性别 | 派出单位", "日期 | 星期 | 带班领导", "白班");
        organizer.types("导入值班表").sees("日期 | 星期");
    }

    @Test
    void the_sample_county_is_loaded_once() throws IOException {
        world.startsOver("2026-11-23T08:00");
        var sample = new Sample(world.app().importer(), world.app().people(), world.app().door());
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(sample.load(world.app().ledger(), Path.of("data/sample"), today)).isTrue();
        assertThat(sample.load(world.app().ledger(), Path.of("data/sample"), today)).isFalse();
        assertThat(people()).isEqualTo(30);
        assertThat(shifts()).isEqualTo(60);
        assertThat(world.app().ledger().read(world.app().people()::organizers)).extracting(p -> p.name()).containsExactly("曹慧敏", "彭浩然");
        assertThat(world.app().ledger().<LocalDate>read(tx -> tx.first(LocalDate.class, "SELECT min(day) FROM shift").orElseThrow()))
                .isEqualTo(today);
    }

    @Test
    void whose_role_changes_finds_the_commands_of_the_new_one_in_the_menu() {
        staffIsThere();
        world.app().ledger().change(tx -> tx.list(Long.class, "SELECT id FROM person WHERE name = '小王'").forEach(
                id -> world.app().door().bind(tx, id, world.phone("小王").account())));
        world.phone("小王").types("/help").sees("您可以用这些");
        assertThat(world.phone("小王").menu()).contains("today").doesNotContain("board");
        organizer.sends("花名册.csv", csv(STAFF.replace("小王,第一工作组,组员", "小王,第一工作组,组长")
                .replace("老李,第一工作组,组长", "老李,第一工作组,组员"))).sees("小王")
                .taps("下一步").sees("这些人的职务要改吗", "老李", "小王").taps("改这 2 人的职务").sees("已改职务");
        assertThat(world.phone("小王").menu()).contains("today", "board");
    }
}
