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

    /** The values of the columns by which a row is found, in the order of the rule's keys. */
    record Key(List<Object> values) {}

    /** @param kept the first day or instant that is kept */
    List<Key> old(Tx tx, String table, RetentionRule.Old rule, Object kept, int limit) {
        return tx.rows("SELECT " + rule.keys() + " FROM " + table + " WHERE " + rule.condition() + " LIMIT ?", kept, limit).stream()
                .map(row -> new Key(List.copyOf(row.values()))).toList();
    }

    void delete(Tx tx, String table, RetentionRule.Old rule, List<Key> rows) {
        String found = Arrays.stream(rule.keys().split(", ")).map(k -> k + " = ?").collect(Collectors.joining(" AND "));
        tx.runAll("DELETE FROM " + table + " WHERE " + found, rows.stream().map(k -> k.values().toArray()).toList());
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
                + " WHERE person_id = ? AND EXISTS (SELECT 1 FROM person WHERE id = person_id AND NOT active)", ids));
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
