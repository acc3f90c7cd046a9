package zaigang.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;

class TableTest {
    private static List<String> keys(Table table) {
        return table.headers().stream().map(h -> h.key().orElse("?")).toList();
    }

    @Test
    void only_data_is_data() {
        Table table = Files.csvTable("值班表.csv", "青河县值班表,,,", "填报单位：办公室,,,", "日 期,星 期,带班领导：,值班人员", "12月1日,二,王建国,李国庆",
                ",,,", "日期,星期,带班领导,值班人员", "12月2日,三,赵洋,刘磊", "第二周", "合计,,,2", "注：1.值班时间8:00-18:00,,,", "制表人：张三,,审核：李四,");

        assertThat(table.rows()).extracting(TableRow::number).containsExactly(4, 7, 8);
        assertThat(table.titles()).containsExactly("青河县值班表", "填报单位：办公室");
        assertThat(table.notes()).containsExactly("注：1.值班时间8:00-18:00", "制表人：张三", "审核：李四");
        assertThat(table.timeRange()).isPresent();
    }

    @Test
    void unusual_names_of_columns_are_known() {
        assertThat(keys(Files.csvTable("a.csv", "No.,名字,工作单位及职务,职级,所在小组,组内职务,帮扶村,点位类别,乡镇（街道）,手机号码,备注（其他）",
                "1,王伟,a,b,c,d,e,f,g,h,i")))
                .containsExactly("number", "name", "workplace", "rank", "team", "role", "post", "kind", "township", "phone", "remark");
        assertThat(keys(Files.csvTable("a.csv", "Name,Home unit,Team,Role,Post,Type,Township,Phone number", "a,b,c,d,e,f,g,h")))
                .containsExactly("name", "unit", "team", "role", "post", "kind", "township", "phone");
        assertThat(keys(Files.csvTable("a.csv", "Date,Weekday,Duty leader,On duty,Phone,Remarks", "a,b,c,d,e,f")))
                .containsExactly("date", "weekday", "leader", "duty", "duty-phone", "remark");
        assertThat(keys(Files.csvTable("a.csv", "值班日期,带班领导,联系电话,值班人员,联系电话,天气", "a,b,c,d,e,f")))
                .containsExactly("date", "leader", "leader-phone", "duty", "duty-phone", "?");
        assertThat(keys(Files.csvTable("a.csv", "日期,带班领导,值班人员,带班领导电话,值班人员电话", "a,b,c,d,e")))
                .containsExactly("date", "leader", "duty", "leader-phone", "duty-phone");
        assertThat(keys(Files.csvTable("a.csv", "日 期/Date,带班领导及电话,值班人员及联系电话,星期（周）", "a,b,c,d")))
                .containsExactly("date", "leader", "duty", "weekday");
        assertThat(keys(Files.csvTable("a.csv", "日期,白班,夜班,带班", "a,b,c,d"))).containsExactly("date", "day", "night", "leader");
    }

    @Test
    void a_list_and_a_roster_are_told_apart() {
        assertThat(Files.csvTable("a.csv", "日期,姓名,电话", "12月1日,王伟,1").kind()).isEqualTo("roster");
        assertThat(Files.csvTable("a.csv", "姓名,单位,电话", "王伟,a,1").kind()).isEqualTo("people");
    }

    @Test
    void headings_of_two_rows_are_read_together() throws IOException {
        String[] top = {"日期", "带班领导", "", "值班人员", ""};
        String[] below = {"", "姓名", "电话", "姓名", "电话"};
        String[] data = {"12月1日", "王建国", "13800001000", "李国庆", "13800001001"};
        byte[] bytes = Files.workbook("<sheetData>" + row(1, "值班表") + row(2, top) + row(3, below) + row(4, data)
                + "</sheetData><mergeCells>"
                + "<mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A2:A3\"/>"
                + "<mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:E2\"/></mergeCells>");

        Table table = Files.table("a.xlsx", ((SheetFile.Workbook) SheetFile.read("a.xlsx", bytes)).sheets().getFirst());

        assertThat(keys(table)).containsExactly("date", "leader", "leader-phone", "duty", "duty-phone");
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().text("duty-phone")).isEqualTo("13800001001");
    }

    @Test
    void one_heading_over_several_columns_gives_all_of_them() throws IOException {
        byte[] bytes = Files.workbook("<sheetData>" + row(1, "日期", "值班人员", "", "备注") + row(2, "12月1日", "李国庆", "张静", "")
                + row(3, "12月2日", "刘磊", "", "") + "</sheetData><mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>");

        Table table = Files.table("a.xlsx", ((SheetFile.Workbook) SheetFile.read("a.xlsx", bytes)).sheets().getFirst());

        assertThat(table.rows()).extracting(r -> r.allText("duty")).containsExactly("李国庆\n张静", "刘磊");
    }

    @Test
    void a_date_merged_over_rows_holds_for_each_of_them() throws IOException {
        byte[] bytes = Files.workbook("<sheetData>" + row(1, "日期", "值班人员") + row(2, "12月1日", "李国庆") + row(3, "", "张静")
                + row(4, "12月2日", "刘磊") + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A4:A5\"/>"
                + "<mergeCell ref=\"B4:B5\"/></mergeCells>");

        Table table = Files.table("a.xlsx", ((SheetFile.Workbook) SheetFile.read("a.xlsx", bytes)).sheets().getFirst());

        assertThat(table.rows()).extracting(r -> r.text("date") + r.text("duty")).containsExactly("12月1日李国庆", "12月1日张静",
                "12月2日刘磊");
    }

    @Test
    void tables_side_by_side_are_one_after_the_other() {
        Table table = Files.csvTable("a.csv", "日期,值班人员,日期,值班人员", "12月1日,李国庆,12月3日,刘磊", "12月2日,张静,,");

        assertThat(table.rows()).extracting(r -> r.text("date") + r.text("duty")).containsExactly("12月1日李国庆", "12月2日张静",
                "12月3日刘磊");
    }

    @Test
    void missing_columns_are_named_with_those_found() {
        var sheet = ((SheetFile.Workbook) SheetFile.read("值班.csv",
                "日期,星期,带班领导,备注\n12月1日,二,王伟,\n".getBytes(StandardCharsets.UTF_8)))
                .sheets().getFirst();

        var missing = (Table.Lookup.Missing) Table.find("值班.csv", sheet, List.of(SheetColumns.PEOPLE, SheetColumns.ROSTER));

        assertThat(Texts.load().plain(Language.ZH, missing.problem().text())).isEqualTo("值班 第 1 行：缺少列：值班人员。表里有：日期、星期、带班领导、备注。");
    }

    @Test
    void a_sheet_without_headings_is_no_table() {
        var sheet = ((SheetFile.Workbook) SheetFile.read("a.csv", "1,2,3\n4,5,6\n".getBytes(StandardCharsets.UTF_8))).sheets()
                .getFirst();

        var missing = (Table.Lookup.Missing) Table.find("a.csv", sheet, List.of(SheetColumns.PEOPLE, SheetColumns.ROSTER));

        assertThat(Texts.load().plain(Language.EN, missing.problem().text())).startsWith("a: No row with known headings");
    }

    @Test
    void a_problem_in_a_cell_tells_its_place() {
        Table table = Files.csvTable("花名册.csv", "姓名,工作组,电话", "李国庆,第九组,1");

        Problem problem = table.problem(table.rows().getFirst(), "team", Problem.Severity.ERROR, Text.verbatim("没有这个组"));

        assertThat(Texts.load().plain(Language.ZH, problem.text())).isEqualTo("花名册!B2 “第九组”：没有这个组");
    }

    @RepeatedTest(10)
    void columns_may_stand_in_any_order() {
        long seed = new Random().nextLong();
        var names = new ArrayList<>(List.of("姓名", "派出单位", "职级", "工作组", "职务", "帮扶点", "类别", "所在乡镇（街道）", "联系电话"));
        Collections.shuffle(names, new Random(seed));

        Table table = Files.csvTable("a.csv", "花名册", String.join(",", names), String.join(",", names.stream().map(n -> "v" + n)
                .toList()));

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().text("township")).as("seed %d", seed).isEqualTo("v所在乡镇（街道）");
        assertThat(table.rows().getFirst().text("role")).as("seed %d", seed).isEqualTo("v职务");
    }

    private static String row(int number, String... texts) {
        var xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                xml.append("<c r=\"" + Cell.columnName(i + 1) + number + "\" t=\"inlineStr\"><is><t>" + texts[i]
                        + "</t></is></c>");
            }
        }
        return xml + "</row>";
    }
}
