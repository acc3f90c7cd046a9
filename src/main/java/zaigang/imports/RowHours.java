package zaigang.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.imports.Findings.Spot;
import zaigang.sheets.Cell;
import zaigang.sheets.Dates;
import zaigang.sheets.PartOfDay;
import zaigang.sheets.TimeRange;
import zaigang.text.Text;

/** From when to when a row's shift is, where columns beside the date say so. What they say and cannot be read is an error. */
record RowHours(Findings findings) {
    /** @param only whether the row has one shift, whose hours they are */
    Optional<TimeRange> hours(RosterDays.Entry entry, boolean only) {
        Spot spot = entry.first();
        Optional<TimeRange> range = fromTo(spot).or(() -> besideDate(spot));
        boolean written = Stream.of("starts", "ends").anyMatch(k -> !spot.text(k).isBlank()) || !times(spot).isEmpty();
        if (written && (range.isEmpty() || !only)) {
            findings.error(spot, spot.text("starts").isBlank() ? "date" : "starts", Text.of("imports.hours_bad"));
        }
        return only ? range : Optional.empty();
    }

    /** A column for the beginning and one for the end. */
    private static Optional<TimeRange> fromTo(Spot spot) {
        Optional<String> from = TimeRange.timeOfDay(spot.text("starts"));
        Optional<String> to = TimeRange.timeOfDay(spot.text("ends"));
        return from.isEmpty() || to.isEmpty() ? Optional.empty() : TimeRange.find(from.get() + "-" + to.get())
                .filter(r -> days(spot).filter(d -> d != (r.nextDay() ? 1 : 0)).isEmpty());
    }

    /** How many days lie between the dates of beginning and end, where both are written. */
    private static Optional<Long> days(Spot spot) {
        Cell from = spot.row().cell("starts");
        Cell to = spot.row().cell("ends");
        return from.date().isPresent() && to.date().isPresent()
                ? Optional.of(to.date().get().toEpochDay() - from.date().get().toEpochDay()) : Optional.empty();
    }

    private static Optional<TimeRange> besideDate(Spot spot) {
        return spot.row().cells("date").stream().flatMap(c -> TimeRange.find(c.text()).stream()).findFirst();
    }

    /** What stands in a column for the time beside the one for the date and is no date, day or part of the day. */
    private static List<String> times(Spot spot) {
        Cell date = spot.row().cell("date");
        return spot.row().cells("date").stream().filter(c -> c != date && !c.isBlank() && Dates.read(c).isEmpty())
                .map(Cell::text).filter(t -> Dates.weekday(t).isEmpty() && !PartOfDay.isOne(t)).toList();
    }
}
