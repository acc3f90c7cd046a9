package zaigang.office.imports;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.DutySettings;
import zaigang.base.sheets.Table;
import zaigang.base.sheets.TableRow;
import zaigang.base.sheets.TimeRange;
import zaigang.base.text.Text;
import zaigang.duty.roster.Need;
import zaigang.duty.rotation.ShiftKind;
import zaigang.office.imports.Findings.Spot;

/** Reads the table that tells which shifts a roster has by turns. */
record TurnShifts(Table table, Staff staff, TurnWords words, DutySettings settings, LocalDate today, Findings findings) {
    /** The longest name of a roster or shift. */
    static final int LONGEST_NAME = 30;
    private static final Duration WHOLE_DAY = Duration.ofHours(24);

    /** A row of the table. */
    record Line(Spot spot, String roster, TurnPlace place, ShiftKind kind) {}

    private record Hours(LocalTime starts, Duration lasts) {}

    /** All rows that can be understood; what is wrong with the others is among the findings. */
    List<Line> read() {
        var lines = new ArrayList<Line>();
        for (TableRow row : table.rows()) {
            line(new Spot(table, row)).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<Line> line(Spot spot) {
        var row = new RowFields(spot, findings);
        Optional<String> roster = row.name("roster", LONGEST_NAME, "rotation.roster_missing");
        String shift = row.name("shift", LONGEST_NAME);
        Optional<TurnPlace> place = row.required("place", t -> TurnPlace.find(t, staff), "rotation.place_unknown");
        Optional<Hours> hours = row.required("shift-time", this::hours, "rotation.time_bad");
        Optional<Integer> people = row.required("people", words::people, "rotation.people_bad");
        Optional<Boolean> led = row.required("led", words::decision, "rotation.yes_or_no");
        Optional<Integer> every = row.required("every", words::every, "rotation.every_bad");
        Optional<ShiftKind.Apart> apart = row.required("apart", words::apart, "rotation.apart_bad");
        Optional<Boolean> inARow = row.required("in-a-row", words::decision, "rotation.yes_or_no");
        Optional<ShiftKind.Days> days = row.required("days", words::days, "rotation.days_bad");
        Optional<LocalDate> anchor = row.date("anchor", today);
        Optional<LocalDate> until = row.optionalDate("until", anchor.orElse(today));
        if (until.isPresent() && anchor.filter(until.get()::isBefore).isPresent()) {
            findings.error(spot, "until", Text.of("rotation.ends_before_beginning"));
        }
        return !row.isWhole() ? Optional.empty() : Optional.of(new Line(spot, roster.get(), place.get(), new ShiftKind(shift,
                hours.get().starts(), hours.get().lasts(), new Need(people.get(), led.get()), every.get(), anchor.get(), until,
                days.get(), apart.get(), inARow.get())));
    }

    /** A range of times, or 24 hours from the time at which duty usually begins. */
    private Optional<Hours> hours(String text) {
        return TimeRange.find(text).map(r -> {
            Duration lasts = Duration.between(r.start(), r.end());
            return new Hours(r.start(), r.nextDay() ? lasts.plusDays(1) : lasts);
        }).filter(h -> !h.lasts().isNegative() && !h.lasts().isZero())
                .or(() -> words.isWholeDay(text) ? Optional.of(new Hours(settings.starts(), WHOLE_DAY)) : Optional.empty());
    }
}
