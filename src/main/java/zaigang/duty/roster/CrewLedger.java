package zaigang.duty.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/**
 * Reads shifts with all who are on them, in three queries however many shifts there are. Conditions name the shift {@code s} and
 * its roster {@code r}.
 */
final class CrewLedger {
    enum CrewRole { LEADER, ON_DUTY }

    record ShiftRow(long id, String roster, LocalDate day, String name, LocalTime starts, long lastsMin,
            Instant begins, Instant ends, String note, int needed, boolean led) {
        Need need() {
            return new Need(needed, led);
        }
    }

    record CrewMember(long shiftId, long personId, CrewRole role) {}

    private record Outside(long shiftId, String name) {}

    /** Shifts with their people's numbers: from it follow both what is shown and what is compared. */
    record Crew(ShiftRow shift, List<CrewMember> members, List<String> outside) {
        List<Long> ids(CrewRole role) {
            return members.stream().filter(m -> m.role() == role).map(CrewMember::personId).toList();
        }

        Duty duty(Map<Long, Person> people) {
            return new Duty(shift.id, shift.roster, shift.day, shift.name, shift.begins, shift.ends,
                    ids(CrewRole.LEADER).stream().map(people::get).toList(), outside,
                    ids(CrewRole.ON_DUTY).stream().map(people::get).toList(), shift.note, shift.need());
        }

        PlannedShift planned() {
            return new PlannedShift(shift.day, shift.name, shift.starts, Duration.ofMinutes(shift.lastsMin),
                    ids(CrewRole.LEADER), outside, ids(CrewRole.ON_DUTY), shift.note, Optional.of(shift.need()));
        }
    }

    List<Duty> duties(Tx tx, String condition, Object... args) {
        Map<Long, Person> people = tx.list(Person.class,
                "SELECT * FROM person WHERE id IN (SELECT m.person_id " + members(condition) + ")", args)
                .stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return crews(tx, condition, args).stream().map(c -> c.duty(people)).toList();
    }

    List<Crew> crews(Tx tx, String condition, Object... args) {
        List<ShiftRow> shifts = tx.list(ShiftRow.class, """
                SELECT s.id, r.name AS roster, s.day, s.name, s.starts, s.lasts_min, s.begins, s.ends, s.note, s.needed, s.led
                FROM shift s JOIN roster r ON r.id = s.roster_id WHERE %s
                ORDER BY s.begins, r.name, s.id""".formatted(condition), args);
        Map<Long, List<CrewMember>> members = tx.list(CrewMember.class,
                "SELECT m.shift_id, m.person_id, m.role " + members(condition) + " ORDER BY m.shift_id, m.position", args)
                .stream().collect(Collectors.groupingBy(CrewMember::shiftId));
        Map<Long, List<String>> outside = tx.list(Outside.class, """
                SELECT o.shift_id, o.name FROM shift s JOIN roster r ON r.id = s.roster_id
                JOIN shift_outside_leader o ON o.shift_id = s.id WHERE %s
                ORDER BY o.shift_id, o.position""".formatted(condition), args)
                .stream()
                .collect(Collectors.groupingBy(Outside::shiftId, Collectors.mapping(Outside::name, Collectors.toList())));
        return shifts.stream()
                .map(s -> new Crew(s, members.getOrDefault(s.id(), List.of()), outside.getOrDefault(s.id(), List.of())))
                .toList();
    }

    private static String members(String condition) {
        return "FROM shift s JOIN roster r ON r.id = s.roster_id JOIN shift_person m ON m.shift_id = s.id WHERE " + condition;
    }
}
