package zaigang.office.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Plans;
import zaigang.spine.ledger.Tx;

/** The declared tables against those that there are: a new one has to be thought about. */
class TablesTest {
    private static final Set<String> NOT_OURS = Set.of("flyway_schema_history", "sqlite_sequence");
    private static final Pattern OF_A_PERSON =
            Pattern.compile("(.*_)?person(_id)?|.*_by|by_.*|(.*_)?chat_id|telegram_id");

    @TempDir
    Path home;

    private void reading(Consumer<Tx> test) {
        try (var ledger = Ledger.open(home.resolve("zaigang.db"), InstantSource.fixed(Instant.EPOCH))) {
            ledger.change(test);
        }
    }

    private static List<String> tables(Tx tx) {
        return tx.list(String.class, "SELECT name FROM sqlite_master WHERE type = 'table'").stream()
                .filter(t -> !NOT_OURS.contains(t)).toList();
    }

    @Test
    void every_table_has_a_line_and_every_line_a_table() {
        reading(tx -> assertThat(Tables.ALL).extracting(KeptTable::table).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(tables(tx)));
    }

    @Test
    void every_column_that_tells_of_somebody_is_named() {
        reading(tx -> Tables.ALL.forEach(kept -> {
            Set<String> found = tx.list(String.class, "SELECT name FROM pragma_table_info(?)", kept.table()).stream()
                    .filter(c -> OF_A_PERSON.matcher(c).matches()).filter(c -> !c.equals("by_role")).collect(Collectors.toSet());
            found.addAll(tx.list(String.class,
                    "SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE \"table\" = 'person'", kept.table()));
            assertThat(kept.people()).as(kept.table()).containsExactlyInAnyOrderElementsOf(found);
        }));
    }

    @Test
    void what_tells_of_somebody_is_given_to_them_or_there_is_a_reason() {
        assertThat(Tables.ALL).filteredOn(k -> !k.people().isEmpty() && k.mine().isEmpty())
                .allSatisfy(k -> assertThat(k.notMine()).as(k.table()).isNotBlank());
    }

    @Test
    void whatever_stays_has_a_reason_and_whatever_goes_with_another_really_does() {
        reading(tx -> Tables.ALL.forEach(kept -> {
            if (kept.rule() instanceof RetentionRule.Stays stays) {
                assertThat(stays.why()).as(kept.table()).isNotBlank();
            }
            if (kept.rule() instanceof RetentionRule.With with) {
                assertThat(tx.count("""
                        SELECT count(*) FROM pragma_foreign_key_list(?) WHERE "table" = ? AND on_delete = 'CASCADE'""",
                        kept.table(), with.table())).as(kept.table()).isEqualTo(1);
            }
        }));
    }

    /** What is looked up may be looked for through a table: that is done beside the writer, by night or once for somebody. */
    @Test
    void every_statement_is_one_that_the_store_understands_and_what_deletes_finds_its_rows_at_once() {
        var statements = new LinkedHashSet<String>();
        try (var store = Ledger.open(home.resolve("zaigang.db"), InstantSource.fixed(Instant.EPOCH))) {
            store.onStatement(statements::add);
            store.change(TablesTest::everything);
            assertThat(statements).hasSizeBetween(100, 250);
            assertThat(Plans.scans(store, statements.stream().filter(s -> !s.startsWith("SELECT")).toList())).isEmpty();
        }
    }

    private static void everything(Tx tx) {
        var ledger = new RetentionLedger();
        Tables.ALL.forEach(kept -> {
            kept.mine().ifPresent(q -> assertThat(ledger.mine(tx, q, 1)).isEmpty());
            kept.early().forEach(s -> assertThat(ledger.deleteEarly(tx, s, 1)).isZero());
            kept.whenOld().forEach(rule -> {
                assertThat(ledger.old(tx, kept.table(), rule, rule.byDay() ? LocalDate.EPOCH : Instant.EPOCH, 10)).isEmpty();
                ledger.delete(tx, kept.table(), rule,
                        List.of(new RetentionLedger.Key(Collections.nCopies(rule.keys().split(", ").length, 0L))));
            });
        });
        assertThat(ledger.forgettable(tx, Instant.EPOCH, Tables.ALL, 10)).isEmpty();
        ledger.blank(tx, List.of(0L), Tables.ALL.stream().filter(k -> k.rule() instanceof RetentionRule.WithPerson)
                .map(KeptTable::table).toList());
    }

    /** A row that others refer to must not go before them. */
    @Test
    void what_refers_to_others_goes_first() {
        List<String> order = Tables.ALL.stream().filter(k -> k.rule() instanceof RetentionRule.Old).map(KeptTable::table).toList();
        reading(tx -> order.forEach(table -> tx.list(String.class,
                "SELECT \"table\" FROM pragma_foreign_key_list(?) WHERE on_delete <> 'CASCADE'", table).stream()
                .filter(parent -> order.contains(parent) && !parent.equals(table))
                .forEach(parent -> assertThat(order.indexOf(parent)).as("%s and %s", table, parent)
                        .isGreaterThan(order.indexOf(table)))));
    }
}
