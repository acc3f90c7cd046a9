package zaigang.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import zaigang.base.settings.Settings;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;

/** Counties of any size, straight into the ledger: teams of 25, townships of 20 teams, one organizer. */
final class Filling {
    static final long ORGANIZER = 700_000_001;
    static final long FIRST_ACCOUNT = 800_000_001;
    private static final int IN_TEAM = 25;
    private static final int TEAMS_IN_TOWNSHIP = 20;
    private static final LocalDate JOINED = LocalDate.of(2020, 1, 1);

    private final Ledger ledger;
    private final int people;

    Filling(Ledger ledger, int people) {
        this.ledger = ledger;
        this.people = people;
    }

    /** Everybody has joined; the first of each team leads it. */
    Filling people() {
        int teams = (people + IN_TEAM - 1) / IN_TEAM;
        int townships = (teams + TEAMS_IN_TOWNSHIP - 1) / TEAMS_IN_TOWNSHIP;
        ledger.change(tx -> {
            tx.runAll("INSERT INTO township (id, name) VALUES (?, ?)",
                    rows(1, townships, i -> new Object[] {i, "镇" + i}));
            tx.runAll("INSERT INTO team (id, name) VALUES (?, ?)", rows(1, teams, i -> new Object[] {i, "第" + i + "工作组"}));
            tx.runAll("INSERT INTO post (id, name, kind, township_id) VALUES (?, ?, 'VILLAGE', ?)",
                    rows(1, teams, i -> new Object[] {i, "村" + i, township(i)}));
            tx.runAll("""
                    INSERT INTO person (id, name, phone, cadre, team_id, post_id, township_id, joined_on)
                    VALUES (?, ?, ?, TRUE, ?, ?, ?, ?)""", rows(1, people, i -> new Object[] {i, "干部" + i,
                    "139" + (10_000_000 + i), team(i), team(i), township(team(i)), JOINED}));
            tx.runAll("INSERT INTO account (person_id, telegram_id, linked_at) VALUES (?, ?, 0)",
                    rows(1, people, i -> new Object[] {i, FIRST_ACCOUNT + i - 1}));
            tx.runAll("INSERT INTO role_grant (person_id, role, team_id) VALUES (?, 'LEADER', ?)",
                    rows(1, teams, i -> new Object[] {(i - 1) * IN_TEAM + 1, i}));
            organizer(tx);
        });
        return this;
    }

    private void organizer(Tx tx) {
        int id = people + 1;
        tx.run("INSERT INTO person (id, name, cadre, joined_on) VALUES (?, '组织员', FALSE, ?)", id, JOINED);
        tx.run("INSERT INTO account (person_id, telegram_id, linked_at) VALUES (?, ?, 0)", id, ORGANIZER);
        tx.run("INSERT INTO role_grant (person_id, role) VALUES (?, 'ORGANIZER')", id);
    }

    /**
     * Rounds of each of these days, in which of twenty people one was out, one late, one silent and the others on post. Indexes by
     * person are made anew at the end: day by day, each day would write to all of their pages.
     */
    Filling days(LocalDate first, int count) {
        List<Index> indexes = ledger.read(tx -> tx.list(Index.class, """
                SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('member', 'answer') AND sql IS NOT NULL"""));
        ledger.change(tx -> indexes.forEach(index -> tx.run("DROP INDEX " + index.name())));
        for (int d = 0; d < count; d++) {
            LocalDate day = first.plusDays(d);
            ledger.change(tx -> day(tx, day));
        }
        ledger.change(tx -> indexes.forEach(index -> tx.run(index.sql())));
        return this;
    }

    /** @param sql by which it was made */
    public record Index(String name, String sql) {}

    private void day(Tx tx, LocalDate day) {
        Instant opens = day.atTime(LocalTime.of(8, 30)).atZone(Settings.DEFAULT.zone()).toInstant();
        Instant closes = opens.plusSeconds(1800);
        long round = tx.insert("""
                INSERT INTO round (day, profile, opens, reminds, closes, latest_open, window_ms, asks, state)
                VALUES (?, 'filled', ?, ?, ?, ?, ?, 1, 'CLOSED') RETURNING id""",
                day, opens, opens.plusSeconds(900), closes, opens.plusSeconds(14_400), 1_800_000).orElseThrow();
        tx.run("""
                INSERT INTO member (round_id, person_id, day, team_id, post_id, township_id, asking)
                SELECT ?, id, ?, team_id, post_id, township_id, 'ASKED' FROM person WHERE cadre""", round, day);
        tx.run("""
                INSERT INTO answer (round_id, person_id, kind, at, by_person)
                SELECT ?, id, CASE (id + ?) % 20 WHEN 1 THEN 'OUT' ELSE 'ON_POST' END,
                       CASE (id + ?) % 20 WHEN 2 THEN ? ELSE ? + id % 900 * 1000 END, id
                FROM person WHERE cadre AND (id + ?) % 20 <> 0""", round, day.toEpochDay(), day.toEpochDay(),
                closes.plusSeconds(600).toEpochMilli(), opens.toEpochMilli(), day.toEpochDay());
    }

    private static int team(int person) {
        return (person - 1) / IN_TEAM + 1;
    }

    private static int township(int team) {
        return (team - 1) / TEAMS_IN_TOWNSHIP + 1;
    }

    private static List<Object[]> rows(int from, int to, IntFunction<Object[]> row) {
        return IntStream.rangeClosed(from, to).mapToObj(row).toList();
    }
}
