package zaigang.away.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.workdays.Workdays;

/** The arithmetic of leave, over holidays and make-up days, against counting half by half. */
class SpanTest {
    private static final Workdays WORKDAYS = Workdays.builtIn();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** National Day 2026 is off from 1 to 7 October; 20 September and 10 October, a Sunday and a Saturday, are worked. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-30, MORNING, 2026-10-08, AFTERNOON, 4, 18",
        "2026-09-30, AFTERNOON, 2026-10-08, MORNING, 2, 16",
        "2026-10-01, MORNING, 2026-10-07, AFTERNOON, 0, 14",
        "2026-10-09, MORNING, 2026-10-11, AFTERNOON, 4, 6",
        "2026-10-10, AFTERNOON, 2026-10-10, AFTERNOON, 1, 1",
        "2026-09-20, MORNING, 2026-09-20, MORNING, 1, 1",
        "2026-11-21, MORNING, 2026-11-22, AFTERNOON, 0, 4"})
    void holidays_do_not_count_and_make_up_days_do(
            LocalDate from, Half first, LocalDate to, Half last, int workHalves, int halves) {
        var span = new Span(from, first, to, last);
        assertThat(span.workHalves(WORKDAYS::isWorkday)).isEqualTo(workHalves);
        assertThat(span.halves()).isEqualTo(halves);
    }

    @Test
    void a_span_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(MONDAY, Half.AFTERNOON, MONDAY, Half.MORNING));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(
                MONDAY, Half.MORNING, MONDAY.minusDays(1), Half.AFTERNOON));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_is_counted_is_what_the_single_halves_say(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Span a = any(random);
            Span b = any(random);
            Set<String> as = halves(a);
            assertThat(a.halves()).as("%s", a).isEqualTo(as.size());
            assertThat(a.workHalves(WORKDAYS::isWorkday)).as("%s", a).isEqualTo((int) as.stream()
                    .filter(h -> WORKDAYS.isWorkday(LocalDate.parse(h.substring(0, 10)))).count());
            assertThat(a.overlaps(b)).as("%s and %s", a, b).isEqualTo(as.stream().anyMatch(halves(b)::contains));
            assertThat(b.overlaps(a)).isEqualTo(a.overlaps(b));
            assertThat(Span.parse(a.code())).contains(a);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void what_is_cut_and_what_is_left_are_the_whole(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            Span span = any(random);
            LocalDate day = span.from().plusDays(random.nextInt(12) - 2);
            Half half = Half.values()[random.nextInt(2)];
            var parts = new HashSet<String>();
            Optional<Span> until = span.until(day, half);
            Optional<Span> after = span.after(day, half);
            until.ifPresent(s -> parts.addAll(halves(s)));
            after.ifPresent(s -> parts.addAll(halves(s)));
            String where = span + " cut behind " + day + half;
            assertThat(parts).as(where).isEqualTo(halves(span));
            assertThat(until.map(Span::halves).orElse(0) + after.map(Span::halves).orElse(0)).as(where).isEqualTo(span.halves());
            assertThat(span.before(day, half)).as(where).isEqualTo(after.isEmpty() && !span.contains(day, half));
            assertThat(span.begun(day, half)).as(where).isEqualTo(until.isPresent());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void what_runs_between_two_times_touches_just_the_halves_in_which_some_minute_of_it_is(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            LocalDateTime from = MONDAY.atStartOfDay().plusMinutes(15L * random.nextInt(7 * 96));
            LocalDateTime to = from.plusMinutes(15L * (1 + random.nextInt(3 * 96)));
            var expected = new HashSet<String>();
            for (LocalDateTime t = from; t.isBefore(to); t = t.plusMinutes(15)) {
                expected.add(t.toLocalDate().toString() + (t.getHour() < 12 ? Half.MORNING : Half.AFTERNOON));
            }
            assertThat(halves(Span.during(from, to))).as("%s to %s", from, to).isEqualTo(expected);
            Span leave = Span.of(from.toLocalDate().plusDays(random.nextInt(4)), Half.values()[random.nextInt(2)]);
            assertThat(Span.during(from, to).overlaps(leave)).as("%s to %s, %s", from, to, leave)
                    .isEqualTo(expected.stream().anyMatch(halves(leave)::contains));
        }
    }

    @Test
    void forged_codes_are_no_spans() {
        for (String forged : new String[] {"", "x", "2026-11-24a", "2026-11-24a2026-11-23p", "2026-11-24x2026-11-25p",
            "2026-99-24a2026-11-25p", "2026-11-24p2026-11-24a", "0000000000a0000000000p"}) {
            assertThat(Span.parse(forged)).as(forged).isEmpty();
        }
    }

    private static Span any(Random random) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(330));
        LocalDate to = from.plusDays(random.nextInt(10));
        Half first = Half.values()[random.nextInt(2)];
        Half last = from.equals(to) && first == Half.AFTERNOON ? Half.AFTERNOON : Half.values()[random.nextInt(2)];
        return new Span(from, first, to, last);
    }

    private static Set<String> halves(Span span) {
        var found = new HashSet<String>();
        span.from().minusDays(3).datesUntil(span.to().plusDays(4)).forEach(day -> {
            for (Half half : Half.values()) {
                if (span.contains(day, half)) {
                    found.add(day.toString() + half);
                }
            }
        });
        return found;
    }
}
