package zaigang.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final String TEXT = "花名册,,\r\n姓名,派出单位,联系电话\r\n王建国,县委组织部,13800001000\r\n\r\n"
            + "李𠮷,\"县,委\n办\"\"公\"\"室\",'13800001001\r\n";

    static Stream<Arguments> encodings() {
        return Stream.of(Arguments.of("UTF-8", "", StandardCharsets.UTF_8), Arguments.of("UTF-8 with mark", "\uFEFF",
                StandardCharsets.UTF_8),
                Arguments.of("GB18030", "", Charset.forName("GB18030")), Arguments.of("UTF-16LE", "\uFEFF",
                        StandardCharsets.UTF_16LE),
                Arguments.of("UTF-16BE", "\uFEFF", StandardCharsets.UTF_16BE));
    }

    private static Sheet sheet(byte[] bytes) {
        return ((SheetFile.Workbook) SheetFile.read("花名册.csv", bytes)).sheets().getFirst();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void all_encodings_give_the_same(String name, String mark, Charset charset) {
        Sheet sheet = sheet((mark + TEXT).getBytes(charset));

        assertThat(sheet.name()).isEqualTo("花名册");
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 2, 3, 5);
        assertThat(sheet.rows().get(3).cells()).extracting(Cell::text).containsExactly("李𠮷", "县,委\n办\"公\"室", "13800001001");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_separator_is_found(String separator) {
        String text = "值班表\n日期|带班领导|值班人员\n12月1日|王建国|\"李国庆,张静\"\n12月2日|赵洋|\"刘磊,陈文博\"\n".replace("|", separator);

        Sheet sheet = sheet(text.getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.rows().get(2).cells()).extracting(Cell::text).containsExactly("12月1日", "王建国", "李国庆,张静");
    }

    @Test
    void an_announced_separator_counts_as_a_row_and_is_obeyed() {
        Sheet sheet = sheet("sep=;\r\n姓名;电话\r\n王,伟;1,2,3\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(2, 3);
        assertThat(sheet.rows().get(1).cells()).extracting(Cell::text).containsExactly("王,伟", "1,2,3");
    }

    @Test
    void numbers_guarded_against_spreadsheet_programs_are_freed() {
        Sheet sheet = sheet("姓名,电话\n王伟,\"=\"\"13800001001\"\"\"\n李静,13800001002\t\n".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.rows().get(1).cell(2).text()).isEqualTo("13800001001");
        assertThat(sheet.rows().get(2).cell(2).text()).isEqualTo("13800001002");
    }

    @Test
    void text_in_no_known_encoding_is_refused() {
        byte[] bytes = {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'};

        assertThat(SheetFile.read("a.csv", bytes)).isInstanceOf(SheetFile.Unreadable.class);
    }

    @Test
    void a_sheet_named_xlsx_that_is_text_is_read_as_text() {
        assertThat(SheetFile.read("a.xlsx", "姓名,电话\n王伟,1\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SheetFile.Workbook.class);
    }

    @Test
    void too_many_columns_are_refused() {
        assertThat(SheetFile.read("a.csv", (",".repeat(2_000) + "x").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SheetFile.Unreadable.class);
    }
}
