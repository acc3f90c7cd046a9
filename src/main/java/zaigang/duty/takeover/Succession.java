package zaigang.duty.takeover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.duty.roster.Duty;

/** Which shifts of a roster hand over to which, by their times. */
final class Succession {
    /** Shifts that hand over may overlap for so long. */
    private static final Duration OVERLAP = Duration.ofHours(1);
    /** How long the next shift may let people wait, to either side; a roster for weekends has a week between. */
    static final int DAYS = 8;

    private Succession() {}

    /** When the shift that takes over from this one begins; empty where there is none. */
    static Optional<Instant> next(Duty duty, List<Duty> roster) {
        Instant earliest = duty.ends().minus(OVERLAP);
        return roster.stream().map(Duty::begins)
                .filter(b -> b.isAfter(duty.begins()) && !b.isBefore(earliest))
                .min(Instant::compareTo);
    }

    /** The shifts that take over from this one: those that begin together. */
    static List<Duty> after(Duty duty, List<Duty> roster) {
        return next(duty, roster).map(b -> roster.stream().filter(d -> d.begins().equals(b)).toList()).orElse(List.of());
    }

    /** The shifts that hand over to this one. */
    static List<Duty> before(Duty duty, List<Duty> roster) {
        return roster.stream()
                .filter(d -> next(d, roster).filter(duty.begins()::equals).isPresent()).toList();
    }

    /** Until when somebody on this shift can hand something over. */
    static Instant writableUntil(Duty duty, List<Duty> roster) {
        return next(duty, roster).orElse(duty.ends()).plus(TakeOverPatience.USEFUL);
    }
}
