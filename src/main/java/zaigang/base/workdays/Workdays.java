package zaigang.base.workdays;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import zaigang.base.yaml.Read;

/**
 * Which days are worked: from Monday to Friday, moved by public holidays and make-up days as they are announced each
 * year. The announcements come from the calendar library and, before it, from {@code holidays.yaml}. What is not announced
 * is never guessed: there only the week and the days that the law itself fixes (such as 1 January) count, and
 * {@link DayKind#published()} is false.
 *
 * <p>Dates are dates in China; there is no clock and no zone here.
 */
public final class Workdays {
    /** An arrangement has begun as early as 29 December of the year before, so these days hang on the next year's. */
    private static final int LAST_DAY_OF_DECEMBER_FOR_SURE = 28;

    private final Library library = new Library();
    private final Map<Integer, HolidayYear> imported;

    private Workdays(Map<Integer, HolidayYear> imported) {
        this.imported = Map.copyOf(imported);
    }

    /** The years that come with the program. */
    public static Workdays builtIn() {
        return new Workdays(Map.of());
    }

    /** The years that come with the program, and before them those of a {@code holidays.yaml}, which need not exist. */
    public static Read<Workdays> read(Path file) {
        return HolidayFile.read(file).map(Workdays::new);
    }

    /** The calendar with further years, which go before those known so far. */
    public Workdays with(List<HolidayYear> years) {
        var all = new TreeMap<>(imported);
        years.forEach(y -> all.put(y.year(), y));
        return new Workdays(all);
    }

    public DayKind kind(LocalDate date) {
        HolidayYear next = imported.get(date.getYear() + 1);
        if (next != null && next.concerns(date)) {
            return kind(next, date, true);
        }
        HolidayYear own = imported.get(date.getYear());
        if (own != null) {
            return kind(own, date, isPublished(date));
        }
        return library.isPublished(date.getYear()) ? library.kind(date, isPublished(date)) : library.unpublished(date);
    }

    public boolean isWorkday(LocalDate date) {
        return kind(date).isWorkday();
    }

    /** Whether the arrangement of a year is known. */
    public boolean isPublished(int year) {
        return imported.containsKey(year) || library.isPublished(year);
    }

    /** Whether the arrangement for a date is known; the last days of December need that of the next year too. */
    public boolean isPublished(LocalDate date) {
        boolean nextYearMayReach = date.getMonthValue() == 12 && date.getDayOfMonth() > LAST_DAY_OF_DECEMBER_FOR_SURE;
        return isPublished(date.getYear()) && (!nextYearMayReach || isPublished(date.getYear() + 1));
    }

    /** The last year whose arrangement is known. */
    public int lastPublishedYear() {
        return imported.keySet().stream().reduce(library.lastYear(), Math::max);
    }

    /** The first working day after a date. */
    public LocalDate nextWorkday(LocalDate date) {
        return Stream.iterate(date.plusDays(1), d -> d.plusDays(1)).filter(this::isWorkday).findFirst().orElseThrow();
    }

    /** The last working day before a date. */
    public LocalDate previousWorkday(LocalDate date) {
        return Stream.iterate(date.minusDays(1), d -> d.minusDays(1)).filter(this::isWorkday).findFirst().orElseThrow();
    }

    /** The working days of a period, both ends counted; none where the end is before the beginning. */
    public List<LocalDate> workdays(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? List.of() : from.datesUntil(to.plusDays(1)).filter(this::isWorkday).toList();
    }

    /** How many working days a period has, both ends counted. */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        return workdays(from, to).size();
    }

    /**
     * The name of the public holiday that a date is the eve of, that is, the last working day before it; empty for other
     * days. If a break has several holidays, it is the first.
     */
    public Optional<String> eveOf(LocalDate date) {
        if (!isWorkday(date)) {
            return Optional.empty();
        }
        return Stream.iterate(date.plusDays(1), d -> d.plusDays(1))
                .map(this::kind)
                .takeWhile(kind -> !kind.isWorkday())
                .flatMap(kind -> kind instanceof DayKind.Holiday holiday ? Stream.of(holiday.name()) : Stream.empty())
                .findFirst();
    }

    private static DayKind kind(HolidayYear year, LocalDate date, boolean published) {
        if (year.holidays().containsKey(date)) {
            return new DayKind.Holiday(year.holidays().get(date), published);
        }
        return year.makeUpDays().containsKey(date)
                ? new DayKind.MakeUpDay(year.makeUpDays().get(date))
                : Library.ordinary(date, published);
    }
}
