package zaigang.spine.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Makes records of rows. Which column fills which component is found out once for each statement: the library does it anew each
 * time, which takes as long as all the rest.
 */
final class RecordMappers {
    /** Statements with a list written into them are many; they are mapped as the library does. */
    private static final int MOST = 2000;

    private record Shape(Class<?> type, String sql) {}

    private final Map<Shape, RowMapper<?>> known = new ConcurrentHashMap<>();

    <T> RowMapper<T> of(Class<T> type, String sql) {
        return new Once<>(known, new Shape(type, sql), ConstructorMapper.of(type));
    }

    private record Once<T>(Map<Shape, RowMapper<?>> known, Shape shape, RowMapper<T> mapper) implements RowMapper<T> {
        @Override
        public T map(ResultSet rows, StatementContext context) throws SQLException {
            return specialize(rows, context).map(rows, context);
        }

        @Override
        @SuppressWarnings("unchecked")
        public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
            RowMapper<?> before = known.get(shape);
            if (before != null) {
                return (RowMapper<T>) before;
            }
            RowMapper<T> found = mapper.specialize(rows, context);
            if (known.size() < MOST) {
                known.put(shape, found);
            }
            return found;
        }
    }
}
