package zaigang.duty.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zaigang.away.leave.Span;
import zaigang.duty.roster.Duty;
import zaigang.spine.people.Person;

/**
 * Why somebody cannot take a shift.
 *
 * @param other the duty at the same time, for {@link Why#DOUBLE_DUTY}
 */
record Clash(Why why, Optional<Duty> other) {
    /** In the order in which they are looked for. */
    enum Why {
        /** The shift has ended. */
        OVER,
        /** The shift has begun, and only one that has not can be swapped. */
        BEGUN,
        /** Its day is closed: who was on it is not changed any more. */
        CLOSED,
        /** The person is not one of us any more. */
        INACTIVE,
        /** The person is on this shift already. */
        ALREADY_ON,
        /** On approved leave in a half of a day that the shift touches. */
        ON_LEAVE,
        /** On duty at the same time, in this or another roster. */
        DOUBLE_DUTY,
        /** The place is the duty leader's, and this person leads nobody. */
        CANNOT_LEAD,
        /** Whoever would give the shift away is not on it any more. */
        NOT_ON
    }

    /** Until when a shift can be taken. */
    enum Until {
        BEGINNING,
        /** In an emergency also while it runs: then only what is left of it counts. */
        END
    }

    /**
     * Somebody about to take a shift, and what is known about them.
     *
     * @param leading whether the place is the duty leader's
     * @param mayLead whether this person may take such a place
     * @param duties the person's shifts around that time, in all rosters
     * @param givenUp shifts that the person gives away in the same deal
     * @param onLeave whether the person is on approved leave in any of some halves of local days
     */
    record Taking(Person person, Duty shift, boolean leading, boolean mayLead, List<Duty> duties, Set<Long> givenUp,
            Predicate<Span> onLeave) {}

    static Clash of(Why why) {
        return new Clash(why, Optional.empty());
    }

    /**
     * What speaks against it; empty where nothing does. A shift that ends when another begins does not clash with it.
     *
     * @param zone in which the days are meant
     */
    static Optional<Clash> of(Taking taking, Until until, Instant now, ZoneId zone) {
        Duty shift = taking.shift();
        if (!now.isBefore(shift.ends())) {
            return Optional.of(of(Why.OVER));
        }
        if (until == Until.BEGINNING && !now.isBefore(shift.begins())) {
            return Optional.of(of(Why.BEGUN));
        }
        if (!taking.person().active()) {
            return Optional.of(of(Why.INACTIVE));
        }
        if (shift.has(taking.person())) {
            return Optional.of(of(Why.ALREADY_ON));
        }
        Instant from = now.isAfter(shift.begins()) ? now : shift.begins();
        if (taking.onLeave().test(Span.during(LocalDateTime.ofInstant(from, zone), shift.endsAt(zone)))) {
            return Optional.of(of(Why.ON_LEAVE));
        }
        Optional<Clash> twice = taking.duties().stream()
                .filter(d -> d.shiftId() != shift.shiftId() && !taking.givenUp().contains(d.shiftId()))
                .filter(d -> d.begins().isBefore(shift.ends()) && d.ends().isAfter(from))
                .findFirst().map(d -> new Clash(Why.DOUBLE_DUTY, Optional.of(d)));
        return twice.or(() -> taking.leading() && !taking.mayLead() ? Optional.of(of(Why.CANNOT_LEAD)) : Optional.empty());
    }
}
