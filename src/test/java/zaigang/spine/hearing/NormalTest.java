package zaigang.spine.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "在崗|在岗", "請問今天誰值班|请问今天谁值班", "請假　１２月８號|请假 12月8号", "在岗👍|在岗", "ＯＵＴ  Today|out today",
        "張靜答應跟我換周日的班了|张静答应跟我换周日的班了", "去县里，下午回|去县里，下午回", "\u200b在岗\u200b|在岗"})
    void a_line_is_compared_in_plain_characters(String typed, String text) {
        assertThat(Normal.of(typed).text()).isEqualTo(text);
    }

    @Test
    void what_is_kept_is_kept_as_it_was_typed() {
        Normal line = Normal.of("請假 明天　去 ABC 醫院，複查");
        assertThat(line.text()).isEqualTo("请假 明天 去 abc 医院，复查");
        assertThat(line.asTyped("去 abc 医院，复查")).isEqualTo("去 ABC 醫院，複查");
        assertThat(line.asTyped("复查 明天")).isEqualTo("複查 明天");
        assertThat(line.asTyped("别的")).isEqualTo("别的");
        assertThat(line.asTyped("")).isEmpty();
    }
}
