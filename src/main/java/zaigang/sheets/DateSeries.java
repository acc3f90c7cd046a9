package zaigang.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds the years (and months) that the dates of a column leave out. */
final class DateSeries {
    /** A step back by more than this is the turn of a year; a smaller one is a sheet in loose order. */
    private static final int TURN_OF_YEAR_DAYS = 180;
    /** A step forward by more than this, from January to December, is a step back over the turn of the year. */
    private static final int BACK_OVER_TURN_DAYS = 330;
    /** The day falls by more than this from one month's end to the next one's beginning. */
    private static final int TURN_OF_MONTH_DAYS = 15;

    private final List<Optional<WrittenDate>> column;

    private DateSeries(List<Optional<WrittenDate>> column) {
        this.column = column;
    }

    static List<Optional<LocalDate>> resolve(List<Optional<WrittenDate>> column, DateHint hint, LocalDate reference) {
        var series = new DateSeries(tens(column));
        if (hint.year().isPresent() && hint.month().isEmpty() && series.startsWithoutYear()) {
            return series.fittingYear(hint.year().getAsInt());
        }
        return series.from(series.anchor(hint, reference));
    }

    /** A first day that may have lost its zero is the one before the next: 12.1 before 12.11 is the 10th. */
    private static List<Optional<WrittenDate>> tens(List<Optional<WrittenDate>> column) {
        List<Optional<WrittenDate>> found = column.stream().filter(Optional::isPresent).limit(2).toList();
        if (found.size() == 2 && found.getFirst().get() instanceof WrittenDate.MonthDay first && first.maybeTens()
                && found.getLast().get() instanceof WrittenDate.MonthDay next && next.month() == first.month()
                && next.day() == first.day() * 10 + 1) {
            var mended = new ArrayList<>(column);
            mended.set(column.indexOf(found.getFirst()), Optional.of(new WrittenDate.MonthDay(first.month(), first.day() * 10, false)));
            return mended;
        }
        return column;
    }

    private boolean startsWithoutYear() {
        return column.stream().flatMap(Optional::stream).findFirst().filter(WrittenDate.MonthDay.class::isInstance).isPresent();
    }

    /** The day near which the first date without a year is looked for. */
    private LocalDate anchor(DateHint hint, LocalDate reference) {
        if (hint.month().isPresent()) {
            int month = hint.month().getAsInt();
            var near = hint.year().isPresent() ? YearMonth.of(hint.year().getAsInt(), month)
                    : YearMonth.from(nearest(month, 15, reference).orElse(reference));
            return near.atDay(15);
        }
        return column.stream().flatMap(Optional::stream).filter(WrittenDate.Full.class::isInstance)
                .map(d -> ((WrittenDate.Full) d).date()).findFirst().orElse(reference);
    }

    /** A title that names only a year: the start, in or beside it, with which most of the dates lie in it. */
    private List<Optional<LocalDate>> fittingYear(int year) {
        Predicate<Optional<LocalDate>> inYear = d -> d.isPresent() && d.get().getYear() == year;
        Comparator<List<Optional<LocalDate>>> most = Comparator.comparingLong(dates -> dates.stream().filter(inYear).count());
        List<Optional<LocalDate>> best = startingIn(year);
        for (int other : new int[] {year - 1, year + 1}) {
            var dates = startingIn(other);
            best = most.compare(dates, best) > 0 ? dates : best;
        }
        return best;
    }

    private List<Optional<LocalDate>> startingIn(int year) {
        int month = column.stream().flatMap(Optional::stream).findFirst()
                .map(first -> first instanceof WrittenDate.MonthDay d ? d.month() : 1).orElse(1);
        return from(LocalDate.of(year, month, 15));
    }

    private List<Optional<LocalDate>> from(LocalDate anchor) {
        var dates = new ArrayList<Optional<LocalDate>>();
        Optional<LocalDate> before = Optional.empty();
        for (Optional<WrittenDate> written : column) {
            Optional<LocalDate> last = before;
            Optional<LocalDate> date = written.flatMap(w -> date(w, last, anchor));
            dates.add(date);
            before = date.or(() -> last);
        }
        return dates;
    }

    private static Optional<LocalDate> date(WrittenDate written, Optional<LocalDate> before, LocalDate anchor) {
        return switch (written) {
            case WrittenDate.Full full -> Optional.of(full.date());
            case WrittenDate.MonthDay d -> before.isEmpty() ? nearest(d.month(), d.day(), anchor) : next(d, before.get());
            case WrittenDate.Day d -> before.map(b -> nextDay(d.day(), b))
                    .orElseGet(() -> valid(anchor.getYear(), anchor.getMonthValue(), d.day()));
        };
    }

    private static Optional<LocalDate> next(WrittenDate.MonthDay written, LocalDate before) {
        if (written.maybeTens()) {
            var tens = next(new WrittenDate.MonthDay(written.month(), written.day() * 10, false), before);
            if (tens.isPresent() && tens.get().equals(before.plusDays(1))) {
                return tens;
            }
        }
        int year = before.getYear();
        var sameYear = valid(year, written.month(), written.day());
        long step = sameYear.map(d -> d.toEpochDay() - before.toEpochDay()).orElse(0L);
        if (step < -TURN_OF_YEAR_DAYS) {
            return valid(year + 1, written.month(), written.day());
        }
        return step > BACK_OVER_TURN_DAYS ? valid(year - 1, written.month(), written.day()) : sameYear;
    }

    private static Optional<LocalDate> nextDay(int day, LocalDate before) {
        var month = YearMonth.from(before).plusMonths(before.getDayOfMonth() - day > TURN_OF_MONTH_DAYS ? 1 : 0);
        return valid(month.getYear(), month.getMonthValue(), day);
    }

    /** The day of that month nearest to another date; of two equally near ones the later. */
    private static Optional<LocalDate> nearest(int month, int day, LocalDate near) {
        return IntStream.of(1, 0, -1).mapToObj(y -> valid(near.getYear() + y, month, day)).flatMap(Optional::stream)
                .min(Comparator.comparingLong(d -> Math.abs(d.toEpochDay() - near.toEpochDay())));
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
