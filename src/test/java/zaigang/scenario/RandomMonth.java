package zaigang.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import zaigang.spine.ledger.Tx;

/**
 * A November at random with all states of a day there are, rosters and leave, straight into the ledger; one name begins like a
 * formula. Nothing of it is asked by the bot itself.
 */
final class RandomMonth {
    private static final List<String> FAMILY = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "欧阳");
    private static final List<String> GIVEN =
            List.of("建国", "晓燕", "志强", "秀兰", "伟", "海涛", "翠萍", "国栋", "芳", "佳怡", "明", "永红", "桂英", "立新", "军");
    private static final List<String> UNITS = List.of("县财政局", "县教育局", "县水利局", "城关镇人民政府", "县人力资源和社会保障局", "");
    private static final List<String> POSTS = List.of("柳树村", "东坡村", "石桥社区", "鑫源农机厂", "青河水库除险加固项目");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private final World world;
    private final Random random;
    private final List<String> names = new ArrayList<>();

    RandomMonth(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
    }

    /** An organizer and teams of so many people; each fifth team is of the other township. */
    RandomMonth people(String organizer, int teams, int inTeam) {
        world.county().withoutCheckIns().organizer(organizer);
        for (int t = 0; t < teams; t++) {
            var team = world.county().team("第" + (t + 1) + "工作组", t % 5 == 4 ? "河口镇" : "城关镇").at(POSTS.get(t % 5) + (t < 5 ? "" : t));
            for (int i = 0; i < inTeam; i++) {
                String name = name(names.size());
                names.add(name);
                if (i == 0) {
                    team.leader(name);
                } else {
                    team.cadre(name);
                }
            }
        }
        world.app().ledger().change(tx -> names.forEach(n -> tx.run("UPDATE person SET cadre = TRUE, home_unit = ? WHERE id = ?",
                UNITS.get(random.nextInt(UNITS.size())), world.county().id(n))));
        return this;
    }

    private String name(int number) {
        String name = FAMILY.get(random.nextInt(FAMILY.size())) + GIVEN.get(random.nextInt(GIVEN.size()));
        return number == 3 ? "=SUM(A1:A9)" : names.contains(name) ? name + number : name;
    }

    /** Check-ins on working days, leave, and a shift a day. */
    RandomMonth november() {
        world.app().ledger().change(tx -> {
            FIRST.datesUntil(FIRST.plusMonths(1)).filter(d -> d.getDayOfWeek().getValue() < 6).forEach(d -> day(tx, d));
            leave(tx);
        });
        for (int day = 1; day <= 30; day++) {
            world.county().duty(LocalDate.of(2026, 11, day).toString(), day % 3 == 0 ? "县委副书记老吴" : any(), any(), any());
        }
        return this;
    }

    private String any() {
        return names.get(random.nextInt(names.size()));
    }

    private void day(Tx tx, LocalDate day) {
        Instant opens = day.atTime(0, 30).toInstant(ZoneOffset.UTC);
        long round = tx.insert("""
                INSERT INTO round (day, profile, opens, reminds, closes, latest_open, window_ms, state)
                VALUES (?, 'x', ?, ?, ?, ?, 1800000, ?) RETURNING id""", day, opens, opens.plusSeconds(900),
                opens.plusSeconds(1800), opens.plusSeconds(7200), day.getDayOfMonth() == 11 ? "NOT_HELD" : "CLOSED").orElseThrow();
        names.forEach(n -> member(tx, day, round, world.county().id(n), opens));
    }

    private void member(Tx tx, LocalDate day, long round, long id, Instant opens) {
        tx.run("""
                INSERT INTO member (round_id, person_id, day, team_id, post_id, township_id, asking)
                SELECT ?, id, ?, team_id, post_id, township_id, ? FROM person WHERE id = ?""", round, day,
                random.nextInt(40) == 0 ? "NOT_DELIVERED" : random.nextInt(50) == 0 ? "AFTER_NIGHT" : "ASKED", id);
        int fate = random.nextInt(40);
        if (fate < 37) {
            boolean checked = fate == 36;
            tx.run("INSERT INTO answer (round_id, person_id, kind, at, by_person) VALUES (?, ?, ?, ?, ?)", round, id,
                    checked ? "ABSENT" : fate < 32 ? "ON_POST" : "OUT", opens.plusSeconds(random.nextInt(2100)),
                    checked ? world.county().id(names.getFirst()) : id);
        }
        if (random.nextInt(40) == 0) {
            tx.run("INSERT INTO amendment (round_id, person_id, kind, at, by_person) VALUES (?, ?, 'ON_POST', ?, ?)", round, id,
                    opens.plusSeconds(90_000), world.county().id(names.getFirst()));
        }
    }

    private void leave(Tx tx) {
        for (String kind : List.of("personal", "sick", "mission", "annual", "personal")) {
            LocalDate from = FIRST.plusDays(random.nextInt(20));
            tx.run("""
                    INSERT INTO leave_request (person_id, from_day, to_day, reason, state, asked_at, kind, to_half, returned_at)
                    VALUES (?, ?, ?, 'x', 'APPROVED', 0, ?, ?, 0)""", world.county().id(any()), from,
                    from.plusDays(random.nextInt(6)), kind, random.nextBoolean() ? "MORNING" : "AFTERNOON");
        }
    }
}
