package zaigang.spine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The statements of the ledgers: none has a text that depends on values, and none reads through a table that grows with people,
 * messages or years, but for those that are named here.
 */
class PlansTest {
    /** What is to be done or decided, which is few, through an index of just those. Found by their beginning. */
    private static final List<String> FEW = List.of(
            "SELECT id, kind, subject, due, ring_at, attempts, asker FROM agenda WHERE state = 'CLAIMED'",
            "SELECT ring_at FROM agenda WHERE state = 'PENDING'", "SELECT kind, subject, due, attempts, note FROM agenda",
            "SELECT * FROM leave_request WHERE state = 'PENDING'", "SELECT * FROM correction WHERE state = 'OPEN'",
            "SELECT * FROM round WHERE state = 'OPEN'", "SELECT * FROM spot_check WHERE state = 'OPEN'",
            "SELECT * FROM swap_proposal WHERE state IN ('OPEN', 'ACCEPTED')", "SELECT * FROM vacancy_accepted WHERE ended_at IS NULL",
            "SELECT place FROM vacancy_told UNION SELECT place FROM vacancy_asked",
            "SELECT id, chat_id, tapped_message, tapped_data FROM outbox WHERE tapped_message IS NOT NULL",
            "SELECT id FROM outbox WHERE state = 'QUEUED' AND not_before <= ? LIMIT 1",
            "UPDATE outbox SET not_before = ? WHERE state = 'QUEUED' AND not_before > ? AND not_before <= ?",
            "UPDATE outbox SET note = 'the process ended during the call'");

    /** Through all of it. Found by their beginning. */
    private static final List<String> MAY = List.of(
            // The first or the last of all.
            "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1", "SELECT day FROM shift ORDER BY day DESC LIMIT 1",
            "SELECT * FROM spot_check ORDER BY id DESC LIMIT ?",
            // Once a night, once a start, or by hand.
            "SELECT id, hash FROM audit WHERE id < COALESCE",
            "SELECT count(*) FROM agenda WHERE state = 'FAILED'", "SELECT kind || ' ' || subject || ' ' || note FROM agenda",
            "SELECT count(*) FROM update_set_aside WHERE at", "SELECT error FROM update_set_aside",
            "SELECT count(*) FROM outbox WHERE state = 'UNKNOWN'", "SELECT count(*) AS total, COALESCE(sum(o.state",
            "SELECT count(*) FROM leave_request WHERE on_duty IS NULL",
            "UPDATE leave_request SET on_duty = ? WHERE kind = ? AND on_duty IS NULL",
            // Everybody, for a plan, a staff list or a report.
            "SELECT p.* FROM person p WHERE p.active AND TRUE",
            "SELECT p.id, p.name, p.phone, COALESCE(t.name, s.name, '') AS team_name, a.person_id IS NOT NULL AS joined",
            "SELECT count(*) FROM person p JOIN account a ON a.person_id = p.id WHERE p.active = TRUE AND TRUE",
            "SELECT p.id AS person_id, p.name, o.purpose, count(*) AS count",
            "SELECT DISTINCT p.team_id, p.township_id", "SELECT * FROM person ORDER BY id",
            "SELECT person_id, role, team_id, township_id FROM role_grant", "SELECT home_unit FROM person WHERE home_unit <> ''",
            "SELECT * FROM leave_request WHERE state = 'APPROVED' AND COALESCE(end_day, to_day) < ?",
            "SELECT e.person_id, count(*) AS times, max(c.day) AS last FROM spot_check c");

    private static final Pattern OF_A_PLACE = Pattern.compile("\\bmember (\\w) .*\\b\\1\\.(team|township)_id = \\?");

    private static StatementTexts.Found found;

    @TempDir
    Path home;

    @BeforeAll
    static void read() throws IOException {
        found = StatementTexts.in(Sources.of(Path.of("src/main/java")));
    }

    private void with(Consumer<Ledger> test) {
        try (var ledger = Ledger.open(home.resolve("zaigang.db"), InstantSource.fixed(Instant.EPOCH))) {
            test.accept(ledger);
        }
    }

    /** But in retention, where any table may be meant: its statements come from a list without values, at which a test of its own looks. */
    @Test
    void no_text_depends_on_values() {
        assertThat(found.loose()).filteredOn(place -> !place.matches("RetentionLedger\\.java:.*")).isEmpty();
    }

    @Test
    void the_test_sees_a_text_that_depends_on_a_value() throws IOException {
        Files.writeString(home.resolve("ProbeLedger.java"), """
                final class ProbeLedger {
                    long byKind(zaigang.spine.ledger.Tx tx, boolean sent, long chat) {
                        return tx.count("SELECT count(*) FROM outbox WHERE " + (sent ? "state = 'SENT'" : "TRUE") + with("chat_id"), chat);
                    }

                    private static String with(String column) {
                        return " AND %s = ?".formatted(column);
                    }

                    long byValue(zaigang.spine.ledger.Tx tx, long chat) {
                        return tx.count("SELECT count(*) FROM outbox WHERE chat_id = " + chat);
                    }
                }""");
        var seen = StatementTexts.in(Sources.of(home, Path.of("src/main/java/zaigang/spine/ledger")));
        assertThat(seen.texts()).filteredOn(text -> text.contains("chat_id")).containsExactly("SELECT count(*) FROM outbox WHERE TRUE AND chat_id = ?",
                "SELECT count(*) FROM outbox WHERE state = 'SENT' AND chat_id = ?");
        assertThat(seen.loose()).containsExactly("ProbeLedger.java:11: \"SELECT count(*) FROM outbox WHERE chat_id = \" + chat");
    }

    /** Otherwise some would be prepared anew again and again. A quarter is for those of retention. */
    @Test
    void all_of_them_are_kept_prepared() {
        assertThat(found.texts()).hasSizeBetween(300, Session.MOST * 3 / 4);
    }

    @Test
    void no_statement_reads_through_a_large_table() {
        var looked = new TreeSet<>(found.texts());
        looked.removeIf(statement -> Stream.of(FEW, MAY).flatMap(List::stream).anyMatch(statement::startsWith));
        with(ledger -> assertThat(Plans.scans(ledger, looked)).isEmpty());
    }

    @Test
    void what_may_read_through_a_table_does_and_the_few_are_found_by_an_index() {
        with(ledger -> {
            assertThat(MAY).allSatisfy(may -> assertThat(scans(ledger, may)).isNotEmpty());
            assertThat(FEW).allSatisfy(few -> assertThat(scans(ledger, few)).isNotEmpty().allMatch(s -> s.contains(" INDEX ")));
        });
    }

    @Test
    void the_days_of_a_team_or_a_township_are_found_by_its_index() {
        Map<String, String> index = found.texts().stream().flatMap(text -> OF_A_PLACE.matcher(text).results().map(m -> Map.entry(text, m)))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> "member_" + e.getValue().group(2)));
        with(ledger -> assertThat(index).hasSizeGreaterThan(8).allSatisfy((text, name) ->
                assertThat(Plans.steps(ledger, text)).anyMatch(step -> step.contains("INDEX " + name + " "))));
    }

    private static List<String> scans(Ledger ledger, String beginning) {
        return Plans.scans(ledger, found.texts().stream().filter(statement -> statement.startsWith(beginning)).toList());
    }

    @Test
    void the_test_sees_a_table_that_is_read_through() {
        with(ledger -> {
            assertThat(Plans.scans(ledger, List.of("SELECT o.id FROM outbox o WHERE o.note = ?")))
                    .containsExactly("SCAN o: SELECT o.id FROM outbox o WHERE o.note = ?");
            assertThat(Plans.scans(ledger, List.of("DELETE FROM outbox WHERE note = ?"))).hasSize(1);
            assertThat(Plans.scans(ledger, List.of("SELECT id FROM outbox WHERE once = ?"))).isEmpty();
        });
    }
}
