package zaigang.spine.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static zaigang.base.settings.LeaveRules.Level.LEADER;
import static zaigang.base.settings.LeaveRules.Level.LIAISON;
import static zaigang.base.settings.LeaveRules.Level.ORGANIZER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zaigang.base.settings.LeaveRules;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.spine.approval.ApprovalLine.Next;
import zaigang.spine.approval.ApprovalLine.Stand;

/** Whose turn it is. */
class ApprovalLineTest {
    private static final List<Level> ALL = List.of(LEADER, LIAISON, ORGANIZER);
    private static final Stand AWAY = new Stand(true, List.of());
    private static final Map<Level, Stand> EVERYBODY = Map.of(LEADER, there(1), LIAISON, there(2), ORGANIZER, there(3));

    private static Stand there(long... ids) {
        return new Stand(true, Arrays.stream(ids).boxed().toList());
    }

    private static Next next(List<Level> line, Level agreed, Map<Level, Stand> stands) {
        return ApprovalLine.next(line, Optional.ofNullable(agreed), stands);
    }

    @Test
    void one_after_the_other_from_below() {
        assertThat(next(ALL, null, EVERYBODY)).isEqualTo(new Next.Ask(LEADER, List.of(1L)));
        assertThat(next(ALL, LEADER, EVERYBODY)).isEqualTo(new Next.Ask(LIAISON, List.of(2L)));
        assertThat(next(ALL, LIAISON, EVERYBODY)).isEqualTo(new Next.Ask(ORGANIZER, List.of(3L)));
        assertThat(next(ALL, ORGANIZER, EVERYBODY)).isEqualTo(new Next.Settled());
        assertThat(next(List.of(LEADER), LEADER, EVERYBODY)).isEqualTo(new Next.Settled());
    }

    @Test
    void whoever_is_higher_has_agreed_for_those_below() {
        assertThat(next(List.of(LEADER, LIAISON), ORGANIZER, EVERYBODY)).isEqualTo(new Next.Settled());
        assertThat(next(ALL, LIAISON, EVERYBODY)).isEqualTo(new Next.Ask(ORGANIZER, List.of(3L)));
    }

    @Test
    void the_next_above_stands_in_for_a_level_that_nobody_is_there_for() {
        assertThat(next(ALL, null, Map.of(LEADER, AWAY, LIAISON, there(2), ORGANIZER, there(3))))
                .isEqualTo(new Next.Ask(LEADER, List.of(2L)));
        assertThat(next(ALL, null, Map.of(LEADER, Stand.NONE, LIAISON, AWAY, ORGANIZER, there(3))))
                .isEqualTo(new Next.Ask(LEADER, List.of(3L)));
        assertThat(next(ALL, LEADER, Map.of(LEADER, there(1), LIAISON, AWAY, ORGANIZER, there(3))))
                .isEqualTo(new Next.Ask(LIAISON, List.of(3L)));
    }

    @Test
    void what_nobody_holds_falls_away_but_who_is_only_away_is_waited_for() {
        assertThat(next(ALL, LEADER, Map.of(LEADER, there(1)))).isEqualTo(new Next.Settled());
        assertThat(next(ALL, LEADER, Map.of(LEADER, there(1), LIAISON, AWAY))).isEqualTo(new Next.Nobody(LIAISON));
        assertThat(next(ALL, LEADER, Map.of(LEADER, there(1), ORGANIZER, AWAY))).isEqualTo(new Next.Nobody(LIAISON));
    }

    @Test
    void nothing_is_settled_before_anybody_has_agreed() {
        assertThat(next(ALL, null, Map.of())).isEqualTo(new Next.Nobody(LEADER));
        assertThat(next(List.of(LEADER), null, Map.of(LEADER, AWAY))).isEqualTo(new Next.Nobody(LEADER));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 1", "3, 2", "6, 2", "7, 3", "60, 3"})
    void the_line_follows_from_the_length_in_half_days(int halves, int levels) {
        assertThat(LeaveRules.DEFAULT.line(halves)).hasSize(levels);
    }
}
