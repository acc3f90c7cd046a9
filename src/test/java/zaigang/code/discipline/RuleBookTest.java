package zaigang.code.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.base.yaml.Read;

class RuleBookTest {
    private static final String VERBATIM = "不准干扰基层正常工作；不准占用基层车辆；不准擅自离岗；不准借下基层办私事；"
            + "不准侵害群众利益；不准在生活上让基层补贴；不准提过分要求；不准公款娱乐；不准吃请收礼；不准工作期间饮酒。";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<Occasion> ORDINARY = EnumSet.of(Occasion.ANY_DAY);
    private final Texts texts = Texts.load();
    private final RuleBook ten = book(RuleBookFile.read(Path.of("rules/ten-prohibitions.yaml")));

    @Test
    void the_shipped_ten_are_verbatim_and_in_order() {
        assertThat(ten.rules().stream().map(r -> r.wording().text()).collect(Collectors.joining("；", "", "。")))
                .isEqualTo(VERBATIM);
        assertThat(ten.rules().stream().map(Rule::number)).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void the_shipped_ten_are_complete_in_both_languages() {
        assertThat(ten.in(Language.ZH).title()).isEqualTo("十不准");
        assertThat(ten.in(Language.EN).title()).isEqualTo("The ten prohibitions");
        for (Rule rule : ten.rules()) {
            assertThat(rule.in(Language.EN).text()).as("rule " + rule.number()).isNotEqualTo(rule.in(Language.ZH).text());
            assertThat(rule.occasions()).contains(Occasion.ANY_DAY);
        }
        for (Occasion occasion : Occasion.values()) {
            assertThat(ten.rules().stream().filter(r -> r.occasions().contains(occasion)).count())
                    .as(occasion.tag()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void a_rule_is_found_by_its_number() {
        assertThat(ten.rule(3)).map(r -> r.wording().text()).contains("不准擅自离岗");
        assertThat(ten.rule(11)).isEmpty();
    }

    @Test
    void every_problem_of_a_file_is_named_with_its_place() {
        assertThat(remarks("""
                id: Ten
                title: 守则
                version: "1"
                language: zh-CN
                rules:
                  - {number: 1, text: 甲, explanation: 乙, example: 丙, tags: [any-day]}
                  - {number: 1, text: "", explanation: 乙, example: 丙, tags: [holiday]}
                  - {number: 0, text: 甲, explanation: %s, exampel: 丙, tags: []}
                  - {number: 4, text: 甲, explanation: 乙, example: 丙, tags: [duty], zh-CN: {}}
                """.formatted("长".repeat(501)))).containsExactly(
                "1:1 “source” is missing; add it",
                "1:5 “Ten” is not an id; use small Latin letters, digits and hyphens, a letter first",
                "7:14 the number 1 is used a second time; give each rule its own",
                "7:23 the value is missing; write one, or delete the line",
                "7:62 “holiday” is not known here",
                "8:5 “example” is missing; add it",
                "8:14 0 is out of range; allowed is 1 to 999",
                "8:39 too long: 501 characters, at most 500 are allowed; shorten it",
                "8:542 unknown key “exampel” (did you mean “example”?)",
                "8:560 the list of tags is empty; name at least one, for example any-day",
                "9:68 unknown key “zh-CN”");
    }

    @Test
    void a_book_without_rules_is_refused() {
        String head = "id: x\ntitle: x\nsource: x\nversion: 1\nlanguage: en\n";
        assertThat(remarks(head + "rules: []")).containsExactly("6:8 the list of rules is empty; write at least one");
        assertThat(remarks(head)).containsExactly("1:1 “rules” is missing; add it");
    }

    @Test
    void the_same_question_gets_the_same_rule() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            LocalDate date = TODAY.plusDays(random.nextInt(2000) - 1000);
            long person = random.nextLong();
            assertThat(ten.pick(date, ORDINARY, person)).isEqualTo(ten.pick(date, ORDINARY, person));
        }
    }

    @Test
    void each_rule_has_one_turn_in_as_many_days_as_there_are_rules_and_none_comes_twice_running() {
        for (long person = 0; person < 50; person++) {
            LocalDate start = LocalDate.ofEpochDay(Math.floorDiv(TODAY.toEpochDay(), 10L) * 10);
            for (int turn = 0; turn < 20; turn++) {
                var seen = new HashSet<Integer>();
                for (int day = 0; day < 10; day++) {
                    LocalDate date = start.plusDays(turn * 10L + day);
                    Rule rule = ten.pick(date, ORDINARY, person);
                    seen.add(rule.number());
                    assertThat(rule).as("person " + person + ", " + date)
                            .isNotEqualTo(ten.pick(date.minusDays(1), ORDINARY, person));
                }
                assertThat(seen).as("person " + person + ", turn " + turn).hasSize(10);
            }
        }
    }

    @Test
    void on_working_days_with_their_occasions_everybody_sees_every_rule() {
        Workdays workdays = Workdays.builtIn();
        List<LocalDate> days = workdays.workdays(TODAY.minusDays(250), TODAY);
        for (long person = 0; person < 100; person++) {
            long seed = person;
            assertThat(days.stream().map(d -> ten.pick(d, Occasion.of(d, workdays), seed).number()).distinct().count())
                    .as("person " + person).isEqualTo(10);
        }
    }

    @Test
    void people_do_not_all_get_the_same_rule() {
        assertThat(IntStream.range(0, 100).map(p -> ten.pick(TODAY, ORDINARY, p).number()).distinct().count())
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void a_special_moment_gets_a_rule_made_for_it() {
        for (int day = 0; day < 100; day++) {
            Set<Occasion> moment = EnumSet.of(Occasion.ANY_DAY, Occasion.BEFORE_HOLIDAY);
            assertThat(ten.pick(TODAY.plusDays(day), moment, 5).occasions()).contains(Occasion.BEFORE_HOLIDAY);
        }
        RuleBook onlySpecial = new RuleBook("x", "1", Language.ZH, ten.heading(), ten.translations(), List.of(
                new Rule(1, ten.rules().getFirst().wording(), Map.of(), Set.of(Occasion.DUTY), List.of())));
        assertThat(onlySpecial.pick(TODAY, ORDINARY, 1).number()).isEqualTo(1);
    }

    @Test
    void the_calendar_makes_occasions() {
        Workdays workdays = Workdays.builtIn();
        assertThat(Occasion.of(LocalDate.of(2026, 11, 25), workdays)).containsExactly(Occasion.ANY_DAY);
        assertThat(Occasion.of(LocalDate.of(2026, 11, 23), workdays)).contains(Occasion.FIRST_DAY);
        assertThat(Occasion.of(LocalDate.of(2026, 11, 27), workdays)).contains(Occasion.WEEKEND)
                .doesNotContain(Occasion.MONTH_END);
        assertThat(Occasion.of(LocalDate.of(2026, 9, 30), workdays))
                .contains(Occasion.BEFORE_HOLIDAY, Occasion.WEEKEND, Occasion.MONTH_END);
        assertThat(Occasion.of(LocalDate.of(2026, 11, 22), workdays)).containsExactly(Occasion.ANY_DAY);
    }

    private RuleBook book(Read<RuleBook> read) {
        return switch (read) {
            case Read.Ok<RuleBook> ok -> ok.value();
            case Read.Bad<RuleBook> bad -> throw new AssertionError(remarks(bad).toString());
        };
    }

    private List<String> remarks(String yaml) {
        return remarks(RuleBookFile.parse(Path.of("x.yaml"), yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> remarks(Read<RuleBook> read) {
        return read.remarks().stream().map(p -> p.line() + ":" + p.column() + " "
                + texts.plain(Language.EN, p.message()).replaceAll("; allowed( here)?: .*", "")).toList();
    }
}
