package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import zaigang.spine.people.Person;

/**
 * A shift with those who are on it.
 *
 * @param roster the name of the roster that it belongs to
 * @param day the local day on which it begins
 * @param shiftName such as a day or a night shift; empty where the roster has one shift a day
 * @param ends the first instant that is not part of it any more
 * @param leaders duty leaders who are among the people, in the order of the sheet
 * @param outsideLeaders names of duty leaders who are not
 * @param onDuty the others on this shift; nobody is here and among the leaders
 * @param need what it is measured by whether it is vacant
 */
public record Duty(
        long shiftId,
        String roster,
        LocalDate day,
        String shiftName,
        Instant begins,
        Instant ends,
        List<Person> leaders,
        List<String> outsideLeaders,
        List<Person> onDuty,
        String note,
        Need need) {

    public Duty {
        leaders = List.copyOf(leaders);
        outsideLeaders = List.copyOf(outsideLeaders);
        onDuty = List.copyOf(onDuty);
    }

    /** Leaders first, then those on duty. */
    public List<Person> everyone() {
        var all = new ArrayList<>(leaders);
        all.addAll(onDuty);
        return all;
    }

    /** The shift with only those of its people who pass. */
    Duty with(Predicate<Person> who) {
        return new Duty(shiftId, roster, day, shiftName, begins, ends, leaders.stream().filter(who).toList(), outsideLeaders,
                onDuty.stream().filter(who).toList(), note, need);
    }

    public boolean has(Person person) {
        return everyone().stream().anyMatch(p -> p.id() == person.id());
    }

    /** In whatever zone times of day are written. */
    public LocalDateTime beginsAt(ZoneId zone) {
        return begins.atZone(zone).toLocalDateTime();
    }

    public LocalDateTime endsAt(ZoneId zone) {
        return ends.atZone(zone).toLocalDateTime();
    }

    /** Whether this person leads the shift. */
    public boolean ledBy(Person person) {
        return leaders.stream().anyMatch(p -> p.id() == person.id());
    }

    public boolean runsAt(Instant instant) {
        return !instant.isBefore(begins) && instant.isBefore(ends);
    }
}
