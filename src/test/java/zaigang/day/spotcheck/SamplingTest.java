package zaigang.day.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static Lot lot(Random random) {
        var bytes = new byte[Lot.BYTES];
        random.nextBytes(bytes);
        return Lot.of(bytes);
    }

    private static List<SpotCandidate> team(long team, long first, int people) {
        return LongStream.range(first, first + people).mapToObj(id -> new SpotCandidate(id, team, Optional.empty())).toList();
    }

    private static SpotCandidate leftOut(long id, long team) {
        return new SpotCandidate(id, team, Optional.of(SpotCandidate.LeftOut.ON_LEAVE));
    }

    private static List<SpotCandidate> all(List<List<SpotCandidate>> teams) {
        return teams.stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void the_commitment_is_the_sha256_of_the_seed() {
        assertThat(new Lot("00".repeat(32)).commitment())
                .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
        assertThatThrownBy(() -> new Lot("zz".repeat(32))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_moment_lies_within_the_window_and_every_part_of_it_is_met_alike() {
        Instant from = Instant.parse("2026-11-23T01:00:00Z");
        var random = new Random(11);
        int[] tenths = new int[10];
        for (int i = 0; i < 5000; i++) {
            Instant moment = lot(random).moment(from, from.plusSeconds(1000));
            assertThat(moment).isBetween(from, from.plusSeconds(999));
            tenths[(int) ((moment.getEpochSecond() - from.getEpochSecond()) / 100)]++;
        }
        // Nine degrees of freedom: above 33.7 by chance once in ten thousand.
        assertThat(chiSquare(tenths, 500)).isLessThan(33.7);
        assertThat(lot(random).moment(from, from)).isEqualTo(from);
    }

    private static double chiSquare(int[] observed, double expected) {
        double sum = 0;
        for (int o : observed) {
            sum += (o - expected) * (o - expected) / expected;
        }
        return sum;
    }

    @Test
    void within_a_team_everybody_is_drawn_alike_often() {
        var random = new Random(7);
        List<SpotCandidate> candidates = all(List.of(team(1, 100, 20), team(2, 200, 10)));
        candidates.add(leftOut(999, 1));
        var times = new HashMap<Long, Integer>();
        int draws = 6000;
        for (int i = 0; i < draws; i++) {
            List<Long> drawn = Sampling.draw(lot(random), candidates, 6);
            assertThat(drawn).hasSize(6).doesNotContain(999L).doesNotHaveDuplicates().isSorted();
            assertThat(drawn.stream().filter(id -> id < 200).count()).isEqualTo(4);
            drawn.forEach(id -> times.merge(id, 1, Integer::sum));
        }
        int[] first = LongStream.range(100, 120).mapToInt(times::get).toArray();
        int[] second = LongStream.range(200, 210).mapToInt(times::get).toArray();
        // The 0.9999 quantiles of chi-square with 19 and 9 degrees of freedom.
        assertThat(chiSquare(first, draws * 4 / 20.0)).isLessThan(51.0);
        assertThat(chiSquare(second, draws * 2 / 10.0)).isLessThan(33.7);
    }

    @Test
    void places_left_over_go_to_equal_teams_alike_often() {
        var random = new Random(3);
        List<SpotCandidate> candidates = all(List.of(team(1, 10, 3), team(2, 20, 3), team(3, 30, 3), team(4, 40, 3)));
        int[] teams = new int[4];
        for (int i = 0; i < 4000; i++) {
            Sampling.draw(lot(random), candidates, 2).forEach(id -> teams[(int) (id / 10) - 1]++);
        }
        assertThat(chiSquare(teams, 2000)).isLessThan(21.1);
    }

    @Test
    void the_order_of_the_candidates_does_not_matter_and_the_same_seed_draws_the_same() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var teams = new ArrayList<List<SpotCandidate>>();
            for (int t = 1; t <= 1 + random.nextInt(6); t++) {
                teams.add(team(t, t * 1000L, random.nextInt(15)));
            }
            List<SpotCandidate> candidates = all(teams);
            int size = 1 + random.nextInt(40);
            Lot lot = lot(random);
            List<Long> drawn = Sampling.draw(lot, candidates, size);
            Collections.shuffle(candidates, random);
            assertThat(Sampling.draw(lot, candidates, size)).as("seed " + seed).isEqualTo(drawn);
            assertThat(drawn).as("seed " + seed).hasSize(Math.min(size, candidates.size()));
            Map<Long, Long> perTeam = candidates.stream().filter(c -> drawn.contains(c.personId()))
                    .collect(Collectors.groupingBy(SpotCandidate::teamId, Collectors.counting()));
            Map<Long, Long> people = candidates.stream().collect(Collectors.groupingBy(SpotCandidate::teamId, Collectors.counting()));
            people.forEach((team, count) -> assertThat(Math.abs(
                    perTeam.getOrDefault(team, 0L) - (double) drawn.size() * count / candidates.size()))
                    .as("the share of team " + team).isLessThan(1));
        }
    }

    @Test
    void nobody_to_draw_gives_an_empty_sample() {
        assertThat(Sampling.draw(lot(new Random(1)), List.of(), 5)).isEmpty();
        assertThat(Sampling.draw(lot(new Random(1)), List.of(leftOut(1, 1)), 5)).isEmpty();
    }
}
