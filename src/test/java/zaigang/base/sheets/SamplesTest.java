package zaigang.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void the_list_of_people_is_read_completely() throws IOException {
        Table table = table("花名册-青河县.xlsx");

        assertThat(table.kind()).isEqualTo("people");
        assertThat(table.titles()).containsExactly("青河县“四进”攻坚行动选派干部花名册");
        assertThat(table.headers()).extracting(h -> h.key().orElse("?")).containsExactly(
                "number", "name", "gender", "unit", "rank", "team", "role", "post", "kind", "township", "phone");
        assertThat(table.rows()).hasSize(24);
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(CellNames.split(row.text("name"))).hasSize(1);
            assertThat(Phones.in(row.text("phone")).numbers()).hasSize(1);
            assertThat(row.text("kind")).isIn("企业", "项目", "乡村", "社区");
        });
        TableRow first = table.rows().getFirst();
        assertThat(first.number()).isEqualTo(3);
        assertThat(List.of(first.text("name"), first.text("unit"), first.text("team"), first.text("role"), first.text("post"),
                first.text("township"), first.text("phone")))
                .containsExactly("王建国", "县委组织部", "第一工作组", "组长", "青河县纺织厂", "城关镇", "13800001000");
        assertThat(first.cell("phone").address()).isEqualTo("K3");
    }

    @Test
    void the_duty_roster_is_read_completely() throws IOException {
        Table table = table("值班表-青河县-2026年12月.xlsx");

        assertThat(table.kind()).isEqualTo("roster");
        assertThat(table.titles()).hasSize(2);
        assertThat(table.notes()).hasSize(1).first().asString().startsWith("注：1.值班时间");
        assertThat(table.timeRange()).contains(new TimeRange(LocalTime.of(8, 0), LocalTime.of(8, 0), true));
        assertThat(table.rows()).hasSize(31);
        var dates = Dates.resolve(table.rows().stream().map(r -> Dates.read(r.cell("date"))).toList(), table.dateHint(), TODAY);
        for (int i = 0; i < 31; i++) {
            TableRow row = table.rows().get(i);
            assertThat(dates.get(i)).contains(LocalDate.of(2026, 12, i + 1));
            assertThat(Dates.weekday(row.cell("weekday"))).isEqualTo(Optional.of(dates.get(i).get().getDayOfWeek()));
            assertThat(CellNames.split(row.text("leader"))).hasSize(1);
            assertThat(CellNames.split(row.text("duty"))).hasSize(2);
            assertThat(Phones.in(row.text("duty-phone")).numbers()).hasSize(2);
        }
        assertThat(CellNames.split(table.rows().getFirst().text("duty"))).extracting(CellNames.Name::name).containsExactly("李国庆", "张静");
    }

    private static Table table(String file) throws IOException {
        var workbook = (SheetFile.Workbook) SheetFile.read(file, Files.resource("/samples/" + file));
        assertThat(workbook.warnings()).isEmpty();
        assertThat(workbook.sheets()).hasSize(1);
        return Files.table(file, workbook.sheets().getFirst());
    }
}
