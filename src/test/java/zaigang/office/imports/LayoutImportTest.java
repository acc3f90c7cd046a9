package zaigang.office.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static zaigang.office.imports.Office.PEOPLE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.base.sheets.SheetWriter;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterInfo;
import zaigang.spine.audit.By;
import zaigang.spine.people.Person;

/** The sheets with shifts or days as columns, ranges of dates, and whose a roster is. */
class LayoutImportTest {
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

    /** The stored shifts of December as {@code day name starts hours leaders+outside | people | note}. */
    private List<String> shifts(String roster) {
        return office.ledger().read(tx -> office.rosters().planned(tx, roster, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31))
                .stream().map(this::shown).toList());
    }

    private String shown(PlannedShift s) {
        return (s.day().toString().substring(5) + " " + s.name() + " " + s.starts() + "+" + s.lasts().toHours() + " "
                + names(s.leaderIds()) + String.join(",", s.outsideLeaderNames()) + "|" + names(s.personIds()) + "|" + s.note())
                .replaceAll(" +", " ");
    }

    private String names(List<Long> ids) {
        return String.join(",", office.ledger().<List<String>>read(tx ->
                ids.stream().map(i -> office.people().find(tx, i).map(Person::name).orElse("?")).toList()));
    }

    @Test
    void shifts_as_columns_have_any_names_and_their_hours_in_the_headings() {
        String[] sheet = {"2026年12月值班表,,,,,,", "日期,星期,早班（6:00-14:00）,中班(14:00—22:00),晚间值守 22:00-次日6:00,带班,备注",
            "12月1日,二,李丽,王强,赵敏,县长老周,中班：带雨具", "12月2日,三,李丽（带班）、王强,无,,,节前"};
        office.imports("值班表.csv", sheet);
        assertThat(shifts("值班表")).containsExactlyInAnyOrder("12-01 早班 06:00+8 县长老周|李丽|", "12-01 中班 14:00+8 县长老周|王强|带雨具",
                "12-01 晚间值守 22:00+8 县长老周|赵敏|", "12-02 早班 06:00+8 李丽|王强|节前", "12-02 晚间值守 22:00+8 ||节前");
        assertThat(office.ready("值班表.csv", sheet).changesNothing()).isTrue();
    }

    @Test
    void a_blank_cell_is_a_vacant_shift_and_a_dash_is_none() {
        assertThat(office.problems("值班表.csv", "日期,白班,夜班", "2026-12-01,李丽,", "2026-12-02,—,赵敏"))
                .containsExactly("WARNING C2 nobody");
    }

    @Test
    void a_list_may_say_the_shift_in_a_column() {
        office.imports("值班表.csv", "日期,班次,带班领导,值班人员", "2026-12-01,白班（8:00-18:00）,王强,李丽",
                "2026-12-01,夜班（18:00-次日8:00）,,赵敏", "2026-12-02,24小时班,,李丽");
        assertThat(shifts("值班表")).containsExactly("12-01 白班 08:00+10 王强|李丽|", "12-01 夜班 18:00+14 |赵敏|",
                "12-02 24小时班 08:00+24 |李丽|");
        assertThat(office.problems("值班表.csv", "日期,班次,值班人员", "2026-12-01,白班（8:00-18:00）,李丽",
                "2026-12-01,白班（9:00-18:00）,赵敏")).containsExactly("ERROR A3 date_twice");
        assertThat(office.problems("值班表.csv", "日期,班次,值班人员", "2026-12-01,机动,李丽")).containsExactly("WARNING C2 hours_assumed");
    }

    @Test
    void a_range_of_dates_in_a_cell_is_a_row_for_each_day() {
        office.imports("值班表.csv", "2026年12月值班表,", "日期,值班人员", "12月1日-3日,李丽", "12.4至12.5,王强", "6日-7日,赵敏", "12月30日—1月2日,李丽");
        assertThat(shifts("值班表")).extracting(s -> s.substring(0, 5)).containsExactly("12-01", "12-02", "12-03", "12-04", "12-05",
                "12-06", "12-07", "12-30", "12-31", "01-01", "01-02");
        assertThat(office.problems("值班表.csv", "日期,值班人员", "2026-12-05至2026-12-03,李丽")).containsExactly("ERROR A2 range_bad");
        assertThat(office.problems("值班表.csv", "日期,值班人员", "2026-12-01至2026-12-03,李丽", "2026-12-03,王强"))
                .containsExactly("ERROR A3 date_twice");
    }

    @Test
    void people_as_rows_and_days_as_columns_with_a_legend() {
        String[] sheet = {"2026年12月值班表,,,,", "姓名,1,2,3,4", "王强,带,带白,,", "李丽,白,夜,休,√", "赵敏,夜,白,白、夜,休",
            "空岗,,,,夜", "白：8:00-20:00 夜：20:00-次日8:00,,,,", "备注：2026-12-02 夜：带雨具,,,,"};
        office.imports("值班表.csv", sheet);
        assertThat(shifts("值班表")).containsExactlyInAnyOrder("12-01 白班 08:00+12 王强|李丽|", "12-01 夜班 20:00+12 王强|赵敏|",
                "12-02 白班 08:00+12 王强|赵敏|", "12-02 夜班 20:00+12 |李丽|带雨具", "12-03 白班 08:00+12 |赵敏|",
                "12-03 夜班 20:00+12 |赵敏|", "12-04 08:00+24 |李丽|", "12-04 夜班 20:00+12 ||");
        assertThat(office.ready("值班表.csv", sheet).changesNothing()).isTrue();
    }

    @Test
    void a_grid_with_full_dates_letters_leaders_and_two_people_of_one_name() {
        office.imports("排班.csv", "姓名,电话,12/1,12/2,12/3", "张伟,13800000004,A,,A", "张伟,13800000005,,A,B",
                "带班领导,,王强,县长老周,王强", "A：早班 6:00-14:00；B：中班 14:00-22:00,,,,");
        assertThat(shifts("排班")).containsExactly("12-01 早班 06:00+8 王强|张伟|", "12-02 早班 06:00+8 县长老周|张伟|",
                "12-03 早班 06:00+8 王强|张伟|", "12-03 中班 14:00+8 王强|张伟|");
    }

    @Test
    void problems_in_a_grid_are_told_with_row_and_column() {
        String head = "姓名,1,2,3";
        String title = "2026年12月值班表,,,";
        assertThat(office.problems("值班表.csv", title, head, "李丽,值,丙,")).containsExactly("ERROR C3 mark_unknown");
        assertThat(office.problems("值班表.csv", title, head, "李莉,值,,")).containsExactly("ERROR A3 unknown_near");
        assertThat(office.problems("值班表.csv", title, head, "张伟,值,,")).containsExactly("ERROR A3 name_ambiguous");
        assertThat(office.problems("值班表.csv", title, head, ",值,,")).containsExactly("ERROR A3 name_missing");
        assertThat(office.problems("值班表.csv", title, head, "老周,带,,", "李丽,值,,")).containsExactly("WARNING A3 outside");
        assertThat(office.problems("值班表.csv", title, head, ",二,三,四", "李丽,值,,")).isEmpty();
    }

    @Test
    void a_title_or_a_sheets_name_says_whose_the_roster_is() {
        office.imports("a.csv", "城关镇2026年12月值班表,", "日期,值班人员", "12月1日,李丽");
        RosterInfo info = office.ledger().<Optional<RosterInfo>>read(tx -> office.rosters().named(tx, "城关镇值班表")).orElseThrow();
        assertThat(info.townshipId()).isPresent();
        byte[] workbook = SheetWriter.workbook("x").sheet("第一工作组").title("12月值班表").header("日期", "值班人员")
                .row(LocalDate.of(2026, 12, 1), "李丽").sheet("柳树村").title("12月值班表").header("日期", "值班人员")
                .row(LocalDate.of(2026, 12, 1), "王强").bytes();
        var ready = (Preview.Ready) office.importer().preview(office.ledger(), "x.xlsx", workbook);
        assertThat(office.shown(ready)).contains("这是“第一工作组”的值班表", "这是“柳树村”的值班表");
        office.importer().apply(office.ledger(), ready, ChangeCause.first(), By.cli("import"));
        assertThat(office.ledger().<Optional<RosterInfo>>read(tx -> office.rosters().named(tx, "第一工作组值班表"))
                .flatMap(RosterInfo::teamId)).isPresent();
        assertThat(office.ledger().<Optional<RosterInfo>>read(tx -> office.rosters().named(tx, "柳树村值班表"))
                .flatMap(RosterInfo::postId)).isPresent();
        assertThat(((Preview.Ready) office.importer().preview(office.ledger(), "x.xlsx", workbook)).changesNothing()).isTrue();
    }
}
