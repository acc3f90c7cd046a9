package zaigang.day.spotcheck;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;

/** All checks of a scope and a period, for reports; the scope is that of the day, as for the days themselves. */
public record Checks(List<CheckLine> lines) {
    private static final CheckLedger LEDGER = new CheckLedger();

    /** By the time of the check. Rights are the caller's to look at. */
    public static Checks read(Tx tx, Scope scope, Period period) {
        return new Checks(LEDGER.lines(tx, scope, period));
    }

    /** Those of these people alone. */
    public Checks of(Set<Long> people) {
        return new Checks(lines.stream().filter(l -> people.contains(l.personId())).toList());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether any of them tells that somebody was inside or outside. */
    public boolean locate() {
        return lines.stream().map(CheckLine::location)
                .anyMatch(l -> l == CheckLine.Location.INSIDE || l == CheckLine.Location.OUTSIDE);
    }

    public int count(Predicate<CheckLine> which) {
        return (int) lines.stream().filter(which).count();
    }

    /** How many were drawn in spot checks: every outcome of theirs is a part of these. */
    public int drawn() {
        return count(l -> l.kind().drawn());
    }

    /** How many of those who were drawn came out like this. */
    public int drawn(CheckLine.Outcome outcome) {
        return count(l -> l.kind().drawn() && l.outcome() == outcome);
    }

    /** Of the response times of those who answered themselves. */
    public Optional<Duration> median() {
        return CheckTally.median(lines.stream().flatMap(l -> l.response().stream()).toList());
    }
}
