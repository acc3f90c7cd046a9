package zaigang.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** The three tables of the plain loop, as durable as the bot's. For one thread. */
final class PlainStore implements AutoCloseable {
    private static final List<String> SCHEMA = List.of(
            "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
            "CREATE TABLE IF NOT EXISTS account (telegram_id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL UNIQUE)",
            "CREATE TABLE IF NOT EXISTS prompt (person_id INTEGER PRIMARY KEY, message_id INTEGER NOT NULL)",
            "CREATE TABLE IF NOT EXISTS answer (person_id INTEGER PRIMARY KEY, kind TEXT NOT NULL, at INTEGER NOT NULL)");

    private final Connection connection;
    private final PreparedStatement person;
    private final PreparedStatement answer;
    private final PreparedStatement prompt;

    PlainStore(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            for (String sql : SCHEMA) {
                statement.execute(sql);
            }
        }
        connection.setAutoCommit(false);
        person = connection.prepareStatement("SELECT person_id FROM account WHERE telegram_id = ?");
        answer = connection.prepareStatement("""
                INSERT INTO answer (person_id, kind, at) VALUES (?, ?, ?)
                ON CONFLICT (person_id) DO UPDATE SET kind = excluded.kind, at = excluded.at""");
        prompt = connection.prepareStatement("INSERT OR REPLACE INTO prompt (person_id, message_id) VALUES (?, ?)");
    }

    /** A person for each account. */
    void fill(List<Long> accounts) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO account (telegram_id, person_id) VALUES (?, ?)")) {
            for (int i = 0; i < accounts.size(); i++) {
                insert.setLong(1, accounts.get(i));
                insert.setLong(2, i + 1);
                insert.executeUpdate();
            }
        }
        commit();
    }

    List<Long> accounts() throws SQLException {
        return LongStream.of(numbers("SELECT telegram_id FROM account ORDER BY person_id")).boxed().toList();
    }

    OptionalLong person(long account) throws SQLException {
        person.setLong(1, account);
        try (ResultSet found = person.executeQuery()) {
            return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
        }
    }

    void answer(long person, String kind, long at) throws SQLException {
        answer.setLong(1, person);
        answer.setString(2, kind);
        answer.setLong(3, at);
        answer.executeUpdate();
    }

    void prompt(long person, int message) throws SQLException {
        prompt.setLong(1, person);
        prompt.setInt(2, message);
        prompt.executeUpdate();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    int answers() throws SQLException {
        return (int) numbers("SELECT count(*) FROM answer")[0];
    }

    int prompts() throws SQLException {
        return (int) numbers("SELECT count(*) FROM prompt")[0];
    }

    private long[] numbers(String sql) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers.stream().mapToLong(n -> n).toArray();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
