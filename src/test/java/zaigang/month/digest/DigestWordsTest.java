package zaigang.month.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.base.text.Texts;
import zaigang.spine.hearing.Normal;

/** What people type about their digests, and the choice that it means, beginning with the usual one. */
class DigestWordsTest {
    private final DigestWords words = new DigestWords(Texts.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            日报别天天发我每周一发一次就行 | WMQ_usual_MONDAY_no_no
            日报不要了，周报周五发 | WMQ_usual_FRIDAY_no_no
            不要日报 | WMQ_usual_usual_no_no
            日报别天天发，每周一次就行 | WMQ_usual_usual_no_no
            月报停掉 | DWQ_usual_usual_no_no
            只要周报 | W_usual_usual_no_no
            日报改到晚上八点 | DWMQ_20:00_usual_no_no
            日报早上9点半发 | DWMQ_09:30_usual_no_no
            没事别发日报 | DWMQ_usual_usual_yes_no
            季总结取消 | DWM_usual_usual_no_no
            no daily digest, mondays will do | WMQ_usual_MONDAY_no_no
            stop the monthly digest | DWQ_usual_usual_no_no
            only the weekly digest please | W_usual_usual_no_no
            daily digest at 8 pm | DWMQ_20:00_usual_no_no""")
    void is_understood(String line, String code) {
        assertThat(words.read(Normal.of(line).text(), DigestChoice.USUAL).map(DigestChange::code)).as(line).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"汇总怎么发", "digest", "今天谁值班"})
    void says_nothing_of_a_choice(String line) {
        assertThat(words.read(Normal.of(line).text(), DigestChoice.USUAL)).isEmpty();
    }
}
