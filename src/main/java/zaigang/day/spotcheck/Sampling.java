package zaigang.day.spotcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws a sample stratified by team: a pure function of the lot, the candidates and the size. Each team gets its share of the
 * size by the number of its eligible people (largest remainders; who is equal is put in the lot's order), and within a team
 * those who come first in the lot's order are drawn. So within a team everybody has the same chance.
 */
final class Sampling {
    private Sampling() {}

    /**
     * @param size how many are wanted; all eligible ones where there are fewer
     * @return the numbers of those drawn, ascending
     */
    static List<Long> draw(Lot lot, List<SpotCandidate> candidates, int size) {
        Map<Long, List<Long>> teams = candidates.stream().filter(SpotCandidate::eligible).collect(Collectors.groupingBy(
                SpotCandidate::teamId, TreeMap::new, Collectors.mapping(SpotCandidate::personId, Collectors.toList())));
        Map<Long, Integer> shares = shares(lot, teams, size);
        var drawn = new ArrayList<Long>();
        teams.forEach((team, people) -> people.stream().distinct()
                .sorted(Comparator.comparing(lot::ofPerson)).limit(shares.get(team)).forEach(drawn::add));
        return drawn.stream().sorted().toList();
    }

    private record Rest(long team, long remainder, Lot.Place place) {}

    /** Whole numbers only: size × people of the team / people in all, and its remainder. */
    private static Map<Long, Integer> shares(Lot lot, Map<Long, List<Long>> teams, int size) {
        long all = teams.values().stream().mapToLong(List::size).sum();
        long wanted = Math.min(size, all);
        var shares = new TreeMap<Long, Integer>();
        var rests = new ArrayList<Rest>();
        teams.forEach((team, people) -> {
            shares.put(team, (int) (wanted * people.size() / all));
            rests.add(new Rest(team, wanted * people.size() % all, lot.ofTeam(team)));
        });
        long left = wanted - shares.values().stream().mapToLong(Integer::longValue).sum();
        rests.stream().sorted(Comparator.comparingLong(Rest::remainder).reversed().thenComparing(Rest::place))
                .limit(left).forEach(r -> shares.merge(r.team(), 1, Integer::sum));
        return shares;
    }
}
