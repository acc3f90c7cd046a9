package zaigang.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A shift as a sheet has it, in local time. A roster has at most one of the same day and name.
 *
 * @param day on which it begins
 * @param name empty where there is one shift a day
 * @param lasts by the clock on the wall: 24 h from 08:00 end at 08:00, also on a day when clocks change; at most {@link #LONGEST}
 * @param leaderIds duty leaders among the people
 * @param outsideLeaderNames duty leaders who are not among them
 * @param personIds those on duty; somebody who is also a leader counts as leader only
 * @param need empty where whoever plans it does not say: then what is stored stays, or it is what is planned
 */
public record PlannedShift(
        LocalDate day,
        String name,
        LocalTime starts,
        Duration lasts,
        List<Long> leaderIds,
        List<String> outsideLeaderNames,
        List<Long> personIds,
        String note,
        Optional<Need> need) {
    /** Longer ones are no shifts; looking for those that run now need not look further back. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** @throws IllegalArgumentException where it lasts less than a minute or longer than {@link #LONGEST} */
    public PlannedShift {
        if (lasts.toMinutes() < 1 || lasts.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a shift cannot last " + lasts);
        }
        List<Long> leaders = leaderIds.stream().distinct().toList();
        leaderIds = leaders;
        outsideLeaderNames = outsideLeaderNames.stream().distinct().toList();
        personIds = personIds.stream().distinct().filter(p -> !leaders.contains(p)).toList();
    }

    /** A shift of which only the people are said, not what it needs. */
    public PlannedShift(LocalDate day, String name, LocalTime starts, Duration lasts, List<Long> leaderIds,
            List<String> outsideLeaderNames, List<Long> personIds, String note) {
        this(day, name, starts, lasts, leaderIds, outsideLeaderNames, personIds, note, Optional.empty());
    }

    /** This shift with other people. */
    public PlannedShift with(List<Long> leaders, List<Long> people) {
        return new PlannedShift(day, name, starts, lasts, leaders, outsideLeaderNames, people, note, need);
    }

    /** Leaders among the people first, then those on duty. */
    public List<Long> everyone() {
        return Stream.concat(leaderIds.stream(), personIds.stream()).toList();
    }

    public Instant begins(ZoneId zone) {
        return start().atZone(zone).toInstant();
    }

    /** Always after the beginning: a shift that falls into the gap of a change of clocks keeps its length. */
    public Instant ends(ZoneId zone) {
        Instant end = start().plus(lasts).atZone(zone).toInstant();
        return end.isAfter(begins(zone)) ? end : begins(zone).plus(lasts);
    }

    private LocalDateTime start() {
        return day.atTime(starts);
    }

    /** What a shift is found by within its roster. */
    public Slot slot() {
        return new Slot(day, name);
    }

    /** A place in a roster. */
    public record Slot(LocalDate day, String name) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : name.compareTo(other.name);
        }
    }

    /** Whether it says the same; in which order names stand does not matter. */
    boolean saysTheSameAs(PlannedShift other) {
        return slot().equals(other.slot()) && !movedFrom(other) && note.equals(other.note)
                && Set.copyOf(leaderIds).equals(Set.copyOf(other.leaderIds))
                && Set.copyOf(outsideLeaderNames).equals(Set.copyOf(other.outsideLeaderNames))
                && Set.copyOf(personIds).equals(Set.copyOf(other.personIds))
                && (need.isEmpty() || other.need.isEmpty() || need.equals(other.need));
    }

    boolean movedFrom(PlannedShift before) {
        return !starts.equals(before.starts) || !lasts.equals(before.lasts);
    }
}
