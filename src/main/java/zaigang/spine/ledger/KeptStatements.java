package zaigang.spine.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps a connection's statements for the next time: SQLite's driver prepares them anew each time, which costs more than most of
 * them take to run. One that is in use is not among those kept. Not for several threads at once, as a connection is not.
 */
final class KeptStatements extends DefaultStatementBuilder {
    /** More than there are in the program; statements with a list written into them come and go. */
    private static final int MOST = 500;

    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(16, 0.75f, true);

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement before = context.isReturningGeneratedKeys() ? null : kept.remove(sql);
        return before == null ? super.create(connection, sql, context) : before;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (!(statement instanceof PreparedStatement prepared) || statement.isClosed()) {
            super.close(connection, sql, statement);
            return;
        }
        prepared.clearParameters();
        PreparedStatement twin = kept.put(sql, prepared);
        if (twin != null) {
            super.close(connection, sql, twin);
        }
        if (kept.size() > MOST) {
            Map.Entry<String, PreparedStatement> eldest = kept.entrySet().iterator().next();
            kept.remove(eldest.getKey());
            super.close(connection, eldest.getKey(), eldest.getValue());
        }
    }

    @Override
    public void close(Connection connection) {
        kept.clear();
    }
}
