package zaigang.office.lobby;

import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Team;
import zaigang.spine.people.Township;

/** Where somebody belongs, to tell people of one name apart. */
final class Units {
    private Units() {}

    /** Where somebody belongs, to stand behind the name; {@link Text#none} where that is not known. */
    static Text in(People people, Tx tx, Person person) {
        String unit = of(people, tx, person);
        return unit.isEmpty() ? Text.none() : Text.of("lobby.unit", "unit", unit);
    }

    /** The team, else the township, else the home unit; empty where none is known. */
    static String of(People people, Tx tx, Person person) {
        return person.teamId().flatMap(id -> people.team(tx, id)).map(Team::name)
                .or(() -> person.townshipId().flatMap(id -> people.township(tx, id)).map(Township::name))
                .orElse(person.homeUnit());
    }
}
