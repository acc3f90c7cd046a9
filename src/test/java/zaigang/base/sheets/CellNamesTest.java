package zaigang.base.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNamesTest {
    private static List<String> names(String text) {
        return CellNames.split(text).stream().map(CellNames.Name::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"李国庆、张静", "李国庆,张静", "李国庆，张静", "李国庆；张静", "李国庆; 张静", "李国庆 张静", "李国庆\u3000张静", "李国庆\n张静", "李国庆/张静",
        "李国庆 、 张  静", "李国庆  张 静", "李国庆（组长）、张静（女）", "李国庆13800001001、张静13800001002", "组长：李国庆 组员：张静",
        "李国庆、张静、", "1.李国庆\n2.张静", "李 国 庆、张 静", "带班：李国庆；张静"})
    void several_names_are_told_apart(String text) {
        assertThat(names(text)).containsExactly("李国庆", "张静");
    }

    @Test
    void padded_names_are_one_name() {
        assertThat(names("王 伟")).containsExactly("王伟");
        assertThat(names("王　　伟 李国庆 张 静")).containsExactly("王伟", "李国庆", "张静");
        assertThat(names("王 伟 张 静")).containsExactly("王伟", "张静");
        assertThat(names("王 建国")).containsExactly("王建国");
        assertThat(names("欧阳 锋 李静")).containsExactly("欧阳锋", "李静");
    }

    @Test
    void foreign_and_minority_names_stay_whole() {
        assertThat(names("John Smith, Mary Jones")).containsExactly("John Smith", "Mary Jones");
        assertThat(names("阿卜杜•热合曼、买买提·艾力")).containsExactly("阿卜杜·热合曼", "买买提·艾力");
    }

    @Test
    void notes_and_numbers_are_kept_with_their_name() {
        assertThat(CellNames.split("李国庆（组长，13800001001）、张静 138-0000-1002（女）")).containsExactly(
                new CellNames.Name("李国庆", "组长", List.of("13800001001")), new CellNames.Name("张静", "女", List.of("13800001002")));
        assertThat(CellNames.split("组长：李国庆")).containsExactly(new CellNames.Name("李国庆", "组长", List.of()));
        assertThat(CellNames.split("13800001001 李国庆")).containsExactly(new CellNames.Name("李国庆", "", List.of("13800001001")));
        assertThat(CellNames.split("（组长）李国庆、(2)张静")).containsExactly(
                new CellNames.Name("李国庆", "组长", List.of()), new CellNames.Name("张静", "", List.of()));
        assertThat(CellNames.split("李国庆\n（组长）")).extracting(CellNames.Name::note).containsExactly("组长");
        assertThat(CellNames.split("李国庆（组长")).containsExactly(new CellNames.Name("李国庆", "组长", List.of()));
    }

    @Test
    void numbers_behind_all_names_belong_to_them_in_turn() {
        assertThat(CellNames.split("李国庆、张静\n13800001001\n13800001002")).containsExactly(
                new CellNames.Name("李国庆", "", List.of("13800001001")), new CellNames.Name("张静", "", List.of("13800001002")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "—", "-", "……", "\n"})
    void marks_for_nobody_give_no_name(String text) {
        assertThat(names(text)).isEmpty();
    }

    @RepeatedTest(20)
    void any_list_of_names_is_read_back() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        List<String> pool = List.of("王伟", "李国庆", "张静", "欧阳明", "司马相如", "阿依古丽", "刘洋");
        List<String> separators = List.of("、", "，", "；", "\n", " ", "\u3000", " 、", ",");
        var chosen = new ArrayList<String>();
        var text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String name = pool.get(random.nextInt(pool.size()));
            text.append(i == 0 ? "" : separators.get(random.nextInt(separators.size())));
            text.append(name.length() == 2 && random.nextBoolean() ? name.charAt(0) + "  " + name.charAt(1) : name);
            chosen.add(name);
        }

        assertThat(names(text.toString())).as("seed %d: %s", seed, text).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({"13800001001,13800001001", "138 0000 1001,13800001001", "138-0000-1001,13800001001",
            "+86 13800001001,13800001001", "8613800001001,13800001001",
        "０１３,''", "0555-1234567,0555-1234567", "(0555)1234567,0555-1234567", "010 12345678,010-12345678", "1234567,1234567",
        "+852 9123 4567,+85291234567",
        "手机：13800001001,13800001001", "0000－1234567,0000-1234567", "0086-13800001001,13800001001"})
    void phone_numbers_are_normalised(String text, String number) {
        assertThat(String.join(",", Phones.in(text).numbers())).isEqualTo(number);
    }

    @Test
    void several_numbers_in_a_cell_are_found_and_the_rest_is_told() {
        assertThat(Phones.in("13800001001\n13800001002 / 13800001001")).isEqualTo(new Phones(List.of("13800001001",
                "13800001002"), ""));
        assertThat(Phones.in("1.38E+10")).isEqualTo(new Phones(List.of(), "1.38e+10"));
        assertThat(Phones.in("1380000100").numbers()).isEmpty();
        assertThat(Phones.in("办公室 13800001001").rest()).isEqualTo("办公室");
    }
}
