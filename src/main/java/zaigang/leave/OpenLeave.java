package zaigang.leave;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From which leave somebody has to report back: the one place where that is decided. It is the last that has begun; those before
 * it are over with it, whether or not anybody reported back between them.
 *
 * @param requests a person's approved leave from which there was no return
 */
record OpenLeave(List<LeaveRequest> requests) {
    /** The last that has begun in this half of a day. */
    Optional<LeaveRequest> current(LocalDate day, Half half) {
        return requests.stream().filter(r -> r.taken().filter(s -> s.begun(day, half)).isPresent())
                .max(Comparator.comparing((LeaveRequest r) -> r.taken().orElseThrow().to())
                        .thenComparing(r -> r.taken().orElseThrow().last()).thenComparing(LeaveRequest::id));
    }

    /** The one that was over before a day and is still to be returned from on its morning. */
    Optional<LeaveRequest> overBefore(LocalDate day) {
        return current(day, Half.MORNING).filter(r -> r.taken().orElseThrow().to().isBefore(day));
    }

    /** With it, all that began before it ended: a return from it is one from those too. */
    List<LeaveRequest> with(LeaveRequest last) {
        return requests.stream().filter(r -> r.id() == last.id() || r.span().begun(last.fromDay(), last.fromHalf())).toList();
    }

    /** Whether another one goes on where this one ends. */
    boolean goesOn(LeaveRequest r) {
        Span span = r.taken().orElse(r.span());
        LocalDate day = span.last() == Half.MORNING ? span.to() : span.to().plusDays(1);
        Half half = span.last() == Half.MORNING ? Half.AFTERNOON : Half.MORNING;
        return requests.stream().anyMatch(o -> o.id() != r.id() && o.taken().filter(s -> s.contains(day, half)).isPresent());
    }
}
