package zaigang.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.ledger.Tx;
import zaigang.people.Person;

final class RosterLedger {
    private enum Role {
        LEADER,
        ON_DUTY
    }

    private record ShiftRow(long id, String roster, LocalDate day, String name, LocalTime starts, long lastsMin,
            Instant begins, Instant ends, String note) {}

    private record Member(long shiftId, long personId, Role role) {}

    private record Outside(long shiftId, String name) {}

    /** Shifts with their people's numbers: from it follow both what is shown and what is compared. */
    private record Crew(ShiftRow shift, List<Member> members, List<String> outside) {
        List<Long> ids(Role role) {
            return members.stream().filter(m -> m.role() == role).map(Member::personId).toList();
        }

        Duty duty(Map<Long, Person> people) {
            return new Duty(shift.id, shift.roster, shift.day, shift.name, shift.begins, shift.ends,
                    ids(Role.LEADER).stream().map(people::get).toList(), outside,
                    ids(Role.ON_DUTY).stream().map(people::get).toList(), shift.note);
        }

        PlannedShift planned() {
            return new PlannedShift(shift.day, shift.name, shift.starts, Duration.ofMinutes(shift.lastsMin),
                    ids(Role.LEADER), outside, ids(Role.ON_DUTY), shift.note);
        }
    }

    long roster(Tx tx, String name) {
        return tx.insert("""
                INSERT INTO roster (name) VALUES (?)
                ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id""", name).orElseThrow();
    }

    List<String> rosters(Tx tx) {
        return tx.list(String.class, "SELECT name FROM roster ORDER BY name");
    }

    List<Duty> on(Tx tx, LocalDate from, LocalDate to) {
        return duties(tx, "s.day BETWEEN ? AND ?", from, to);
    }

    List<Duty> overlapping(Tx tx, Instant from, Instant to) {
        return duties(tx, "s.begins < ? AND s.ends > ? AND s.begins > ?", to, from, from.minus(PlannedShift.LONGEST));
    }

    List<Duty> beginning(Tx tx, Instant from, Instant to) {
        return duties(tx, "s.begins >= ? AND s.begins < ?", from, to);
    }

    List<Duty> of(Tx tx, long personId, LocalDate from, LocalDate to) {
        return duties(tx, "s.id IN (SELECT shift_id FROM shift_person WHERE person_id = ?) AND s.day BETWEEN ? AND ?",
                personId, from, to);
    }

    List<Duty> next(Tx tx, long personId, int count) {
        return duties(tx, """
                s.id IN (SELECT n.id FROM shift_person m JOIN shift n ON n.id = m.shift_id
                         WHERE m.person_id = ? AND n.ends > ? ORDER BY n.begins, n.id LIMIT ?)""",
                personId, tx.now(), count);
    }

    Optional<Duty> find(Tx tx, long shiftId) {
        return duties(tx, "s.id = ?", shiftId).stream().findFirst();
    }

    Optional<Duty> find(Tx tx, long rosterId, PlannedShift.Slot slot) {
        return tx.first(Long.class, "SELECT id FROM shift WHERE roster_id = ? AND day = ? AND name = ?",
                rosterId, slot.day(), slot.name()).flatMap(id -> find(tx, id));
    }

    Optional<LocalDate> lastDay(Tx tx) {
        return tx.first(LocalDate.class, "SELECT day FROM shift ORDER BY day DESC LIMIT 1");
    }

    List<PlannedShift> planned(Tx tx, String roster, LocalDate from, LocalDate to) {
        return crews(tx, "r.name = ? AND s.day BETWEEN ? AND ?", roster, from, to).stream().map(Crew::planned).toList();
    }

    private List<Duty> duties(Tx tx, String condition, Object... args) {
        Map<Long, Person> people = tx.list(Person.class,
                "SELECT * FROM person WHERE id IN (SELECT m.person_id " + members(condition) + ")", args)
                .stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return crews(tx, condition, args).stream().map(c -> c.duty(people)).toList();
    }

    private List<Crew> crews(Tx tx, String condition, Object... args) {
        List<ShiftRow> shifts = tx.list(ShiftRow.class, """
                SELECT s.id, r.name AS roster, s.day, s.name, s.starts, s.lasts_min, s.begins, s.ends, s.note
                FROM shift s JOIN roster r ON r.id = s.roster_id WHERE %s
                ORDER BY s.begins, r.name, s.id""".formatted(condition), args);
        Map<Long, List<Member>> members = tx.list(Member.class,
                "SELECT m.shift_id, m.person_id, m.role " + members(condition) + " ORDER BY m.shift_id, m.position", args)
                .stream().collect(Collectors.groupingBy(Member::shiftId));
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

    /** Writes a shift into its place; one that is there keeps its number. */
    long save(Tx tx, long rosterId, PlannedShift shift, ZoneId zone) {
        long id = tx.insert("""
                INSERT INTO shift (roster_id, day, name, starts, lasts_min, begins, ends, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (roster_id, day, name) DO UPDATE SET starts = excluded.starts, lasts_min = excluded.lasts_min,
                    begins = excluded.begins, ends = excluded.ends, note = excluded.note
                RETURNING id""", rosterId, shift.day(), shift.name(), shift.starts(), shift.lasts().toMinutes(),
                shift.begins(zone), shift.ends(zone), shift.note()).orElseThrow();
        tx.run("DELETE FROM shift_person WHERE shift_id = ?", id);
        tx.run("DELETE FROM shift_outside_leader WHERE shift_id = ?", id);
        var members = new ArrayList<Object[]>();
        shift.leaderIds().forEach(p -> members.add(new Object[] {id, p, Role.LEADER, members.size()}));
        shift.personIds().forEach(p -> members.add(new Object[] {id, p, Role.ON_DUTY, members.size()}));
        tx.runAll("INSERT INTO shift_person (shift_id, person_id, role, position) VALUES (?, ?, ?, ?)", members);
        var outside = new ArrayList<Object[]>();
        shift.outsideLeaderNames().forEach(n -> outside.add(new Object[] {id, n, outside.size()}));
        tx.runAll("INSERT INTO shift_outside_leader (shift_id, name, position) VALUES (?, ?, ?)", outside);
        return id;
    }

    void delete(Tx tx, long shiftId) {
        tx.run("DELETE FROM shift WHERE id = ?", shiftId);
    }
}
