package zaigang.office.retention;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;

/** Reads and deletes in any table, as {@link Tables} says. */
final class RetentionLedger {
    /** In the place of a name that is not kept any more. */
    static final String BLANKED = "\u2014";

    /** The columns by which a row is found; the second is 0 where there is one only. */
    record Key(long a, long b) {}

    /** @param kept the first day or instant that is kept */
    List<Key> old(Tx tx, String table, RetentionRule.Old rule, Object kept, int limit) {
        String[] keys = rule.keys().split(", ");
        return tx.list(Key.class, "SELECT " + keys[0] + " AS a, " + (keys.length > 1 ? keys[1] : "0") + " AS b FROM " + table
                + " WHERE " + rule.condition() + " LIMIT ?", kept, limit);
    }

    void delete(Tx tx, String table, RetentionRule.Old rule, List<Key> rows) {
        String[] keys = rule.keys().split(", ");
        String found = Arrays.stream(keys).map(k -> k + " = ?").collect(Collectors.joining(" AND "));
        tx.runAll("DELETE FROM " + table + " WHERE " + found, rows.stream()
                .map(k -> keys.length > 1 ? new Object[] {k.a(), k.b()} : new Object[] {k.a()}).toList());
    }

    /** Those who left before then, and to whom no row refers any more. */
    List<Long> forgettable(Tx tx, Instant leftBefore, List<KeptTable> referring, int limit) {
        String nowhere = referring.stream()
                .flatMap(k -> k.people().stream().filter(c -> !isAccount(c))
                        .map(c -> " AND id NOT IN (SELECT " + c + " FROM " + k.table() + " WHERE " + c + " IS NOT NULL)"))
                .collect(Collectors.joining());
        return tx.list(Long.class,
                "SELECT id FROM person WHERE NOT active AND left_at < ? AND name <> ?" + nowhere + " LIMIT ?",
                leftBefore, BLANKED, limit);
    }

    /** Whoever has come back meanwhile is left alone. */
    void blank(Tx tx, List<Long> people, List<String> tablesOfPerson) {
        List<Object[]> ids = people.stream().map(id -> new Object[] {id}).toList();
        tablesOfPerson.forEach(t -> tx.runAll("DELETE FROM " + t
                + " WHERE person_id = ? AND person_id IN (SELECT id FROM person WHERE NOT active)", ids));
        tx.runAll("""
                UPDATE person SET name = ?, phone = '', gender = '', home_unit = '', rank = '',
                    team_id = NULL, post_id = NULL, township_id = NULL WHERE id = ? AND NOT active""",
                people.stream().map(id -> new Object[] {BLANKED, id}).toList());
    }

    /** Everything that a table has about somebody. */
    List<Map<String, Object>> mine(Tx tx, String query, long personId) {
        return tx.rows(query, everywhere(query, personId));
    }

    /** @return how many rows it touched */
    int deleteEarly(Tx tx, String statement, long personId) {
        return tx.run(statement, everywhere(statement, personId));
    }

    private static Object[] everywhere(String sql, long personId) {
        var args = new Object[(int) sql.chars().filter(c -> c == '?').count()];
        Arrays.fill(args, personId);
        return args;
    }

    /** The number of an account stands in these, not that of a person. */
    static boolean isAccount(String column) {
        return column.equals("chat_id") || column.equals("telegram_id");
    }
}
