package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zaigang.spine.ledger.Tx;

/** A large county: 10,000 people, 100 rosters of two shifts a day for a year. What {@code /duty} takes is told, not asserted. */
class ManyShiftsTest {
    private static final Logger log = LoggerFactory.getLogger(ManyShiftsTest.class);
    private static final int PEOPLE = 10_000;
    private static final int ROSTERS = 100;
    private static final int DAYS = 365;
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

    @RegisterExtension
    private final World world = World.at("2026-11-30T10:00");

    @Test
    void duty_stays_readable_and_looks_at_no_more_than_its_days() {
        world.county().withoutCheckIns().organizer("老周").team("第一工作组").at("柳河村").cadre("小王");
        world.app().ledger().change(tx -> fill(tx));
        for (String asked : new String[] {"/duty", "/duty now", "/duty week", "/duty tomorrow", "/duty 第一工作组", "/duty me"}) {
            show("小王", asked);
            show("老周", asked);
        }
        for (String page : List.of("duty.show.today.a", "duty.show.today.a.9", "duty.show.week.a.7", "duty.show.now.a.1")) {
            var zhou = world.phone("老周");
            measure("老周", page, () -> zhou.tapsData(zhou.latest().id(), page));
            assertThat(zhou.latest().keys().toString()).contains("下一页");
        }
    }

    private void show(String name, String asked) {
        measure(name, asked, () -> world.phone(name).types(asked));
    }

    private void measure(String name, String asked, Runnable doing) {
        var phone = world.phone(name);
        doing.run();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long from = System.nanoTime();
            doing.run();
            best = Math.min(best, System.nanoTime() - from);
        }
        var message = phone.latest();
        assertThat(message.text()).as("%s: %s", name, asked).hasSizeBetween(5, 4000).doesNotEndWith("…");
        phone.ignoresTheRest();
        log.warn("{} by {}: {} ms from the update to the answer", asked, name, Duration.ofNanos(best).toMillis());
    }

    private void fill(Tx tx) {
        var people = new ArrayList<Object[]>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Object[] {100_000 + i, "干部" + i, "1390000" + (1000 + i % 9000), LocalDate.of(2026, 1, 1)});
        }
        tx.runAll("INSERT INTO person (id, name, phone, cadre, joined_on) VALUES (?, ?, ?, TRUE, ?)", people);
        var shifts = new ArrayList<Object[]>();
        var crews = new ArrayList<Object[]>();
        var zone = world.settings().zone();
        for (int r = 0; r < ROSTERS; r++) {
            long team = tx.insert("INSERT INTO team (name) VALUES (?) RETURNING id", "值班组" + r).orElseThrow();
            tx.run("INSERT INTO roster (id, name, team_id) VALUES (?, ?, ?)", 1000 + r, "值班表%03d".formatted(r),
                    r == 0 ? null : team);
            for (int d = 0; d < DAYS * 2; d++) {
                var begins = FIRST.plusDays(d / 2).atTime(d % 2 == 0 ? 8 : 20, 0).atZone(zone).toInstant();
                long id = 1_000_000L + r * 1000L + d;
                shifts.add(new Object[] {id, 1000 + r, FIRST.plusDays(d / 2), d % 2 == 0 ? "白班" : "夜班",
                        d % 2 == 0 ? "08:00" : "20:00", 720, begins, begins.plus(Duration.ofHours(12))});
                for (int p = 0; p < 3; p++) {
                    crews.add(new Object[] {id, 100_000 + (r * 100 + d + p) % PEOPLE, p == 0 ? "LEADER" : "ON_DUTY", p});
                }
            }
        }
        tx.runAll("INSERT INTO shift (id, roster_id, day, name, starts, lasts_min, begins, ends) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                shifts);
        tx.runAll("INSERT INTO shift_person (shift_id, person_id, role, position) VALUES (?, ?, ?, ?)", crews);
    }
}
