package zaigang.ledger;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    private static Optional<Argument> argument(Type type, Object value, ConfigRegistry config) {
        return switch (value) {
            case Instant instant -> Optional.of((place, statement, c) -> statement.setLong(place, instant.toEpochMilli()));
            case LocalDate date -> Optional.of((place, statement, c) -> statement.setString(place, date.toString()));
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
