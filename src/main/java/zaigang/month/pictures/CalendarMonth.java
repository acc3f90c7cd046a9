package zaigang.month.pictures;

import java.util.List;
import java.util.Optional;
import zaigang.base.pictures.Tone;

/**
 * A month as a calendar.
 *
 * @param weekdays seven names, Monday first
 * @param blanks how many days of the first week are not of this month
 */
public record CalendarMonth(PictureHead head, List<String> weekdays, int blanks, List<Day> days, List<Meaning> legend) {
    public CalendarMonth {
        weekdays = List.copyOf(weekdays);
        days = List.copyOf(days);
        legend = List.copyOf(legend);
    }

    /**
     * A day.
     *
     * @param aside beside the number: the name of a holiday
     * @param rest whether it is a day of rest
     */
    public record Day(String number, String aside, boolean rest, Optional<Field> field) {}

    /**
     * What there is of a day.
     *
     * @param sign large; a sign, or a rate
     * @param words below it
     */
    public record Field(String sign, String words, Tone tone) {}
}
