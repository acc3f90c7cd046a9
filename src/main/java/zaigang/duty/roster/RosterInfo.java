package zaigang.duty.roster;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A roster: one of several side by side, such as for the flood season, for a community, for weekends. At most one of township,
 * team and post is set; where none is, the roster is the county's.
 *
 * @param fromDay the first day it is for; empty where that is open
 * @param toDay the last one, included; empty where that is open
 */
public record RosterInfo(
        long id,
        String name,
        Optional<Long> townshipId,
        Optional<Long> teamId,
        Optional<Long> postId,
        Optional<LocalDate> fromDay,
        Optional<LocalDate> toDay) {

    public Owner owner() {
        return new Owner(townshipId, teamId, postId);
    }

    /** One that is not there yet. */
    public static RosterInfo ofCounty(String name) {
        return new RosterInfo(0, name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean holdsOn(LocalDate day) {
        return fromDay.filter(day::isBefore).isEmpty() && toDay.filter(day::isAfter).isEmpty();
    }
}
