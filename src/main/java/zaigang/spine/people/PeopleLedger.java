package zaigang.spine.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.base.text.Language;
import zaigang.spine.ledger.Condition;
import zaigang.spine.ledger.Tx;

final class PeopleLedger {
    /** Somebody and the account behind which that person is. */
    record Account(long telegramId, boolean reachable, Person person) {}

    /** Those of these accounts behind which there is an active person. */
    List<Account> accounts(Tx tx, Collection<Long> telegramIds) {
        return tx.list(Account.class, """
                SELECT a.telegram_id, a.unreachable_since IS NULL AS reachable, p.* FROM json_each(?) j
                JOIN account a ON a.telegram_id = j.value JOIN person p ON p.id = a.person_id WHERE p.active""", telegramIds.toString());
    }

    private record GrantRow(long personId, Role role, Optional<Long> teamId, Optional<Long> townshipId) {
        Grant grant() {
            Scope scope = switch (role) {
                case LEADER -> new Scope.OfTeam(teamId.orElseThrow());
                case LIAISON -> new Scope.OfTownship(townshipId.orElseThrow());
                case ORGANIZER, CADRE -> Scope.county();
            };
            return new Grant(role, scope);
        }
    }

    /** Of each person who holds any, the widest first. */
    Map<Long, List<Grant>> grants(Tx tx, Collection<Long> personIds) {
        return tx.list(GrantRow.class, """
                SELECT g.person_id, g.role, g.team_id, g.township_id FROM json_each(?) j JOIN role_grant g ON g.person_id = j.value
                ORDER BY CASE g.role WHEN 'ORGANIZER' THEN 0 WHEN 'LIAISON' THEN 1 ELSE 2 END, g.team_id, g.township_id""",
                personIds.toString()).stream()
                .collect(Collectors.groupingBy(GrantRow::personId, Collectors.mapping(GrantRow::grant, Collectors.toList())));
    }

    Optional<Person> person(Tx tx, long id) {
        return tx.first(Person.class, "SELECT * FROM person WHERE id = ?", id);
    }

    List<Person> people(Tx tx, Collection<Long> ids) {
        return tx.list(Person.class, "SELECT p.* FROM json_each(?) j JOIN person p ON p.id = j.value", ids.toString());
    }

    List<String> homeUnits(Tx tx) {
        return tx.list(String.class,
                "SELECT home_unit FROM person WHERE home_unit <> '' AND cadre GROUP BY home_unit ORDER BY min(id)");
    }

    List<Person> named(Tx tx, String name) {
        return tx.list(Person.class, "SELECT * FROM person WHERE name = ? AND active ORDER BY id", name);
    }

    List<Person> withPhone(Tx tx, String phone) {
        return tx.list(Person.class, "SELECT * FROM person WHERE phone = ? AND active ORDER BY id", phone);
    }

    /** @param names of letters and digits only */
    List<Person> named(Tx tx, Collection<String> names) {
        return tx.list(Person.class,
                "SELECT p.* FROM json_each(?) j JOIN person p ON p.name = j.value WHERE p.active ORDER BY p.id", names.stream().map(n -> "\"" + n + "\"").toList().toString());
    }

    List<Person> beginning(Tx tx, Scope scope, Collection<String> characters) {
        Condition theirs = ScopeSql.of(scope, "p", "id");
        return tx.list(Person.class, """
                SELECT p.* FROM json_each(?) j CROSS JOIN person p
                WHERE p.name > j.value AND p.name < j.value || char(1114111) AND p.active AND %s ORDER BY p.id""".formatted(theirs.text()),
                theirs.behind(characters.stream().map(c -> "\"" + c + "\"").toList().toString()));
    }

    List<Person> in(Tx tx, Scope scope) {
        Condition theirs = ScopeSql.of(scope, "p", "id");
        return tx.list(Person.class, "SELECT p.* FROM person p WHERE p.active AND " + theirs.text() + " ORDER BY p.id",
                theirs.behind());
    }

    List<Person> atPostsOf(Tx tx, Collection<Long> people) {
        return tx.list(Person.class, """
                SELECT p.* FROM person p WHERE p.active AND p.post_id IN (
                    SELECT q.post_id FROM json_each(?) j JOIN person q ON q.id = j.value) ORDER BY p.id""", people.toString());
    }

    List<Person> holders(Tx tx, Role role, Optional<Long> of) {
        return tx.list(Person.class, """
                SELECT p.* FROM role_grant g JOIN person p ON p.id = g.person_id
                WHERE p.active AND g.role = ? AND COALESCE(g.team_id, g.township_id, 0) = ? ORDER BY p.id""",
                role, of.orElse(0L));
    }

    /** Of those who hold a role, the ones who have joined and whom messages reach. */
    List<Person> reached(Tx tx, Role role, long of) {
        return tx.list(Person.class, """
                SELECT p.* FROM role_grant g JOIN person p ON p.id = g.person_id JOIN account a ON a.person_id = p.id
                WHERE p.active AND a.unreachable_since IS NULL AND g.role = ?
                  AND COALESCE(g.team_id, g.township_id, 0) = ? ORDER BY p.id""", role, of);
    }

    long addStaff(Tx tx, String name, LocalDate today) {
        return tx.insert("INSERT INTO person (name, cadre, joined_on) VALUES (?, FALSE, ?) RETURNING id", name, today)
                .orElseThrow();
    }

    Optional<Address> address(Tx tx, long personId) {
        return tx.first(Address.class, """
                SELECT a.telegram_id AS chat_id, 0 AS thread, p.language FROM account a JOIN person p ON p.id = a.person_id
                WHERE a.person_id = ? AND p.active""", personId);
    }

    private record AddressOf(long personId, Address address) {}

    Map<Long, Address> addresses(Tx tx, Collection<Long> personIds) {
        return tx.list(AddressOf.class, """
                SELECT a.person_id, a.telegram_id AS chat_id, 0 AS thread, p.language FROM json_each(?) j JOIN account a ON a.person_id = j.value
                JOIN person p ON p.id = a.person_id WHERE p.active""", personIds.toString()).stream()
                .collect(Collectors.toMap(AddressOf::personId, AddressOf::address));
    }

    Set<Long> joined(Tx tx, Collection<Long> personIds) {
        return new HashSet<>(tx.list(Long.class, """
                SELECT a.person_id FROM json_each(?) j JOIN account a ON a.person_id = j.value
                JOIN person p ON p.id = a.person_id WHERE p.active""", personIds.toString()));
    }

    boolean reaches(Tx tx, long personId) {
        return tx.count("SELECT count(*) FROM account WHERE person_id = ? AND unreachable_since IS NULL", personId) > 0;
    }

    Optional<Township> township(Tx tx, long id) {
        return tx.first(Township.class, "SELECT * FROM township WHERE id = ?", id);
    }

    Optional<Team> team(Tx tx, long id) {
        return tx.first(Team.class, "SELECT * FROM team WHERE id = ?", id);
    }

    Optional<Post> post(Tx tx, long id) {
        return tx.first(Post.class, "SELECT * FROM post WHERE id = ?", id);
    }

    List<Post> posts(Tx tx, Collection<Long> ids) {
        return tx.list(Post.class, "SELECT p.* FROM json_each(?) j JOIN post p ON p.id = j.value", ids.toString());
    }

    List<Township> townships(Tx tx) {
        return tx.list(Township.class, "SELECT * FROM township ORDER BY id");
    }

    List<Team> teams(Tx tx) {
        return tx.list(Team.class, "SELECT * FROM team ORDER BY id");
    }

    List<Post> posts(Tx tx) {
        return tx.list(Post.class, "SELECT * FROM post ORDER BY id");
    }

    void speak(Tx tx, long personId, Language language) {
        tx.run("UPDATE person SET language = ? WHERE id = ?", language, personId);
    }

    void markReachable(Tx tx, long telegramId, boolean reachable) {
        if (reachable) {
            tx.run("UPDATE account SET unreachable_since = NULL WHERE telegram_id = ? AND unreachable_since IS NOT NULL",
                    telegramId);
        } else {
            tx.run("UPDATE account SET unreachable_since = ? WHERE telegram_id = ? AND unreachable_since IS NULL",
                    tx.now(), telegramId);
        }
    }

    void markReached(Tx tx, Collection<Long> telegramIds) {
        tx.run("""
                UPDATE account SET unreachable_since = NULL
                WHERE telegram_id IN (SELECT value FROM json_each(?)) AND unreachable_since IS NOT NULL""", telegramIds.toString());
    }

    List<People.Unlinked> unlinked(Tx tx, Scope scope) {
        Condition theirs = ScopeSql.of(scope, "p", "id");
        return tx.list(People.Unlinked.class, """
                SELECT p.id, p.name, p.phone, COALESCE(t.name, s.name, '') AS team_name, a.person_id IS NOT NULL AS joined
                FROM person p
                LEFT JOIN account a ON a.person_id = p.id
                LEFT JOIN team t ON t.id = p.team_id
                LEFT JOIN township s ON s.id = p.township_id
                WHERE p.active AND (a.person_id IS NULL OR a.unreachable_since IS NOT NULL)
                  AND %s
                ORDER BY p.team_id, p.id""".formatted(theirs.text()), theirs.behind());
    }
}
