package zaigang.spine.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.base.text.Language;
import zaigang.spine.ledger.Tx;

/** Looks people up, with the roles they hold at this moment and the account through which they are reached. */
public final class People {
    private final PeopleLedger ledger = new PeopleLedger();

    /** The active person behind a Telegram account; empty for a stranger and for somebody whose access was revoked. */
    public Optional<Who> byAccount(Tx tx, long telegramId) {
        return callers(tx, List.of(telegramId)).stream().map(Caller::who).findFirst();
    }

    /** Those of these Telegram accounts behind which there is an active person, in as many look-ups however many there are. */
    public List<Caller> callers(Tx tx, Collection<Long> telegramIds) {
        List<PeopleLedger.Account> accounts = ledger.accounts(tx, telegramIds);
        Map<Long, List<Grant>> held = accounts.isEmpty() ? Map.of()
                : ledger.grants(tx, accounts.stream().map(a -> a.person().id()).toList());
        return accounts.stream().map(a -> new Caller(a.telegramId(), a.reachable(), who(a.person(), held))).toList();
    }

    /** Whether something that {@link #callers} said in this transaction may be another by now. */
    public static boolean changed(Tx tx) {
        return tx.wrote("account", "person", "role_grant");
    }

    /** @param reachable whether messages reach the account, as far as is known */
    public record Caller(long telegramId, boolean reachable, Who who) {}

    public Who who(Tx tx, Person person) {
        return who(person, ledger.grants(tx, List.of(person.id())));
    }

    private static Who who(Person person, Map<Long, List<Grant>> held) {
        var grants = new ArrayList<>(held.getOrDefault(person.id(), List.of()));
        if (person.cadre() || grants.isEmpty()) {
            grants.add(new Grant(Role.CADRE, new Scope.Only(person.id())));
        }
        return new Who(person, grants);
    }

    public Optional<Person> find(Tx tx, long id) {
        return ledger.person(tx, id);
    }

    /** These people by their numbers, in one look-up. */
    public Map<Long, Person> find(Tx tx, Collection<Long> ids) {
        return ledger.people(tx, ids).stream().collect(Collectors.toMap(Person::id, Function.identity(), (a, b) -> a));
    }

    /** Active people of this very name. */
    public List<Person> named(Tx tx, String name) {
        return ledger.named(tx, name);
    }

    /** Active people of one of these very names, of letters and digits, in one look-up. */
    public List<Person> named(Tx tx, Collection<String> names) {
        return ledger.named(tx, names);
    }

    /** Those whose phone it is, as the list of staff writes it. */
    public List<Person> withPhone(Tx tx, String phone) {
        return ledger.withPhone(tx, phone);
    }

    /** Active people of a scope, in the order in which they were entered. */
    public List<Person> in(Tx tx, Scope scope) {
        return ledger.in(tx, scope);
    }

    /** Active people at the posts of these, themselves among them, in the order in which they were entered. */
    public List<Person> atPostsOf(Tx tx, Collection<Long> people) {
        return ledger.atPostsOf(tx, people);
    }

    public List<Person> organizers(Tx tx) {
        return ledger.holders(tx, Role.ORGANIZER, Optional.empty());
    }

    public List<Person> leaders(Tx tx, long teamId) {
        return ledger.holders(tx, Role.LEADER, Optional.of(teamId));
    }

    public List<Person> liaisons(Tx tx, long townshipId) {
        return ledger.holders(tx, Role.LIAISON, Optional.of(townshipId));
    }

    /** Those who decide about a person's requests, as {@link Superiors} has it. */
    public List<Person> superiors(Tx tx, Person person) {
        return superiors(tx).of(person.id(), person.teamId(), person.townshipId());
    }

    /** Who stands above whom, for many people within one transaction. */
    public Superiors superiors(Tx tx) {
        return new Superiors(tx, ledger);
    }

    /** Adds somebody who is no cadre, such as the first organizer. */
    public Person addStaff(Tx tx, String name, LocalDate today) {
        return ledger.person(tx, ledger.addStaff(tx, name, today)).orElseThrow();
    }

    /** Where to write to a person; empty for somebody who has not joined. */
    public Optional<Address> address(Tx tx, long personId) {
        return ledger.address(tx, personId);
    }

    /** Where to write to those of these people who have joined, in one look-up. */
    public Map<Long, Address> addresses(Tx tx, Collection<Long> personIds) {
        return ledger.addresses(tx, personIds);
    }

    /** Which of these people have joined, in one look-up. */
    public Set<Long> joined(Tx tx, Collection<Long> personIds) {
        return ledger.joined(tx, personIds);
    }

    /**
     * Active people of a scope whose names begin with one of these characters.
     *
     * @param characters of letters only
     */
    public List<Person> beginning(Tx tx, Scope scope, Collection<String> characters) {
        return ledger.beginning(tx, scope, characters);
    }

    public Optional<Township> township(Tx tx, long id) {
        return ledger.township(tx, id);
    }

    public Optional<Team> team(Tx tx, long id) {
        return ledger.team(tx, id);
    }

    public Optional<Post> post(Tx tx, long id) {
        return ledger.post(tx, id);
    }

    /** The posts of these people by their numbers, in one look-up. */
    public Map<Long, Post> posts(Tx tx, Collection<Person> people) {
        return ledger.posts(tx, people.stream().flatMap(p -> p.postId().stream()).distinct().toList()).stream()
                .collect(Collectors.toMap(Post::id, Function.identity()));
    }

    public List<Township> townships(Tx tx) {
        return ledger.townships(tx);
    }

    public List<Team> teams(Tx tx) {
        return ledger.teams(tx);
    }

    public List<Post> posts(Tx tx) {
        return ledger.posts(tx);
    }

    /** Whether somebody has joined and gets messages, as far as is known. */
    public boolean reaches(Tx tx, long personId) {
        return ledger.reaches(tx, personId);
    }

    /** The name by which people know a scope; empty for the county as a whole. */
    public String name(Tx tx, Scope scope) {
        return switch (scope) {
            case Scope.County c -> "";
            case Scope.OfTownship t -> township(tx, t.townshipId()).map(Township::name).orElse("");
            case Scope.OfTeam t -> team(tx, t.teamId()).map(Team::name).orElse("");
            case Scope.Only o -> find(tx, o.personId()).map(Person::name).orElse("");
        };
    }

    /** The name of a selection's post or home unit, otherwise that of its scope; empty for one that is no more. */
    public String name(Tx tx, Selection selection) {
        return switch (selection.part()) {
            case Selection.Part.Everybody e -> name(tx, selection.within());
            case Selection.Part.AtPost p -> post(tx, p.postId()).map(Post::name).orElse("");
            case Selection.Part.FromUnit u -> u.name();
        };
    }

    /** The organisations that sent cadres, in the order of the staff list. */
    public List<String> homeUnits(Tx tx) {
        return ledger.homeUnits(tx);
    }

    public void speak(Tx tx, long personId, Language language) {
        ledger.speak(tx, personId, language);
    }

    /** Notes that messages no longer reach an account (blocked, deactivated), or that they do again. */
    public void markReachable(Tx tx, long telegramId, boolean reachable) {
        ledger.markReachable(tx, telegramId, reachable);
    }

    /** Notes that messages have reached these accounts. */
    public void markReached(Tx tx, Collection<Long> telegramIds) {
        if (!telegramIds.isEmpty()) {
            ledger.markReached(tx, telegramIds);
        }
    }

    /** Active people who have no account, or whom messages do not reach. */
    public List<Unlinked> unlinked(Tx tx, Scope scope) {
        return ledger.unlinked(tx, scope);
    }

    /** Somebody whom the bot cannot talk to; {@code joined} tells whether there is an account at all. */
    public record Unlinked(long id, String name, String phone, String teamName, boolean joined) {}
}
