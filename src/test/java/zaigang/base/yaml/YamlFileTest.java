package zaigang.base.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;

class YamlFileTest {
    private static final Path FILE = Path.of("some.yaml");
    private static final As<Optional<Integer>> COUNT = As.fields(f -> f.optional("count", Scalars.integer(0, 10)));
    private final Texts texts = Texts.load();

    @Test
    void every_problem_is_reported_with_its_place_and_remedy() {
        assertThat(problems("""
                count: eleven
                cuont: 3
                "count": 2
                """, COUNT)).containsExactly(
                "1:8 “eleven” is not a whole number; write digits only",
                "2:1 unknown key “cuont” (did you mean “count”?); allowed here: count",
                "3:1 “count” appears a second time (first in line 1); delete one of them");
    }

    @Test
    void problems_read_well_in_chinese() {
        var problem = bad("count: 11", COUNT).getFirst();
        assertThat(texts.plain(Language.ZH, problem.text())).isEqualTo("some.yaml 第1行第8列：11 超出范围；可填 0 至 10");
    }

    @Test
    void what_is_required_and_missing_is_named() {
        assertThat(problems("a: {}", As.fields(f -> f.optional("a", As.fields(
                g -> g.required("name", Scalars.text(5), "")))))).containsExactly("1:4 “name” is missing; add it");
    }

    @Test
    void a_file_of_comments_only_is_an_empty_mapping() {
        assertThat(YamlFile.parse(FILE, "# nothing yet\n", COUNT)).isEqualTo(Read.ok(Optional.empty()));
        assertThat(YamlFile.parse(FILE, "", COUNT)).isEqualTo(Read.ok(Optional.empty()));
    }

    @Test
    void a_section_with_nothing_in_it_is_empty_but_a_field_without_value_is_a_problem() {
        As<Optional<Map<String, String>>> names =
                As.fields(f -> f.optional("names", As.map(Scalars.text(9), Scalars.text(9))));
        Optional<Map<String, String>> none = value("names:\n", names);
        assertThat(none).contains(Map.of());
        assertThat(problems("count:\n", COUNT)).singleElement().asString().contains("value is missing");
    }

    @Test
    void wrong_shapes_are_named() {
        assertThat(problems("[a]", COUNT)).singleElement().asString().startsWith("1:1 a section with keys");
        assertThat(problems("count: [1]", COUNT)).singleElement().asString().contains("a single value");
        assertThat(problems("a", As.list(Scalars.text(3)))).singleElement().asString().contains("a list is expected");
        assertThat(problems("? [x]\n: 1", COUNT)).singleElement().asString().contains("plain word");
    }

    @Test
    void parts_of_yaml_that_surprise_are_refused() {
        assertThat(problems("a: &x 1\nb: *x", COUNT)).singleElement().asString().contains("references");
        assertThat(problems("count: !!java.net.URL [x]", COUNT)).singleElement().asString().startsWith("1:8 the tag");
        assertThat(problems("count: 1\n---\ncount: 2", COUNT)).singleElement().asString().startsWith("2:1 a second document");
        assertThat(problems("[".repeat(50_000), COUNT)).singleElement().asString().startsWith("1:21 nested too deeply");
        assertThat(problems("count:\n\t- 1", COUNT)).singleElement().asString().startsWith("2:1 a tab");
        assertThat(problems("count: \"1", COUNT)).singleElement().asString().contains("cannot be understood");
        assertThat(problems("a: 1\nb: \u0007", COUNT)).singleElement().asString().startsWith("2:1 an invisible");
    }

    @Test
    void bytes_that_are_not_utf8_are_named_with_the_line() {
        byte[] gbk = "# ok\n镇: 1".getBytes(Charset.forName("GB18030"));
        assertThat(remarks(YamlFile.parse(FILE, gbk, COUNT))).singleElement().asString().startsWith("2:1 the file is not UTF-8");
        byte[] bom = "\uFEFFcount: 3".getBytes(StandardCharsets.UTF_8);
        assertThat(YamlFile.parse(FILE, bom, COUNT)).isEqualTo(Read.ok(Optional.of(3)));
    }

    @Test
    void a_huge_file_is_refused_and_a_flood_of_problems_is_cut() {
        assertThat(problems("#".repeat(YamlFile.MOST_BYTES + 1), COUNT)).singleElement().asString().contains("1024 KiB");
        var flood = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            flood.append('k').append(i).append(": 1\n");
        }
        assertThat(problems(flood.toString(), COUNT)).hasSize(200);
    }

    @Test
    void whatever_bytes_a_file_has_the_outcome_is_a_value() throws Exception {
        byte[] good = Files.readAllBytes(Path.of("rules/ten-prohibitions.yaml"));
        As<Map<String, String>> as = As.map(Scalars.text(9), Scalars.text(9));
        byte[] spice = "\t\n:-?[]{}#&*!|>'\"%@`,~<\u0000".getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            byte[] bytes = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int i = random.nextInt(20); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] =
                        random.nextInt(8) == 0 ? (byte) random.nextInt(256) : spice[random.nextInt(spice.length)];
            }
            assertThat(YamlFile.parse(FILE, bytes, as).remarks()).as("seed " + seed).allSatisfy(p -> {
                assertThat(p.line()).isNotNegative();
                assertThat(texts.plain(Language.ZH, p.text())).isNotBlank();
            });
        }
    }

    @Test
    void a_missing_file_and_a_folder_are_problems() {
        assertThat(remarks(YamlFile.read(Path.of("no-such.yaml"), COUNT))).singleElement().asString().contains("does not exist");
        assertThat(remarks(YamlFile.read(Path.of("."), COUNT))).singleElement().asString().contains("cannot be read");
    }

    @Test
    void a_long_or_dirty_value_is_shortened_in_the_message() {
        assertThat(problems("count: \"a\\nb" + "x".repeat(500) + "\"", COUNT)).singleElement().asString()
                .contains("“a bxxx").hasSizeLessThan(140);
    }

    @ParameterizedTest
    @CsvSource({"30 min,PT30M", "4 h,PT4H", "90 s,PT90S", "30 分钟,PT30M", "30分钟,PT30M", "1 h 30 min,PT90M", "PT30M,PT30M",
            "2小时,PT2H", "1 day,PT24H", "'5  Min',PT5M"})
    void lengths_of_time_are_read_as_people_write_them(String written, Duration meant) {
        assertThat(value(written, Scalars.duration(Duration.ZERO, Duration.ofDays(2)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "min", "-5 min", "1.5 h", "30 parsecs", "P", "30 min x"})
    void other_lengths_of_time_are_refused(String written) {
        assertThat(problems(written, Scalars.duration(Duration.ZERO, Duration.ofDays(2)))).singleElement().asString()
                .contains("is not a length of time");
    }

    @Test
    void times_need_no_quotes() {
        assertThat(value("08:30", Scalars.time())).isEqualTo(LocalTime.of(8, 30));
        assertThat(value("'8：30'", Scalars.time())).isEqualTo(LocalTime.of(8, 30));
        assertThat(problems("24:00", Scalars.time())).hasSize(1);
        assertThat(problems("0830", Scalars.time())).hasSize(1);
    }

    @Test
    void dates_weekdays_languages_and_zones() {
        assertThat(value("2027-1-2", Scalars.date())).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(value("2027.02.28", Scalars.date())).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(problems("2027-02-29", Scalars.date())).hasSize(1);
        assertThat(value("[周一, sun]", As.list(Scalars.weekday()))).isEqualTo(List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
        assertThat(value("en", Scalars.language())).isEqualTo(Language.EN);
        assertThat(problems("no", Scalars.language())).singleElement().asString().contains("allowed: zh-CN,");
        assertThat(value("Asia/Urumqi", Scalars.zone())).isEqualTo(ZoneId.of("Asia/Urumqi"));
        assertThat(problems("Asia/Shangai", Scalars.zone())).singleElement().asString().contains("did you mean “Asia/Shanghai”");
    }

    @Test
    void outcomes_are_gathered_with_all_their_problems() {
        Read<Integer> good = Read.ok(1);
        Read<Integer> bad = new Read.Bad<>(List.of(new FileProblem(FILE, 0, 0, Text.none())));
        assertThat(Read.all(List.of(good, good))).isEqualTo(Read.ok(List.of(1, 1)));
        assertThat(Read.all(List.of(good, bad, bad)).remarks()).hasSize(2);
    }

    private <T> T value(String yaml, As<T> as) {
        return switch (YamlFile.parse(FILE, yaml, as)) {
            case Read.Ok<T> ok -> ok.value();
            case Read.Bad<T> bad -> throw new AssertionError(remarks(bad).toString());
        };
    }

    private <T> List<FileProblem> bad(String yaml, As<T> as) {
        return YamlFile.parse(FILE, yaml, as) instanceof Read.Bad<T> bad ? bad.problems() : List.of();
    }

    private <T> List<String> problems(String yaml, As<T> as) {
        return remarks(new Read.Bad<T>(bad(yaml, as)));
    }

    private List<String> remarks(Read<?> read) {
        return read.remarks().stream()
                .map(p -> p.line() + ":" + p.column() + " " + texts.plain(Language.EN, p.message())).toList();
    }
}
