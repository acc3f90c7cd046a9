package zaigang.code.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.base.yaml.Read;
import zaigang.spine.people.Person;

class DailyRuleTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate EVE_OF_NATIONAL_DAY = LocalDate.of(2026, 9, 30);
    private final Texts texts = Texts.load();
    private final RuleBook ten = ((Read.Ok<List<RuleBook>>) RuleBooks.read(Path.of("rules"))).value().getFirst();
    private final DailyRule daily = new DailyRule(ten, Workdays.builtIn());

    private static Person person(long id, Language language) {
        return new Person(id, "小王", "", "", "", "", true, Optional.empty(), Optional.empty(), Optional.empty(), language,
                true, WEDNESDAY);
    }

    private String line(LocalDate date, long person, Language language, boolean onDuty) {
        return texts.plain(language, daily.ruleOfTheDay(date, person(person, language), onDuty));
    }

    private Set<String> lines(LocalDate date, boolean onDuty) {
        return IntStream.range(0, 200).mapToObj(p -> line(date, p, Language.ZH, onDuty)).collect(Collectors.toSet());
    }

    private Set<String> linesOf(Set<Occasion> occasions) {
        var lines = new HashSet<String>();
        ten.rules().stream().filter(r -> r.occasions().stream().anyMatch(occasions::contains))
                .forEach(r -> lines.add("守则第" + r.number() + "条：" + r.wording().text()));
        return lines;
    }

    @Test
    void an_ordinary_day_may_bring_any_of_the_ten() {
        assertThat(lines(WEDNESDAY, false)).hasSize(10).contains("守则第3条：不准擅自离岗");
    }

    @Test
    void on_duty_it_is_a_rule_for_those_on_duty() {
        assertThat(lines(WEDNESDAY, true)).isEqualTo(linesOf(Set.of(Occasion.DUTY))).hasSize(2);
    }

    @Test
    void before_a_holiday_it_is_a_rule_for_that() {
        assertThat(lines(EVE_OF_NATIONAL_DAY, false)).isEqualTo(
                linesOf(Set.of(Occasion.BEFORE_HOLIDAY, Occasion.WEEKEND, Occasion.MONTH_END)));
    }

    @Test
    void the_line_is_in_the_language_of_the_person_and_the_same_each_time() {
        Rule rule = ten.pick(WEDNESDAY, Set.of(Occasion.ANY_DAY), 7);
        assertThat(line(WEDNESDAY, 7, Language.EN, false)).isEqualTo(line(WEDNESDAY, 7, Language.EN, false))
                .isEqualTo("Rule " + rule.number() + " of the code: " + rule.in(Language.EN).text());
        assertThat(line(WEDNESDAY, 7, Language.ZH, false)).isEqualTo("守则第" + rule.number() + "条：" + rule.wording().text());
    }
}
