package zaigang.duty.takeover;

import java.time.Instant;
import java.time.LocalDate;
import zaigang.spine.agenda.AlarmType;

/** The alarms of taking over. */
final class TakeOverAlarms {
    /** A look at a shift after its beginning; the seconds of its time keep it apart from others at the same shift. */
    record Later(ShiftStart start, long second) {
        static Later at(ShiftStart start, Instant time) {
            return new Later(start, time.getEpochSecond());
        }

        static Later parse(String subject) {
            String[] parts = subject.split("/");
            return new Later(ShiftStart.parse(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return start + "/" + second;
        }
    }

    /** Sets the alarms of the coming days. */
    static final AlarmType<LocalDate> PLAN = AlarmType.ofDay("takeover.plan");
    static final AlarmType<ShiftStart> ASK = AlarmType.of("takeover.ask", ShiftStart::toString, ShiftStart::parse);
    static final AlarmType<Later> AGAIN = AlarmType.of("takeover.again", Later::toString, Later::parse);
    /** Looks who has not confirmed. */
    static final AlarmType<Later> LOOK = AlarmType.of("takeover.look", Later::toString, Later::parse);

    private TakeOverAlarms() {}
}
