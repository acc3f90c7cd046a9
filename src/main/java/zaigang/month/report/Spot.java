package zaigang.month.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import zaigang.day.attendance.PersonDay;
import zaigang.spine.chat.Press;
import zaigang.spine.people.Scope;

/**
 * A place on the board, as a button names it.
 *
 * @param scope over which the reader must have the right
 * @param unit the code of a part of it ({@link Unit#code}); empty for all of it
 * @param page of a long list, from 0
 * @param day empty for the day on which the button is pressed
 */
record Spot(Scope scope, Optional<String> unit, int page, Optional<LocalDate> day) {
    private static final Pattern SCOPE = Pattern.compile("c|[tg]\\d{1,18}");
    private static final Pattern UNIT = Pattern.compile("[tg]\\d{1,18}");
    private static final String NONE = "-";

    static Spot of(Scope scope) {
        return new Spot(scope, Optional.empty(), 0, Optional.empty());
    }

    /** Empty for a forged button. */
    static Optional<Spot> parse(Press press) {
        if (!press.arg(1).equals(NONE) && !UNIT.matcher(press.arg(1)).matches()) {
            return Optional.empty();
        }
        try {
            Optional<LocalDate> day = press.arg(3).equals(NONE) ? Optional.empty() : Optional.of(LocalDate.parse(press.arg(3)));
            Optional<String> unit = Optional.of(press.arg(1)).filter(u -> !u.equals(NONE));
            return scope(press.arg(0)).flatMap(s -> press.number(2).filter(n -> n >= 0 && n < 100_000)
                    .map(n -> new Spot(s, unit, n.intValue(), day)));
        } catch (DateTimeException forged) {
            return Optional.empty();
        }
    }

    /** A scope that a board or report can be about, from a button; empty for a forged one. */
    static Optional<Scope> scope(String code) {
        return SCOPE.matcher(code).matches() ? Optional.of(Scope.parse(code)) : Optional.empty();
    }

    Object[] args() {
        return new Object[] {scope.code(), unit.orElse(NONE), page, day.map(LocalDate::toString).orElse(NONE)};
    }

    boolean shows(PersonDay personDay) {
        return unit.isEmpty() || Unit.matches(unit.get(), personDay);
    }

    /** Into a part: a township of the county is a scope of its own, a team of a township is not. */
    Spot into(Unit part) {
        return scope instanceof Scope.County && part.kind() == Unit.Kind.TOWNSHIP && part.id().isPresent()
                ? new Spot(new Scope.OfTownship(part.id().get()), Optional.empty(), 0, day)
                : new Spot(scope, Optional.of(part.code()), 0, day);
    }

    Spot page(int other) {
        return new Spot(scope, unit, other, day);
    }

    Spot on(Optional<LocalDate> other) {
        return new Spot(scope, unit, 0, other);
    }

    /** One step back; empty at the top. */
    Optional<Spot> up() {
        if (unit.isPresent()) {
            return Optional.of(new Spot(scope, Optional.empty(), 0, day));
        }
        return scope instanceof Scope.County
                ? Optional.empty()
                : Optional.of(new Spot(Scope.county(), Optional.empty(), 0, day));
    }

    /** What is listed here; empty for names. */
    Optional<Unit.Kind> parts() {
        if (unit.isPresent()) {
            return Optional.empty();
        }
        return switch (scope) {
            case Scope.County c -> Optional.of(Unit.Kind.TOWNSHIP);
            case Scope.OfTownship t -> Optional.of(Unit.Kind.TEAM);
            case Scope.OfTeam t -> Optional.empty();
            case Scope.Only o -> Optional.empty();
        };
    }
}
