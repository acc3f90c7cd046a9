package zaigang.spine.ledger;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Looks for the question marks of a statement, outside its texts between quotes. The library's own reader also knows names, which
 * no statement here has, and takes longer to read one than SQLite takes to run it.
 */
final class Placeholders implements SqlParser {
    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        var parsed = ParsedSql.builder();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            quoted ^= c == '\'';
            if (c == '?' && !quoted) {
                parsed.append(sql.substring(from, i)).appendPositionalParameter();
                from = i + 1;
            }
        }
        return parsed.append(sql.substring(from)).build();
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        throw new UnsupportedOperationException("A statement has no names for what is put in: " + rawName);
    }
}
