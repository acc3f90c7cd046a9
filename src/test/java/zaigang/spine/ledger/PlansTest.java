package zaigang.spine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How SQLite goes about the statements of the ledgers: none reads through a table that grows with people, messages or years, but
 * for those that are named here. Statements that are put together while the program runs are not seen.
 */
class PlansTest {
    private static final Set<String> LARGE = Set.of("outbox", "agenda", "answer", "answer_change", "member", "leave_request",
            "approval_ask", "leave_decision", "shift", "shift_person", "roster_change", "take_over", "change_notice", "audit",
            "update_seen", "person", "account", "role_grant", "spot_entry");

    /** Found by their beginning. */
    private static final List<String> MAY = List.of(
            // Only what is to be done or decided, which is few, through an index of just those.
            "SELECT id, kind, subject, due, ring_at, attempts, asker FROM agenda WHERE state = 'CLAIMED'",
            "SELECT ring_at FROM agenda WHERE state = 'PENDING'",
            "SELECT * FROM leave_request WHERE state = 'PENDING'",
            // The first or the last of all.
            "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1", "SELECT day FROM shift ORDER BY day DESC LIMIT 1",
            // Once a night, once a start, or by hand.
            "SELECT kind, subject, due, attempts, note FROM agenda WHERE state = 'PENDING'",
            "SELECT id, hash FROM audit WHERE id < COALESCE", "SELECT id FROM person WHERE NOT active",
            "SELECT count(*) FROM outbox WHERE state = 'UNKNOWN'", "SELECT count(*) AS total, COALESCE(sum(o.state",
            "SELECT id FROM outbox WHERE state = 'QUEUED' AND not_before <= ? LIMIT 1",
            // When the clock was set back.
            "UPDATE outbox SET not_before = ? WHERE state = 'QUEUED' AND not_before > ? AND not_before <= ?",
            "UPDATE outbox SET chat_id = ? WHERE chat_id = ? AND state IN",
            "UPDATE outbox SET note = 'the process ended during the call'",
            "SELECT id, chat_id, tapped_message, tapped_data FROM outbox WHERE tapped_message IS NOT NULL",
            "SELECT count(*) FROM leave_request WHERE on_duty IS NULL",
            "UPDATE leave_request SET on_duty = ? WHERE kind = ? AND on_duty IS NULL",
            // Everybody, for a plan, a staff list or a report.
            "SELECT DISTINCT p.team_id, p.township_id", "SELECT * FROM person ORDER BY id",
            "SELECT person_id, role, team_id, township_id FROM role_grant", "SELECT id, home_unit FROM person WHERE cadre",
            "SELECT * FROM leave_request WHERE state = 'APPROVED' AND COALESCE(end_day, to_day) < ?",
            "SELECT e.person_id, count(*) AS times, max(c.day) AS last FROM spot_check c");

    private static final Pattern BLOCK = Pattern.compile("\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("\"((?:SELECT|UPDATE|DELETE) [^\"\\n]+)\"");

    private static final Pattern ALIAS = Pattern.compile("(?:FROM|JOIN) (\\w+) (\\w+)");

    @TempDir
    Path home;

    @Test
    void no_statement_reads_through_a_large_table() throws IOException {
        List<String> statements = statements();
        assertThat(statements).hasSizeGreaterThan(150);
        try (var ledger = Ledger.open(home.resolve("zaigang.db"), InstantSource.fixed(Instant.EPOCH))) {
            var scans = new ArrayList<String>();
            for (String statement : statements) {
                if (MAY.stream().noneMatch(statement::startsWith)) {
                    scans(ledger, statement).forEach(step -> scans.add(step + ": " + statement));
                }
            }
            assertThat(scans).isEmpty();
        }
    }

    @Test
    void the_test_sees_a_table_that_is_read_through() {
        try (var ledger = Ledger.open(home.resolve("zaigang.db"), InstantSource.fixed(Instant.EPOCH))) {
            assertThat(scans(ledger, "SELECT o.id FROM outbox o WHERE o.note = ?")).containsExactly("SCAN o");
            assertThat(scans(ledger, "SELECT id FROM outbox WHERE once = ?")).isEmpty();
        }
    }

    private record Step(String detail) {}

    /** The steps that read through a large table; none for a piece of a statement, which SQLite does not take. */
    private static List<String> scans(Ledger ledger, String statement) {
        var steps = new ArrayList<String>();
        Object[] nothing = statement.chars().filter(c -> c == '?').mapToObj(c -> 0).toArray();
        ledger.change(tx -> tx.attempt(() ->
                tx.list(Step.class, "EXPLAIN QUERY PLAN " + statement, nothing).forEach(step -> steps.add(step.detail()))));
        Map<String, String> tables = ALIAS.matcher(statement).results()
                .collect(Collectors.toMap(m -> m.group(2), m -> m.group(1), (a, b) -> a));
        steps.removeIf(step -> !step.startsWith("SCAN ")
                || !LARGE.contains(tables.getOrDefault(step.split(" ")[1], step.split(" ")[1])));
        return steps;
    }

    private static List<String> statements() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith("Ledger.java")).toList()) {
                String source = Files.readString(file);
                BLOCK.matcher(source).results().forEach(m -> found.add(m.group(1).replaceAll("\\s+", " ").strip()));
                LINE.matcher(source).results().forEach(m -> found.add(m.group(1)));
            }
        }
        found.removeIf(s -> s.contains("%") || !s.matches("(SELECT|UPDATE|DELETE|WITH) .*"));
        return found;
    }
}
