package zaigang.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.ledger.Ledger;
import zaigang.ledger.Tx;

/** The third promise: what is due happens once, also after a restart. */
class AgendaTest {
    private static final Instant EIGHT = Instant.parse("2026-11-23T00:00:00Z");

    @TempDir
    Path home;

    private final List<String> rung = new ArrayList<>();
    private Instant now = EIGHT;
    private int failures;
    private Ledger ledger;
    private Agenda agenda;

    @BeforeEach
    void open() {
        ledger = Ledger.open(home.resolve("zaigang.db"), () -> now);
        agenda = new Agenda(ledger, List.of(
                AlarmKind.of("digest", Late.stillUseful(), this::ring),
                AlarmKind.silent("plan", Late.stillUseful(), this::ring),
                AlarmKind.of("awaited", Late.stillUseful(), this::ring)
                        .orElse((tx, alarm) -> rung.add("told " + alarm.subject())),
                AlarmKind.of("evening", Late.uselessAfter(Duration.ofMinutes(30)), this::ring),
                AlarmKind.of("window", Late.windowMoves(), (tx, alarm) -> {
                    rung.add("late by " + alarm.late(tx.now()).toMinutes());
                    return Rung.DONE;
                }),
                AlarmKind.of("parts", Late.stillUseful(), (tx, alarm) -> {
                    rung.add("part");
                    return rung.size() % 3 == 0 ? Rung.DONE : new Rung.Again(tx.now());
                }),
                AlarmKind.heavy("sheet", Late.stillUseful(), this::sheet)), Runnable::run);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Rung ring(Tx tx, Alarm alarm) {
        tx.run("INSERT INTO team (name) VALUES (?)", alarm.kind() + " " + alarm.subject() + " " + rung.size() + " " + failures);
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("as planned");
        }
        rung.add(alarm.kind() + " " + alarm.subject());
        return Rung.DONE;
    }

    /** While the sheet is being read somebody's tap is written down. */
    private Function<Tx, Rung> sheet(Tx snapshot, Alarm alarm) {
        long before = snapshot.count("SELECT count(*) FROM team");
        CompletableFuture.runAsync(() -> ledger.change(tx -> tx.run("INSERT INTO team (name) VALUES ('meanwhile')")))
                .orTimeout(5, TimeUnit.SECONDS).join();
        long after = snapshot.count("SELECT count(*) FROM team");
        return tx -> {
            rung.add("read " + before + " then " + after + ", recorded beside " + tx.count("SELECT count(*) FROM team"));
            return Rung.DONE;
        };
    }

    private void put(String kind, String subject, Instant due) {
        ledger.change(tx -> Agenda.put(tx, kind, subject, due));
    }

    private String state(String kind) {
        return ledger.read(tx -> tx.first(String.class, "SELECT state || ' ' || note FROM agenda WHERE kind = ?", kind))
                .orElseThrow();
    }

    private long teams() {
        return ledger.read(tx -> tx.count("SELECT count(*) FROM team"));
    }

    @Test
    void nothing_happens_before_its_time_and_everything_once() {
        put("digest", "a", EIGHT.plusSeconds(60));
        assertThat(agenda.runDue()).isZero();
        assertThat(agenda.next()).contains(EIGHT.plusSeconds(60));
        now = EIGHT.plusSeconds(60);
        assertThat(agenda.runDue()).isEqualTo(1);
        assertThat(agenda.runDue()).isZero();
        put("digest", "a", now);
        assertThat(agenda.runDue()).isZero();
        assertThat(rung).containsExactly("digest a");
        assertThat(agenda.next()).isEmpty();
    }

    @Test
    void what_is_due_is_done_in_the_order_of_its_times() {
        put("digest", "second", EIGHT.plusSeconds(20));
        put("digest", "first", EIGHT.plusSeconds(10));
        put("evening", "third", EIGHT.plusSeconds(30));
        now = EIGHT.plusSeconds(40);
        agenda.runDue();
        assertThat(rung).containsExactly("digest first", "digest second", "evening third");
    }

    @Test
    void what_is_still_useful_is_done_however_late() {
        put("digest", "a", EIGHT);
        now = EIGHT.plus(Duration.ofDays(3));
        agenda.runDue();
        assertThat(rung).containsExactly("digest a");
        assertThat(state("digest")).startsWith("DONE");
    }

    @Test
    void what_is_useless_when_late_is_skipped_and_says_so() {
        put("evening", "a", EIGHT);
        put("evening", "b", EIGHT.plusSeconds(1));
        now = EIGHT.plus(Duration.ofMinutes(30)).plusSeconds(1);
        agenda.runDue();
        assertThat(rung).containsExactly("evening b");
        assertThat(state("evening")).startsWith("SKIPPED").contains("30 min late");
    }

    @Test
    void where_a_window_moves_the_alarm_sees_how_late_it_is() {
        put("window", "a", EIGHT);
        now = EIGHT.plus(Duration.ofHours(2));
        agenda.runDue();
        assertThat(rung).containsExactly("late by 120");
    }

    @Test
    void an_alarm_that_waits_is_moved_and_one_taken_off_does_not_ring() {
        put("digest", "a", EIGHT.plusSeconds(10));
        put("digest", "a", EIGHT.plusSeconds(100));
        put("digest", "b", EIGHT.plusSeconds(10));
        ledger.change(tx -> Agenda.cancel(tx, "digest", "b"));
        now = EIGHT.plusSeconds(50);
        assertThat(agenda.runDue()).isZero();
        now = EIGHT.plusSeconds(100);
        agenda.runDue();
        assertThat(rung).containsExactly("digest a");
    }

    @Test
    void work_in_parts_is_done_part_by_part() {
        put("parts", "a", EIGHT);
        assertThat(agenda.runDue()).isEqualTo(3);
        assertThat(rung).hasSize(3);
    }

    @Test
    void a_failure_is_undone_tried_again_with_a_growing_wait_and_holds_up_nothing_else() {
        failures = 3;
        put("digest", "a", EIGHT);
        agenda.runDue();
        put("window", "b", now);
        agenda.runDue();
        assertThat(rung).containsExactly("late by 0");
        for (int seconds : new int[] {5, 10, 20}) {
            assertThat(agenda.next()).contains(now.plusSeconds(seconds));
            assertThat(teams()).isZero();
            now = now.plusSeconds(seconds);
            agenda.runDue();
        }
        assertThat(rung).containsExactly("late by 0", "digest a");
        assertThat(state("digest")).startsWith("DONE");
    }

    @Test
    void after_the_last_try_it_is_listed_as_failed() {
        failures = 100;
        put("digest", "a", EIGHT);
        for (int i = 0; i < 10; i++) {
            agenda.runDue();
            now = now.plus(Duration.ofMinutes(5));
        }
        assertThat(failures).isEqualTo(94);
        assertThat(state("digest")).startsWith("FAILED").contains("as planned");
        assertThat(agenda.next()).isEmpty();
    }

    @Test
    void an_alarm_of_a_kind_that_is_gone_is_skipped() {
        put("bygone", "a", EIGHT);
        agenda.runDue();
        assertThat(state("bygone")).startsWith("SKIPPED");
    }

    @Test
    void heavy_reading_does_not_keep_others_from_writing() {
        put("sheet", "a", EIGHT);
        agenda.runDue();
        assertThat(rung).containsExactly("read 0 then 0, recorded beside 1");
    }

    @Test
    void a_restart_does_what_is_due_and_nothing_twice() {
        put("digest", "done", EIGHT);
        agenda.runDue();
        put("digest", "missed", EIGHT.plusSeconds(10));
        ledger.close();
        now = EIGHT.plusSeconds(60);
        open();
        agenda.runDue();
        agenda.runDue();
        assertThat(rung).containsExactly("digest done", "digest missed");
    }

    @Test
    void housekeeping_is_never_given_up_and_back_off_has_an_end() {
        failures = 40;
        ledger.change(tx -> Agenda.put(tx, "plan", "2026-11-24", EIGHT));
        Instant last = EIGHT;
        for (int i = 0; i < 41; i++) {
            Instant next = agenda.next().orElseThrow();
            assertThat(Duration.between(last, next)).isLessThanOrEqualTo(Duration.ofMinutes(5));
            last = next;
            now = next;
            agenda.runDue();
        }
        assertThat(failures).isZero();
        assertThat(rung).hasSize(1);
        assertThat(agenda.next()).isEmpty();
    }

    @Test
    void who_waits_for_something_that_fails_for_good_is_told_soon() {
        failures = Integer.MAX_VALUE;
        ledger.change(tx -> Agenda.put(tx, "awaited", "7", EIGHT));
        for (var next = agenda.next(); next.isPresent(); next = agenda.next()) {
            now = next.get();
            agenda.runDue();
        }
        assertThat(rung).containsExactly("told 7");
        assertThat(now).isBefore(EIGHT.plusSeconds(30));
    }
}
