package zaigang.day.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;

/** Days of people for tests about figures. */
final class Days {
    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private Days() {}

    /** A day with the state that follows from facts, and the leave that goes with it. */
    static PersonDay of(long personId, DayState.Facts facts) {
        DayState state = DayState.of(facts);
        return in(personId, state, state instanceof DayState.OnLeave l
                ? Collections.nCopies(l.whole() ? 2 : 1, l.kind()) : List.of());
    }

    static PersonDay in(long personId, DayState state, List<LeaveKind> leave) {
        return new PersonDay(personId, "P" + personId, "", LocalDate.of(2026, 11, 23), Optional.empty(), Optional.empty(),
                Optional.empty(), state, leave);
    }

    /** Any facts; now and then with leave in the afternoon of a day that was something else. */
    static PersonDay any(long personId, Random random) {
        Optional<Answer> answer = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(new Answer(9, personId,
                any(random, Answer.Kind.class), NOON.plusSeconds(random.nextInt(3600) - 1800), personId + random.nextInt(2)));
        LeaveKind kind = LeaveRules.DEFAULT.kinds().get(random.nextInt(LeaveRules.DEFAULT.kinds().size()));
        Optional<DayState.OfLeave> leave = random.nextInt(3) > 0 ? Optional.empty()
                : Optional.of(new DayState.OfLeave(kind, random.nextBoolean(), random.nextBoolean()));
        Optional<Amendment> amendment = random.nextInt(5) > 0 ? Optional.empty()
                : Optional.of(new Amendment(random.nextBoolean() ? Answer.Kind.OUT : Answer.Kind.ON_POST, NOON, "Li"));
        PersonDay day = of(personId, new DayState.Facts(any(random, Round.State.class), NOON, Duration.ofMinutes(3),
                any(random, AskProgress.class), answer, amendment, leave, random.nextBoolean()));
        return day.leave().isEmpty() && random.nextInt(6) == 0 ? in(personId, day.state(), List.of(kind)) : day;
    }

    private static <E extends Enum<E>> E any(Random random, Class<E> of) {
        return of.getEnumConstants()[random.nextInt(of.getEnumConstants().length)];
    }
}
