package zaigang.office.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static zaigang.office.imports.Office.PEOPLE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.duty.roster.ChangeCause;
import zaigang.spine.audit.By;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;
import zaigang.spine.people.Role;
import zaigang.spine.people.Who;

class PeopleImportTest {
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

    private static final String[] COUNTY = {PEOPLE,
        "王强,第一工作组,组长,柳树村,乡村,城关镇,13800000001",
        "李丽,第一工作组,组员,柳树村,乡村,城关镇,13800000002",
        "赵敏,第二工作组,组长,东街社区,社区,东街街道,13800000003",
        "张伟,第二工作组,组员,东街社区,社区,东街街道,13800000004",
        "田芳,,联络员,,,城关镇,13800000005",
        "曹敏,,组织员,,,,13800000006"};

    private Who who(String name) {
        Person person = office.person(name);
        return office.ledger().read(tx -> office.people().who(tx, person));
    }

    private static String[] with(int row, String line) {
        String[] changed = COUNTY.clone();
        changed[row] = line;
        return changed;
    }

    private static String[] without(int... rows) {
        var lines = new ArrayList<>(List.of(COUNTY));
        for (int i = rows.length - 1; i >= 0; i--) {
            lines.remove(rows[i]);
        }
        return lines.toArray(String[]::new);
    }

    @Test
    void a_first_list_enters_people_places_and_roles() {
        var ready = office.imports("花名册.csv", COUNTY);
        assertThat(office.shown(ready)).contains("新增 6、改动 0、恢复 0、不变 0", "新工作组 2：第一工作组、第二工作组",
                "新帮扶点 2：柳树村、东街社区", "＋ 王强　组长　第一工作组、柳树村", "表格不给组织员权限");
        Person wang = office.person("王强");
        assertThat(wang.cadre()).isTrue();
        assertThat(wang.joinedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(who("王强").is(Role.LEADER)).isTrue();
        assertThat(who("李丽").is(Role.LEADER)).isFalse();
        assertThat(who("田芳").is(Role.LIAISON)).isTrue();
        assertThat(office.person("田芳").cadre()).isFalse();
        assertThat(who("曹敏").is(Role.ORGANIZER)).isFalse();
        assertThat(office.person("曹敏").cadre()).isFalse();
        List<Post> posts = office.ledger().read(office.people()::posts);
        assertThat(posts).extracting(Post::kind).containsExactly(Post.Kind.VILLAGE, Post.Kind.COMMUNITY);
    }

    @Test
    void importing_twice_changes_nothing() {
        office.imports("花名册.csv", COUNTY);
        assertThat(office.ready("花名册.csv", COUNTY).changesNothing()).isTrue();
    }

    @Test
    void any_list_imported_twice_changes_nothing() {
        long seed = 20261123;
        var random = new Random(seed);
        String[] roles = {"组长", "组员", "", "联络员", "组织员", "副组长", "大师"};
        int imported = 0;
        for (int round = 0; round < 30; round++) {
            var lines = new ArrayList<>(List.of(PEOPLE));
            for (int i = 0; i < 12; i++) {
                String name = "人" + (char) ('甲' + random.nextInt(150));
                lines.add(String.join(",", name, random.nextInt(5) == 0 ? "" : "组" + (round * 20 + i),
                        roles[random.nextInt(roles.length)], random.nextBoolean() ? "" : "村" + i + "村", "",
                        random.nextInt(4) == 0 ? "" : "镇" + i % 3, random.nextInt(6) == 0 ? "" : "139" + (10000000 + random.nextInt(9_999))));
            }
            String[] list = lines.toArray(String[]::new);
            if (office.preview("名单.csv", list) instanceof Preview.Ready ready) {
                office.importer().apply(office.ledger(), ready, ChangeCause.first(), By.cli("import"));
                imported++;
                assertThat(office.ready("名单.csv", list).changesNothing())
                        .as("seed %d round %d: %s", seed, round, lines).isTrue();
            }
        }
        assertThat(imported).as("lists without errors").isGreaterThan(5);
    }

    @Test
    void a_change_is_shown_field_by_field() {
        office.imports("花名册.csv", COUNTY);
        var ready = office.imports("花名册.csv", with(2, "李丽,第二工作组,组员,东街社区,社区,东街街道,13900000002"));
        assertThat(office.shown(ready)).contains("新增 0、改动 1",
                "✎ 李丽：电话 13800000002 → 13900000002、工作组 第一工作组 → 第二工作组、帮扶点 柳树村 → 东街社区、乡镇（街道） 城关镇 → 东街街道");
        assertThat(office.person("李丽").phone()).isEqualTo("13900000002");
    }

    @Test
    void a_new_leader_takes_over_the_role() {
        office.imports("花名册.csv", COUNTY);
        String[] lines = with(1, "王强,第一工作组,组员,柳树村,乡村,城关镇,13800000001");
        lines[2] = "李丽,第一工作组,组长,柳树村,乡村,城关镇,13800000002";
        var ready = office.ready("花名册.csv", lines);
        assertThat(office.shown(ready)).contains("新增 0、改动 0", "🔁 职务要交出的", "王强：职务 组长 → 组员", "李丽：职务 组员 → 组长");
        office.imports("花名册.csv", lines);
        assertThat(who("王强").is(Role.LEADER)).isTrue();
        assertThat(who("李丽").is(Role.LEADER)).isFalse();
        office.takes("花名册.csv", Preview.Choice.ROLES, lines);
        assertThat(who("王强").is(Role.LEADER)).isFalse();
        assertThat(who("李丽").is(Role.LEADER)).isTrue();
    }

    @Test
    void a_column_that_is_missing_or_blank_leaves_what_is_stored() {
        office.imports("花名册.csv", COUNTY);
        assertThat(office.ready("电话.csv", "姓名,联系电话", "王强,13800000001", "李丽,", "赵敏,", "张伟,").changesNothing()).isTrue();
    }

    @Test
    void who_is_missing_from_a_county_wide_list_is_deactivated_and_loses_the_account() {
        office.imports("花名册.csv", COUNTY);
        Person zhang = office.person("张伟");
        office.ledger().change(tx -> office.door().bind(tx, zhang.id(), 77));
        assertThat(office.shown(office.imports("花名册.csv", without(4)))).contains("名单里没有、现在在职的 1 人：张伟", "导入不会停用");
        assertThat(office.named("张伟")).hasSize(1);
        office.takes("花名册.csv", Preview.Choice.LEAVERS, without(4));
        assertThat(office.named("张伟")).isEmpty();
        assertThat(office.ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM account"))).isZero();
        assertThat(office.ledger().<Boolean>read(tx -> office.people().find(tx, zhang.id()).isPresent())).isTrue();
    }

    @Test
    void liaisons_and_organizers_are_not_removed_by_a_list() {
        office.imports("花名册.csv", COUNTY);
        office.ledger().change(tx -> office.door().makeOrganizer(tx, office.people().named(tx, "曹敏").getFirst()));
        assertThat(office.imports("花名册.csv", without(5, 6)).changesNothing()).isTrue();
        assertThat(office.problems("花名册.csv", COUNTY)).isEmpty();
    }

    @Test
    void who_comes_back_is_the_same_person() {
        office.imports("花名册.csv", COUNTY);
        long id = office.person("张伟").id();
        office.takes("花名册.csv", Preview.Choice.LEAVERS, without(4));
        assertThat(office.shown(office.imports("花名册.csv", COUNTY))).contains("恢复 1", "↺ 张伟");
        assertThat(office.person("张伟").id()).isEqualTo(id);
    }

    @Test
    void a_list_of_one_team_removes_nobody() {
        office.imports("花名册.csv", COUNTY);
        assertThat(office.problems("第一组.csv", without(3, 4, 5, 6))).containsExactly("WARNING sheet partial");
        assertThat(office.imports("第一组.csv", without(3, 4, 5, 6)).changesNothing()).isTrue();
    }

    @Test
    void a_list_with_more_new_people_than_are_stored_is_none_of_those_who_left() {
        office.imports("花名册.csv", COUNTY);
        var lines = new ArrayList<>(List.of(PEOPLE, "孙一,第三工作组,组长,,,,13700000000"));
        for (int i = 1; i < 20; i++) {
            lines.add("新人" + (char) ('甲' + i) + ",第三工作组,组员,,,,137000000" + (10 + i));
        }
        var ready = office.ready("第三组.csv", lines.toArray(String[]::new));
        assertThat(office.shown(ready)).contains("新增 20", "不在表里的 4 人保持不变").doesNotContain("停用");
        assertThat(office.apply(ready)).isEmpty();
        assertThat(office.named("张伟")).hasSize(1);
    }

    @Test
    void a_role_that_a_blank_cell_or_an_unknown_word_says_nothing_of_is_kept() {
        office.imports("花名册.csv", COUNTY);
        String[] lines = with(1, "王强,第一工作组,,柳树村,乡村,城关镇,13800000001");
        lines[3] = "赵敏,第二工作组,科长,东街社区,社区,东街街道,13800000003";
        lines[5] = "田芳,,,,,城关镇,13800000005";
        var ready = office.ready("花名册.csv", lines);
        assertThat(office.shown(ready)).contains("新增 0、改动 0、恢复 0、不变 6").doesNotContain("🔁");
        assertThat(office.apply(ready)).isEmpty();
    }

    @Test
    void another_leader_in_a_list_of_part_waits_for_the_second_choice_with_the_first_one_named() {
        office.imports("花名册.csv", COUNTY);
        String[] lines = {PEOPLE, "李丽,第一工作组,组长,柳树村,乡村,城关镇,13800000002", "周新,第二工作组,组长,,,,13800000077"};
        var ready = office.ready("一部分.csv", lines);
        assertThat(office.shown(ready)).contains("新增 1、改动 0", "王强：职务 组长 → 组员", "李丽：职务 组员 → 组长", "赵敏：职务 组长 → 组员",
                "周新：职务 组员 → 组长");
        var left = office.apply(ready).orElseThrow();
        assertThat(who("王强").is(Role.LEADER)).isTrue();
        assertThat(who("周新").is(Role.LEADER)).isFalse();
        assertThat(office.importer().take(office.ledger(), left, Preview.Choice.ROLES, By.cli("import")))
                .isInstanceOf(Importer.Outcome.Done.class);
        assertThat(List.of("王强", "李丽", "赵敏", "周新")).filteredOn(n -> who(n).is(Role.LEADER)).containsExactly("李丽", "周新");
    }

    @Test
    void what_was_shown_and_has_changed_is_not_taken_away() {
        office.imports("花名册.csv", COUNTY);
        var left = office.apply(office.ready("花名册.csv", without(4))).orElseThrow();
        office.imports("电话.csv", "姓名,联系电话", "张伟,13900000004");
        assertThat(office.importer().take(office.ledger(), left, Preview.Choice.LEAVERS, By.cli("import")))
                .isInstanceOf(Importer.Outcome.Outdated.class);
        assertThat(office.named("张伟")).hasSize(1);
    }

    @Test
    void who_was_at_a_meeting_is_no_staff_list() {
        office.imports("花名册.csv", COUNTY);
        assertThat(office.problems("会议签到表.csv", "姓名,单位,职务,联系电话", "王强,财政局,科长,13800000001"))
                .containsExactly("ERROR sheet no_list");
        assertThat(office.problems("名单.csv", "姓名,单位,职务,签名", "王强,财政局,科长,")).containsExactly("ERROR sheet no_list");
        assertThat(office.problems("名单.csv", "姓名,工作组,周一,周二", "王强,第一工作组,值,休")).containsExactly("ERROR sheet no_list_but_days");
    }

    @Test
    void a_table_of_names_that_says_nothing_of_teams_adds_nobody_and_moves_no_home_unit() {
        office.imports("花名册.csv", "姓名,派出单位,工作组,职务", "王强,县财政局,第一工作组,组长", "李丽,,第一工作组,组员");
        var ready = office.imports("通讯录.csv", "姓名,单位,职务,联系电话", "王强,县审计局,局长,13800000001", "李丽,县民政局,科员,",
                "老外,县司法局,科员,13800000009");
        assertThat(office.shown(ready)).contains("没有新增：老外", "没有改：王强").doesNotContain("🔁");
        assertThat(office.person("王强").homeUnit()).isEqualTo("县财政局");
        assertThat(office.person("王强").phone()).isEqualTo("13800000001");
        assertThat(office.person("李丽").homeUnit()).isEqualTo("县民政局");
        assertThat(office.named("老外")).isEmpty();
        assertThat(who("王强").is(Role.LEADER)).isTrue();
    }

    @Test
    void a_number_that_is_somebody_else_s_makes_no_new_person() {
        office.imports("花名册.csv", COUNTY);
        String[] twice = with(2, "王强,第一工作组,组员,柳树村,乡村,城关镇,13800000002");
        assertThat(office.problems("花名册.csv", twice)).contains("ERROR G3 phone_of", "WARNING A3 namesake");
        String[] moved = with(1, "王强,第一工作组,组长,柳树村,乡村,城关镇,13800000002");
        assertThat(office.problems("花名册.csv", moved)).contains("WARNING G2 phone_moved");
        String[] another = {PEOPLE, "张伟,第二工作组,组员,东街社区,社区,东街街道,13800000004", "张伟,第一工作组,组员,柳树村,乡村,城关镇,13800000044"};
        assertThat(office.problems("名单.csv", another)).contains("WARNING A3 namesake", "WARNING A3 namesake_stored");
    }

    @Test
    void what_stands_behind_a_name_is_a_role_or_no_name() {
        assertThat(office.shown(office.ready("名单.csv", "姓名,工作组", "王强（组长）,第一工作组"))).contains("＋ 王强　组长");
        assertThat(office.problems("名单.csv", "姓名,工作组", "王强3月15离职,第一工作组")).containsExactly("ERROR A2 name_odd");
    }

    @Test
    void a_list_of_part_of_a_team_that_has_a_leader_says_nothing_of_leaders() {
        office.imports("花名册.csv", COUNTY);
        assertThat(office.problems("名单.csv", PEOPLE, "孙文,第一工作组,组员,柳树村,乡村,城关镇,13800000022"))
                .containsExactly("WARNING sheet partial");
    }

    private static final String WANG = "王强,第一工作组,组长,柳树村,乡村,城关镇,13800000001";

    private List<String> problemsOf(String... rows) {
        var lines = new ArrayList<>(List.of(PEOPLE));
        lines.addAll(List.of(rows));
        return office.problems("花名册.csv", lines.toArray(String[]::new));
    }

    @Test
    void every_problem_is_told_with_row_and_column() {
        assertThat(problemsOf(WANG, ",第一工作组,组员,柳树村,乡村,城关镇,13800000002")).containsExactly("ERROR A3 name_missing");
        assertThat(problemsOf(WANG, "李丽、赵敏,第一工作组,组员,柳树村,乡村,城关镇,")).containsExactly("ERROR A3 name_several");
        assertThat(problemsOf(WANG, "李丽,第一工作组,组员,柳树村,乡村,城关镇,1380000000")).containsExactly("ERROR G3 phone_bad");
        assertThat(problemsOf(WANG, "李丽,第一工作组,组员,柳树村,乡村,城关镇,13800000002找小王"))
                .containsExactly("WARNING G3 phone_partly");
        assertThat(problemsOf(WANG, "李丽,第一工作组,组员,柳树村,乡村,城关镇,13800000001")).containsExactly("WARNING G3 phone_shared");
        assertThat(problemsOf(WANG, "李丽,第一工作组,组员,小院,庄园,城关镇,")).containsExactly("ERROR E3 kind_unknown");
        assertThat(problemsOf(WANG, "李丽,第一工作组,组员,小院,,城关镇,")).containsExactly("ERROR D3 kind_missing");
        assertThat(problemsOf(WANG, "李丽,第一工作组,组员,小石村,,城关镇,")).containsExactly("WARNING D3 kind_derived");
        assertThat(problemsOf(WANG, "李丽,第一工作组,组员,柳树村,社区,城关镇,")).containsExactly("ERROR E3 post_two_kinds");
        assertThat(problemsOf(WANG, "李丽,第一工作组,组员,柳树村,乡村,双河乡,")).containsExactly("ERROR F3 post_two_townships");
        assertThat(problemsOf(WANG, "李丽,第一工作组,大师,柳树村,乡村,城关镇,")).containsExactly("WARNING C3 role_unknown");
        assertThat(problemsOf(WANG, "李丽,,组织员,,,,")).containsExactly("WARNING C3 organizer");
        assertThat(problemsOf(WANG, "李丽,,组长,柳树村,乡村,城关镇,")).containsExactly("ERROR B3 leader_without_team");
        assertThat(problemsOf(WANG, "李丽,,联络员,,,,")).containsExactly("ERROR F3 liaison_without_township");
        assertThat(problemsOf(WANG, "李丽,,组员,柳树村,乡村,城关镇,")).containsExactly("WARNING B3 without_team");
        assertThat(problemsOf(WANG, "李丽,第二工作组,组员,柳树村,乡村,城关镇,")).containsExactly("WARNING B3 without_leader");
        assertThat(problemsOf(WANG, "李丽,第一工作组,组长,柳树村,乡村,城关镇,")).containsExactly("ERROR C3 two_leaders");
        assertThat(problemsOf(WANG, WANG)).containsExactly("ERROR A3 twice");
        assertThat(problemsOf(WANG, "李丽,第一工作组,组员," + "长".repeat(101) + "村,乡村,城关镇,")).containsExactly("ERROR D3 too_long");
    }

    @Test
    void one_wrong_row_imports_nothing() {
        problemsOf(WANG, "李丽,第一工作组,组员,柳树村,乡村,城关镇,1380000000");
        assertThat(office.ledger().<Long>read(tx -> tx.count("SELECT count(*) FROM person"))).isZero();
    }

    @Test
    void people_of_the_same_name_are_told_apart_by_phone_then_by_team() {
        String[] two = {PEOPLE, WANG, "张伟,第一工作组,组员,柳树村,乡村,城关镇,13800000011",
            "张伟,第二工作组,组长,柳树村,乡村,城关镇,13800000012"};
        office.imports("花名册.csv", two);
        assertThat(office.named("张伟")).hasSize(2);
        assertThat(office.ready("花名册.csv", two).changesNothing()).isTrue();
        two[2] = "张伟,第一工作组,组员,柳树村,乡村,城关镇,13900000011";
        two[3] = "张伟,第二工作组,组长,柳树村,乡村,城关镇,13900000012";
        assertThat(office.shown(office.ready("花名册.csv", two))).contains("改动 2", "13800000011 → 13900000011");
        two[2] = "张伟,第三工作组,组员,柳树村,乡村,城关镇,13900000011";
        two[3] = "张伟,第四工作组,组员,柳树村,乡村,城关镇,13900000012";
        assertThat(office.problems("花名册.csv", two)).contains("ERROR A3 ambiguous", "ERROR A4 ambiguous");
    }

    @Test
    void a_preview_that_is_out_of_date_is_not_carried_out() {
        var shown = office.ready("花名册.csv", COUNTY);
        office.imports("另一份.csv", PEOPLE, WANG);
        assertThat(office.importer().apply(office.ledger(), shown, ChangeCause.first(), By.cli("import"))).isInstanceOfSatisfying(Importer.Outcome.Outdated.class,
                o -> assertThat(office.shown(office.preview("花名册.csv", COUNTY))).contains("新增 5"));
        assertThat(office.named("李丽")).isEmpty();
    }
}
