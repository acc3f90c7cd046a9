package zaigang.day.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zaigang.base.settings.CheckInDays;
import zaigang.base.settings.CheckInSettings;

/** What becomes of a round that comes on the plan at any time of its day. */
class RoundPlanTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Instant MIDNIGHT = DAY.atStartOfDay(ZONE).toInstant();
    private static final Instant DAY_ENDS = DAY.plusDays(1).atStartOfDay(ZONE).toInstant();

    private static RoundPlan.Planned round(LocalTime at, Duration window) {
        var settings = new CheckInSettings(at, new CheckInDays.EveryDay(), window, window.dividedBy(2), Duration.ofHours(4),
                Duration.ofMinutes(3), 7, CheckInSettings.AfterNight.AFTERNOON);
        return RoundPlan.of(settings, DAY, ZONE, d -> true).orElseThrow();
    }

    @Test
    void nobody_missed_what_was_not_planned_and_whoever_is_asked_has_a_whole_window() {
        for (RoundPlan.Planned round : new RoundPlan.Planned[] {round(LocalTime.of(8, 30), Duration.ofMinutes(30)),
            round(LocalTime.of(15, 0), Duration.ofHours(9)), round(LocalTime.MIDNIGHT, Duration.ofHours(12))}) {
            for (Instant now = MIDNIGHT; now.isBefore(DAY_ENDS); now = now.plusSeconds(601)) {
                assertThat(round.from(now, true, DAY_ENDS)).as("missed at %s", now).contains(round);
                Optional<RoundPlan.Planned> planned = round.from(now, false, DAY_ENDS);
                assertThat(planned.isPresent()).as("at %s", now).isEqualTo(now.isBefore(round.closes()));
                if (planned.isPresent()) {
                    RoundPlan.Planned p = planned.get();
                    assertThat(p.opens()).isEqualTo(now.isAfter(round.opens()) ? now : round.opens());
                    assertThat(p.closes()).isAfter(now).isBeforeOrEqualTo(DAY_ENDS);
                    assertThat(p.window()).isEqualTo(Duration.between(p.opens(), p.closes()));
                    assertThat(p.window().equals(round.window()) || p.closes().equals(DAY_ENDS)).isTrue();
                    assertThat(p.profile()).isEqualTo(round.profile());
                }
            }
        }
    }

    @Test
    void those_off_after_a_night_shift_have_a_round_of_their_own_only_where_others_are_asked_before_noon() {
        for (CheckInSettings.AfterNight afterNight : CheckInSettings.AfterNight.values()) {
            for (LocalTime at : new LocalTime[] {LocalTime.of(8, 30), LocalTime.of(11, 59), LocalTime.NOON, LocalTime.of(15, 0)}) {
                var settings = new CheckInSettings(at, new CheckInDays.EveryDay(), Duration.ofHours(9), Duration.ofMinutes(15),
                        Duration.ofHours(4), Duration.ofMinutes(3), 7, afterNight);
                Optional<RoundPlan.Planned> later = RoundPlan.afterNight(settings, DAY, ZONE, d -> true);
                assertThat(later.isPresent()).as("%s %s", afterNight, at)
                        .isEqualTo(afterNight == CheckInSettings.AfterNight.AFTERNOON && at.isBefore(LocalTime.NOON));
                later.ifPresent(r -> assertThat(r.opens()).isEqualTo(DAY.atTime(14, 0).atZone(ZONE).toInstant()));
                later.ifPresent(r -> assertThat(r.closes()).isEqualTo(DAY.atTime(23, 0).atZone(ZONE).toInstant()));
            }
        }
    }
}
