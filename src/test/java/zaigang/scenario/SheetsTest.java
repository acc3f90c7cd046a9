package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetFile;
import zaigang.base.sheets.SheetWriter;
import zaigang.duty.roster.RosterInfo;

/** Rosters taken away as sheets and calendars, and empty ones to fill in. 2026-11-23 is a Monday. */
class SheetsTest {
    @RegisterExtension
    private final World world = World.at("2026-11-23T12:00");

    @BeforeEach
    void open() {
        world.county().withoutCheckIns().organizer("老周").liaison("联络员小周", "城关镇")
                .team("第一工作组").at("东坡村").leader("老李").cadre("小王");
        world.county().team("第二工作组", "河口镇").at("石桥村").leader("老赵").cadre("小钱");
    }

    @Test
    void an_organizer_takes_a_month_in_each_layout_and_sends_it_back() {
        world.county().duty("2026-12-01", "老李", "小王").duty("2026-12-02", "县长老吴", "小钱");
        var zhou = world.phone("老周").types("导出值班表").sees("值班表", "2026年11月（0 天有安排）");
        zhou.taps("下个月 ›").sees("2026年12月（2 天有安排）");
        for (String layout : List.of("列表，每班一行", "每天一行，班次作列", "每人一行，日期作列")) {
            zhou.taps(layout).sees("2026年12月", "改好后发回").without("⚠️");
            zhou.sends("值班表.xlsx", zhou.document("值班表_2026-12_")).sees("完全一样").noButton();
        }
    }

    @Test
    void a_roster_with_a_place_is_for_those_who_oversee_it() {
        world.county().duty("2026-12-01", "老李", "小王");
        var rosters = world.app().rosters();
        long id = world.app().ledger().write(tx -> {
            var info = rosters.open(tx, "值班表");
            long township = tx.count("SELECT id FROM township WHERE name = '河口镇'");
            rosters.describe(tx, new RosterInfo(info.id(), info.name(), Optional.of(township),
                    Optional.empty(), Optional.empty(), info.fromDay(), info.toDay()));
            return info.id();
        });
        world.phone("联络员小周").types("/sheet").sees("还没有您可以导出的值班表")
                .tapsData(1, "export.roster." + id + ".2026-12.list").seesNotice("不归您操作").seesNothingMore();
        world.phone("老周").types("/sheet 值班").sees("值班表").tapsData(1, "export.roster.x").seesNotice("不能用")
                .tapsData(1, "export.roster." + id + ".2026-13").seesNotice("不能用")
                .tapsData(1, "export.roster." + id + ".2026-01.list").seesNotice("没有安排");
    }

    @Test
    void sheets_wait_for_their_worker_and_nobody_for_them() {
        var waiting = new ArrayDeque<Runnable>();
        world.county().duty("2026-12-01", "老李", "小王");
        world.heavyWorkOn(waiting::add);
        world.restartsAt("2026-11-23T12:00");
        var zhou = world.phone("老周").types("导出值班表").sees("11月").taps("下个月 ›").sees("12月")
                .taps("列表，每班一行").seesNotice("正在整理").seesNothingMore();
        var liaison = world.phone("联络员小周").types("模板").seesNothingMore();
        world.phone("小王").types("/duty 12月1日").sees("老李", "小王");
        world.county().noDuty("2026-12-01");
        world.app().ledger().change(tx -> tx.run("DELETE FROM role_grant WHERE role = 'LIAISON'"));
        waiting.forEach(Runnable::run);
        world.settle();
        zhou.sees("没有安排");
        liaison.seesNothingMore();
    }

    @Test
    void a_calendar_keeps_its_events_and_tells_of_changes() {
        world.county().shift("2026-12-01", "夜班", "20:00", "12H", "老李", "小王");
        VEvent first = event("小王");
        assertThat(first.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(first.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(first.getSummary().getValue()).contains("值班表 夜班");
        assertThat(first.getDescription().getValue()).contains("老李");
        world.moveTo("2026-11-23T13:00");
        world.county().shift("2026-12-01", "夜班", "21:00", "10H", "老李", "小王");
        VEvent moved = event("小王");
        assertThat(moved.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(moved.getSequence().getValue()).isGreaterThan(first.getSequence().getValue());
        assertThat(moved.getLastModified().getValue()).isAfter(first.getLastModified().getValue());
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-12-01T13:00:00Z"));
        world.county().shift("2026-12-01", "夜班", "21:00", "10H", "老李", "小钱");
        VEvent gone = event("小王");
        assertThat(gone.getUid().getValue()).isEqualTo(first.getUid().getValue());
        assertThat(gone.getStatus().isCancelled()).isTrue();
        assertThat(gone.getSequence().getValue()).isGreaterThan(moved.getSequence().getValue());
        world.county().noDuty("2026-12-01");
        assertThat(event("小钱").getStatus().isCancelled()).isTrue();
        world.moveTo("2027-01-05T12:00");
        world.phone("小王").types("值班日历").sees("没有值班");
    }

    @Test
    void a_calendar_has_the_right_instants_where_clocks_change() {
        world.startsOver("2026-11-23T12:00").with(Settings.DEFAULT.in(ZoneId.of("Europe/Berlin")));
        open();
        world.county().shift("2027-03-27", "夜班", "20:00", "12H", "", "小王");
        VEvent night = event("小王");
        assertThat(night.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-27T19:00:00Z"));
        assertThat(night.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-28T06:00:00Z"));
    }

    private VEvent event(String name) {
        var phone = world.phone(name).types("/calendar").sees("点开文件");
        String file = new String(phone.document("值班日历.ics"), StandardCharsets.UTF_8);
        assertThat(file).contains("DTSTART:20").contains("VERSION:2.0").contains("METHOD:PUBLISH").doesNotContain("VALARM");
        List<VEvent> events = Biweekly.parse(file).first().getEvents();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /** The sheets of a template, whose rows begin with the headings; titles are left out. */
    private static List<Sheet> sheets(byte[] template) {
        var workbook = (SheetFile.Workbook) SheetFile.read("template.xlsx", template);
        return workbook.sheets().stream()
                .map(s -> new Sheet(s.name(), s.rows().stream().filter(r -> !r.title()).toList())).toList();
    }

    private static String[] headings(Sheet sheet) {
        return sheet.rows().getFirst().cells().stream().map(Cell::text).toArray(String[]::new);
    }

    /** A row as the template has it, with what is filled in under these headings. */
    private static Object[] filled(Sheet sheet, int row, Map<String, String> cells) {
        String[] headings = headings(sheet);
        return IntStream.range(0, headings.length).mapToObj(i -> cells.getOrDefault(headings[i],
                row < sheet.rows().size() ? sheet.rows().get(row).cell(i + 1).text() : "")).toArray();
    }

    @Test
    void a_roster_template_filled_in_is_imported_without_a_complaint() {
        var zhou = world.phone("联络员小周").types("模板").sees("每天一行");
        byte[] list = zhou.document("城关镇值班表_2026-12_列表.xlsx");
        zhou.sees("下个月的空白值班表").sees("轮值表：“班次”里写谁家的什么班、怎么轮，“人员”里").sends("空白.xlsx", list).sees("按空岗算").buttonAmong("导入").taps("不导入");
        Sheet sheet = sheets(list).getFirst();
        var page = SheetWriter.workbook("test").sheet("城关镇").title("城关镇2026年12月值班表").header(headings(sheet));
        for (int row = 1; row < sheet.rows().size(); row++) {
            page.row(filled(sheet, row, Map.of("带班领导", "老李", "值班人员", "小王", "联系电话", "")));
        }
        zhou.sees("没有导入 空白.xlsx").sends("填好.xlsx", page.bytes()).sees("新增 31、改动 0").without("⚠️", "❌")
                .buttonAmong("导入").taps("不导入");
        zhou.sees("没有导入 填好.xlsx");
    }

    @Test
    void the_template_of_a_rotation_filled_in_is_imported_and_planned() {
        var zhou = world.phone("联络员小周").types("模板").sees("下个月的空白值班表").sees("下个月的空白值班表").sees("轮值表：“班次”里写谁家的什么班、怎么轮，“人员”里");
        byte[] template = zhou.all().getLast().file();
        zhou.sends("空白.xlsx", template).sees("人数请写数字").noButton();
        Sheet shifts = sheets(template).getFirst();
        Sheet people = sheets(template).getLast();
        String roster = shifts.rows().get(1).cell(1).text();
        byte[] filled = SheetWriter.workbook("test").sheet(shifts.name()).header(headings(shifts))
                .row(filled(shifts, 1, Map.of("人数", "1", "带班", "否", "轮换", "每天", "起始日", "2026-12-01",
                        "节假日单独轮", "否", "允许连班", "否")))
                .sheet(people.name()).header(headings(people))
                .row(filled(people, 9, Map.of("值班表", roster, "姓名", "老李", "身份", "值班")))
                .row(filled(people, 9, Map.of("值班表", roster, "姓名", "小王", "身份", "值班"))).bytes();
        zhou.sends("轮值.xlsx", filled).sees(roster).without("❌").buttonAmong("导入").taps("导入");
        zhou.sees("已导入").types("排班 下月").sees(roster, "老李", "小王");
    }
}
