package zaigang.spine.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.spine.ledger.Tx;

final class RegistryLedger {
    private record Holding(long personId, Role role, Optional<Long> teamId, Optional<Long> townshipId) {
        Grant grant() {
            Scope county = Scope.county();
            return new Grant(role, teamId.<Scope>map(Scope.OfTeam::new)
                    .or(() -> townshipId.map(Scope.OfTownship::new)).orElse(county));
        }
    }

    List<Person> everybody(Tx tx) {
        return tx.list(Person.class, "SELECT * FROM person ORDER BY id");
    }

    Map<Long, List<Grant>> grants(Tx tx) {
        var grants = new HashMap<Long, List<Grant>>();
        tx.list(Holding.class, "SELECT person_id, role, team_id, township_id FROM role_grant ORDER BY person_id, role")
                .forEach(h -> grants.computeIfAbsent(h.personId(), p -> new ArrayList<>()).add(h.grant()));
        return grants;
    }

    long addTownship(Tx tx, String name) {
        return tx.insert("""
                INSERT INTO township (name) VALUES (?)
                ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id""", name).orElseThrow();
    }

    long addTeam(Tx tx, String name) {
        return tx.insert("""
                INSERT INTO team (name) VALUES (?)
                ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id""", name).orElseThrow();
    }

    long addPost(Tx tx, String name, Post.Kind kind, Optional<Long> townshipId, Optional<Position> position) {
        return tx.insert("""
                INSERT INTO post (name, kind, township_id, latitude, longitude) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, township_id = excluded.township_id,
                    latitude = excluded.latitude, longitude = excluded.longitude
                RETURNING id""",
                name, kind, townshipId, position.map(Position::latitude), position.map(Position::longitude)).orElseThrow();
    }

    void place(Tx tx, long postId, Position position) {
        tx.run("UPDATE post SET latitude = ?, longitude = ? WHERE id = ?", position.latitude(), position.longitude(), postId);
    }

    long add(Tx tx, Registry.Entry e, Language language, LocalDate joinedOn) {
        return tx.insert("""
                INSERT INTO person
                    (name, phone, gender, home_unit, rank, cadre, team_id, post_id, township_id, language, joined_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
                e.name(), e.phone(), e.gender(), e.homeUnit(), e.rank(), e.cadre(), e.teamId(), e.postId(), e.townshipId(),
                language, joinedOn).orElseThrow();
    }

    void change(Tx tx, long personId, Registry.Entry e) {
        tx.run("""
                UPDATE person SET name = ?, phone = ?, gender = ?, home_unit = ?, rank = ?, cadre = ?,
                    team_id = ?, post_id = ?, township_id = ?, active = TRUE, left_at = NULL WHERE id = ?""",
                e.name(), e.phone(), e.gender(), e.homeUnit(), e.rank(), e.cadre(), e.teamId(), e.postId(), e.townshipId(),
                personId);
    }

    void deactivate(Tx tx, long personId) {
        tx.run("UPDATE person SET active = FALSE, left_at = ? WHERE id = ? AND active", tx.now(), personId);
    }

    void assign(Tx tx, long personId, Optional<Long> team, Optional<Long> township) {
        tx.run("DELETE FROM role_grant WHERE person_id = ? AND role IN ('LEADER', 'LIAISON')", personId);
        team.ifPresent(t ->
                tx.run("INSERT INTO role_grant (person_id, role, team_id) VALUES (?, ?, ?)", personId, Role.LEADER, t));
        township.ifPresent(t ->
                tx.run("INSERT INTO role_grant (person_id, role, township_id) VALUES (?, ?, ?)", personId, Role.LIAISON, t));
    }
}
