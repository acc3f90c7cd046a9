package zaigang.month.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import zaigang.base.workdays.Period;
import zaigang.day.attendance.DayState;
import zaigang.day.attendance.PersonDay;

/**
 * Somebody's days in a period: their sum, a sign for each, and the last of them. The days themselves are kept only where a sign does
 * not say enough, since a month of a province has three million.
 */
public final class PersonFigures {
    private static final Sign[] SIGNS = Sign.values();

    private final LocalDate from;
    private final Sum sum = new Sum();
    /** One more than the place of the sign, so that 0 is a day without one. */
    private final byte[] signs;
    private final List<PersonDay> kept = new ArrayList<>(0);
    private PersonDay last;

    /** @param first the person's first day; others come in their order */
    PersonFigures(Period period, PersonDay first, boolean keep) {
        this.from = period.from();
        this.signs = new byte[(int) ChronoUnit.DAYS.between(period.from(), period.to()) + 1];
        add(first, keep);
    }

    /** @param keep whether the day may be shown in words; verified absences are kept always, since they may be published */
    void add(PersonDay day, boolean keep) {
        last = day;
        sum.add(day);
        signs[place(day.day())] = (byte) (Sign.of(day.state()).ordinal() + 1);
        if (keep || day.state() instanceof DayState.Absent) {
            kept.add(day);
        }
    }

    private int place(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(from, day);
    }

    /** Who it is, and where posted at last. */
    public PersonDay last() {
        return last;
    }

    public Sum sum() {
        return sum;
    }

    /** Empty for a day without a round for this person. */
    Optional<Sign> sign(LocalDate day) {
        int sign = signs[place(day)];
        return sign == 0 ? Optional.empty() : Optional.of(SIGNS[sign - 1]);
    }

    /** Whether there is more to say of a day than that the person was there in time. */
    static boolean isRemarkable(PersonDay day) {
        return Sign.of(day.state()) != Sign.ON_POST || !day.leave().isEmpty();
    }

    /** The days that are more than being there in time, as far as they have been kept. */
    List<PersonDay> remarkable() {
        return kept.stream().filter(PersonFigures::isRemarkable).toList();
    }

    /**
     * The days without a check-in for this person, from the first day with one to the last: also those that follow on both sides as
     * far as the period goes, where nobody works on any of them, since nothing says that the person was not there then.
     */
    int restDays(LocalDate until, Predicate<LocalDate> workday) {
        int earliest = 0;
        int latest = signs.length - 1;
        while (signs[earliest] == 0) {
            earliest++;
        }
        while (signs[latest] == 0) {
            latest--;
        }
        int end = (int) Math.min(signs.length, ChronoUnit.DAYS.between(from, until) + 1);
        int first = worked(0, earliest, workday) ? earliest : 0;
        int last = worked(latest + 1, end, workday) ? latest : Math.max(latest, end - 1);
        return (int) IntStream.rangeClosed(first, last).filter(i -> signs[i] == 0).count();
    }

    private boolean worked(int first, int before, Predicate<LocalDate> workday) {
        return IntStream.range(first, before).anyMatch(i -> workday.test(from.plusDays(i)));
    }

    /** A day that is shown in words; empty for one without a round for this person. */
    Optional<PersonDay> inWords(LocalDate day) {
        return kept.stream().filter(d -> d.day().equals(day)).findFirst();
    }

    /** The days on which it was verified that the person was not there. */
    public List<PersonDay> absences() {
        return kept.stream().filter(d -> d.state() instanceof DayState.Absent).toList();
    }
}
