package zaigang.duty.takeover;

import java.time.Instant;
import java.util.Optional;
import zaigang.duty.roster.Duty;
import zaigang.spine.chat.Press;

/** A shift at one beginning, as alarms, keys of messages and buttons name it; seconds of the epoch are exact enough. */
record Subject(long shiftId, long begins) {
    static Subject of(Duty duty) {
        return of(duty.shiftId(), duty.begins());
    }

    static Subject of(long shiftId, Instant begins) {
        return new Subject(shiftId, begins.getEpochSecond());
    }

    /** What stands behind the slash of an alarm's subject only makes it unique. */
    static Subject parse(String alarm) {
        String[] parts = alarm.split("/")[0].split("@");
        return new Subject(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** The first two arguments of a button; empty for a forged one. */
    static Optional<Subject> of(Press press) {
        return press.number(0).flatMap(shift -> press.number(1).map(begins -> new Subject(shift, begins)));
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
