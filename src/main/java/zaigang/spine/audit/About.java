package zaigang.spine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * Whom something concerned.
 *
 * @param person a single one
 * @param concerns a scope as {@link Scope#code} writes it, or two joined by a plus where only people of both are meant; empty
 *     where it is neither
 */
public record About(Optional<Long> person, String concerns) {
    public static final About NOBODY = new About(Optional.empty(), "");
    private static final String BOTH = "+";

    public static About person(Person person) {
        return person(person.id());
    }

    public static About person(long personId) {
        return new About(Optional.of(personId), "");
    }

    public static About scope(Scope scope) {
        return scope instanceof Scope.Only one ? person(one.personId()) : new About(Optional.empty(), scope.code());
    }

    /** A team within a township, and the like; the part is written as a scope is, with 0 for those who are in none. */
    public static About part(Scope scope, String partCode) {
        return new About(Optional.empty(), scope.code() + BOTH + partCode);
    }

    /** Everything that can stand in {@link #concerns} and means this person too. */
    static List<String> meaning(Person person) {
        String township = "t" + person.townshipId().orElse(0L);
        String team = "g" + person.teamId().orElse(0L);
        var codes = new ArrayList<>(List.of(Scope.county().code(), township, team));
        for (String outer : List.copyOf(codes)) {
            Stream.of(township, team).filter(part -> !part.equals(outer)).forEach(part -> codes.add(outer + BOTH + part));
        }
        return codes;
    }

    /** The scopes that are meant; those that stand for “in none” are left out. */
    static List<Scope> scopes(String concerns) {
        return concerns.isEmpty() ? List.of() : Stream.of(concerns.split("\\" + BOTH))
                .filter(code -> !code.endsWith("0") || code.length() > 2).map(Scope::parse).collect(Collectors.toList());
    }
}
