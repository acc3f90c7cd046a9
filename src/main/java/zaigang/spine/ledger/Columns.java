package zaigang.spine.ledger;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** How values are stored: instants as epoch milliseconds, dates and times of day as ISO text, constants by their names. */
final class Columns {
    /** Reads a column of the row at hand; null where it holds nothing. */
    @FunctionalInterface
    interface Reader {
        Object read(ResultSet rows, int column) throws SQLException;
    }

    /** A number that is missing reads as 0, and a flag as false. */
    private static final Map<Class<?>, Reader> PRIMITIVE = Map.of(
            long.class, ResultSet::getLong, int.class, ResultSet::getInt, double.class, ResultSet::getDouble,
            boolean.class, ResultSet::getBoolean);

    private static final Map<Class<?>, Reader> KNOWN = Map.of(
            Long.class, number(n -> n), Integer.class, orNothing(ResultSet::getInt),
            Double.class, orNothing(ResultSet::getDouble), Boolean.class, orNothing(ResultSet::getBoolean),
            String.class, ResultSet::getString, byte[].class, ResultSet::getBytes,
            Instant.class, number(Instant::ofEpochMilli),
            LocalDate.class, text(LocalDate::parse), LocalTime.class, text(LocalTime::parse), YearMonth.class, text(YearMonth::parse));

    private Columns() {}

    /** @param value a value as {@link Tx} takes it; an empty one or null is stored as nothing */
    static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Long number -> statement.setLong(place, number);
            case String text -> statement.setString(place, text);
            case Instant instant -> statement.setLong(place, instant.toEpochMilli());
            case Integer number -> statement.setInt(place, number);
            case Double number -> statement.setDouble(place, number);
            case Boolean flag -> statement.setBoolean(place, flag);
            case byte[] bytes -> statement.setBytes(place, bytes);
            case Optional<?> perhaps -> bind(statement, place, perhaps.orElse(null));
            case null -> statement.setNull(place, Types.NULL);
            case Enum<?> constant -> statement.setString(place, constant.name());
            default -> statement.setString(place, value.toString());
        }
    }

    /** @throws IllegalArgumentException for a type that no column holds */
    static Reader of(Type type) {
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            Reader inner = of(optional.getActualTypeArguments()[0]);
            return (rows, column) -> Optional.ofNullable(inner.read(rows, column));
        }
        if (type instanceof Class<?> simple) {
            Reader reader = PRIMITIVE.getOrDefault(simple, KNOWN.get(simple));
            if (reader != null) {
                return reader;
            }
            if (simple.isEnum()) {
                Map<String, ?> constants = Arrays.stream(simple.getEnumConstants())
                        .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
                return text(name -> Optional.ofNullable(constants.get(name)).orElseThrow(() ->
                        new IllegalArgumentException("no " + simple.getSimpleName() + " is named " + name)));
            }
        }
        throw new IllegalArgumentException("no column holds a " + type.getTypeName());
    }

    private static Reader orNothing(Reader reader) {
        return (rows, column) -> {
            Object value = reader.read(rows, column);
            return rows.wasNull() ? null : value;
        };
    }

    /** Only what reads as 0 can be missing: asking of each number costs as much as reading it. */
    private static Reader number(LongFunction<?> make) {
        return (rows, column) -> {
            long number = rows.getLong(column);
            return number == 0 && rows.wasNull() ? null : make.apply(number);
        };
    }

    private static Reader text(Function<String, ?> parse) {
        return (rows, column) -> {
            String text = rows.getString(column);
            return text == null ? null : parse.apply(text);
        };
    }
}
