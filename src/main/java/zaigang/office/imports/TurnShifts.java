package zaigang.office.imports;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.DutySettings;
import zaigang.base.sheets.CellText;
import zaigang.base.sheets.DateHint;
import zaigang.base.sheets.Dates;
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
        Optional<String> roster = name(spot, "roster", true);
        Optional<String> shift = name(spot, "shift", false);
        Optional<TurnPlace> place = TurnPlace.find(spot.text("place"), staff);
        if (place.isEmpty()) {
            findings.error(spot, "place", Text.of("rotation.place_unknown"));
        }
        Optional<Hours> hours = hours(spot.text("shift-time"));
        if (hours.isEmpty()) {
            findings.error(spot, "shift-time", Text.of("rotation.time_bad"));
        }
        Optional<Integer> people = known(spot, "people", words.people(spot.text("people")), "rotation.people_bad");
        Optional<Boolean> led = known(spot, "led", words.decision(spot.text("led")), "rotation.yes_or_no");
        Optional<Integer> every = known(spot, "every", words.every(spot.text("every")), "rotation.every_bad");
        Optional<ShiftKind.Apart> apart = known(spot, "apart", words.apart(spot.text("apart")), "rotation.apart_bad");
        Optional<Boolean> inARow = known(spot, "in-a-row", words.decision(spot.text("in-a-row")), "rotation.yes_or_no");
        Optional<ShiftKind.Days> days = known(spot, "days", words.days(spot.text("days")), "rotation.days_bad");
        Optional<LocalDate> anchor = known(spot, "anchor", date(spot, "anchor", today), "rotation.date_bad");
        Optional<LocalDate> until = until(spot, anchor);
        boolean whole = roster.isPresent() && shift.isPresent() && place.isPresent() && hours.isPresent() && people.isPresent()
                && led.isPresent() && every.isPresent() && apart.isPresent() && inARow.isPresent() && days.isPresent()
                && anchor.isPresent();
        return !whole ? Optional.empty() : Optional.of(new Line(spot, roster.get(), place.get(), new ShiftKind(shift.get(),
                hours.get().starts(), hours.get().lasts(), new Need(people.get(), led.get()), every.get(), anchor.get(), until,
                days.get(), apart.get(), inARow.get())));
    }

    private Optional<String> name(Spot spot, String column, boolean required) {
        String name = CellText.name(spot.text(column));
        if (name.isEmpty() && required) {
            findings.error(spot, column, Text.of("rotation.roster_missing"));
        } else if (name.length() > LONGEST_NAME) {
            findings.error(spot, column, Text.of("imports.too_long", "limit", LONGEST_NAME));
        } else {
            return Optional.of(name);
        }
        return Optional.empty();
    }

    private <T> Optional<T> known(Spot spot, String column, Optional<T> value, String complaint) {
        if (value.isEmpty()) {
            findings.error(spot, column, Text.of(complaint));
        }
        return value;
    }

    /** A range of times, or 24 hours from the time at which duty usually begins. */
    private Optional<Hours> hours(String text) {
        return TimeRange.find(text).map(r -> {
            Duration lasts = Duration.between(r.start(), r.end());
            return new Hours(r.start(), r.nextDay() ? lasts.plusDays(1) : lasts);
        }).filter(h -> !h.lasts().isNegative() && !h.lasts().isZero())
                .or(() -> words.isWholeDay(text) ? Optional.of(new Hours(settings.starts(), WHOLE_DAY)) : Optional.empty());
    }

    private Optional<LocalDate> until(Spot spot, Optional<LocalDate> anchor) {
        Optional<LocalDate> until = date(spot, "until", anchor.orElse(today));
        if (until.isEmpty() && !spot.text("until").isBlank()) {
            findings.error(spot, "until", Text.of("rotation.date_bad"));
        } else if (until.isPresent() && anchor.filter(until.get()::isBefore).isPresent()) {
            findings.error(spot, "until", Text.of("rotation.ends_before_beginning"));
        }
        return until;
    }

    /** The date in a column; one without its year is the one next to the reference. */
    static Optional<LocalDate> date(Spot spot, String column, LocalDate reference) {
        return Dates.resolve(List.of(Dates.read(spot.row().cell(column))), DateHint.NONE, reference).getFirst();
    }
}
