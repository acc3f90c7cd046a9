package zaigang.duty.takeover;

import java.time.Instant;
import zaigang.duty.roster.Duty;

/** A shift at one beginning, as alarms, keys of messages and buttons name it; seconds of the epoch are exact enough. */
record ShiftStart(long shiftId, long begins) {
    static ShiftStart of(Duty duty) {
        return of(duty.shiftId(), duty.begins());
    }

    static ShiftStart of(long shiftId, Instant begins) {
        return new ShiftStart(shiftId, begins.getEpochSecond());
    }

    /** Reads what {@link #toString} wrote. */
    static ShiftStart parse(String written) {
        String[] parts = written.split("@");
        return new ShiftStart(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    boolean is(Duty duty) {
        return equals(of(duty));
    }

    /** The keys of the questions begin with this. */
    String askPrefix() {
        return "takeover.ask:" + this + ":";
    }

    /** The keys of the alerts begin with this. */
    String alertPrefix() {
        return "takeover.alert:" + this + ":";
    }

    @Override
    public String toString() {
        return shiftId + "@" + begins;
    }
}
