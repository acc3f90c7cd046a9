package zaigang.day.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;

/** What holds for the state of a day whatever the facts are; the seed is in the name of each run. */
class DayStatePropertyTest {
    private static final Instant CLOSES = Instant.parse("2026-11-23T01:00:00Z");
    private static final int RUNS = 5_000;

    private static void always(long seed, BiConsumer<DayState.Facts, Random> holds) {
        var random = new Random(seed);
        for (int i = 0; i < RUNS; i++) {
            holds.accept(facts(random), random);
        }
    }

    private static <E extends Enum<E>> E any(Random random, Class<E> of) {
        return of.getEnumConstants()[random.nextInt(of.getEnumConstants().length)];
    }

    private static Instant around(Random random) {
        return CLOSES.plusMillis(random.nextInt(3_600_000) - 1_800_000);
    }

    private static DayState.Facts facts(Random random) {
        Optional<Answer> answer = random.nextBoolean() ? Optional.empty() : Optional.of(
                new Answer(9, 1, any(random, Answer.Kind.class), around(random), 1 + random.nextInt(2)));
        LeaveKind kind = LeaveRules.DEFAULT.kinds().get(random.nextInt(LeaveRules.DEFAULT.kinds().size()));
        Optional<DayState.OfLeave> leave = random.nextInt(3) > 0 ? Optional.empty()
                : Optional.of(new DayState.OfLeave(kind, random.nextBoolean(), random.nextBoolean()));
        return new DayState.Facts(any(random, Round.State.class), CLOSES, Duration.ofSeconds(random.nextInt(600)),
                any(random, AskProgress.class), answer, Optional.empty(), leave, random.nextBoolean());
    }

    private static DayState.Facts with(DayState.Facts f, Optional<Answer> answer) {
        return new DayState.Facts(f.round(), f.closes(), f.grace(), f.asking(), answer, f.amendment(), f.leave(), f.notReturned());
    }

    private static DayState.Facts asking(DayState.Facts f, AskProgress asking) {
        return new DayState.Facts(f.round(), f.closes(), f.grace(), asking, f.answer(), f.amendment(), f.leave(), f.notReturned());
    }

    private static DayState.Facts amended(DayState.Facts f, Random random) {
        var amendment = new Amendment(random.nextBoolean() ? Answer.Kind.OUT : Answer.Kind.ON_POST, around(random), "Li");
        return new DayState.Facts(f.round(), f.closes(), f.grace(), f.asking(), f.answer(), Optional.of(amendment), f.leave(),
                f.notReturned());
    }

    private static Optional<Answer> at(Answer a, Instant at) {
        return Optional.of(new Answer(a.roundId(), a.personId(), a.kind(), at, a.byPerson()));
    }

    private static boolean found(DayState.Facts f) {
        return f.answer().filter(a -> !a.byOneself() && a.kind() != Answer.Kind.LEAVE_ASKED).isPresent();
    }

    private static boolean countsAgainst(DayState state) {
        return state instanceof DayState.Absent || state.lateness().isPositive()
                || state instanceof DayState.Unconfirmed u && !u.cause().notReached() && u.cause() != DayState.Cause.WAITING
                        && u.cause() != DayState.Cause.LEAVE_PENDING;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void there_is_one_state_for_any_facts_and_always_the_same(long seed) {
        always(seed, (f, random) -> assertThat(DayState.of(f)).as(f.toString()).isNotNull().isEqualTo(DayState.of(f)));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void silence_never_gives_absent(long seed) {
        always(seed, (f, random) -> assertThat(DayState.of(with(f, Optional.empty())))
                .as(f.toString()).isNotInstanceOf(DayState.Absent.class));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33})
    void what_somebody_who_checked_found_always_shows(long seed) {
        always(seed, (f, random) -> {
            if (found(f)) {
                assertThat(DayState.of(f)).as(f.toString()).isInstanceOf(switch (f.answer().orElseThrow().kind()) {
                    case ON_POST, LEAVE_ASKED -> DayState.OnPost.class;
                    case OUT -> DayState.Out.class;
                    case ABSENT -> DayState.Absent.class;
                });
                assertThat(DayState.of(f).lateness()).as(f.toString()).isZero();
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43})
    void whom_the_question_did_not_reach_nothing_is_counted_against(long seed) {
        always(seed, (f, random) -> {
            AskProgress missed = random.nextBoolean() ? AskProgress.NOT_DELIVERED : AskProgress.NOT_JOINED;
            if (f.answer().filter(a -> a.kind() == Answer.Kind.ABSENT).isEmpty()) {
                assertThat(countsAgainst(DayState.of(asking(f, missed)))).as(f.toString()).isFalse();
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {51, 52, 53})
    void where_the_bot_was_away_nothing_is_counted_against_anybody(long seed) {
        always(seed, (f, random) -> {
            if (f.round() == Round.State.NOT_HELD && f.answer().filter(a -> a.kind() == Answer.Kind.ABSENT).isEmpty()) {
                assertThat(countsAgainst(DayState.of(f))).as(f.toString()).isFalse();
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63})
    void the_earlier_answer_is_never_the_later_one(long seed) {
        always(seed, (f, random) -> f.answer().ifPresent(a -> {
            Instant earlier = a.at().minusMillis(random.nextInt(2_000_000));
            assertThat(DayState.of(with(f, at(a, earlier))).lateness()).as("%s but at %s", f, earlier)
                    .isLessThanOrEqualTo(DayState.of(f).lateness());
        }));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {71, 72, 73})
    void an_answer_within_window_and_grace_is_in_time_and_a_late_one_is_late_from_the_close(long seed) {
        always(seed, (f, random) -> {
            DayState state = DayState.of(f);
            f.answer().filter(a -> !a.at().isAfter(CLOSES.plus(f.grace())))
                    .ifPresent(a -> assertThat(state.lateness()).as(f.toString()).isZero());
            if (state.lateness().isPositive()) {
                Duration after = Duration.between(CLOSES, f.answer().orElseThrow().at());
                assertThat(after).as(f.toString()).isGreaterThan(f.grace());
                assertThat(state.lateness()).as(f.toString()).isEqualTo(Duration.ofMinutes(Math.max(1, after.toMinutes())));
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {81, 82, 83})
    void a_correction_never_hides_what_was_recorded_and_counts_against_nobody(long seed) {
        always(seed, (f, random) -> {
            DayState before = DayState.of(f);
            DayState.Facts more = amended(f, random);
            switch (DayState.of(more)) {
                case DayState.Corrected c -> {
                    assertThat(c.original()).as(more.toString()).isEqualTo(before);
                    assertThat(countsAgainst(c)).as(more.toString()).isFalse();
                    assertThat(c.present()).isTrue();
                }
                case DayState same -> assertThat(same).as(more.toString()).isEqualTo(before);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {91, 92, 93})
    void a_correction_gives_way_to_what_somebody_finds_after_it_and_to_nothing_else_but_presence_in_time(long seed) {
        always(seed, (f, random) -> {
            DayState before = DayState.of(f);
            DayState.Facts more = amended(f, random);
            boolean foundAfter = found(f) && f.answer().orElseThrow().at().isAfter(more.amendment().orElseThrow().at());
            boolean inTime = before.present() && before.lateness().isZero();
            assertThat(DayState.of(more) instanceof DayState.Corrected).as(more.toString()).isEqualTo(!foundAfter && !inTime);
        });
    }
}
