package zaigang.month.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;

/** The verified absences of a month: named is only who had the right of reply, the others are counted. */
record PublishedAbsences(List<Of> all) {
    /**
     * Somebody's.
     *
     * @param heard days about which all has been said: they may be published
     * @param unheard days about which it has not
     */
    record Of(long personId, String name, Optional<Long> teamId, List<LocalDate> heard, List<LocalDate> unheard) {}

    /** Decides about a day whether all has been said. */
    @FunctionalInterface
    interface Heard {
        boolean heard(PersonDay day, Instant recorded);
    }

    /** A day that was corrected is no absence any more, so it is not among them. */
    static PublishedAbsences of(List<List<PersonDay>> byPerson, Heard heard) {
        return new PublishedAbsences(byPerson.stream().map(own -> of(heard, own))
                .filter(o -> !o.heard().isEmpty() || !o.unheard().isEmpty()).toList());
    }

    private static Of of(Heard heard, List<PersonDay> own) {
        var yes = new ArrayList<LocalDate>();
        var no = new ArrayList<LocalDate>();
        own.forEach(day -> {
            if (day.state() instanceof DayState.Absent absent) {
                (heard.heard(day, absent.at()) ? yes : no).add(day.day());
            }
        });
        PersonDay last = own.getLast();
        return new Of(last.personId(), last.name(), last.teamId(), List.copyOf(yes), List.copyOf(no));
    }

    List<Of> named() {
        return all.stream().filter(o -> !o.heard().isEmpty()).toList();
    }

    /** On how many days somebody was absent who is not named for it. */
    int withheld() {
        return all.stream().mapToInt(o -> o.unheard().size()).sum();
    }

    Optional<Of> of(long personId) {
        return all.stream().filter(o -> o.personId() == personId).findFirst();
    }
}
