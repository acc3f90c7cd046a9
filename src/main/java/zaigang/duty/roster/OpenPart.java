package zaigang.duty.roster;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a change of a roster can still be made.
 *
 * @param closed the days on which something would change and stays as it is, since their month is closed; earliest first
 */
public record OpenPart(RosterChange change, SortedSet<LocalDate> closed) {
    public OpenPart {
        closed = Collections.unmodifiableSortedSet(new TreeSet<>(closed));
    }
}
