package zaigang.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Holds the files of the sample county to what README and sandbox say of them. */
class SampleCountyTest {
    private final List<CSVRecord> people = read("花名册.csv");
    private final List<CSVRecord> roster = read("值班表.csv");
    private final List<CSVRecord> cadres = people.stream().filter(r -> !r.get("工作组").isEmpty()).toList();

    @Test
    void twenty_four_cadres_in_four_teams_with_one_leader_each() {
        assertThat(cadres).hasSize(24);
        Map<String, List<CSVRecord>> teams = cadres.stream().collect(Collectors.groupingBy(r -> r.get("工作组")));
        assertThat(teams).hasSize(4);
        teams.values().forEach(team -> {
            assertThat(team).filteredOn(r -> r.get("职务").equals("组长")).hasSize(1);
            assertThat(team).filteredOn(r -> r.get("职务").equals("组员")).hasSize(team.size() - 1);
        });
    }

    @Test
    void nine_posts_of_all_four_kinds_in_four_townships() {
        Set<String> posts = column(cadres, "帮扶点");
        assertThat(posts).hasSize(9).doesNotContain("");
        assertThat(column(cadres, "类别")).containsExactlyInAnyOrder("企业", "项目", "乡村", "社区");
        assertThat(column(cadres, "所在乡镇（街道）")).hasSize(4).doesNotContain("");
        // A post has one kind and lies in one township.
        assertThat(cadres.stream().map(r -> List.of(r.get("帮扶点"), r.get("类别"), r.get("所在乡镇（街道）"))).distinct()).hasSize(9);
    }

    @Test
    void a_liaison_for_each_township_and_two_organizers_follow_the_cadres() {
        assertThat(people).hasSize(30);
        List<CSVRecord> liaisons = people.subList(24, 28);
        assertThat(column(liaisons, "职务")).containsExactly("联络员");
        assertThat(column(liaisons, "所在乡镇（街道）")).isEqualTo(column(cadres, "所在乡镇（街道）"));
        List<CSVRecord> organizers = people.subList(28, 30);
        assertThat(column(organizers, "职务")).containsExactly("组织员");
        assertThat(column(organizers, "派出单位")).containsExactly("县委组织部");
        assertThat(column(organizers, "所在乡镇（街道）")).containsExactly("");
        Stream.concat(liaisons.stream(), organizers.stream())
                .forEach(r -> assertThat(r.get("工作组") + r.get("帮扶点") + r.get("类别")).isEmpty());
    }

    @Test
    void names_and_made_up_phones_are_unique_and_rare_characters_occur() {
        assertThat(column(people, "姓名")).hasSize(30);
        assertThat(column(people, "联系电话")).hasSize(30).allMatch(p -> p.matches("1380000\\d{4}"));
        assertThat(String.join("", column(people, "姓名"))).contains("堃", "喆", "珺");
        assertThat(people.stream().map(r -> Integer.valueOf(r.get("序号")))).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 30).boxed().toList());
    }

    @Test
    void the_roster_has_sixty_days_in_order_led_by_the_leaders_in_turn() {
        assertThat(roster.stream().map(r -> r.get("日期"))).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 60).mapToObj(d -> "第" + d + "天").toList());
        List<String> leaders = cadres.stream().filter(r -> r.get("职务").equals("组长")).map(r -> r.get("姓名")).toList();
        for (int day = 0; day < 60; day++) {
            assertThat(roster.get(day).get("带班领导")).as("day " + (day + 1)).isEqualTo(leaders.get(day % 4));
        }
    }

    @Test
    void two_known_cadres_are_on_duty_each_day_and_nobody_twice_in_a_day_or_in_a_row() {
        Set<String> known = column(cadres, "姓名");
        var before = Set.of("nobody");
        for (CSVRecord row : roster) {
            var today = new ArrayList<>(List.of(row.get("值班人员").split("、")));
            assertThat(today).as(row.get("日期")).hasSize(2);
            today.add(row.get("带班领导"));
            assertThat(today).as(row.get("日期")).doesNotHaveDuplicates().isSubsetOf(known).doesNotContainAnyElementsOf(before);
            before = new HashSet<>(today);
        }
    }

    @Test
    void every_member_has_the_same_number_of_duties() {
        Map<String, Long> duties = roster.stream().flatMap(r -> Stream.of(r.get("值班人员").split("、")))
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        assertThat(duties).hasSize(20);
        assertThat(duties.values()).containsOnly(6L);
    }

    private static Set<String> column(List<CSVRecord> rows, String name) {
        return rows.stream().map(r -> r.get(name)).collect(Collectors.toSet());
    }

    private static List<CSVRecord> read(String file) {
        try {
            String text = Files.readString(Path.of("data/sample", file)).replaceFirst("^\uFEFF", "");
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                    .parse(new StringReader(text)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
