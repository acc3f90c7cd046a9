package zaigang.duty.roster;

import java.time.Instant;
import zaigang.base.settings.Lead;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.people.Person;

/** A shift as long as it begins then, known to the second: what is due because of it finds nothing once it was moved. */
record ShiftBeginning(long shiftId, Instant begins) {
    static ShiftBeginning of(Duty duty) {
        return new ShiftBeginning(duty.shiftId(), duty.begins());
    }

    /** The alarm of its reminders of one kind. */
    static AlarmType<ShiftBeginning> alarm(Lead lead) {
        return AlarmType.of("duty." + DutyVerbs.code(lead), ShiftBeginning::written, ShiftBeginning::read);
    }

    boolean isOf(Duty duty) {
        return written().equals(of(duty).written());
    }

    /** Under which its reminder is sent to a person at most once. */
    String key(Lead lead, Person person) {
        return alarm(lead).name() + ":" + written() + ":" + person.id();
    }

    private String written() {
        return shiftId + "@" + begins.getEpochSecond();
    }

    private static ShiftBeginning read(String subject) {
        String[] parts = subject.split("@");
        return new ShiftBeginning(Long.parseLong(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])));
    }
}
