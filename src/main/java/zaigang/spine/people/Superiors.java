package zaigang.spine.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.spine.ledger.Tx;

/**
 * Those who decide about people's requests and look after the unconfirmed: the team's leaders, else the township's liaisons,
 * else the organizers; the first of these among whom somebody can be reached. Each team and township is looked up once, so
 * that a whole county can be asked about.
 */
public final class Superiors {
    private final Tx tx;
    private final PeopleLedger ledger;
    private final Map<Place, List<Person>> reached = new HashMap<>();

    private record Place(Role role, Optional<Long> id) {}

    Superiors(Tx tx, PeopleLedger ledger) {
        this.tx = tx;
        this.ledger = ledger;
    }

    /** Never the person; empty where nobody who could decide has joined and gets messages. */
    public List<Person> of(long personId, Optional<Long> teamId, Optional<Long> townshipId) {
        return Stream.of(new Place(Role.LEADER, teamId), new Place(Role.LIAISON, townshipId),
                        new Place(Role.ORGANIZER, Optional.of(0L)))
                .filter(place -> place.id().isPresent())
                .map(place -> others(place, personId))
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private List<Person> others(Place place, long personId) {
        return reached.computeIfAbsent(place, p -> ledger.reached(tx, p.role(), p.id().orElseThrow())).stream()
                .filter(p -> p.id() != personId).toList();
    }
}
