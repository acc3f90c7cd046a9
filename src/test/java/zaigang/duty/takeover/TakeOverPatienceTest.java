package zaigang.duty.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zaigang.base.settings.TakeOverSettings;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Need;
import zaigang.spine.agenda.Pulse;

class TakeOverPatienceTest {
    private static final Instant BEGINS = Instant.parse("2026-12-01T00:00:00Z");
    private static final TakeOverSettings SETTINGS = new TakeOverSettings(true, Duration.ofMinutes(15), Duration.ofMinutes(30));

    private static Turnout asked(Turnout.Stage stage) {
        return new Turnout(1, BEGINS, 2, BEGINS, 1, stage, Optional.empty(), Optional.empty());
    }

    private static Instant after(int minutes) {
        return BEGINS.plus(Duration.ofMinutes(minutes));
    }

    private static TakeOverPatience.Verdict verdict(Turnout.Stage stage, int minutes) {
        return TakeOverPatience.verdict(asked(stage), SETTINGS, after(minutes));
    }

    @Test
    void the_leader_comes_first_then_the_township_then_nobody() {
        assertThat(verdict(Turnout.Stage.ASKED, 14)).isEqualTo(new TakeOverPatience.Verdict(Optional.empty(), Optional.of(after(15))));
        assertThat(verdict(Turnout.Stage.ASKED, 15).tell()).contains(Turnout.Stage.LEADER);
        assertThat(verdict(Turnout.Stage.ASKED, 40).tell()).contains(Turnout.Stage.LEADER);
        assertThat(verdict(Turnout.Stage.LEADER, 29)).isEqualTo(new TakeOverPatience.Verdict(Optional.empty(), Optional.of(after(30))));
        assertThat(verdict(Turnout.Stage.LEADER, 30)).isEqualTo(
                new TakeOverPatience.Verdict(Optional.of(Turnout.Stage.TOWNSHIP), Optional.empty()));
        for (Turnout.Stage over : List.of(Turnout.Stage.TOWNSHIP, Turnout.Stage.LEFT, Turnout.Stage.OFF)) {
            assertThat(verdict(over, 500)).isEqualTo(new TakeOverPatience.Verdict(Optional.empty(), Optional.empty()));
        }
    }

    @Test
    void an_outage_moves_the_window_in_the_first_hour_and_ends_the_matter_after_it() {
        assertThat(TakeOverPatience.after(asked(Turnout.Stage.ASKED), SETTINGS, new Pulse.Outage(after(-20), after(0))))
                .isEqualTo(TakeOverPatience.After.STAYS);
        assertThat(TakeOverPatience.after(asked(Turnout.Stage.ASKED), SETTINGS, new Pulse.Outage(after(5), after(59))))
                .isEqualTo(TakeOverPatience.After.AGAIN);
        assertThat(TakeOverPatience.after(asked(Turnout.Stage.LEADER), SETTINGS, new Pulse.Outage(after(20), after(60))))
                .isEqualTo(TakeOverPatience.After.LEFT);
        assertThat(TakeOverPatience.after(asked(Turnout.Stage.TOWNSHIP), SETTINGS, new Pulse.Outage(after(20), after(60))))
                .isEqualTo(TakeOverPatience.After.STAYS);
        assertThat(TakeOverPatience.after(asked(Turnout.Stage.TOWNSHIP), SETTINGS, new Pulse.Outage(after(120), after(180))))
                .isEqualTo(TakeOverPatience.After.STAYS);
    }

    private static Duty duty(long id, Instant begins, Duration lasts) {
        return new Duty(id, "值班表", LocalDate.of(2026, 12, 1), String.valueOf(id), begins, begins.plus(lasts),
                List.of(), List.of(), List.of(), "", new Need(1, false));
    }

    @Test
    void shifts_that_overlap_a_little_or_leave_a_gap_still_hand_over_to_the_next() {
        Duty day = duty(1, after(0), Duration.ofHours(12).plusMinutes(30));
        Duty night = duty(2, after(12 * 60), Duration.ofHours(12));
        Duty later = duty(3, after(48 * 60), Duration.ofHours(12));
        Duty beside = duty(4, after(6 * 60), Duration.ofHours(6));
        List<Duty> roster = List.of(day, night, later, beside);
        assertThat(Succession.after(day, roster)).containsExactly(night);
        assertThat(Succession.after(beside, roster)).containsExactly(night);
        assertThat(Succession.before(night, roster)).containsExactly(day, beside);
        assertThat(Succession.after(night, roster)).containsExactly(later);
        assertThat(Succession.writableUntil(later, roster)).isEqualTo(later.ends().plus(Duration.ofHours(1)));
    }

    /** Whoever hands over to a shift is found by it, in any order of the rows, and nobody hands over to the past. */
    @Test
    void handing_over_and_taking_over_agree_in_any_roster() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var roster = new ArrayList<Duty>();
            for (int i = 0; i < 12; i++) {
                roster.add(duty(i, after(30 * random.nextInt(200)), Duration.ofMinutes(30L * (1 + random.nextInt(50)))));
            }
            Collections.shuffle(roster, random);
            for (Duty a : roster) {
                for (Duty b : roster) {
                    boolean handsOver = Succession.after(a, roster).contains(b);
                    assertThat(Succession.before(b, roster).contains(a)).as("seed %d", seed).isEqualTo(handsOver);
                    assertThat(handsOver && !b.begins().isAfter(a.begins())).as("seed %d", seed).isFalse();
                }
            }
        }
    }
}
