package zaigang.office.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static zaigang.office.imports.Office.PEOPLE;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.settings.Settings;
import zaigang.base.sheets.Cell;
import zaigang.base.sheets.Sheet;
import zaigang.base.sheets.SheetColumns;
import zaigang.base.sheets.SheetRow;
import zaigang.base.sheets.SheetWriter;
import zaigang.base.sheets.Table;
import zaigang.base.text.Language;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterInfo;
import zaigang.spine.audit.By;
import zaigang.spine.people.Person;

class RosterImportTest {
    private static final String HEADER = "日期,星期,带班领导,值班人员,联系电话";

    @TempDir
    Path home;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(home);
        office.imports("花名册.csv", PEOPLE,
                "王强,第一工作组,组长,柳树村,乡村,城关镇,13800000001",
                "李丽,第一工作组,组员,柳树村,乡村,城关镇,13800000002",
                "赵敏,第二工作组,组长,东街社区,社区,东街街道,13800000003",
                "张伟,第二工作组,组员,东街社区,社区,东街街道,13800000004",
                "张伟,第一工作组,组员,柳树村,乡村,城关镇,13800000005");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<Duty> duties(String from, String to) {
        return office.ledger().read(tx -> office.rosters().on(tx, LocalDate.parse(from), LocalDate.parse(to)));
    }

    private List<String> problemsOf(String... rows) {
        var lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return office.problems("值班表.csv", lines.toArray(String[]::new));
    }

    @Test
    void a_roster_becomes_shifts_with_leaders_people_hours_and_notes() {
        var ready = office.imports("值班表.csv", "青河县2026年12月值班表,,,,,", HEADER + ",备注",
                "12月1日,星期二,王强,李丽、赵敏,,节前", "12月2日,三,县长老周,李丽,,", "注：值班时间9:00至次日8:30");
        assertThat(office.shown(ready)).contains("值班表“青河县值班表”12月1日（周二） 至 12月2日（周三）（2 天有人）：新增 2、改动 0、取消 0",
                "＋ 12月1日（周二）　09:00-次日08:30 王强 带班；李丽、赵敏", "县长老周");
        List<Duty> duties = duties("2026-12-01", "2026-12-02");
        assertThat(duties).hasSize(2);
        Duty first = duties.getFirst();
        assertThat(first.leaders()).extracting(Person::name).containsExactly("王强");
        assertThat(first.onDuty()).extracting(Person::name).containsExactly("李丽", "赵敏");
        assertThat(first.begins()).isEqualTo(Instant.parse("2026-12-01T01:00:00Z"));
        assertThat(first.ends()).isEqualTo(Instant.parse("2026-12-02T00:30:00Z"));
        assertThat(first.note()).isEqualTo("节前");
        assertThat(duties.get(1).outsideLeaders()).containsExactly("县长老周");
    }

    @Test
    void importing_twice_changes_nothing_and_the_next_month_goes_on() {
        String[] december = {"2026年12月值班表,,,,", HEADER, "12月30日,,王强,李丽,", "12月31日,,王强,赵敏,", "1月1日,,王强,李丽,"};
        office.imports("12月.csv", december);
        assertThat(office.ready("12月.csv", december).changesNothing()).isTrue();
        office.imports("1月.csv", "2027年1月值班表,,,,", HEADER, "1月1日,,王强,赵敏,", "1月2日,,王强,李丽,");
        assertThat(office.ledger().<List<RosterInfo>>read(office.rosters()::all)).extracting(RosterInfo::name)
                .containsExactly("值班表");
        assertThat(duties("2026-12-30", "2027-01-02")).hasSize(4);
        assertThat(duties("2027-01-01", "2027-01-01").getFirst().onDuty()).extracting(Person::name).containsExactly("赵敏");
    }

    @Test
    void a_new_version_shows_what_it_changes() {
        office.imports("值班表.csv", HEADER, "2026-12-01,,王强,李丽,", "2026-12-02,,王强,赵敏,", "2026-12-03,,王强,李丽,");
        var ready = office.imports("值班表.csv", HEADER, "2026-12-01,,王强,赵敏,", "2026-12-03,,王强,李丽,");
        assertThat(office.shown(ready)).contains("新增 0、改动 1、取消 1", "缺 12月2日",
                "－ 12月2日（周三）", "✎ 12月1日（周二）　08:00-次日08:00 王强 带班；李丽 → 08:00-次日08:00 王强 带班；赵敏");
        assertThat(duties("2026-12-01", "2026-12-03")).hasSize(2);
    }

    @Test
    void every_problem_is_told_with_row_and_column() {
        assertThat(problemsOf("2026-12-01,星期三,王强,李丽,")).containsExactly("ERROR B2 weekday_differs");
        assertThat(problemsOf("2026-12-01,下雨,王强,李丽,")).containsExactly("WARNING B2 weekday_bad");
        assertThat(problemsOf("12月1日（周一）,,王强,李丽,")).containsExactly("ERROR A2 weekday_differs");
        assertThat(problemsOf("2026-12-01,,王强,李丽,", "月底,,王强,赵敏,")).containsExactly("ERROR A3 date_bad");
        assertThat(problemsOf("2026-12-01,,王强,李丽,", ",,王强,赵敏,")).containsExactly("ERROR A3 date_missing");
        assertThat(problemsOf("2062-12-01,,王强,李丽,")).containsExactly("ERROR A2 date_far");
        assertThat(problemsOf("2026-12-01,,王强,李丽,", "2026-12-01,,王强,赵敏,")).containsExactly("ERROR A3 date_twice");
        assertThat(problemsOf("2026-12-01,,王强,李丽,", "2026-12-03,,王强,赵敏,")).containsExactly("WARNING A3 gap_day");
        assertThat(problemsOf("2026-12-01,,王强,李丽,", "2026-12-05,,王强,赵敏,")).containsExactly("WARNING A3 gap");
        assertThat(problemsOf("2026-11-22,,王强,李丽,")).containsExactly("WARNING A2 past");
        assertThat(problemsOf("2026-12-01,,老周,李丽,", "2026-12-02,,老周,李丽,")).containsExactly("WARNING C2 outside");
        assertThat(problemsOf("2026-12-01,,王强,李莉,")).containsExactly("ERROR D2 unknown_near");
        assertThat(problemsOf("2026-12-01,,王强,欧阳长风,")).containsExactly("ERROR D2 unknown");
        assertThat(problemsOf("2026-12-01,,王强,张伟,")).containsExactly("ERROR D2 name_ambiguous");
        assertThat(problemsOf("2026-12-01,,王强,李丽、李丽,")).containsExactly("ERROR D2 twice_a_day");
        assertThat(problemsOf("2026-12-01,,王强,王强,")).containsExactly("WARNING D2 leads_too");
        assertThat(problemsOf("2026-12-01,,王强,,")).containsExactly("WARNING D2 nobody");
        assertThat(problemsOf("2026-12-01,,王强,李丽,13900000002")).containsExactly("WARNING E2 phone_differs");
    }

    @Test
    void an_unknown_name_is_told_with_those_like_it() {
        assertThat(office.shown(office.preview("值班表.csv", HEADER, "2026-12-01,,王强,李莉,")))
                .contains("有 1 处要改，没有导入", "值班表!D2 “李莉”：花名册里没有“李莉”，是不是：李丽？", "改好后重新导入");
    }

    @Test
    void people_of_the_same_name_are_told_apart_by_phone_or_team() {
        office.imports("值班表.csv", HEADER, "2026-12-01,,王强,李丽、张伟,13800000002 13800000005");
        assertThat(duties("2026-12-01", "2026-12-01").getFirst().onDuty()).extracting(Person::phone)
                .containsExactly("13800000002", "13800000005");
        office.imports("值班表.csv", "日期,值班人员,工作组", "2026-12-01,张伟,第二工作组");
        assertThat(duties("2026-12-01", "2026-12-01").getFirst().onDuty()).extracting(Person::phone).containsExactly("13800000004");
        office.imports("值班表.csv", HEADER, "2026-12-01,,王强,张伟（第一工作组）,");
        assertThat(duties("2026-12-01", "2026-12-01").getFirst().onDuty()).extracting(Person::phone).containsExactly("13800000005");
    }

    @Test
    void day_and_night_are_shifts_of_their_own() {
        office.imports("值班表.csv", "日期,带班领导,白班（8:00-18:00）,夜班", "2026-12-01,王强,李丽,赵敏",
                "注：夜班18:00至次日8:00");
        List<Duty> duties = duties("2026-12-01", "2026-12-01");
        assertThat(duties).extracting(Duty::shiftName).containsExactly("白班", "夜班");
        assertThat(duties).extracting(Duty::begins)
                .containsExactly(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-01T10:00:00Z"));
        assertThat(duties.get(1).ends()).isEqualTo(Instant.parse("2026-12-02T00:00:00Z"));
        assertThat(office.problems("值班表.csv", "日期,带班领导,白班,夜班", "2026-12-01,王强,李丽,李丽"))
                .containsExactly("ERROR D2 twice_a_day");
    }

    @Test
    void several_places_on_a_day_are_shifts_of_their_own() {
        office.imports("值班表.csv", "日期,值班地点,值班人员", "2026-12-01,城关镇,李丽", "2026-12-01,东街街道,赵敏",
                "2026-12-02,城关镇,李丽", "2026-12-02,东街街道,赵敏");
        assertThat(duties("2026-12-01", "2026-12-02")).extracting(Duty::shiftName)
                .containsExactlyInAnyOrder("城关镇", "东街街道", "城关镇", "东街街道");
    }

    @Test
    void a_workbook_with_both_kinds_names_in_its_roster_whom_its_list_adds() {
        byte[] workbook = SheetWriter.workbook("office").sheet("花名册").header("姓名", "工作组", "职务", "联系电话")
                .row("钱进", "第三工作组", "组长", "13800000031").row("孙文", "第三工作组", "组员", "13800000032")
                .sheet("值班表").title("12月值班表").header("日期", "值班人员")
                .row(LocalDate.of(2026, 12, 1), "钱进").row(LocalDate.of(2026, 12, 2), "孙文、李丽")
                .sheet("说明").header("请各组核对").bytes();
        Preview preview = office.importer().preview(office.ledger(), "总表.xlsx", workbook);
        assertThat(office.shown(preview)).contains("新增 2", "12月1日（周二） 至 12月2日（周三）", "说明：这张表没有认得的表头",
                "不是全部人的名单", "＋ 12月2日（周三）　08:00-次日08:00 孙文、李丽");
        assertThat(office.importer().apply(office.ledger(), (Preview.Ready) preview, ChangeCause.first(), By.cli("import"))).isInstanceOf(Importer.Outcome.Done.class);
        assertThat(duties("2026-12-01", "2026-12-01").getFirst().onDuty()).containsExactly(office.person("钱进"));
        var again = (Preview.Ready) office.importer().preview(office.ledger(), "总表.xlsx", workbook);
        assertThat(again.changesNothing()).isTrue();
    }

    @Test
    void rows_under_a_merged_date_are_one_day() {
        var rows = new ArrayList<SheetRow>();
        rows.add(row(1, Cell.text(1, 1, "日期"), Cell.text(1, 2, "带班领导"), Cell.text(1, 3, "值班人员"), Cell.text(1, 4, "工作组")));
        rows.add(row(2, Cell.text(2, 1, "12月1日"), Cell.text(2, 2, "王强"), Cell.text(2, 3, "李丽"), Cell.text(2, 4, "第一工作组")));
        rows.add(row(3, copy(3, 1, "12月1日"), copy(3, 2, "王强"), Cell.text(3, 3, "张伟"), Cell.text(3, 4, "第二工作组")));
        rows.add(row(4, Cell.text(4, 1, "12月2日"), Cell.text(4, 2, "王强"), Cell.text(4, 3, "王五"), Cell.text(4, 4, "第一工作组")));
        var table = ((Table.Lookup.Found) Table.find("值班表.xlsx", new Sheet("值班表", rows), List.of(SheetColumns.ROSTER))).table();
        var findings = new Findings();
        var staff = office.ledger().read(tx -> new StaffBooks(office.people(), office.door(), Language.ZH).read(tx));
        var wanted = RosterImport.read(table, "值班表", staff, ImportWords.load(), Settings.DEFAULT.county().duty(),
                LocalDate.of(2026, 11, 23), findings).orElseThrow();
        assertThat(findings.all()).extracting(p -> p.column() + p.row()).containsExactly("C4");
        PlannedShift first = wanted.shifts().getFirst();
        assertThat(first.name()).isEmpty();
        assertThat(first.personIds()).extracting(wanted.names()::get).containsExactly("李丽", "张伟");
        assertThat(first.leaderIds()).hasSize(1);
    }

    private static SheetRow row(int number, Cell... cells) {
        return new SheetRow(number, List.of(cells), false);
    }

    private static Cell copy(int row, int column, String text) {
        return new Cell(row, column, text, Cell.Type.TEXT, Optional.empty(), true);
    }

    @Test
    void the_same_roster_for_the_same_days_in_two_sheets_is_an_error() {
        byte[] workbook = SheetWriter.workbook("office")
                .sheet("一").title("值班表").header("日期", "值班人员").row(LocalDate.of(2026, 12, 1), "李丽")
                .sheet("二").title("值班表").header("日期", "值班人员").row(LocalDate.of(2026, 12, 1), "赵敏").bytes();
        assertThat(office.shown(office.importer().preview(office.ledger(), "两张.xlsx", workbook)))
                .contains("没有导入", "二：表“一”里已有“值班表”的同一段日期");
    }

    @Test
    void a_sheet_that_lacks_a_column_beside_one_that_is_complete_stops_the_file() {
        byte[] workbook = SheetWriter.workbook("office")
                .sheet("一").header("日期", "值班人员").row(LocalDate.of(2026, 12, 1), "李丽")
                .sheet("二").header("日期", "带班领导").row(LocalDate.of(2026, 12, 2), "赵敏").bytes();
        assertThat(office.importer().preview(office.ledger(), "两张.xlsx", workbook)).isInstanceOf(Preview.Refused.class);
    }

    @Test
    void who_is_removed_and_still_on_duty_is_pointed_out() {
        office.imports("值班表.csv", HEADER, "2026-12-01,,王强,李丽,");
        assertThat(office.problems("花名册.csv", PEOPLE,
                "王强,第一工作组,组长,柳树村,乡村,城关镇,13800000001",
                "赵敏,第二工作组,组长,东街社区,社区,东街街道,13800000003",
                "张伟,第二工作组,组员,东街社区,社区,东街街道,13800000004",
                "张伟,第一工作组,组员,柳树村,乡村,城关镇,13800000005")).containsExactly("WARNING sheet removed_on_duty");
    }

    @Test
    void people_in_columns_that_nobody_knows_are_named() {
        var ready = office.ready("值班表.csv", "日期,值班人员,门卫,", "2026-12-01,王强,李丽,赵敏");
        assertThat(office.shown(ready)).contains("C 列“门卫”认不出，这一列的 1 人没有排进去：李丽", "D 列“”认不出，这一列的 1 人没有排进去：赵敏");
    }

    @Test
    void a_part_of_the_day_beside_the_date_never_becomes_a_day() {
        assertThat(office.problems("值班表.csv", "日期,值班人员", "12月1日（晚）,王强")).containsExactly("ERROR B2 hours_missing");
        assertThat(office.problems("值班表.csv", "日期,值班人员", "12月1日晚上,王强")).containsExactly("ERROR B2 hours_missing");
        assertThat(office.problems("值班表.csv", "日期,值班时间,值班人员", "12月1日,晚上,王强")).containsExactly("ERROR C2 hours_missing");
        assertThat(office.problems("值班表.csv", "日期,值班时间,值班人员", "12月1日,老时间,王强")).containsExactly("ERROR A2 hours_bad");
        assertThat(office.shown(office.ready("值班表.csv", "日期,值班人员", "12月1日（全天）,王强"))).contains("全天 08:00-次日08:00");
    }

    @Test
    void columns_for_beginning_and_end_are_the_hours() {
        assertThat(office.shown(office.ready("值班表.csv", "日期,班次,开始时间,结束时间,值班人员", "2026-12-01,上午班,8:30,12:00,王强",
                "2026-12-01,夜间班,18:00,次日8:30,李丽"))).contains("上午班 08:30-12:00 王强", "夜间班 18:00-次日08:30 李丽");
        assertThat(office.problems("值班表.csv", "日期,开始时间,结束时间,值班人员", "2026-12-01,8:30,,王强")).containsExactly("ERROR B2 hours_bad");
        assertThat(office.problems("值班表.csv", "日期,开始时间,结束时间,值班人员", "2026-12-01,早,晚,王强")).containsExactly("ERROR B2 hours_bad");
    }

    @Test
    void a_date_that_can_be_read_in_two_ways_is_asked_about() {
        assertThat(office.problems("值班表.csv", "日期,值班人员", "01/12/2026,王强", "02/12/2026,李丽")).contains("ERROR A2 date_two_ways");
        assertThat(office.shown(office.ready("值班表.csv", "日期,值班人员", "12/01/2026,王强", "12/02/2026,李丽"))).contains("12月1日（周二）　");
    }

    @Test
    void a_roster_is_named_by_its_title_without_the_month() {
        var words = ImportWords.load();
        assertThat(List.of("青河县2026年12月值班表", "青河县值班表（2026年12月）", "青河县值班表-青河县-2026年12月", "2026.12值班表", "十二月份值班安排表",
                "12月1日至12月31日值班表", "2026年第四季度值班表", "值班表202612"))
                .extracting(words::rosterName).containsExactly("青河县值班表", "青河县值班表", "青河县值班表-青河县", "值班表", "值班安排表", "值班表",
                        "值班表", "值班表");
        assertThat(words.namesRoster("值班电话：0555-1234567")).isFalse();
    }
}
