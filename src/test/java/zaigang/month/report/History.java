package zaigang.month.report;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import zaigang.spine.ledger.Tx;

/**
 * Three months of forty people with everything that can be recorded of a day, made of a seed: people who move, who join late, whom no
 * question reaches; leave of all sorts and halves; answers in time and late, findings, corrections; days on which the bot was away.
 */
final class History {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    static final LocalDate TO = LocalDate.of(2026, 11, 30);
    static final int PEOPLE = 40;
    /** Leave that is made up does not reach into it. */
    private static final LocalDate SURE = LocalDate.of(2026, 10, 15);
    private static final LocalDate AWAY = LocalDate.of(2026, 9, 22);
    private static final int TEAMS = 6;
    private static final int POSTS = 12;
    private static final int TOWNSHIPS = 3;
    private static final List<String> KINDS = List.of("personal", "sick", "annual", "mission");

    private final Tx tx;
    private final Random random;

    private History(Tx tx, long seed) {
        this.tx = tx;
        this.random = new Random(seed);
    }

    static void write(Tx tx, long seed) {
        new History(tx, seed).write();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void write() {
        for (int i = 1; i <= TOWNSHIPS; i++) {
            tx.run("INSERT INTO township (id, name) VALUES (?, ?)", i, "乡镇" + i);
        }
        for (int i = 1; i <= TEAMS; i++) {
            tx.run("INSERT INTO team (id, name) VALUES (?, ?)", i, "=第" + i + "组");
        }
        for (int i = 1; i <= POSTS; i++) {
            tx.run("INSERT INTO post (id, name, kind, township_id) VALUES (?, ?, 'VILLAGE', ?)", i, "村" + i, i % TOWNSHIPS + 1);
        }
        for (int i = 1; i <= PEOPLE; i++) {
            tx.run("""
                    INSERT INTO person (id, name, home_unit, cadre, team_id, post_id, township_id, joined_on)
                    VALUES (?, ?, ?, TRUE, ?, ?, ?, ?)""", i, "人" + (100 + i), i % 9 == 0 ? "" : "单位,\"" + i % 7,
                    team(i, FROM), post(i, FROM), township(i, FROM), FROM);
            leave(i);
        }
        long round = 0;
        for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && day.getDayOfMonth() != 13) {
                round(++round, day);
            }
        }
    }

    /** A third of all move in the middle of October. */
    private static int moved(int person, LocalDate day) {
        return person % 3 == 0 && !day.isBefore(LocalDate.of(2026, 10, 15)) ? 1 : 0;
    }

    private static Object team(int person, LocalDate day) {
        return person == PEOPLE ? null : (person + moved(person, day)) % TEAMS + 1;
    }

    private static Object post(int person, LocalDate day) {
        return person % 11 == 0 ? null : (person + 5 * moved(person, day)) % POSTS + 1;
    }

    private static Object township(int person, LocalDate day) {
        return person == PEOPLE ? null : (person + moved(person, day)) % TOWNSHIPS + 1;
    }

    private void leave(int person) {
        leaveOnSureDay(person);
        for (int i = 0; i < 3; i++) {
            LocalDate from = FROM.plusDays(i * 23L + (i > 1 ? 10 : 0) + random.nextInt(18));
            int days = random.nextInt(4);
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            boolean back = chance(60);
            tx.run("""
                    INSERT INTO leave_request (person_id, from_day, to_day, reason, state, asked_at, kind, from_half, to_half, on_duty,
                        returned_at, returned_on) VALUES (?, ?, ?, '', ?, 0, ?, ?, ?, ?, ?, ?)""",
                    person, from, from.plusDays(days), chance(70) ? "APPROVED" : chance(50) ? "PENDING" : "REFUSED", kind,
                    chance(75) ? "MORNING" : "AFTERNOON", days == 0 || chance(75) ? "AFTERNOON" : "MORNING", kind.equals("mission"),
                    back ? 1L : null, back ? from.plusDays(days) : null);
        }
    }

    /** So that no state is left to chance: of eight people one is on leave in the morning and one on a mission. */
    private void leaveOnSureDay(int person) {
        if (person % 8 == 1 || person % 8 == 2) {
            tx.run("""
                    INSERT INTO leave_request (person_id, from_day, to_day, reason, state, asked_at, kind, from_half, to_half, on_duty,
                        returned_at, returned_on) VALUES (?, ?, ?, '', 'APPROVED', 0, ?, 'MORNING', ?, ?, 1, ?)""",
                    person, SURE, SURE, person % 8 == 1 ? "personal" : "mission", person % 8 == 1 ? "MORNING" : "AFTERNOON",
                    person % 8 == 2, SURE);
        }
    }

    private void round(long id, LocalDate day) {
        Instant opens = day.atTime(8, 30).atZone(ZONE).toInstant();
        Instant closes = opens.plus(Duration.ofMinutes(60));
        String state = day.equals(TO) ? "OPEN" : day.equals(AWAY) || random.nextInt(20) == 0 && !day.equals(SURE) ? "NOT_HELD" : "CLOSED";
        tx.run("""
                INSERT INTO round (id, day, profile, opens, reminds, closes, latest_open, window_ms, state, grace_ms)
                VALUES (?, ?, 'x', ?, ?, ?, ?, 3600000, ?, 300000)""", id, day, opens, opens, closes, closes, state);
        for (int person = 1; person <= PEOPLE; person++) {
            if (person % 10 != 7 || day.isAfter(FROM.plusDays(20))) {
                member(id, day, person, closes);
            }
        }
    }

    private void member(long round, LocalDate day, int person, Instant closes) {
        String asking = person == 5 ? "NOT_JOINED" : chance(3) ? "NOT_DELIVERED" : chance(3) ? "AFTER_NIGHT" : chance(2) ? "WAITING"
                : chance(5) ? "ON_LEAVE" : "ASKED";
        tx.run("INSERT INTO member (round_id, person_id, day, team_id, post_id, township_id, asking) VALUES (?, ?, ?, ?, ?, ?, ?)",
                round, person, day, team(person, day), post(person, day), township(person, day), asking);
        boolean sure = day.equals(SURE) && person % 8 < 3;
        if (chance(80) && !sure) {
            String kind = chance(80) ? "ON_POST" : chance(60) ? "OUT" : chance(60) ? "ABSENT" : "LEAVE_ASKED";
            boolean other = kind.equals("ABSENT") || chance(4);
            Instant at = closes.plusSeconds(random.nextInt(-3000, chance(85) ? 0 : 3000));
            tx.run("INSERT INTO answer (round_id, person_id, kind, at, by_person) VALUES (?, ?, ?, ?, ?)",
                    round, person, kind, at, other ? person % PEOPLE + 1 : person);
        }
        if (chance(8) && !sure) {
            tx.run("INSERT INTO amendment (round_id, person_id, kind, at, by_person) VALUES (?, ?, ?, ?, ?)", round, person,
                    chance(70) ? "ON_POST" : "OUT", closes.plusSeconds(random.nextInt(-2000, 6000)), person % PEOPLE + 1);
        }
    }
}
