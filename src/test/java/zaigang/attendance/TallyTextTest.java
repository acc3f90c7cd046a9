package zaigang.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.attendance.Tally.Count;
import zaigang.settings.LeaveKind;
import zaigang.settings.LeaveRules;
import zaigang.text.Language;
import zaigang.text.Text;
import zaigang.text.Texts;

/** The figures in words, whatever they are, in both languages: every sum is one. */
class TallyTextTest {
    private final Texts texts = Texts.load();

    private static List<PersonDay> days(Random random, int most) {
        return IntStream.range(0, random.nextInt(most)).mapToObj(i -> Days.any(i, random)).toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void what_is_shown_adds_up(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Tally tally = Tally.of(days(random, 1 + random.nextInt(40)));
            for (Language language : Language.values()) {
                for (Text text : List.of(TallyText.of(tally), TallyText.brief(tally))) {
                    String said = texts.plain(language, text);
                    List<Sums.Sum> sums = Sums.in(said);
                    assertThat(sums).as(said).hasSize(tally.expected() > 0 ? 1 : 0).allMatch(Sums.Sum::holds);
                    sums.forEach(s -> assertThat(s.total()).isEqualTo(tally.expected()));
                    for (Count beside : List.of(Count.AFTER_NIGHT, Count.NOT_REACHED, Count.NOT_ASKED)) {
                        boolean shown = said.contains(String.valueOf(tally.count(beside)));
                        assertThat(shown || tally.count(beside) == 0).as(said).isTrue();
                    }
                }
            }
        }
    }

    private String chinese(PersonDay... days) {
        return texts.plain(Language.ZH, TallyText.of(Tally.of(List.of(days))));
    }

    @Test
    void half_a_day_of_leave_is_half_a_day_and_takes_only_the_morning_out_of_those_expected() {
        LeaveKind kind = LeaveRules.DEFAULT.kind("personal");
        PersonDay morning = Days.in(1, new DayState.OnLeave(kind, false), List.of(kind));
        PersonDay whole = Days.in(2, new DayState.OnLeave(kind, true), List.of(kind, kind));
        PersonDay afternoon = Days.in(3, new DayState.OnPost(Days.NOON, Duration.ZERO, true), List.of(kind));
        assertThat(chinese(morning, whole, afternoon)).isEqualTo("在岗率 100%（应到 1 = 在岗 1；另请假 2 天）");
        assertThat(chinese(morning, whole)).isEqualTo("在岗率 —（应到 0；另请假 1.5 天）");
    }

    @Test
    void leave_on_duty_is_present_and_no_leave() {
        LeaveKind mission = LeaveRules.DEFAULT.kind("mission");
        assertThat(chinese(Days.in(1, new DayState.OnLeave(mission, false), List.of(mission))))
                .isEqualTo("在岗率 100%（应到 1 = 公差培训 1）");
    }
}
