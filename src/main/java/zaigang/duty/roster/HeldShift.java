package zaigang.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import zaigang.away.leave.Absences;
import zaigang.away.leave.Half;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/**
 * A shift as it is held, for whoever looks for somebody to call: without those who are on approved leave then, or not with us any
 * more. Why somebody is not there is not said.
 *
 * @param there the shift with those who are left
 * @param planned how many people and leaders the plan has
 * @param partly what stands behind those who are not there in a half of the day, by their number
 */
record HeldShift(Duty there, int planned, Map<Long, Text> partly) {
    /** Reads the leave for some shifts once. */
    static Reader of(Tx tx, Collection<Duty> duties, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(tx.now(), zone);
        LocalDate from = duties.stream().map(Duty::day).min(LocalDate::compareTo).filter(d -> d.isBefore(today)).orElse(today);
        LocalDate to = duties.stream().map(Duty::day).max(LocalDate::compareTo).filter(d -> d.isAfter(today)).orElse(today);
        return new Reader(Absences.read(tx, new Period(from, to)), tx.now(), zone);
    }

    /** @param now a shift that runs then is held by whoever is there then, any other by who is there on its first day */
    record Reader(Absences leave, Instant now, ZoneId zone) {
        HeldShift read(Duty duty) {
            LocalDateTime moment = LocalDateTime.ofInstant(now, zone);
            Predicate<Person> away = duty.runsAt(now)
                    ? p -> leave.keepsAway(p.id(), moment)
                    : p -> halves(duty).stream().allMatch(half -> away(p, duty, half));
            Duty there = duty.with(p -> p.active() && !away.test(p));
            var partly = new HashMap<Long, Text>();
            there.everyone().forEach(p -> halves(duty).stream().filter(half -> away(p, duty, half)).findFirst()
                    .ifPresent(half -> partly.put(p.id(),
                            Text.of("roster.not_in_" + (half == Half.MORNING ? "morning" : "afternoon")))));
            return new HeldShift(there, duty.everyone().size(), partly);
        }

        private List<Half> halves(Duty duty) {
            return Half.ofFirstDay(duty.beginsAt(zone), duty.endsAt(zone));
        }

        private boolean away(Person person, Duty duty, Half half) {
            return leave.in(person.id(), duty.day(), half).filter(Absences.InHalf::approved).isPresent();
        }
    }

    private boolean without() {
        return there.everyone().size() < planned;
    }

    /** How many people it is short of since somebody is not there. */
    int missing() {
        return without() ? Math.max(0, there.need().people() - there.onDuty().size()) : 0;
    }

    /** Whether it has no leader any more since somebody is not there. */
    boolean leaderless() {
        return without() && there.need().leader() && there.leaders().isEmpty() && there.outsideLeaders().isEmpty();
    }
}
