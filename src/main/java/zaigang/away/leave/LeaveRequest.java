package zaigang.away.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.workdays.Period;
import zaigang.spine.approval.Request;

/**
 * A request for leave, in the county's calendar.
 *
 * @param kind the key of its kind in the settings
 * @param onDuty whether its days count as on duty, as the settings had it when it was asked for; empty where they still say so
 * @param line the levels that have to agree, from below, separated by commas
 * @param level whose turn it is
 * @param changes the request whose days this one is to change
 * @param endDay with {@code endHalf} the last half that was taken where it ended early; it may lie before the first
 * @param returnedOn the local day on which the person reported back
 */
public record LeaveRequest(
        long id,
        long personId,
        String kind,
        Optional<Boolean> onDuty,
        LocalDate fromDay,
        Half fromHalf,
        LocalDate toDay,
        Half toHalf,
        String reason,
        State state,
        String line,
        Level level,
        Optional<Long> changes,
        Instant askedAt,
        Optional<Instant> decidedAt,
        Optional<Long> decidedBy,
        Optional<LocalDate> endDay,
        Optional<Half> endHalf,
        Optional<Instant> returnedAt,
        Optional<LocalDate> returnedOn) implements Request {

    /** Where a request stands. */
    public enum State {
        PENDING,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** The days that were asked for. */
    public Period period() {
        return new Period(fromDay, toDay);
    }

    /** What was asked for. */
    public Span span() {
        return new Span(fromDay, fromHalf, toDay, toHalf);
    }

    /** What holds after an early end; empty where nothing was taken. */
    public Optional<Span> taken() {
        return endDay.isPresent() ? span().until(endDay.get(), endHalf.orElse(Half.AFTERNOON)) : Optional.of(span());
    }

    @Override
    public boolean waits() {
        return pending();
    }

    @Override
    public String step() {
        return level.name();
    }

    boolean pending() {
        return state == State.PENDING;
    }

    boolean approved() {
        return state == State.APPROVED;
    }

    /** Approved, and the person has not reported back. */
    boolean open() {
        return approved() && returnedAt.isEmpty();
    }

    List<Level> levels() {
        return Arrays.stream(line.split(",")).map(Level::valueOf).toList();
    }
}
