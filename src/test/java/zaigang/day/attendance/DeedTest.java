package zaigang.day.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an answer, for every one that can be recorded already. */
class DeedTest {
    private static Deed of(String before, String by, String wanted, boolean open) {
        return Deed.of(Optional.of(new Answer(9, 1, Answer.Kind.valueOf(before), Instant.EPOCH, by.equals("self") ? 1 : 2)),
                Answer.Kind.valueOf(wanted), open);
    }

    @ParameterizedTest
    @EnumSource(value = Answer.Kind.class, names = "ABSENT", mode = EnumSource.Mode.EXCLUDE)
    void the_first_is_recorded_at_any_time(Answer.Kind wanted) {
        assertThat(Deed.of(Optional.empty(), wanted, true)).isEqualTo(Deed.RECORD);
        assertThat(Deed.of(Optional.empty(), wanted, false)).isEqualTo(Deed.RECORD);
    }

    @ParameterizedTest
    @CsvSource({
        // before, by, wanted, in the window, after it
        "ON_POST, self, ON_POST, SAME, SAME", "ON_POST, self, OUT, CHANGE, GOES_OUT", "ON_POST, self, LEAVE_ASKED, CHANGE, FIXED",
        "OUT, self, ON_POST, CHANGE, COMES_BACK", "OUT, self, OUT, SAME, SAME", "OUT, self, LEAVE_ASKED, CHANGE, FIXED",
        "LEAVE_ASKED, self, ON_POST, CHANGE, CHANGE", "LEAVE_ASKED, self, OUT, CHANGE, CHANGE",
        "LEAVE_ASKED, self, LEAVE_ASKED, SAME, SAME",
        "ON_POST, other, ON_POST, SAME, SAME", "ON_POST, other, OUT, GOES_OUT, GOES_OUT",
        "ON_POST, other, LEAVE_ASKED, FIXED, FIXED",
        "OUT, other, ON_POST, COMES_BACK, COMES_BACK", "OUT, other, OUT, SAME, SAME", "OUT, other, LEAVE_ASKED, FIXED, FIXED",
        "ABSENT, other, ON_POST, FIXED, FIXED", "ABSENT, other, OUT, FIXED, FIXED", "ABSENT, other, LEAVE_ASKED, FIXED, FIXED"})
    void every_other_one(String before, String by, String wanted, Deed inTheWindow, Deed afterIt) {
        assertThat(of(before, by, wanted, true)).isEqualTo(inTheWindow);
        assertThat(of(before, by, wanted, false)).isEqualTo(afterIt);
    }

    @Test
    void only_the_first_and_a_changed_one_are_written() {
        assertThat(Deed.values()).filteredOn(Deed::recorded).containsExactly(Deed.RECORD, Deed.CHANGE);
        assertThat(Deed.values()).filteredOn(Deed::beside).containsExactly(Deed.GOES_OUT, Deed.COMES_BACK);
    }
}
