package zaigang.day.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Incoming.Location.Manner;
import zaigang.spine.people.Position;

class WhereaboutsTest {
    private static final Instant ASKED = Instant.parse("2026-11-23T02:00:00Z");
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final Fence FENCE = new Fence(new Position(30.5, 114.4), 500);
    /** Degrees of latitude to a metre. */
    private static final double METRE = 1 / 111_195.08;

    private static Incoming.Location north(double metres, double accuracy, Manner manner) {
        return new Incoming.Location(30.5 + metres * METRE, 114.4, accuracy, manner);
    }

    private static boolean holds(double metres, double accuracy) {
        return FENCE.holds(north(metres, accuracy, Manner.SENT));
    }

    private static Whereabouts decide(Duration after, Incoming.Location sent) {
        var asked = new Located(1, 2, ASKED, Optional.empty(), Optional.empty());
        return Whereabouts.decide(Optional.of(asked), WITHIN, Optional.of(FENCE), sent, ASKED.plus(after));
    }

    @Test
    void inside_is_within_the_radius_and_what_the_phone_is_not_sure_of() {
        assertThat(holds(0, 0)).isTrue();
        assertThat(holds(499.9, 0)).isTrue();
        assertThat(holds(500.1, 0)).isFalse();
        assertThat(holds(559.9, 60)).isTrue();
        assertThat(holds(560.1, 60)).isFalse();
    }

    @Test
    void an_accuracy_that_no_phone_states_does_not_help() {
        assertThat(holds(1999, 1500)).isTrue();
        assertThat(holds(2001, 1_000_000)).isFalse();
        assertThat(holds(499, -5_000)).isTrue();
        assertThat(holds(400, Double.NaN)).isFalse();
        assertThat(FENCE.holds(new Incoming.Location(Double.NaN, 114.4, 10, Manner.SENT))).isFalse();
    }

    @Test
    void it_is_taken_as_long_as_it_is_waited_for() {
        assertThat(decide(Duration.ZERO, north(0, 0, Manner.SENT))).isEqualTo(new Whereabouts.At(true));
        assertThat(decide(WITHIN, north(900, 0, Manner.SENT))).isEqualTo(new Whereabouts.At(false));
        assertThat(decide(WITHIN.plusMillis(1), north(0, 0, Manner.SENT))).isEqualTo(new Whereabouts.TooLate());
        assertThat(decide(Duration.ofDays(1), north(0, 0, Manner.SENT))).isEqualTo(new Whereabouts.TooLate());
        assertThat(decide(Duration.ofDays(1).plusMillis(1), north(0, 0, Manner.SENT))).isEqualTo(new Whereabouts.NotAsked());
    }

    @Test
    void only_one_that_was_sent_by_itself_says_where_a_phone_is() {
        for (Manner manner : new Manner[] {Manner.FORWARDED, Manner.PLACE}) {
            assertThat(decide(Duration.ZERO, north(0, 0, manner))).isEqualTo(new Whereabouts.Unfit(manner));
        }
        assertThat(Whereabouts.decide(Optional.empty(), WITHIN, Optional.of(FENCE), north(0, 0, Manner.PLACE), ASKED))
                .isEqualTo(new Whereabouts.NotAsked());
        var asked = new Located(1, 2, ASKED, Optional.empty(), Optional.empty());
        assertThat(Whereabouts.decide(Optional.of(asked), WITHIN, Optional.empty(), north(0, 0, Manner.SENT), ASKED))
                .isEqualTo(new Whereabouts.NoPost());
    }
}
