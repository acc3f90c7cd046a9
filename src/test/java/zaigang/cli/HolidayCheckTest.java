package zaigang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.base.workdays.HolidayYear;
import zaigang.base.workdays.Workdays;

/** What the doctor says of the calendar hangs on the day on which it is asked. */
class HolidayCheckTest {
    private final Workdays builtIn = Workdays.builtIn();

    @ParameterizedTest
    @CsvSource({"01-01, OK", "10-31, OK", "11-01, NOTE", "12-14, NOTE", "12-15, BAD", "12-31, BAD"})
    void the_year_after_the_last_known_one_is_wanted_more_the_later_it_gets(String day, String kind) {
        DoctorFinding found = HolidayCheck.look(builtIn, LocalDate.parse(builtIn.lastPublishedYear() + "-" + day));
        assertThat(found.kind()).hasToString(kind);
    }

    @Test
    void a_year_that_is_not_known_is_a_fault_from_its_first_day() {
        DoctorFinding found = HolidayCheck.look(builtIn, LocalDate.of(builtIn.lastPublishedYear() + 1, 1, 1));
        assertThat(found.kind()).isEqualTo(DoctorFinding.Kind.BAD);
    }

    @Test
    void a_year_that_was_filled_in_is_known() {
        int next = builtIn.lastPublishedYear() + 1;
        Workdays filled = builtIn.with(List.of(new HolidayYear(next, Map.of(LocalDate.of(next, 1, 1), "元旦"), Map.of())));
        assertThat(HolidayCheck.look(filled, LocalDate.of(next - 1, 12, 31)).kind()).isEqualTo(DoctorFinding.Kind.OK);
    }
}
