package zaigang.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterChangeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 30);
    private static final LocalDate SECOND = LocalDate.of(2026, 12, 31);
    private static final LocalDate THIRD = LocalDate.of(2027, 1, 1);

    private static PlannedShift shift(LocalDate day, String name, List<Long> leaders, List<Long> people) {
        return new PlannedShift(day, name, LocalTime.of(8, 0), Duration.ofHours(24), leaders, List.of("周"), people, "");
    }

    private static PlannedShift shift(LocalDate day, Long... people) {
        return shift(day, "", List.of(1L), List.of(people));
    }

    @Test
    void the_same_sheet_again_changes_nothing() {
        var stored = List.of(shift(FIRST, 2L, 3L), shift(SECOND, 4L));
        assertThat(RosterChange.diff(stored, List.of(shift(SECOND, 4L), shift(FIRST, 3L, 2L)), FIRST, SECOND).isEmpty()).isTrue();
    }

    @Test
    void days_are_added_changed_and_removed() {
        var stored = List.of(shift(FIRST, 2L, 3L), shift(SECOND, 4L));
        var change = RosterChange.diff(stored, List.of(shift(FIRST, 2L, 5L), shift(THIRD, 6L)), FIRST, THIRD);
        assertThat(change.added()).containsExactly(shift(THIRD, 6L));
        assertThat(change.removed()).containsExactly(shift(SECOND, 4L));
        assertThat(change.changed()).hasSize(1);
        assertThat(change.changed().get(0).joining()).containsExactly(5L);
        assertThat(change.changed().get(0).leaving()).containsExactly(3L);
        assertThat(change.changed().get(0).moved()).isFalse();
        assertThat(change.days()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(change.on(SECOND)).isEqualTo(new RosterChange(List.of(), List.of(), List.of(shift(SECOND, 4L))));
    }

    @Test
    void days_outside_the_sheet_stay() {
        var stored = List.of(shift(FIRST, 2L), shift(SECOND, 3L), shift(THIRD, 4L));
        var change = RosterChange.diff(stored, List.of(), SECOND, SECOND);
        assertThat(change).isEqualTo(new RosterChange(List.of(), List.of(), List.of(shift(SECOND, 3L))));
    }

    @Test
    void shifts_of_one_day_are_told_apart_by_their_names() {
        var day = shift(FIRST, "白班", List.of(), List.of(2L));
        var night = shift(FIRST, "夜班", List.of(), List.of(3L));
        var other = shift(FIRST, "夜班", List.of(), List.of(2L));
        var change = RosterChange.diff(List.of(day, night), List.of(day, other), FIRST, FIRST);
        assertThat(change.changed()).extracting(c -> c.before().name()).containsExactly("夜班");
    }

    @Test
    void somebody_who_becomes_the_leader_neither_joins_nor_leaves() {
        var changed = RosterChange.diff(
                List.of(shift(FIRST, "", List.of(1L), List.of(2L))),
                List.of(shift(FIRST, "", List.of(2L), List.of(1L))), FIRST, FIRST).changed().get(0);
        assertThat(changed.joining()).isEmpty();
        assertThat(changed.leaving()).isEmpty();
    }

    @Test
    void another_time_is_a_move() {
        var late = new PlannedShift(
                FIRST, "", LocalTime.of(9, 0), Duration.ofHours(24), List.of(1L), List.of("周"), List.of(2L), "");
        var changed = RosterChange.diff(List.of(shift(FIRST, 2L)), List.of(late), FIRST, FIRST).changed().get(0);
        assertThat(changed.moved()).isTrue();
    }

    @Test
    void what_no_sheet_can_mean_is_refused() {
        assertThatThrownBy(() -> RosterChange.diff(List.of(), List.of(shift(THIRD, 2L)), FIRST, SECOND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RosterChange.diff(List.of(), List.of(shift(FIRST, 2L), shift(FIRST, 3L)), FIRST, SECOND))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlannedShift(FIRST, "", LocalTime.NOON, Duration.ZERO, List.of(), List.of(), List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_leader_who_is_also_listed_counts_once() {
        assertThat(shift(FIRST, "", List.of(1L, 1L), List.of(1L, 2L, 2L)).leaderIds()).containsExactly(1L);
        assertThat(shift(FIRST, "", List.of(1L, 1L), List.of(1L, 2L, 2L)).personIds()).containsExactly(2L);
    }

    @Test
    void a_shift_in_the_gap_of_a_change_of_clocks_keeps_its_length() {
        var berlin = ZoneId.of("Europe/Berlin");
        var gap = new PlannedShift(LocalDate.of(2027, 3, 28), "", LocalTime.of(2, 0), Duration.ofHours(1),
                List.of(), List.of(), List.of(), "");
        assertThat(Duration.between(gap.begins(berlin), gap.ends(berlin))).isEqualTo(Duration.ofHours(1));
    }
}
