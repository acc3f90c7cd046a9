package zaigang.spine.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Tx;

/** What is heavy keeps nothing from ringing, and what fails or kills the process runs out of attempts. */
@Timeout(30)
class LanesTest {
    private static final Instant EIGHT = Instant.parse("2026-11-23T00:00:00Z");

    @TempDir
    Path home;

    private final List<String> rung = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile Instant now = EIGHT;
    private volatile boolean dead;
    private Ledger ledger;

    /** The process ends: no handler of failures can write anything any more. */
    private static final class ProcessEnds extends Error {
        private static final long serialVersionUID = 1;
    }

    @BeforeEach
    void open() {
        ledger = Ledger.open(home.resolve("zaigang.db"), () -> {
            if (dead) {
                throw new ProcessEnds();
            }
            return now;
        });
    }

    @AfterEach
    void close() {
        release.countDown();
        threads.shutdownNow();
        ledger.close();
    }

    private static void runsOrDies(ThrowingCallable work) {
        Optional.ofNullable(catchThrowable(work)).ifPresent(end -> assertThat(end).isInstanceOf(ProcessEnds.class));
    }

    private Agenda begin(Executor heavy, AlarmKind... kinds) {
        var all = new ArrayList<>(List.of(kinds));
        all.add(AlarmKind.of("light", Late.stillUseful(), this::ring));
        dead = false;
        var agenda = new Agenda(ledger, all, heavy);
        agenda.begin();
        return agenda;
    }

    private Rung ring(Tx tx, Alarm alarm) {
        rung.add(alarm.kind() + " " + alarm.subject());
        return Rung.DONE;
    }

    private static AlarmKind heavy(Work.Job job) {
        return AlarmKind.job("heavy", Late.stillUseful(), job);
    }

    private BiConsumer<Tx, Alarm> told() {
        return (tx, alarm) -> rung.add("told " + alarm.subject());
    }

    private Function<Tx, Rung> done(Alarm alarm) {
        return tx -> ring(tx, alarm);
    }

    private Function<Tx, Rung> hangs(Alarm alarm) {
        await(release);
        return done(alarm);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void put(String kind, String subject) {
        ledger.change(tx -> Agenda.put(tx, kind, subject, tx.now()));
    }

    private void ask(long person, String subject) {
        ledger.change(tx -> Agenda.ask(tx, "heavy", subject, person, Wait.Result.FILE));
    }

    private String state(String subject) {
        return ledger.read(tx -> tx.first(String.class,
                "SELECT state || ' ' || attempts FROM agenda WHERE subject = ?", subject)).orElseThrow();
    }

    private void passes(Agenda agenda) {
        for (var next = agenda.next(); next.isPresent(); next = agenda.next()) {
            now = next.get();
            agenda.runDue();
        }
    }

    @Test
    void heavy_work_that_hangs_keeps_nobody_from_ringing_writing_or_copying_the_log() throws Exception {
        var begun = new CountDownLatch(2);
        Agenda agenda = begin(threads, heavy((alarm, snapshots) -> {
            snapshots.read(Tx::now);
            begun.countDown();
            return hangs(alarm);
        }));
        for (int i = 0; i < 5; i++) {
            put("heavy", "h" + i);
        }
        agenda.runDue();
        await(begun);
        put("light", "a");
        assertThat(agenda.runDue()).isEqualTo(1);
        assertThat(rung).containsExactly("light a");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("zaigang.db"));
                var result = connection.createStatement().executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            assertThat(result.getInt("busy")).as("a snapshot is open").isZero();
        }
        assertThat(agenda.next()).as("what waits for a worker needs no ring").isEmpty();
        release.countDown();
        agenda.awaitHeavy(Duration.ofSeconds(10));
        assertThat(rung).hasSize(6);
    }

    @Test
    void of_one_person_one_thing_is_done_at_a_time_and_others_are_not_held_up() {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var other = new CountDownLatch(1);
        Agenda agenda = begin(threads, heavy((alarm, snapshots) -> {
            if (alarm.subject().startsWith("b")) {
                other.countDown();
                return done(alarm);
            }
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            await(other);
            atOnce.decrementAndGet();
            return done(alarm);
        }));
        for (int i = 0; i < 4; i++) {
            ask(1, "a" + i);
        }
        ask(2, "b");
        agenda.runDue();
        agenda.awaitHeavy(Duration.ofSeconds(10));
        assertThat(most).hasValue(1);
        assertThat(rung).hasSize(5);
    }

    @Test
    void who_asks_for_much_waits_behind_who_asks_for_little() {
        Agenda agenda = begin(Runnable::run, heavy((alarm, snapshots) -> done(alarm)));
        ask(1, "a1");
        ask(1, "a2");
        ask(1, "a3");
        now = EIGHT.plusSeconds(1);
        ask(2, "b1");
        now = EIGHT.plusSeconds(2);
        agenda.runDue();
        assertThat(rung).containsExactly("heavy a1", "heavy b1", "heavy a2", "heavy a3");
    }

    @Test
    void what_a_killed_process_was_at_is_taken_up_again_once() {
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        Agenda killed = begin(threads, heavy((alarm, snapshots) -> {
            begun.countDown();
            return hangs(alarm);
        }));
        killed.onHeavyEnd(over::countDown);
        put("heavy", "x");
        killed.runDue();
        await(begun);
        assertThat(state("x")).isEqualTo("CLAIMED 1");
        Agenda next = begin(Runnable::run, heavy((alarm, snapshots) -> done(alarm)));
        assertThat(state("x")).isEqualTo("PENDING 1");
        passes(next);
        assertThat(state("x")).isEqualTo("DONE 2");
        release.countDown();
        await(over);
        assertThat(rung).containsExactly("heavy x");
    }

    @Test
    void heavy_work_that_kills_the_process_each_time_runs_out_of_attempts_and_others_come_first() {
        AlarmKind deadly = heavy((alarm, snapshots) -> {
            if (alarm.subject().equals("ok")) {
                return done(alarm);
            }
            dead = true;
            throw new ProcessEnds();
        }).orElse(told());
        put("heavy", "x");
        put("heavy", "ok");
        int starts = 0;
        for (; state("x").matches("(PENDING|CLAIMED).*") && starts < 20; starts++) {
            Agenda agenda = begin(Runnable::run, deadly);
            now = now.plus(Duration.ofMinutes(10));
            runsOrDies(agenda::runDue);
            dead = false;
        }
        assertThat(state("x")).isEqualTo("FAILED 3");
        assertThat(rung).containsExactly("heavy ok", "told x");
    }

    @Test
    void a_light_alarm_that_kills_the_process_each_time_runs_out_of_attempts_and_others_ring() {
        AlarmKind deadly = AlarmKind.of("deadly", Late.stillUseful(), (tx, alarm) -> {
            dead = true;
            throw new ProcessEnds();
        });
        put("deadly", "x");
        put("light", "behind");
        int deaths = 0;
        for (; state("x").startsWith("PENDING") && deaths < 20; deaths++) {
            Agenda agenda = begin(Runnable::run, deadly);
            now = now.plus(Duration.ofMinutes(5));
            runsOrDies(agenda::runDue);
            dead = false;
        }
        assertThat(state("x")).startsWith("FAILED 6");
        assertThat(rung).containsExactly("light behind");
    }

    @Test
    void in_the_ordinary_case_an_alarm_is_not_written_before_it_rings() {
        Agenda agenda = begin(Runnable::run, AlarmKind.of("looks", Late.stillUseful(), (tx, alarm) -> {
            rung.add("attempts " + tx.count("SELECT attempts FROM agenda WHERE subject = ?", alarm.subject()));
            return Rung.DONE;
        }));
        put("looks", "a");
        agenda.runDue();
        put("looks", "b");
        Agenda after = begin(Runnable::run, AlarmKind.of("looks", Late.stillUseful(), (tx, alarm) -> {
            rung.add("found " + tx.count("SELECT attempts FROM agenda WHERE subject = ?", alarm.subject()));
            return Rung.DONE;
        }));
        after.runDue();
        assertThat(rung).as("due just now").containsExactly("attempts 0", "found 0");
        put("looks", "c");
        now = now.plusSeconds(1);
        begin(Runnable::run, AlarmKind.of("looks", Late.stillUseful(), (tx, alarm) -> {
            rung.add("overdue " + tx.count("SELECT attempts FROM agenda WHERE subject = ?", alarm.subject()));
            return Rung.DONE;
        })).runDue();
        assertThat(rung).last().isEqualTo("overdue 1");
    }

    @Test
    void what_takes_all_memory_is_given_up_at_once_where_somebody_is_told_and_those_behind_it_ring() {
        Agenda agenda = begin(Runnable::run, heavy((alarm, snapshots) -> {
            if (alarm.subject().startsWith("bomb")) {
                rung.add("tried");
                throw new IllegalStateException(new OutOfMemoryError("simulated"));
            }
            return done(alarm);
        }).orElse(told()));
        ask(1, "bomb");
        ask(1, "ok");
        put("light", "a");
        agenda.runDue();
        assertThat(rung).containsExactly("light a", "tried", "told bomb", "heavy ok");
        assertThat(state("bomb")).startsWith("FAILED");
    }

    @Test
    void an_error_is_a_failure_like_another() {
        Deque<Error> errors = new ArrayDeque<>(List.of(
                new OutOfMemoryError("a"), new StackOverflowError(), new NoClassDefFoundError("c")));
        Agenda agenda = begin(Runnable::run, AlarmKind.of("fails", Late.stillUseful(), (tx, alarm) -> {
            tx.run("INSERT INTO team (name) VALUES (?)", "undone " + errors.size());
            if (!errors.isEmpty()) {
                throw errors.poll();
            }
            return ring(tx, alarm);
        }));
        put("fails", "x");
        put("light", "behind");
        agenda.runDue();
        assertThat(rung).containsExactly("light behind");
        passes(agenda);
        assertThat(rung).containsExactly("light behind", "fails x");
        assertThat(ledger.<Long>read(tx -> tx.count("SELECT count(*) FROM team"))).isEqualTo(1);
    }

    @Test
    void where_even_giving_up_fails_the_alarm_does_not_stay_the_first_in_line() {
        Agenda agenda = begin(Runnable::run, AlarmKind.of("fails", Late.stillUseful(), (tx, alarm) -> {
            throw new IllegalStateException("as planned");
        }).orElse((tx, alarm) -> {
            throw new IllegalStateException("this too");
        }));
        put("fails", "x");
        passes(agenda);
        assertThat(state("x")).startsWith("FAILED");
        put("light", "behind");
        agenda.runDue();
        assertThat(rung).containsExactly("light behind");
    }

    @Test
    void a_claim_whose_end_could_not_be_written_down_is_taken_back_without_a_restart() {
        Agenda agenda = begin(Runnable::run, heavy((alarm, snapshots) -> {
            rung.add("tried");
            dead = rung.size() == 1;
            return done(alarm);
        }));
        put("heavy", "x");
        runsOrDies(agenda::runDue);
        dead = false;
        assertThat(state("x")).isEqualTo("CLAIMED 1");
        agenda.runDue();
        assertThat(state("x")).isEqualTo("PENDING 1");
        passes(agenda);
        assertThat(rung).containsExactly("tried", "tried", "heavy x");
    }

    @Test
    void at_the_end_what_does_not_end_is_given_back_and_is_not_recorded_twice() {
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        Agenda agenda = begin(threads, heavy((alarm, snapshots) -> {
            begun.countDown();
            return hangs(alarm);
        }));
        agenda.onHeavyEnd(over::countDown);
        put("heavy", "x");
        agenda.runDue();
        await(begun);
        agenda.close(Duration.ZERO);
        assertThat(state("x")).isEqualTo("PENDING 0");
        release.countDown();
        await(over);
        assertThat(rung).isEmpty();
        begin(Runnable::run, heavy((alarm, snapshots) -> done(alarm))).runDue();
        assertThat(rung).containsExactly("heavy x");
    }

    @Test
    void heavy_work_that_is_useless_when_late_is_not_begun() {
        Agenda agenda = begin(Runnable::run, AlarmKind.job("heavy", Late.uselessAfter(Duration.ofHours(1)),
                (alarm, snapshots) -> done(alarm)));
        put("heavy", "x");
        now = EIGHT.plus(Duration.ofHours(2));
        agenda.runDue();
        assertThat(rung).isEmpty();
        assertThat(state("x")).isEqualTo("SKIPPED 0");
    }

    @Test
    void heavy_work_put_on_the_agenda_anew_while_it_is_done_is_done_once_more() {
        Agenda agenda = begin(Runnable::run, heavy((alarm, snapshots) -> {
            if (rung.isEmpty()) {
                rung.add("first");
                ledger.change(tx -> Agenda.again(tx, "heavy", "x", now.plusSeconds(5)));
            }
            return done(alarm);
        }));
        put("heavy", "x");
        agenda.runDue();
        assertThat(rung).containsExactly("first");
        passes(agenda);
        assertThat(rung).containsExactly("first", "heavy x");
    }
}
