package zaigang.spine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start on a database with all migrations does without Flyway; any other is for Flyway to judge. */
class MigrationsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void anew() {
        file = folder.resolve("z.db");
        Ledger.open(file, InstantSource.system()).close();
    }

    @Test
    void what_flyway_has_brought_up_to_date_has_all() {
        assertThat(Migrations.allDone(file)).isTrue();
    }

    @Test
    void one_that_is_new_has_not() throws SQLException {
        assertThat(Migrations.allDone(folder.resolve("other.db"))).isFalse();
        assertThat(folder.resolve("other.db")).doesNotExist();
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("empty.db")).close();
        assertThat(Migrations.allDone(folder.resolve("empty.db"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE script LIKE 'V01%'",
        "UPDATE flyway_schema_history SET script = 'V01__others.sql' WHERE script LIKE 'V01%'",
        "UPDATE flyway_schema_history SET success = FALSE WHERE script LIKE 'V01%'",
        "INSERT INTO flyway_schema_history SELECT 900, '900', 'new', 'SQL', 'V900__new.sql', 1, '9.0', '', 1, TRUE"})
    void what_is_not_as_the_program_has_it_is_refused_by_flyway(String change) throws SQLException {
        change(change);
        assertThat(Migrations.allDone(file)).isFalse();
        if (!change.contains("'V01__others.sql'")) {
            assertThatThrownBy(() -> Ledger.open(file, InstantSource.system())).isInstanceOf(LedgerException.class);
        }
    }

    @Test
    void where_one_is_missing_it_has_not_all() throws SQLException {
        change("DELETE FROM flyway_schema_history WHERE script LIKE 'V71%'");
        assertThat(Migrations.allDone(file)).isFalse();
    }

    @Test
    void where_one_fails_none_is_done() throws SQLException {
        change("DELETE FROM flyway_schema_history WHERE script LIKE 'V40%' OR script LIKE 'V43%'");
        change("DROP TABLE report_request");

        assertThatThrownBy(() -> Ledger.open(file, InstantSource.system())).hasMessageContaining("audit_what already exists");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 'report_request'")) {
            assertThat(rows.getInt(1)).isZero();
        }
    }

    private void change(String statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }
}
