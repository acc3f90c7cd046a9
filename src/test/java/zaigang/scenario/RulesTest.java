package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zaigang.spine.chat.Outgoing;

class RulesTest {
    private static final String THIRD = "不准擅自离岗";

    @RegisterExtension
    private final World world = World.at("2026-11-23T10:00");
    private final Phone cadre = world.phone("小王");

    @BeforeEach
    void open() {
        world.county().team("第一工作组").cadre("小王");
    }

    private void reopen(String... files) throws IOException {
        world.startsOver("2026-11-23T10:00");
        Path rules = Files.createDirectory(world.folder().resolve("rules"));
        Files.copy(Path.of("rules/ten-prohibitions.yaml"), rules.resolve("ten-prohibitions.yaml"));
        for (int i = 0; i < files.length; i++) {
            Files.writeString(rules.resolve("book" + i + ".yaml"), files[i]);
        }
        world.withRules(rules);
        open();
    }

    private static String book(String id, String title, IntStream numbers) {
        String head = """
                id: %s
                title: %s
                source: 会议 <纪要>
                version: "1"
                language: zh-CN
                rules:
                """.formatted(id, title);
        String rule = "  - {number: %1$d, text: 要求%1$d, explanation: 说明%1$d, example: 例%1$d, tags: [any-day]}\n";
        return head + numbers.mapToObj(rule::formatted).collect(Collectors.joining());
    }

    @Test
    void the_list_shows_the_ten_in_order_with_their_source_and_a_button_for_each() {
        cadre.types("/rules").sees("<b>十不准</b>", "来源：在领导干部", "1. 不准干扰基层正常工作\n2. 不准占用基层车辆\n3. " + THIRD + "\n",
                "10. 不准工作期间饮酒").without("一共")
                .button("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(cadre.seen().keys()).extracting(List::size).containsExactly(5, 5);
    }

    @Test
    void a_tapped_number_turns_the_message_into_the_rule_with_its_neighbours_and_back() {
        cadre.types("十不准").sees("十不准");
        long message = cadre.seen().id();
        cadre.taps("3").sees("十不准　第3条", THIRD, "有事可以走，先说一声", "举个例子", "孩子发烧").button("‹ 上一条", "全部", "下一条 ›")
                .taps("下一条 ›").sees("第4条", "不准借下基层办私事")
                .taps("‹ 上一条").sees("第3条", THIRD)
                .taps("全部").sees("来源：", "1. 不准干扰")
                .taps("1").sees("第1条").button("全部", "下一条 ›")
                .taps("全部").sees("来源：")
                .taps("10").sees("第10条").button("‹ 上一条", "全部");
        assertThat(cadre.seen().id()).isEqualTo(message);
        cadre.seesNothingMore();
    }

    @Test
    void a_rule_is_called_by_its_number_in_many_ways() {
        for (String typed : List.of("/rules 3", "/rules ３", "十不准 3", "十不准 第三条", "守则　第3条", "守则 三", "rules 3", "Rule 3",
                "ten prohibitions no. 3", "rules three", "/rules #3", "/rules 第 三 条")) {
            cadre.types(typed).sees("第3条", THIRD);
        }
        cadre.types("十不准 第十条").sees("第10条", "不准工作期间饮酒");
    }

    @Test
    void a_number_that_is_not_there_is_refused_with_those_that_are() {
        for (String typed : List.of("/rules 11", "/rules 0", "/rules -3", "/rules 99999999999999999999", "十不准 第十一条", "十不准 十十",
                "rules eleven", "/rules 1 0", "/rules <b>")) {
            cadre.types(typed).sees("“十不准”没有这一条，有的是：第1—10条", "发“第1条”", "“守则”看全部").button("十不准", "能做什么");
        }
    }

    @Test
    void a_reader_of_english_sees_the_english_wording() {
        cadre.types("/language en").sees("English").types("ten prohibitions").sees("The ten prohibitions", "Source: Speech",
                        "3. Do not leave your post without permission").without("不准")
                .taps("3").sees("The ten prohibitions, rule 3", "Do not leave your post", "You may go when you need to",
                        "For example", "fever").button("‹ Previous", "All", "Next ›");
        cadre.types("rules 11").sees("the numbers are 1–10");
    }

    @Test
    void a_book_without_a_translation_is_shown_in_its_own_language() throws IOException {
        reopen(book("three", "三关", IntStream.rangeClosed(1, 3)));
        cadre.types("/language en").sees("English").types("/rules").sees("The ten").taps("三关").sees("三关", "1. 要求1", "Source: 会议")
                .taps("2").sees("三关, rule 2", "要求2", "For example");
    }

    @Test
    void further_books_are_one_tap_away_and_the_ten_stay_first() throws IOException {
        reopen(book("three", "三关", IntStream.rangeClosed(1, 3)), book("winds", "五种歪风", IntStream.of(1, 2, 3, 5, 8)));
        cadre.types("守则").sees("<b>十不准</b>").buttonAmong("10", "三关", "五种歪风")
                .taps("三关").sees("<b>三关</b>", "会议 &lt;纪要&gt;", "3. 要求3").button("1", "2", "3", "十不准", "五种歪风")
                .taps("五种歪风").sees("8. 要求8").taps("5").sees("五种歪风　第5条", "说明5")
                .taps("下一条 ›").sees("第8条").taps("全部").sees("8. 要求8")
                .taps("十不准").sees(THIRD);
        cadre.tapsData(cadre.seen().id(), "code.rule.winds.4").seesNotice("“五种歪风”没有这一条，有的是：第1—3、5、8条").seesNothingMore();
    }

    @Test
    void a_long_book_is_shown_in_parts() throws IOException {
        String id = "l".repeat(40);
        reopen(book(id, "长", IntStream.rangeClosed(965, 999)));
        cadre.types("/rules").sees("十不准").taps("长").sees("965. 要求965", "979. 要求979", "第965—979条，一共35条").without("980")
                .taps("后面的 ›").sees("第980—994条").buttonAmong("‹ 前面的", "后面的 ›", "十不准")
                .taps("后面的 ›").sees("第995—999条").button("995", "996", "997", "998", "999", "‹ 前面的", "十不准")
                .taps("999").sees("第999条").taps("全部").sees("第995—999条");
        cadre.tapsData(cadre.seen().id(), "code.book." + id + ".77").sees("第995—999条");
    }

    @Test
    void forged_and_outdated_buttons_do_no_harm() {
        cadre.types("/rules").sees("十不准");
        long message = cadre.seen().id();
        for (String data : List.of("code.rule", "code.rule.gone.3", "code.book.gone", "code.book")) {
            cadre.tapsData(message, data).seesNotice("按钮已经不能用了").seesNothingMore();
        }
        for (String data : List.of("code.rule.ten-prohibitions", "code.rule.ten-prohibitions.x", "code.rule.ten-prohibitions.11",
                "code.rule.ten-prohibitions.4294967299", "code.rule.ten-prohibitions.-1")) {
            cadre.tapsData(message, data).seesNotice("没有这一条").seesNothingMore();
        }
        cadre.tapsData(message, "code.book.ten-prohibitions.-9").sees("来源：");
    }

    @Test
    void everyone_finds_the_command_in_the_menu_and_in_help_and_a_stranger_reads_nothing() {
        assertThat(cadre.types("帮助").sees("十不准").taps("打卡、守则").sees("/rules　守则").menu()).contains("rules");
        assertThat(world.telegram().menu(cadre.account()).entries()).extracting(Outgoing.Menu.Entry::description)
                .contains("守则“十不准”");
        world.phone("路人").types("/rules").sees("要有邀请").without("不准");
    }
}
