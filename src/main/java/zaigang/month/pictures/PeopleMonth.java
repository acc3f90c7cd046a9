package zaigang.month.pictures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import zaigang.base.pictures.Tone;

/**
 * People by days.
 *
 * @param rateName what the bars below the days show
 */
public record PeopleMonth(PictureHead head, List<Day> days, List<Part> parts, List<Meaning> legend, String rateName) {
    public PeopleMonth {
        days = List.copyOf(days);
        parts = List.copyOf(parts);
        legend = List.copyOf(legend);
    }

    /**
     * A column.
     *
     * @param number the day of the month
     * @param rest whether it is a day of rest
     * @param rate in per cent; empty where nobody was expected
     */
    public record Day(String number, String weekday, boolean rest, OptionalInt rate) {}

    /** People who belong together; the name is empty where there is nothing to be told apart. */
    public record Part(String name, List<Row> rows) {}

    /** @param days a sign for each day, empty where there was nothing for this person */
    public record Row(String name, List<Optional<Signed>> days) {}

    public record Signed(String sign, Tone tone) {}
}
