package zaigang.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {
    @ParameterizedTest
    @CsvSource({"零, 0", "〇, 0", "一, 1", "两, 2", "九, 9", "十, 10", "十二, 12", "二十, 20", "九十九, 99"})
    void a_number_up_to_99(String numeral, int value) {
        assertThat(ChineseNumerals.value(numeral)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "几", "三四", "一十二三", "十十", "12", "百"})
    void what_is_no_such_number(String other) {
        assertThat(ChineseNumerals.value(other)).isEmpty();
    }

    @Test
    void years_are_written_digit_by_digit() {
        assertThat(ChineseNumerals.digits("二〇二六")).isEqualTo("2026");
        assertThat(ChineseNumerals.digits("二零二六年")).isEqualTo("2026年");
    }
}
