package zaigang.base.workdays;

import java.time.LocalDate;
import java.util.Map;

/**
 * The arrangement of one year's holidays as it was announced.
 *
 * @param year the year it is for; its days may begin in the last days of December before
 * @param holidays days off, with the holiday's name
 * @param makeUpDays weekend days that are worked, with the name of the holiday they make up for
 */
public record HolidayYear(int year, Map<LocalDate, String> holidays, Map<LocalDate, String> makeUpDays) {
    public HolidayYear {
        holidays = Map.copyOf(holidays);
        makeUpDays = Map.copyOf(makeUpDays);
    }

    boolean concerns(LocalDate date) {
        return date.getYear() == year || holidays.containsKey(date) || makeUpDays.containsKey(date);
    }
}
