package zaigang.spine.ledger;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;

/** How time is stored: instants as epoch milliseconds, dates and times of day as ISO text; never as JDBC timestamps. */
final class Columns {
    private Columns() {}

    static Jdbi install(Jdbi jdbi) {
        jdbi.registerArgument(Columns::argument);
        jdbi.registerColumnMapper(Instant.class, (ColumnMapper<Instant>) (r, i, c) -> {
            long millis = r.getLong(i);
            return r.wasNull() ? null : Instant.ofEpochMilli(millis);
        });
        jdbi.registerColumnMapper(LocalDate.class, iso(LocalDate::parse));
        jdbi.registerColumnMapper(LocalTime.class, iso(LocalTime::parse));
        return jdbi;
    }

    /** @param value a value as {@link Tx} takes it; null for none */
    static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Instant instant -> statement.setLong(place, instant.toEpochMilli());
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Boolean flag -> statement.setBoolean(place, flag);
            case byte[] bytes -> statement.setBytes(place, bytes);
            case null -> statement.setNull(place, Types.NULL);
            case Enum<?> constant -> statement.setString(place, constant.name());
            default -> statement.setString(place, value.toString());
        }
    }

    private static Optional<Argument> argument(Type type, Object value, ConfigRegistry config) {
        return switch (value) {
            case Instant instant -> Optional.of((place, statement, c) -> statement.setLong(place, instant.toEpochMilli()));
            case LocalDate date -> Optional.of((place, statement, c) -> statement.setString(place, date.toString()));
            case YearMonth month -> Optional.of((place, statement, c) -> statement.setString(place, month.toString()));
            case LocalTime time -> Optional.of((place, statement, c) -> statement.setString(place, time.toString()));
            case null, default -> Optional.empty();
        };
    }

    private static <T> ColumnMapper<T> iso(Function<String, T> parse) {
        return (r, i, c) -> {
            String text = r.getString(i);
            return text == null ? null : parse.apply(text);
        };
    }
}
