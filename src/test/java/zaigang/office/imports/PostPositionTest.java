package zaigang.office.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.spine.people.Position;

/** Where posts are, as staff lists say it. */
class PostPositionTest {
    private static final Position HERE = new Position(39.90672, 116.39123);

    @TempDir
    Path home;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(home);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static String[] list(String columns, String... rows) {
        var lines = new String[rows.length + 1];
        lines[0] = "姓名,工作组,职务,帮扶点,类别,所在乡镇（街道）," + columns;
        for (int i = 0; i < rows.length; i++) {
            lines[i + 1] = (i == 0 ? "王强,第一工作组,组长,柳树村,乡村,城关镇," : "李丽,第一工作组,组员,柳树村,乡村,城关镇,") + rows[i];
        }
        return lines;
    }

    private Optional<Position> position() {
        return office.ledger().read(tx -> office.people().posts(tx).getFirst().position());
    }

    @Test
    void one_column_has_both_numbers_in_any_dress() {
        for (String cell : new String[] {"\"116.39123,39.90672\"", "116.39123，39.90672", "E116.39123 N39.90672",
            "39.90672 116.39123", "(116.39123° / 39.90672°)"}) {
            assertThat(Coordinates.both(cell)).as(cell).contains(HERE);
        }
        office.imports("花名册.csv", list("坐标", "116.39123，39.90672", ""));
        assertThat(position()).contains(HERE);
    }

    @Test
    void or_there_are_two_columns() {
        office.imports("花名册.csv", list("经度,纬度", "116.39123,39.90672", "116.39123,39.90672"));
        assertThat(position()).contains(HERE);
    }

    @Test
    void a_list_without_it_leaves_it_and_another_changes_it() {
        office.imports("花名册.csv", list("坐标", "116.39123，39.90672"));
        assertThat(office.ready("花名册.csv", list("备注", "")).changesNothing()).isTrue();
        assertThat(office.ready("花名册.csv", list("坐标", "")).changesNothing()).isTrue();
        assertThat(office.ready("花名册.csv", list("坐标", "116.391230，39.906720")).changesNothing()).isTrue();
        var moved = office.imports("花名册.csv", list("坐标", "116.4，39.9"));
        assertThat(office.shown(moved)).contains("改动的帮扶点 1：柳树村");
        assertThat(position()).contains(new Position(39.9, 116.4));
    }

    @Test
    void what_is_no_position_is_refused_with_its_cell() {
        assertThat(office.problems("a.csv", list("坐标", "116°23′50″，39°54′20″"))).containsExactly("ERROR G2 position_bad");
        assertThat(office.problems("a.csv", list("坐标", "村口"))).containsExactly("ERROR G2 position_bad");
        assertThat(office.problems("a.csv", list("坐标", "416.4，39.9"))).containsExactly("ERROR G2 position_bad");
        assertThat(office.problems("a.csv", list("经度,纬度", "39.9,116.4"))).containsExactly("ERROR G2 position_bad");
        assertThat(office.problems("a.csv", list("经度,纬度", "116.4,"))).containsExactly("ERROR G2 position_bad");
        assertThat(office.problems("a.csv", list("坐标", "116.4，39.9", "116.5，39.9")))
                .containsExactly("ERROR G3 post_two_positions");
        assertThat(office.problems("a.csv", "姓名,工作组,职务,帮扶点,坐标", "王强,第一工作组,组长,,116.4 39.9"))
                .containsExactly("WARNING E2 position_without_post");
        assertThat(office.ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM post"))).isZero();
    }
}
