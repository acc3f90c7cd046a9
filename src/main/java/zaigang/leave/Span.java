package zaigang.leave;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zaigang.workdays.Period;

/**
 * From a half of a day to a half of a day, both counted, in the county's calendar.
 *
 * @param first the half of {@code from} with which it begins
 * @param last the half of {@code to} with which it ends
 */
public record Span(LocalDate from, Half first, LocalDate to, Half last) {
    /** As {@link #code} writes a day with a half. */
    private static final int CODED = "2026-11-24a".length();

    public Span {
        if (number(to, last) < number(from, first)) {
            throw new IllegalArgumentException("a span that ends before it begins: " + from + first + " to " + to + last);
        }
    }

    /** The whole days of a period. */
    public static Span of(Period period) {
        return new Span(period.from(), Half.MORNING, period.to(), Half.AFTERNOON);
    }

    public static Span of(LocalDate day) {
        return of(Period.of(day));
    }

    public static Span of(LocalDate day, Half half) {
        return new Span(day, half, day, half);
    }

    /** The halves of days of which a part lies between two local times, the second not included; at least the first's. */
    public static Span during(LocalDateTime from, LocalDateTime to) {
        LocalDateTime last = to.isAfter(from) ? to.minusNanos(1) : from;
        return new Span(from.toLocalDate(), Half.at(from.toLocalTime()), last.toLocalDate(), Half.at(last.toLocalTime()));
    }

    /** The days that it touches. */
    public Period period() {
        return new Period(from, to);
    }

    public boolean oneDay() {
        return from.equals(to);
    }

    public boolean contains(LocalDate day, Half half) {
        return number(from, first) <= number(day, half) && number(day, half) <= number(to, last);
    }

    public boolean overlaps(Span other) {
        return number(from, first) <= number(other.to, other.last) && number(other.from, other.first) <= number(to, last);
    }

    /** Whether all of it lies before this half of a day. */
    public boolean before(LocalDate day, Half half) {
        return number(to, last) < number(day, half);
    }

    /** Whether it has begun in this half of a day, or before. */
    public boolean begun(LocalDate day, Half half) {
        return number(from, first) <= number(day, half);
    }

    /** What is left where it ends with this half at the latest; empty where nothing is. */
    public Optional<Span> until(LocalDate day, Half half) {
        if (number(to, last) <= number(day, half)) {
            return Optional.of(this);
        }
        return begun(day, half) ? Optional.of(new Span(from, first, day, half)) : Optional.empty();
    }

    /** What is left behind this half; empty where nothing is. */
    public Optional<Span> after(LocalDate day, Half half) {
        if (number(day, half) < number(from, first)) {
            return Optional.of(this);
        }
        return before(day, half) || number(to, last) == number(day, half)
                ? Optional.empty()
                : Optional.of(half == Half.MORNING
                        ? new Span(day, Half.AFTERNOON, to, last) : new Span(day.plusDays(1), Half.MORNING, to, last));
    }

    /** How many halves of days it has by the calendar. */
    public int halves() {
        return (int) (number(to, last) - number(from, first)) + 1;
    }

    /** How many of its halves are in working days. */
    public int workHalves(Predicate<LocalDate> isWorkday) {
        int whole = 2 * (int) from.datesUntil(to.plusDays(1)).filter(isWorkday).count();
        int missingFirst = first == Half.AFTERNOON && isWorkday.test(from) ? 1 : 0;
        int missingLast = last == Half.MORNING && isWorkday.test(to) ? 1 : 0;
        return whole - missingFirst - missingLast;
    }

    /** These, earliest first, with what overlaps or adjoins made one. */
    static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        spans.stream().sorted(Comparator.comparingLong(s -> number(s.from, s.first))).forEach(s -> {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || number(s.from, s.first) > number(last.to, last.last) + 1) {
                joined.add(s);
            } else if (number(s.to, s.last) > number(last.to, last.last)) {
                joined.set(joined.size() - 1, new Span(last.from, last.first, s.to, s.last));
            }
        });
        return joined;
    }

    /** As it is written into a button; {@link #parse} reads it back. */
    String code() {
        return code(from, first) + code(to, last);
    }

    /** Empty for anything that {@link #code} does not write. */
    static Optional<Span> parse(String code) {
        if (code.length() != 2 * CODED) {
            return Optional.empty();
        }
        String begin = code.substring(0, CODED);
        String end = code.substring(CODED);
        try {
            return Optional.of(new Span(day(begin), half(begin), day(end), half(end)));
        } catch (DateTimeException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static String code(LocalDate day, Half half) {
        return day + (half == Half.MORNING ? "a" : "p");
    }

    private static LocalDate day(String code) {
        return LocalDate.parse(code.substring(0, CODED - 1));
    }

    private static Half half(String code) {
        return switch (code.charAt(CODED - 1)) {
            case 'a' -> Half.MORNING;
            case 'p' -> Half.AFTERNOON;
            default -> throw new IllegalArgumentException("not a half: " + code);
        };
    }

    /** Halves of days counted through: what lies before is smaller. */
    private static long number(LocalDate day, Half half) {
        return 2 * day.toEpochDay() + half.ordinal();
    }
}
