package zaigang.spine.ledger;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Makes records of rows, or single values of their first column. Which column fills which component is found out once for each statement. */
final class RowReader<T> {
    private final Class<T> type;
    private final MethodHandle make;
    private final Columns.Reader[] readers;
    private final int[] columns;

    private RowReader(Class<T> type, MethodHandle make, Columns.Reader[] readers, int[] columns) {
        this.type = type;
        this.make = make;
        this.readers = readers;
        this.columns = columns;
    }

    /** @throws IllegalArgumentException where a component has no column */
    static <T> RowReader<T> of(Class<T> type, ResultSet rows) throws SQLException {
        return type.isRecord() ? of(type, places(rows.getMetaData()))
                : new RowReader<>(type, MethodHandles.identity(Object.class).asSpreader(Object[].class, 1),
                        new Columns.Reader[] {Columns.of(type)}, new int[] {1});
    }

    /** A component that is a record itself is made of the same row. */
    private static <T> RowReader<T> of(Class<T> type, Map<String, Integer> places) {
        RecordComponent[] components = type.getRecordComponents();
        var readers = new Columns.Reader[components.length];
        int[] columns = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isRecord()) {
                RowReader<?> inner = of(components[i].getType(), places);
                readers[i] = (row, column) -> inner.read(row);
            } else {
                columns[i] = place(places, type, components[i].getName());
                readers[i] = Columns.of(components[i].getGenericType());
            }
        }
        return new RowReader<>(type, constructor(type, components), readers, columns);
    }

    private static int place(Map<String, Integer> places, Class<?> type, String component) {
        Integer place = places.get(component.toLowerCase(Locale.ROOT));
        if (place == null) {
            throw new IllegalArgumentException("no column for " + type.getSimpleName() + "." + component + " among " + places.keySet());
        }
        return place;
    }

    /** The column {@code team_id} is named like the component {@code teamId}. */
    private static Map<String, Integer> places(ResultSetMetaData columns) throws SQLException {
        var places = new HashMap<String, Integer>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            places.putIfAbsent(columns.getColumnLabel(i).replace("_", "").toLowerCase(Locale.ROOT), i);
        }
        return places;
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length).asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("a " + type.getName() + " cannot be made of a row", e);
        }
    }

    boolean makes(Class<?> wanted) {
        return type == wanted;
    }

    /** What the row at hand says; null where it is a single value that is missing. */
    @SuppressWarnings("unchecked")
    T read(ResultSet rows) throws SQLException {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers[i].read(rows, columns[i]);
        }
        return type.isRecord() ? (T) made(values) : (T) values[0];
    }

    private Object made(Object[] values) {
        try {
            return make.invoke(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a " + type.getName() + " cannot be made of a row", e);
        }
    }
}
