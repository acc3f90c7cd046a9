package zaigang.away.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {
    @Test
    void noon_belongs_to_the_afternoon() {
        assertThat(Half.at(LocalTime.of(11, 59, 59))).isEqualTo(Half.MORNING);
        assertThat(Half.at(LocalTime.NOON)).isEqualTo(Half.AFTERNOON);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:30, 2026-11-23T11:45, MORNING",
        "2026-11-23T11:45, 2026-11-23T12:00, MORNING",
        "2026-11-23T11:50, 2026-11-23T12:05, MORNING AFTERNOON",
        "2026-11-23T12:00, 2026-11-23T12:15, AFTERNOON",
        "2026-11-23T23:55, 2026-11-24T00:10, AFTERNOON",
        "2026-11-23T08:00, 2026-11-24T08:00, MORNING AFTERNOON"
    })
    void what_runs_is_in_the_halves_of_its_first_day_that_it_touches(LocalDateTime from, LocalDateTime to, String halves) {
        assertThat(Half.ofFirstDay(from, to)).extracting(Half::name).containsExactly(halves.split(" "));
    }
}
