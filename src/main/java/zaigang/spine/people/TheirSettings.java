package zaigang.spine.people;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Settings;
import zaigang.spine.ledger.Tx;

/** What holds for each person, by the names of their team and township as they are in this transaction. */
public final class TheirSettings {
    private final Settings settings;
    private final Instant now;
    private final Map<Long, String> teams;
    private final Map<Long, String> townships;

    private TheirSettings(Tx tx, People people, Settings settings) {
        this.settings = settings;
        this.now = tx.now();
        this.teams = people.teams(tx).stream().collect(Collectors.toMap(Team::id, Team::name));
        this.townships = people.townships(tx).stream().collect(Collectors.toMap(Township::id, Township::name));
    }

    public static TheirSettings read(Tx tx, People people, Settings settings) {
        return new TheirSettings(tx, people, settings);
    }

    public DaySettings of(Person person) {
        return of(person.teamId(), person.townshipId());
    }

    /** What holds in a team and a township, of which either may be missing. */
    public DaySettings of(Optional<Long> teamId, Optional<Long> townshipId) {
        String township = townshipId.map(townships::get).orElse("");
        return teamId.map(teams::get).map(team -> settings.forTeam(team, township))
                .orElseGet(() -> settings.forTownship(township));
    }

    /** Now, or the end of the person's quiet hours: what is not urgent and comes in the night is read in the morning. */
    public Instant afterQuietHours(Person person) {
        return of(person).quietHours().endAfter(now, settings.zone());
    }
}
