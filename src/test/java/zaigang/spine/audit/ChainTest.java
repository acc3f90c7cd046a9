package zaigang.spine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.spine.ledger.Ledger;

/** The chain of the log: what was written can be followed, and whatever is tampered with is named. */
class ChainTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");

    @TempDir
    Path home;

    private Ledger ledger;
    private Instant now = BEGIN;

    @BeforeEach
    void open() {
        ledger = Ledger.open(home.resolve("zaigang.db"), () -> now);
        ledger.change(tx -> List.of("甲", "乙", "丙").forEach(name ->
                tx.run("INSERT INTO person (name, cadre, joined_on) VALUES (?, TRUE, '2026-01-01')", name)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** A line an hour. */
    private void lines(int count) {
        for (int i = 0; i < count; i++) {
            int n = i;
            ledger.change(tx -> Audit.record(tx, By.cli("test"), What.INVITED, About.person(1 + n % 3), "line " + n));
            now = now.plus(Duration.ofHours(1));
        }
    }

    private ChainVerdict verdict() {
        return ledger.read(Audit::verify);
    }

    private void raw(String... statements) {
        ledger.change(tx -> List.of(statements).forEach(tx::run));
    }

    private void withoutTriggers(String... statements) {
        raw("DROP TRIGGER audit_is_not_changed", "DROP TRIGGER audit_is_not_deleted");
        raw(statements);
    }

    @Test
    void an_empty_log_and_a_written_one_are_sound() {
        assertThat(verdict()).isEqualTo(new ChainVerdict.Sound(0, 0, ""));
        lines(20);
        assertThat(verdict()).isInstanceOfSatisfying(ChainVerdict.Sound.class, s -> assertThat(s.lines()).isEqualTo(20));
    }

    @Test
    void lines_can_neither_be_changed_nor_deleted() {
        lines(3);
        assertThatThrownBy(() -> raw("UPDATE audit SET detail = 'x' WHERE id = 2")).hasMessageContaining("not changed");
        assertThatThrownBy(() -> raw("DELETE FROM audit WHERE id = 1")).hasMessageContaining("not deleted");
        assertThat(verdict()).isInstanceOf(ChainVerdict.Sound.class);
    }

    @Test
    void whatever_is_changed_is_named() {
        lines(30);
        raw("DROP TRIGGER audit_is_not_changed");
        long seed = 20261123;
        var random = new Random(seed);
        for (String change : List.of("at = at + 1", "by_person = 2", "by_role = 'ORGANIZER'", "through = 'cli tesT'",
                "what = 'REVOKED'", "person_id = person_id % 3 + 1", "concerns = 'c'", "detail = detail || ' '", "detail = ''",
                "hash = 'x'")) {
            long line = 1L + random.nextInt(30);
            raw("CREATE TEMP TABLE kept AS SELECT * FROM audit WHERE id = " + line,
                    "UPDATE audit SET " + change + " WHERE id = " + line);
            assertThat(verdict()).as("%s of line %s, seed %s", change, line, seed)
                    .isEqualTo(new ChainVerdict.Broken(line, ChainVerdict.Why.CHANGED));
            raw("REPLACE INTO audit SELECT * FROM kept", "DROP TABLE kept");
        }
        assertThat(verdict()).isInstanceOf(ChainVerdict.Sound.class);
    }

    @Test
    void a_line_that_is_gone_is_named() {
        lines(10);
        withoutTriggers("DELETE FROM audit WHERE id = 7");
        assertThat(verdict()).isEqualTo(new ChainVerdict.Broken(7, ChainVerdict.Why.MISSING));
    }

    @Test
    void the_cut_keeps_an_anchor_from_which_the_rest_can_be_followed() {
        lines(10);
        Instant half = BEGIN.plus(Duration.ofHours(5));
        assertThat(ledger.<Integer>write(tx -> Audit.cut(tx, half, 3))).isEqualTo(3);
        assertThat(ledger.<Integer>write(tx -> Audit.cut(tx, half, 3))).isEqualTo(2);
        assertThat(ledger.<Integer>write(tx -> Audit.cut(tx, half, 3))).isZero();
        assertThat(ledger.<Long>read(tx -> tx.count("SELECT min(id) FROM audit"))).isEqualTo(6);
        assertThat(ledger.<Long>read(tx -> tx.count("SELECT count(*) FROM audit_cut"))).isZero();
        lines(2);
        assertThat(verdict()).isInstanceOfSatisfying(ChainVerdict.Sound.class, s -> assertThat(s.lines()).isEqualTo(9));
        assertThatThrownBy(() -> raw("DELETE FROM audit WHERE id = 6")).hasMessageContaining("not deleted");
    }

    @Test
    void all_lines_may_be_old() {
        lines(4);
        assertThat(ledger.<Integer>write(tx -> Audit.cut(tx, now.plusSeconds(1), 100))).isEqualTo(4);
        assertThat(verdict()).isInstanceOfSatisfying(ChainVerdict.Sound.class, s -> assertThat(s.lines()).isEqualTo(1));
    }

    @Test
    void a_cut_that_nobody_signed_off_is_found() {
        lines(10);
        withoutTriggers("INSERT INTO audit_anchor (id, last_id, hash) SELECT 1, id, hash FROM audit WHERE id = 4",
                "DELETE FROM audit WHERE id <= 4");
        assertThat(verdict()).isInstanceOfSatisfying(ChainVerdict.Broken.class,
                b -> assertThat(b.why()).isEqualTo(ChainVerdict.Why.CUT));
    }

    @Test
    void a_second_look_within_an_hour_is_no_new_line() {
        for (int minutes : new int[] {0, 30, 61, 70}) {
            now = BEGIN.plus(Duration.ofMinutes(minutes));
            ledger.change(tx -> Audit.look(tx, By.cli("report"), What.LOOKED_AT_REPORT, About.NOBODY, "m" + minutes));
        }
        assertThat(ledger.<List<String>>read(tx -> tx.list(String.class, "SELECT detail FROM audit ORDER BY id")))
                .containsExactly("m0", "m61");
    }

    @Test
    void a_detail_is_short_and_one_line() {
        ledger.change(tx -> Audit.record(tx, By.cli("import"), What.IMPORTED, About.NOBODY, "a\nb\u0000" + "x".repeat(500)));
        assertThat(ledger.<String>read(tx -> tx.first(String.class, "SELECT detail FROM audit").orElseThrow()))
                .startsWith("a b").hasSize(200);
        assertThat(verdict()).isInstanceOf(ChainVerdict.Sound.class);
    }
}
