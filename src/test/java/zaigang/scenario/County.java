package zaigang.scenario;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;
import zaigang.duty.roster.RosterInfo;
import zaigang.spine.ledger.Tx;

/** People for a scenario, with accounts, put straight into the ledger. */
final class County {
    private final World world;
    private final Map<String, Long> people = new HashMap<>();
    private boolean checkIns = true;

    County(World world) {
        this.world = world;
    }

    /** As before anybody was named. */
    void forget() {
        people.clear();
        checkIns = true;
    }

    /** Those named from now on are on no check-in, for scenarios about something else. */
    County withoutCheckIns() {
        checkIns = false;
        return this;
    }

    TeamOf team(String name) {
        return team(name, "城关镇");
    }

    TeamOf team(String name, String township) {
        return world.app().ledger().write(tx -> new TeamOf(
                named(tx, "team", name), named(tx, "township", township)));
    }

    County organizer(String name) {
        return person(name, tx -> tx.run("INSERT INTO role_grant (person_id, role) VALUES (?, 'ORGANIZER')", people.get(name)),
                false, null, null, null);
    }

    County liaison(String name, String township) {
        return person(name, tx -> tx.run(
                "INSERT INTO role_grant (person_id, role, township_id) VALUES (?, 'LIAISON', ?)",
                people.get(name), named(tx, "township", township)), false, null, null, township);
    }

    /** The one shift of a day, at the county's times, instead of what was planned; an unknown leader is an outside one. */
    County duty(String day, String leader, String... onDuty) {
        var times = world.settings().county().duty();
        return plan(day, shift(day, "", times.starts(), times.lasts(), leader, onDuty));
    }

    /** A shift with a name and times of its own, in place of what was planned for that day. */
    County shift(String day, String name, String starts, String lasts, String leader, String... onDuty) {
        return plan(day, shift(day, name, LocalTime.parse(starts), Duration.parse("PT" + lasts), leader, onDuty));
    }

    /** Nobody is on duty on that day any more. */
    County noDuty(String day) {
        return plan(day);
    }

    /** The shift of a day in a roster of its own, over the whole day from the county's time on. */
    County dutyIn(String roster, String day, String leader, String... onDuty) {
        var times = world.settings().county().duty();
        return plan(roster, day, shift(day, "", times.starts(), times.lasts(), leader, onDuty));
    }

    /** From now on this roster is a team's or a township's, by its name; one that does not exist yet is made. */
    County rosterOf(String roster, String table, String place) {
        var rosters = world.app().rosters();
        world.app().ledger().change(tx -> {
            var info = rosters.open(tx, roster);
            var id = Optional.of(tx.count("SELECT id FROM " + table + " WHERE name = ?", place));
            rosters.describe(tx, new RosterInfo(info.id(), roster, table.equals("township") ? id : Optional.empty(),
                    table.equals("team") ? id : Optional.empty(), table.equals("post") ? id : Optional.empty(),
                    Optional.empty(), Optional.empty()));
        });
        return this;
    }

    private PlannedShift shift(String day, String name, LocalTime starts, Duration lasts, String leader, String... onDuty) {
        boolean known = people.containsKey(leader);
        return new PlannedShift(LocalDate.parse(day), name, starts, lasts,
                known ? List.of(people.get(leader)) : List.of(), known || leader.isEmpty() ? List.of() : List.of(leader),
                Arrays.stream(onDuty).map(people::get).toList(), "");
    }

    private County plan(String day, PlannedShift... wanted) {
        return plan("值班表", day, wanted);
    }

    private County plan(String roster, String day, PlannedShift... wanted) {
        LocalDate date = LocalDate.parse(day);
        var rosters = world.app().rosters();
        world.app().ledger().change(tx -> rosters.apply(tx, roster,
                RosterChange.diff(rosters.planned(tx, roster, date, date), List.of(wanted), date, date), ChangeCause.first()));
        world.settle();
        return this;
    }

    /** A post lies there. */
    County postAt(String post, double latitude, double longitude) {
        world.app().ledger().change(tx -> tx.run("UPDATE post SET latitude = ?, longitude = ? WHERE name = ?",
                latitude, longitude, post));
        return this;
    }

    long id(String name) {
        return people.get(name);
    }

    Phone phone(String name) {
        return world.phone(name);
    }

    private interface Granting {
        void grant(Tx tx);
    }

    private County person(String name, Granting granting, boolean cadre, Long team, Long post, String township) {
        world.app().ledger().change(tx -> {
            Long townshipId = township == null ? null : named(tx, "township", township);
            long id = tx.insert("""
                    INSERT INTO person (name, phone, cadre, team_id, post_id, township_id, joined_on)
                    VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id""",
                    name, "1380000" + (1000 + people.size()), cadre, team, post, townshipId,
                    LocalDate.of(2026, 1, 1)).orElseThrow();
            people.put(name, id);
            world.app().door().bind(tx, id, world.phone(name).account());
            granting.grant(tx);
        });
        return this;
    }

    private static long named(Tx tx, String table, String name) {
        tx.run("INSERT INTO " + table + " (name) VALUES (?) ON CONFLICT DO NOTHING", name);
        return tx.count("SELECT id FROM " + table + " WHERE name = ?", name);
    }

    /** A team being filled. */
    final class TeamOf {
        private final long team;
        private final long township;
        private Long post;

        private TeamOf(long team, long township) {
            this.team = team;
            this.township = township;
        }

        /** Those named from now on are posted here. */
        TeamOf at(String postName) {
            post = world.app().ledger().write(tx -> {
                tx.run("INSERT INTO post (name, kind, township_id) VALUES (?, 'VILLAGE', ?) ON CONFLICT DO NOTHING",
                        postName, township);
                return tx.count("SELECT id FROM post WHERE name = ?", postName);
            });
            return this;
        }

        TeamOf leader(String name) {
            add(name, true);
            return this;
        }

        TeamOf cadre(String... names) {
            for (String name : names) {
                add(name, false);
            }
            return this;
        }

        /** A cadre who has not joined: no account. */
        TeamOf stranger(String name) {
            add(name, false);
            world.app().ledger().change(tx -> tx.run("DELETE FROM account WHERE person_id = ?", people.get(name)));
            return this;
        }

        private void add(String name, boolean leader) {
            person(name, tx -> {
                tx.run("UPDATE person SET township_id = ? WHERE id = ?", township, people.get(name));
                if (leader) {
                    tx.run("INSERT INTO role_grant (person_id, role, team_id) VALUES (?, 'LEADER', ?)", people.get(name), team);
                }
            }, checkIns, team, post, null);
        }
    }
}
