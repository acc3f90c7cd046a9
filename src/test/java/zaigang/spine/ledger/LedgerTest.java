package zaigang.spine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00.123Z");

    @TempDir
    Path home;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(home.resolve("zaigang.db"), InstantSource.fixed(NOON));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private record Row(long id, String name, LocalDate joinedOn, boolean active) {}

    private void person(Tx tx, String name) {
        tx.run("INSERT INTO person (name, cadre, joined_on) VALUES (?, ?, ?)", name, true, LocalDate.of(2026, 2, 28));
    }

    @Test
    void rows_come_back_as_records() {
        ledger.change(tx -> person(tx, "喆"));
        var row = ledger.read(tx -> tx.first(Row.class, "SELECT * FROM person WHERE name = ?", "喆")).orElseThrow();
        assertThat(row).isEqualTo(new Row(row.id(), "喆", LocalDate.of(2026, 2, 28), true));
    }

    @Test
    void a_question_mark_between_quotes_is_text() {
        String found = ledger.read(tx -> tx.first(String.class, "SELECT 'it''s ? :that' || ? || '?'", "!")).orElseThrow();
        assertThat(found).isEqualTo("it's ? :that!?");
    }

    @Test
    void a_transaction_knows_to_which_tables_it_has_written() {
        ledger.change(tx -> {
            assertThat(tx.wrote("person", "pulse")).isFalse();
            tx.attempt(() -> {
                person(tx, "喆");
                throw new IllegalStateException("taken back");
            });
            assertThat(tx.wrote("account", "person")).isTrue();
            assertThat(tx.wrote("pulse")).isFalse();
        });
        ledger.change(tx -> assertThat(tx.wrote("person")).isFalse());
    }

    @Test
    void an_instant_is_the_same_when_read_back() {
        ledger.write(tx -> tx.run("INSERT INTO pulse (id, heard) VALUES (1, ?)", tx.now()));
        var found = ledger.read(tx -> tx.first(Instant.class, "SELECT heard FROM pulse"));
        assertThat(found).contains(NOON);
    }

    @Test
    void what_was_deleted_is_not_left_in_the_file() throws IOException {
        String whereabouts = "县里开会，到下午三点";
        ledger.change(tx -> person(tx, whereabouts));
        ledger.close();
        assertThat(inTheFile(whereabouts)).isTrue();
        open();
        ledger.change(tx -> tx.run("DELETE FROM person"));
        ledger.close();
        assertThat(inTheFile(whereabouts)).isFalse();
        open();
    }

    private boolean inTheFile(String text) throws IOException {
        byte[] file = Files.readAllBytes(home.resolve("zaigang.db"));
        return new String(file, StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private enum Half { MORNING, AFTERNOON }

    private record Everything(
            long id, int count, boolean flag, double share, Optional<Long> none, Optional<Half> half, Half which, YearMonth month,
            LocalTime at, Optional<LocalDate> day, byte[] bytes, String missing) {}

    @Test
    void a_column_becomes_what_the_component_is() {
        String sql = """
                SELECT 1 AS id, 2 AS count, 1 AS flag, 0.5 AS share, ? AS none, 'MORNING' AS half, ? AS which, ? AS month, ? AS at,
                    ? AS day, ? AS bytes, ? AS missing""";
        var row = ledger.read(tx -> tx.first(Everything.class, sql, Optional.empty(), Half.AFTERNOON, YearMonth.of(2026, 11),
                LocalTime.of(8, 30), Optional.of(LocalDate.of(2026, 11, 23)), new byte[] {1, 2}, null)).orElseThrow();

        assertThat(row).usingRecursiveComparison().isEqualTo(new Everything(1, 2, true, 0.5, Optional.empty(),
                Optional.of(Half.MORNING), Half.AFTERNOON, YearMonth.of(2026, 11), LocalTime.of(8, 30),
                Optional.of(LocalDate.of(2026, 11, 23)), new byte[] {1, 2}, null));
    }

    @Test
    void what_no_row_can_fill_is_told() {
        assertThatThrownBy(() -> ledger.read(tx -> tx.list(Row.class, "SELECT 1 AS id")))
                .hasMessageContaining("no column for Row.name");
        assertThatThrownBy(() -> ledger.read(tx -> tx.list(Half.class, "SELECT 'NIGHT'"))).hasMessageContaining("NIGHT");
        assertThatThrownBy(() -> ledger.read(tx -> tx.list(Object.class, "SELECT 1"))).hasMessageContaining("no column holds");
    }

    @Test
    void a_value_that_is_missing_is_none() {
        Optional<Instant> first = ledger.read(tx -> tx.first(Instant.class, "SELECT max(heard) FROM pulse"));
        List<Long> all = ledger.read(tx -> tx.list(Long.class, "SELECT NULL"));
        assertThat(first).isEmpty();
        assertThat(all).containsExactly((Long) null);
    }

    @Test
    void a_transaction_within_another_is_a_part_of_it() {
        assertThatThrownBy(() -> ledger.change(tx -> {
            ledger.change(inner -> person(inner, "甲"));
            throw new IllegalStateException("undone");
        })).hasMessage("undone");
        long people = ledger.read(tx -> tx.count("SELECT count(*) FROM person"));
        assertThat(people).isZero();
    }

    /** Statements are kept for the next time: one that was left in the middle of its rows would hold on to an old snapshot. */
    @Test
    void a_reader_who_took_only_the_first_row_sees_later_what_was_written_meanwhile() {
        ledger.change(tx -> IntStream.range(0, 500).forEach(i -> person(tx, "甲" + i)));
        String names = "SELECT name FROM person ORDER BY id DESC";
        for (int i = 0; i < 3; i++) {
            String added = "乙" + i;
            Optional<String> before = ledger.read(tx -> tx.first(String.class, names));
            ledger.change(tx -> person(tx, added));
            Optional<String> after = ledger.read(tx -> tx.first(String.class, names));
            List<Row> all = ledger.read(tx -> tx.list(Row.class, "SELECT * FROM person WHERE id > ?", 500));
            assertThat(before).isPresent();
            assertThat(after).contains(added);
            assertThat(all).hasSize(i + 1);
        }
    }

    @Test
    void a_statement_that_failed_works_the_next_time_and_one_may_be_used_within_itself() {
        String insert = "INSERT INTO person (id, name, cadre, joined_on) VALUES (?, ?, TRUE, '2026-01-01')";
        ledger.change(tx -> {
            tx.run(insert, 1, "甲");
            assertThat(tx.attempt(() -> tx.run(insert, 1, "乙"))).isPresent();
            tx.run(insert, 2, "丙");
        });
        String byId = "SELECT name FROM person WHERE id = ?";
        List<String> seen = ledger.read(tx -> Stream.of(1, 2).flatMap(i ->
                tx.list(String.class, byId, i).stream().flatMap(n -> tx.list(String.class, byId, 3 - i).stream())).toList());
        assertThat(seen).containsExactly("丙", "甲");
    }

    @Test
    void more_statements_than_are_kept_do_no_harm() {
        ledger.change(tx -> IntStream.range(0, 700).forEach(i -> person(tx, "甲" + i)));
        for (int i = 0; i < 1400; i++) {
            int id = 1 + i % 700;
            Optional<Row> row = ledger.read(tx ->
                    tx.first(Row.class, "SELECT * FROM person WHERE id IN (" + id + ", " + -id + ")"));
            assertThat(row.map(Row::id)).contains((long) id);
        }
    }

    @Test
    void a_failed_part_is_undone_and_the_rest_stays() {
        var failure = ledger.write(tx -> {
            person(tx, "甲");
            var failed = tx.attempt(() -> {
                person(tx, "乙");
                throw new IllegalStateException("as planned");
            });
            person(tx, "丙");
            return failed;
        });
        assertThat(failure).hasValueSatisfying(e -> assertThat(e).hasMessage("as planned"));
        var found = ledger.read(tx -> tx.list(String.class, "SELECT name FROM person ORDER BY id"));
        assertThat(found).containsExactly("甲", "丙");
    }

    @Test
    void a_part_of_which_a_part_has_failed_is_undone_or_stays_as_a_whole() {
        ledger.change(tx -> {
            tx.attempt(() -> withAFailedPart(tx, "甲"));
            assertThat(tx.attempt(() -> {
                withAFailedPart(tx, "乙");
                throw new IllegalStateException("as planned");
            })).isPresent();
            person(tx, "丙");
        });
        List<String> found = ledger.read(tx -> tx.list(String.class, "SELECT name FROM person ORDER BY id"));
        assertThat(found).containsExactly("甲", "丙");
    }

    private void withAFailedPart(Tx tx, String name) {
        person(tx, name);
        assertThat(tx.attempt(() -> {
            person(tx, name + "1");
            throw new IllegalStateException("as planned");
        })).isPresent();
    }

    @Test
    void a_failed_transaction_leaves_nothing_and_the_next_one_works() {
        assertThatThrownBy(() -> ledger.write(tx -> {
            person(tx, "甲");
            throw new IllegalStateException("as planned");
        })).hasMessage("as planned");
        ledger.change(tx -> person(tx, "乙"));
        var found = ledger.read(tx -> tx.count("SELECT count(*) FROM person"));
        assertThat(found).isEqualTo(1);
    }

    @Test
    void foreign_keys_hold() {
        assertThatThrownBy(() -> ledger.write(tx -> tx.run(
                "INSERT INTO account (person_id, telegram_id, linked_at) VALUES (99, 1, 0)")))
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    void a_backup_is_a_whole_ledger() {
        ledger.change(tx -> person(tx, "甲"));
        ledger.backup(home.resolve("copy.db"));
        try (var copy = Ledger.open(home.resolve("copy.db"), InstantSource.fixed(NOON))) {
            var found = copy.read(tx -> tx.count("SELECT count(*) FROM person"));
            assertThat(found).isEqualTo(1);
        }
    }

    @Test
    void listeners_hear_of_changes_only() {
        var heard = new int[1];
        ledger.onChange(() -> heard[0]++);
        ledger.write(tx -> tx.count("SELECT count(*) FROM person"));
        assertThat(heard[0]).isZero();
        ledger.change(tx -> person(tx, "甲"));
        assertThat(heard[0]).isEqualTo(1);
    }

    @Test
    void only_one_holds_the_home() throws Exception {
        try (var first = HomeLock.take(home.resolve("zaigang.lock")).orElseThrow()) {
            assertThat(HomeLock.take(home.resolve("zaigang.lock"))).isEmpty();
        }
        HomeLock.take(home.resolve("zaigang.lock")).orElseThrow().close();
    }
}
