package zaigang.duty.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.workdays.Period;
import zaigang.spine.books.Books;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;

/**
 * Which shifts do not change any more: those of a day that is closed for the county, for the township of their roster, or for
 * somebody who is on them before or after the change. Days to come are never closed.
 */
final class ClosedDays {
    private final People people;
    private final ZoneId zone;
    private final Books books = new Books();

    ClosedDays(People people, ZoneId zone) {
        this.people = people;
        this.zone = zone;
    }

    OpenPart open(Tx tx, RosterInfo roster, RosterChange change) {
        if (change.isEmpty() || !books.any(tx, new Period(change.days().getFirst(), change.days().getLast()))) {
            return new OpenPart(change, new TreeSet<>());
        }
        RosterChange open = new RosterChange(
                change.added().stream().filter(s -> !closed(tx, roster, s)).toList(),
                change.changed().stream().filter(c -> !closed(tx, roster, c.before()) && !closed(tx, roster, c.after())).toList(),
                change.removed().stream().filter(s -> !closed(tx, roster, s)).toList());
        return new OpenPart(open, change.days().stream().filter(day -> !change.on(day).equals(open.on(day)))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private boolean closed(Tx tx, RosterInfo roster, PlannedShift shift) {
        return closed(tx, roster, shift.day(), shift.everyone());
    }

    /** Whether a shift stays as it is, into which somebody would come. */
    boolean closed(Tx tx, RosterInfo roster, Duty shift, Person joining) {
        return closed(tx, roster, shift.day(),
                Stream.concat(shift.everyone().stream(), Stream.of(joining)).map(Person::id).toList());
    }

    private boolean closed(Tx tx, RosterInfo roster, LocalDate day, Collection<Long> personIds) {
        return isOver(tx, day)
                && (books.closed(tx, township(tx, roster), day) || personIds.stream().anyMatch(id -> books.closed(tx, id, day)));
    }

    boolean isOver(Tx tx, LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(tx.now(), zone));
    }

    private Optional<Long> township(Tx tx, RosterInfo roster) {
        return roster.townshipId().or(() -> roster.postId().flatMap(id -> people.post(tx, id)).flatMap(Post::townshipId));
    }
}
