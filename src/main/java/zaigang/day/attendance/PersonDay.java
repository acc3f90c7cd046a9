package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.LeaveKind;
import zaigang.spine.people.Scope;

/**
 * A person's day as every board, digest and report shows it: who, where posted on that day, and the state.
 *
 * @param leave the kind of each half of the day that was leave; none, one or two
 */
public record PersonDay(
        long personId,
        String name,
        String phone,
        LocalDate day,
        Optional<Long> teamId,
        Optional<Long> postId,
        Optional<Long> townshipId,
        DayState state,
        List<LeaveKind> leave) {
    /** By township, team and person, those of none first. */
    public static final Comparator<PersonDay> BY_PLACE = Comparator
            .comparingLong((PersonDay d) -> d.townshipId().orElse(0L)).thenComparingLong(d -> d.teamId().orElse(0L))
            .thenComparingLong(PersonDay::personId);

    /** Whether it was spent in the same team, post and township as another. */
    public boolean sharesPlace(PersonDay other) {
        return teamId.equals(other.teamId) && postId.equals(other.postId) && townshipId.equals(other.townshipId);
    }

    /** Whether it is of somebody who belonged to a scope on that day. */
    public boolean in(Scope scope) {
        return switch (scope) {
            case Scope.County c -> true;
            case Scope.OfTownship t -> townshipId.equals(Optional.of(t.townshipId()));
            case Scope.OfTeam t -> teamId.equals(Optional.of(t.teamId()));
            case Scope.Only o -> personId == o.personId();
        };
    }
}
