package zaigang.base.workdays;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The announced arrangements that come with the calendar library, and the law behind them. */
final class Library {
    /** The library's table begins in December 2001 and is complete from the next year on. */
    private static final int FIRST_YEAR = 2002;
    /** An entry of the table: date, 0 for work or 1 for rest, index of the name, signed days to the holiday itself. */
    private static final int ENTRY = 13;
    private static final int WORK = 8;
    private static final int NAME = 9;

    /**
     * The days off that the law fixes by the solar calendar, whatever is announced around them: Measures on Festivals and
     * Commemoration Days (State Council, order 795), article 2, in force since 2025. Its other holidays follow the lunar
     * calendar or a solar term.
     */
    private static final int LAW_SINCE = 2025;
    static final List<MonthDay> FIXED_BY_LAW = List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 2),
            MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));

    private final Map<LocalDate, DayKind> announced;
    private final int lastYear;

    Library() {
        announced = table(LegalHoliday.DATA);
        lastYear = announced.keySet().stream().filter(d -> d.getDayOfYear() == 1)
                .mapToInt(LocalDate::getYear).max().orElse(FIRST_YEAR - 1);
    }

    /** The whole table at once: the library's own look-up searches all of it with a pattern for every date. */
    private static Map<LocalDate, DayKind> table(String data) {
        var days = new HashMap<LocalDate, DayKind>();
        for (int i = 0; i + ENTRY <= data.length(); i += ENTRY) {
            LocalDate date = LocalDate.parse(data.substring(i, i + WORK), DateTimeFormatter.BASIC_ISO_DATE);
            String name = LegalHoliday.NAMES[data.charAt(i + NAME) - '0'];
            days.put(date, data.charAt(i + WORK) == '0' ? new DayKind.MakeUpDay(name) : new DayKind.Holiday(name, true));
        }
        return Map.copyOf(days);
    }

    /** New Year's Day is a holiday in every arrangement, so the last year that has it is the last that was announced. */
    int lastYear() {
        return lastYear;
    }

    boolean isPublished(int year) {
        return FIRST_YEAR <= year && year <= lastYear;
    }

    /** All that the table knows, without the ordinary days. */
    Map<LocalDate, DayKind> announced() {
        return announced;
    }

    /** The kind of a date in a year that is announced. */
    DayKind kind(LocalDate date, boolean published) {
        return announced.getOrDefault(date, ordinary(date, published));
    }

    /** The kind of a date for which nothing is announced: the law's fixed days and the week, marked as not published. */
    DayKind unpublished(LocalDate date) {
        if (date.getYear() >= LAW_SINCE && FIXED_BY_LAW.contains(MonthDay.from(date))) {
            // The name is the library's own, from the last year it knows.
            DayKind known = announced.get(LocalDate.of(lastYear, date.getMonth(), date.getDayOfMonth()));
            return new DayKind.Holiday(known instanceof DayKind.Holiday holiday ? holiday.name() : "", false);
        }
        return ordinary(date, false);
    }

    static DayKind ordinary(LocalDate date, boolean published) {
        return isWeekend(date) ? new DayKind.Weekend(published) : new DayKind.Workday(published);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
