package zaigang.month.report;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.day.attendance.PersonDay;
import zaigang.spine.people.Scope;

/**
 * A place on the board.
 *
 * @param scope over which the reader must have the right
 * @param part the code of a part of it ({@link ScopePart#code}); empty for all of it
 * @param page of a long list, from 0
 * @param day empty for the day on which the button is pressed
 */
record BoardPlace(Scope scope, Optional<String> part, int page, Optional<LocalDate> day) {
    static BoardPlace of(Scope scope) {
        return new BoardPlace(scope, Optional.empty(), 0, Optional.empty());
    }

    boolean shows(PersonDay personDay) {
        return part.isEmpty() || ScopePart.matches(part.get(), personDay);
    }

    /** Into a part: a township of the county is a scope of its own, a team of a township is not. */
    BoardPlace into(ScopePart other) {
        return scope instanceof Scope.County && other.kind() == ScopePart.Kind.TOWNSHIP && other.id().isPresent()
                ? new BoardPlace(new Scope.OfTownship(other.id().get()), Optional.empty(), 0, day)
                : new BoardPlace(scope, Optional.of(other.code()), 0, day);
    }

    BoardPlace page(int other) {
        return new BoardPlace(scope, part, other, day);
    }

    BoardPlace on(Optional<LocalDate> other) {
        return new BoardPlace(scope, part, 0, other);
    }

    /** One step back; empty at the top. */
    Optional<BoardPlace> up() {
        if (part.isPresent()) {
            return Optional.of(new BoardPlace(scope, Optional.empty(), 0, day));
        }
        return scope instanceof Scope.County
                ? Optional.empty()
                : Optional.of(new BoardPlace(Scope.county(), Optional.empty(), 0, day));
    }

    /** The scope that this place shows all of; empty for those without a team or a township. */
    Optional<Scope> asScope() {
        return part.isEmpty() ? Optional.of(scope) : part.filter(code -> Long.parseLong(code.substring(1)) != 0).map(Scope::parse);
    }

    /** What is listed here; empty for names. */
    Optional<ScopePart.Kind> parts() {
        if (part.isPresent()) {
            return Optional.empty();
        }
        return switch (scope) {
            case Scope.County c -> Optional.of(ScopePart.Kind.TOWNSHIP);
            case Scope.OfTownship t -> Optional.of(ScopePart.Kind.TEAM);
            case Scope.OfTeam t -> Optional.empty();
            case Scope.Only o -> Optional.empty();
        };
    }
}
