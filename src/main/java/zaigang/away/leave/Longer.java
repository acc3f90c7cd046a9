package zaigang.away.leave;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.SpokenLength;

/** Until when a leave is to last, as people type it: a day, or so many working days more. */
record Longer(SpokenDates dates, LeaveCount count) {
    /** @param more how many working days were counted; 0 where the day itself was named */
    record Until(LocalDate day, int more) {}

    /**
     * Empty for what says no day, and for what could mean two things: days and a half, weeks, days more behind a leave that ends
     * at noon, a day and a number of days that do not fit.
     */
    Optional<Until> hear(String typed, LocalDate today, Span held) {
        Optional<SpokenLength> length = SpokenLength.hear(typed);
        boolean fraction = length.filter(SpokenLength::isFraction).isPresent();
        Optional<SpokenDates.Heard> named = fraction ? Optional.empty() : day(typed, today, held);
        if (named.isPresent()) {
            LocalDate day = named.get().period().to();
            return Optional.of(new Until(day, 0)).filter(u -> SpokenLength.hear(named.get().rest())
                    .map(l -> more(l, held).filter(day::equals).isPresent()).orElse(true));
        }
        return length.flatMap(l -> more(l, held)
                .filter(last -> day(l.rest(), today, held).map(d -> d.period().to().equals(last)).orElse(true))
                .map(last -> new Until(last, l.days())));
    }

    private Optional<LocalDate> more(SpokenLength length, Span held) {
        return held.last() == Half.AFTERNOON && !length.ofWeeks() ? count.after(held.to(), length.days()) : Optional.empty();
    }

    /** A day; also behind a word that says “until”, as the end of a range has it. */
    private Optional<SpokenDates.Heard> day(String typed, LocalDate today, Span held) {
        return dates.hear(typed, today).or(() -> dates.hear(held.to() + typed, today).filter(h -> longer(h.period())));
    }

    private static boolean longer(Period range) {
        return range.from().isBefore(range.to());
    }
}
