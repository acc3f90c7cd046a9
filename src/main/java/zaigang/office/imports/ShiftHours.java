package zaigang.office.imports;

import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zaigang.base.settings.DutySettings;
import zaigang.base.sheets.PartOfDay;
import zaigang.base.sheets.SheetColumns;
import zaigang.base.sheets.Table;
import zaigang.base.sheets.TimeRange;
import zaigang.base.text.Text;
import zaigang.office.imports.Findings.Spot;

/**
 * From when to when a shift of a sheet is: as the sheet tells, else as the settings have it. Day and night shifts are twelve
 * hours from there on, one after the other.
 */
final class ShiftHours {
    private static final Duration HALF = Duration.ofHours(12);

    private final Table table;
    private final Optional<TimeRange> general;
    private final DutySettings settings;
    private final Pattern wholeDay;
    private final Findings findings;
    private final Set<String> told = new HashSet<>();

    /**
     * @param general the hours of a shift without a name, where the sheet tells them
     * @param settings what holds where the roster is, for what the sheet does not tell
     */
    ShiftHours(Table table, Optional<TimeRange> general, DutySettings settings, Pattern wholeDay, Findings findings) {
        this.table = table;
        this.general = general;
        this.settings = settings;
        this.wholeDay = wholeDay;
        this.findings = findings;
    }

    record Hours(LocalTime starts, Duration lasts) {
        static Hours of(TimeRange range) {
            Duration lasts = Duration.between(range.start(), range.end());
            return new Hours(range.start(), range.nextDay() ? lasts.plusDays(1) : lasts);
        }
    }

    /**
     * The hours of a shift by its name.
     *
     * @param written beside the name, where there are any
     * @param spot where to complain of a name that does not tell its hours either; once for each name
     */
    Hours of(String name, Optional<TimeRange> written, Spot spot, String column) {
        Optional<Hours> told = written.or(() -> name.isEmpty() ? general : note(name)).map(Hours::of);
        return told.orElseGet(() -> usual(name, spot, column));
    }

    private Hours usual(String name, Spot spot, String column) {
        Optional<String> key = SheetColumns.ROSTER.exactly(name);
        if (key.filter("day"::equals).isPresent()) {
            return new Hours(settings.starts(), HALF);
        }
        if (key.filter("night"::equals).isPresent()) {
            return new Hours(settings.starts().plus(HALF), HALF);
        }
        if (wholeDay.matcher(name).find()) {
            return new Hours(settings.starts(), Duration.ofDays(1));
        }
        if (PartOfDay.isOne(name)) {
            if (told.add(name)) {
                findings.error(spot, column, Text.of("imports.hours_missing", "shift", name));
            }
            return new Hours(settings.starts(), settings.lasts());
        }
        if (!name.isEmpty() && told.add(name)) {
            findings.warn(spot, column, Text.of("imports.hours_assumed", "shift", name, "starts", settings.starts(),
                    "hours", settings.lasts().toHours()));
        }
        return new Hours(settings.starts(), settings.lasts());
    }

    /** "Day shift 8:00 to 18:00, night shift 18:00 to 8:00": what stands behind the shift's name. */
    private Optional<TimeRange> note(String name) {
        Stream<String> names = Stream.concat(Stream.of(name), SheetColumns.ROSTER.exactly(name).stream()
                .flatMap(key -> SheetColumns.ROSTER.names().get(key).stream()));
        return names.filter(n -> n.length() > 1).flatMap(n -> Stream.concat(table.titles().stream(), table.notes().stream())
                .filter(text -> text.contains(n)).flatMap(text -> TimeRange.find(text.substring(text.indexOf(n))).stream()))
                .findFirst();
    }
}
