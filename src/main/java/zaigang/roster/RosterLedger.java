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
            Instant begins, Instant ends, String note, int needed, boolean led) {
        Need need() {
            return new Need(needed, led);
        }
    }

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
                    ids(Role.ON_DUTY).stream().map(people::get).toList(), shift.note, shift.need());
        }

        PlannedShift planned() {
            return new PlannedShift(shift.day, shift.name, shift.starts, Duration.ofMinutes(shift.lastsMin),
                    ids(Role.LEADER), outside, ids(Role.ON_DUTY), shift.note, Optional.of(shift.need()));
        }
    }

    long roster(Tx tx, String name) {
        return tx.insert("""
                INSERT INTO roster (name) VALUES (?)
                ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id""", name).orElseThrow();
    }

    List<RosterInfo> rosters(Tx tx) {
        return tx.list(RosterInfo.class, "SELECT * FROM roster ORDER BY name");
    }

    void describe(Tx tx, RosterInfo info) {
        tx.run("UPDATE roster SET township_id = ?, team_id = ?, post_id = ?, from_day = ?, to_day = ? WHERE id = ?",
                info.townshipId(), info.teamId(), info.postId(), info.fromDay(), info.toDay(), info.id());
    }

    List<Duty> on(Tx tx, LocalDate from, LocalDate to) {
        return duties(tx, "s.day BETWEEN ? AND ?", from, to);
    }

    /** The shifts of some rosters that begin on these days, as far as they are looked at. */
    List<Duty> on(Tx tx, LocalDate from, LocalDate to, Sight sight, List<Long> rosterIds) {
        String rosters = rosterIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        return duties(tx, "s.day BETWEEN ? AND ? AND s.roster_id IN (" + rosters + ") AND " + SightSql.of(sight), from, to);
    }

    /** The shifts that run at an instant, as far as they are looked at. */
    List<Duty> running(Tx tx, Instant at, Sight sight) {
        return duties(tx, "s.begins <= ? AND s.ends > ? AND s.begins > ? AND " + SightSql.of(sight),
                at, at, at.minus(PlannedShift.LONGEST));
    }

    /** Whether more shifts run at an instant than are looked at. */
    boolean moreRunning(Tx tx, Instant at, Sight sight) {
        return tx.count("""
                SELECT EXISTS (SELECT 1 FROM shift s JOIN roster r ON r.id = s.roster_id
                               WHERE s.begins <= ? AND s.ends > ? AND s.begins > ? AND (%s) IS NOT TRUE)"""
                .formatted(SightSql.of(sight)), at, at, at.minus(PlannedShift.LONGEST)) > 0;
    }

    /** How much there is of a roster: what pages are made of. */
    record Load(long rosterId, String roster, long shifts, long people) {}

    /** What the rosters have for these days, as far as they are looked at, by name. */
    List<Load> loads(Tx tx, LocalDate from, LocalDate to, Sight sight) {
        return tx.list(Load.class, """
                SELECT s.roster_id, r.name AS roster, count(*) AS shifts,
                    sum((SELECT count(*) FROM shift_person m WHERE m.shift_id = s.id)) AS people
                FROM shift s JOIN roster r ON r.id = s.roster_id
                WHERE s.day BETWEEN ? AND ? AND %s
                GROUP BY s.roster_id, r.name ORDER BY r.name""".formatted(SightSql.of(sight)), from, to);
    }

    /** Whether there is more for these days than what is looked at. */
    boolean moreThan(Tx tx, LocalDate from, LocalDate to, Sight sight) {
        return tx.count("""
                SELECT EXISTS (SELECT 1 FROM shift s JOIN roster r ON r.id = s.roster_id
                               WHERE s.day BETWEEN ? AND ? AND (%s) IS NOT TRUE)""".formatted(SightSql.of(sight)), from, to) > 0;
    }

    List<Duty> overlapping(Tx tx, Instant from, Instant to) {
        return duties(tx, "s.begins < ? AND s.ends > ? AND s.begins > ?", to, from, from.minus(PlannedShift.LONGEST));
    }

    List<Duty> beginning(Tx tx, Instant from, Instant to) {
        return duties(tx, "s.begins >= ? AND s.begins < ?", from, to);
    }

    List<Duty> ofRoster(Tx tx, String roster, LocalDate from, LocalDate to) {
        return duties(tx, "s.roster_id = (SELECT id FROM roster WHERE name = ?) AND s.day BETWEEN ? AND ?", roster, from, to);
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

    List<Duty> of(Tx tx, String roster, LocalDate from, LocalDate to) {
        return duties(tx, "r.name = ? AND s.day BETWEEN ? AND ?", roster, from, to);
    }

    Optional<Duty> find(Tx tx, long shiftId) {
        return duties(tx, "s.id = ?", shiftId).stream().findFirst();
    }

    Optional<LocalDate> lastDay(Tx tx) {
        return tx.first(LocalDate.class, "SELECT day FROM shift ORDER BY day DESC LIMIT 1");
    }

    Optional<LocalDate> lastDay(Tx tx, long personId) {
        return tx.first(LocalDate.class, """
                SELECT s.day FROM shift_person m JOIN shift s ON s.id = m.shift_id
                WHERE m.person_id = ? ORDER BY s.day DESC LIMIT 1""", personId);
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
                SELECT s.id, r.name AS roster, s.day, s.name, s.starts, s.lasts_min, s.begins, s.ends, s.note, s.needed, s.led
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

    /** The shifts of a roster on these days as they are stored, by their place. */
    Map<PlannedShift.Slot, Stored> stored(Tx tx, long rosterId, LocalDate from, LocalDate to) {
        return crews(tx, "s.roster_id = ? AND s.day BETWEEN ? AND ?", rosterId, from, to).stream()
                .map(c -> new Stored(c.shift().id(), c.planned()))
                .collect(Collectors.toMap(s -> s.plan().slot(), Function.identity()));
    }

    /** A shift as it is stored, with its number. */
    record Stored(long id, PlannedShift plan) {}

    Optional<PlannedShift> planned(Tx tx, long shiftId) {
        return crews(tx, "s.id = ?", shiftId).stream().findFirst().map(Crew::planned);
    }

    /** Adds shifts of a roster that are not there yet; their numbers by their places. */
    Map<PlannedShift.Slot, Long> insert(Tx tx, long rosterId, List<PlannedShift> shifts, ZoneId zone) {
        if (shifts.isEmpty()) {
            return Map.of();
        }
        tx.runAll("""
                INSERT INTO shift (roster_id, day, name, starts, lasts_min, begins, ends, note, needed, led)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", shifts.stream().map(s -> row(rosterId, s, zone)).toList());
        List<LocalDate> days = shifts.stream().map(PlannedShift::day).sorted().toList();
        Map<PlannedShift.Slot, Long> ids = tx.list(Place.class,
                "SELECT id, day, name FROM shift WHERE roster_id = ? AND day BETWEEN ? AND ?",
                rosterId, days.getFirst(), days.getLast())
                .stream().collect(Collectors.toMap(p -> new PlannedShift.Slot(p.day(), p.name()), Place::id));
        crews(tx, shifts, s -> ids.get(s.slot()));
        return ids;
    }

    private record Place(long id, LocalDate day, String name) {}

    private static Object[] row(long rosterId, PlannedShift shift, ZoneId zone) {
        Need need = shift.need().orElseGet(() -> Need.asPlanned(shift));
        return new Object[] {rosterId, shift.day(), shift.name(), shift.starts(), shift.lasts().toMinutes(), shift.begins(zone),
            shift.ends(zone), shift.note(), need.people(), need.leader()};
    }

    /** What a shift needs stays, where the plan does not say. */
    void update(Tx tx, Map<Stored, PlannedShift> after, ZoneId zone) {
        tx.runAll("""
                UPDATE shift SET starts = ?, lasts_min = ?, begins = ?, ends = ?, note = ?, needed = ?, led = ?
                WHERE id = ?""", after.entrySet().stream().map(e -> row(e.getKey(), e.getValue(), zone)).toList());
        List<Object[]> ids = after.keySet().stream().map(s -> new Object[] {s.id()}).toList();
        tx.runAll("DELETE FROM shift_person WHERE shift_id = ?", ids);
        tx.runAll("DELETE FROM shift_outside_leader WHERE shift_id = ?", ids);
        Map<PlannedShift.Slot, Long> numbers = after.keySet().stream().collect(Collectors.toMap(s -> s.plan().slot(), Stored::id));
        crews(tx, List.copyOf(after.values()), s -> numbers.get(s.slot()));
    }

    private static Object[] row(Stored stored, PlannedShift shift, ZoneId zone) {
        Need need = shift.need().or(() -> stored.plan().need()).orElseThrow();
        return new Object[] {shift.starts(), shift.lasts().toMinutes(), shift.begins(zone), shift.ends(zone), shift.note(),
            need.people(), need.leader(), stored.id()};
    }

    private static void crews(Tx tx, List<PlannedShift> shifts, Function<PlannedShift, Long> number) {
        var members = new ArrayList<Object[]>();
        var outside = new ArrayList<Object[]>();
        for (PlannedShift shift : shifts) {
            long id = number.apply(shift);
            int place = 0;
            for (long person : shift.everyone()) {
                Role role = place < shift.leaderIds().size() ? Role.LEADER : Role.ON_DUTY;
                members.add(new Object[] {id, person, role, place++});
            }
            for (String name : shift.outsideLeaderNames()) {
                outside.add(new Object[] {id, name, shift.outsideLeaderNames().indexOf(name)});
            }
        }
        tx.runAll("INSERT INTO shift_person (shift_id, person_id, role, position) VALUES (?, ?, ?, ?)", members);
        tx.runAll("INSERT INTO shift_outside_leader (shift_id, name, position) VALUES (?, ?, ?)", outside);
    }

    void delete(Tx tx, List<Long> shiftIds) {
        tx.runAll("DELETE FROM shift WHERE id = ?", shiftIds.stream().map(id -> new Object[] {id}).toList());
    }

    List<PastMove> changesOf(Tx tx, long personId, Instant since) {
        return tx.list(PastMove.class, """
                SELECT at, by_person, what, day FROM roster_change WHERE person_id = ? AND at >= ? AND cause <> 'FIRST'
                ORDER BY at DESC, id DESC LIMIT 200""", personId, since);
    }

    /** Keeps what was changed for whom; {@code roster} tells a roster's number by its name. */
    void log(Tx tx, RostersChanged change, Map<String, Long> roster) {
        Cause cause = change.cause();
        tx.runAll("""
                INSERT INTO roster_change
                    (at, by_person, cause, reason, roster_id, shift_id, day, name, begins, ends, person_id, what, leading)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", change.moves().stream().map(m -> new Object[] {
                    tx.now(), cause.by(), cause.kind(), cause.reason(), roster.get(m.roster()), m.shiftId(), m.day(),
                    m.shiftName(), m.begins(), m.ends(), m.personId(), m.what(), m.leading()}).toList());
    }
}
