package zaigang.month.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zaigang.base.settings.DigestSettings;
import zaigang.base.workdays.Period;

/**
 * Which digests somebody wants, and when.
 *
 * @param at the time of day of all of them; empty as the settings have it
 * @param weekDay the day of the week's; empty for the last working day
 * @param silent whether nothing comes where there is nothing to say; otherwise a line
 * @param named whether a group may read the names of those who are not confirmed; of no meaning for a person
 */
record DigestChoice(Set<DigestKind> kinds, Optional<LocalTime> at, Optional<DayOfWeek> weekDay, boolean silent, boolean named) {
    /** For organizers and liaisons. */
    static final DigestChoice USUAL = new DigestChoice(EnumSet.allOf(DigestKind.class), Optional.empty(), Optional.empty(), false, false);
    /** For leaders, whom the list at the close has told of the day: without that of the day, unless they want it. */
    static final DigestChoice OF_LEADERS = USUAL.with(DigestKind.DAY, false);
    /** For a group, until somebody chooses. */
    static final DigestChoice NONE = new DigestChoice(Set.of(), Optional.empty(), Optional.empty(), true, false);

    DigestChoice {
        kinds = kinds.isEmpty() ? EnumSet.noneOf(DigestKind.class) : EnumSet.copyOf(kinds);
    }

    /** A digest that is due, and what it is about. */
    record Due(DigestKind kind, Period period) {}

    /** What is due on a day at a time of it. */
    List<Due> due(LocalDate day, LocalTime time, DigestSettings settings, DigestDays days) {
        return Arrays.stream(DigestKind.values()).filter(k -> kinds.contains(k) && hour(k, settings).equals(time))
                .flatMap(k -> days.due(k, day, weekDay).map(p -> new Due(k, p)).stream()).toList();
    }

    /** Of the day and the week in the evening, of what is longer in the morning after it. */
    LocalTime hour(DigestKind kind, DigestSettings settings) {
        return at.orElseGet(() -> switch (kind) {
            case DAY, WEEK -> settings.evening();
            case MONTH, QUARTER -> settings.at();
        });
    }

    DigestChoice with(DigestKind kind, boolean wanted) {
        Set<DigestKind> changed = EnumSet.copyOf(kinds.isEmpty() ? EnumSet.noneOf(DigestKind.class) : kinds);
        if (wanted) {
            changed.add(kind);
        } else {
            changed.remove(kind);
        }
        return new DigestChoice(changed, at, weekDay, silent, named);
    }

    DigestChoice at(Optional<LocalTime> time) {
        return new DigestChoice(kinds, time, weekDay, silent, named);
    }

    DigestChoice on(Optional<DayOfWeek> day) {
        return new DigestChoice(kinds, at, day, silent, named);
    }

    DigestChoice silent(boolean nothing) {
        return new DigestChoice(kinds, at, weekDay, nothing, named);
    }

    DigestChoice named(boolean names) {
        return new DigestChoice(kinds, at, weekDay, silent, names);
    }
}
