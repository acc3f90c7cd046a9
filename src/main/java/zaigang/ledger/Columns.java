package zaigang.ledger;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;

/** How time is stored: instants as epoch milliseconds, dates and times of day as ISO text; never as JDBC timestamps. */
final class Columns {
    private Columns() {}

    static Jdbi install(Jdbi jdbi) {
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new DateArgument());
        jdbi.registerArgument(new TimeArgument());
        jdbi.registerColumnMapper(Instant.class, (ColumnMapper<Instant>) (r, i, c) -> {
            long millis = r.getLong(i);
            return r.wasNull() ? null : Instant.ofEpochMilli(millis);
        });
        jdbi.registerColumnMapper(LocalDate.class, (ColumnMapper<LocalDate>) (r, i, c) -> {
            String iso = r.getString(i);
            return iso == null ? null : LocalDate.parse(iso);
        });
        jdbi.registerColumnMapper(LocalTime.class, (ColumnMapper<LocalTime>) (r, i, c) -> {
            String iso = r.getString(i);
            return iso == null ? null : LocalTime.parse(iso);
        });
        return jdbi;
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        private InstantArgument() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
        }
    }

    private static final class DateArgument extends AbstractArgumentFactory<LocalDate> {
        private DateArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }

    private static final class TimeArgument extends AbstractArgumentFactory<LocalTime> {
        private TimeArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(LocalTime value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }
}
