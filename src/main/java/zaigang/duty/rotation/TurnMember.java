package zaigang.duty.rotation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place in the order of turns.
 *
 * @param shift the name of the only shift that it is for; empty for all shifts of the roster
 * @param group those with the same word take their turns together; empty for somebody who does so alone
 * @param leads whether these are turns as duty leader
 * @param from the first day; empty for all days
 * @param to the last day, included; empty where there is none
 * @param entered the day on which somebody was put into a rotation that was there before; empty for those who were in it from
 *     its beginning. Without a first day of one's own it counts as that.
 */
public record TurnMember(
        String shift,
        String group,
        Turner who,
        boolean leads,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<LocalDate> entered) {

    /** The first day that counts; {@link LocalDate#MIN} where it is open. */
    LocalDate begins() {
        return from.or(() -> entered).orElse(LocalDate.MIN);
    }

    /** The last day that counts; {@link LocalDate#MAX} where it is open. */
    LocalDate ends() {
        return to.orElse(LocalDate.MAX);
    }

    boolean on(LocalDate day) {
        return !day.isBefore(begins()) && !day.isAfter(ends());
    }

    /** As a sheet says it: without when it was entered. */
    public TurnMember asWritten() {
        return new TurnMember(shift, group, who, leads, from, to, Optional.empty());
    }

    TurnMember entered(LocalDate day) {
        return new TurnMember(shift, group, who, leads, from, to, Optional.of(day));
    }
}
