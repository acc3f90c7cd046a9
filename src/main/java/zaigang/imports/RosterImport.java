package zaigang.imports;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.roster.PlannedShift;
import zaigang.settings.Duty;
import zaigang.sheets.CellText;
import zaigang.sheets.Columns;
import zaigang.sheets.Table;
import zaigang.sheets.TimeRange;
import zaigang.text.Text;

/** From a sheet with a duty roster to the shifts that it wants: a pure calculation. */
final class RosterImport {
    private static final List<String> SHIFTS = List.of("duty", "day", "night");
    private static final Duration HALF = Duration.ofHours(12);

    private final Table table;
    private final Words words;
    private final Duty settings;
    private final Findings findings;
    private final RosterPeople people;
    private final List<RosterDays.Entry> entries;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<LocalDate, HashSet<Long>> busy = new HashMap<>();

    /**
     * A roster as the sheet has it.
     *
     * @param shifts empty where the sheet has errors
     * @param names of the people in it
     */
    record Wanted(Table table, String roster, LocalDate from, LocalDate to, List<PlannedShift> shifts, Map<Long, String> names) {}

    private RosterImport(Table table, Staff staff, Words words, Duty settings, LocalDate today, Findings findings) {
        this.table = table;
        this.words = words;
        this.settings = settings;
        this.findings = findings;
        this.people = new RosterPeople(words, staff, findings);
        this.entries = RosterDays.of(table, today, findings);
    }

    /**
     * The shifts of a sheet; empty where it has none.
     *
     * @param staff as it will be when the roster is stored
     * @param settings the hours of a shift where the sheet does not tell them
     */
    static Optional<Wanted> read(Table table, Staff staff, Words words, Duty settings, LocalDate today, Findings findings) {
        return new RosterImport(table, staff, words, settings, today, findings).wanted();
    }

    private Optional<Wanted> wanted() {
        boolean places = entries.stream().map(RosterDays.Entry::date).distinct().count() < entries.size();
        var shifts = new ArrayList<PlannedShift>();
        entries.forEach(e -> shifts.addAll(shifts(e, places)));
        var dates = entries.stream().map(RosterDays.Entry::date).sorted().toList();
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wanted(table, rosterName(), dates.getFirst(), dates.getLast(), shifts, names));
    }

    private List<PlannedShift> shifts(RosterDays.Entry entry, boolean places) {
        RosterPeople.Crew leaders = people.read(entry, "leader", "leader-phone", true);
        List<Long> leaderIds = leaders.known().stream().map(Known::id).toList();
        leaders.known().forEach(k -> names.put(k.id(), k.name()));
        var shifts = new ArrayList<PlannedShift>();
        for (String column : SHIFTS.stream().filter(table::has).toList()) {
            List<Long> onDuty = onDuty(entry, column, leaderIds);
            if (!onDuty.isEmpty() || !leaderIds.isEmpty() || !leaders.outside().isEmpty()) {
                String name = column.equals("duty") ? "" : Columns.ROSTER.shownName(column);
                String place = places ? entry.place() : "";
                Hours hours = hours(column);
                shifts.add(new PlannedShift(entry.date(), (place + " " + name).strip(), hours.starts(), hours.lasts(),
                        leaderIds, leaders.outside(), onDuty, note(entry, places)));
            }
        }
        return shifts;
    }

    private List<Long> onDuty(RosterDays.Entry entry, String column, List<Long> leaderIds) {
        RosterPeople.Crew crew = people.read(entry, column, "duty-phone", false);
        if (crew.names() == 0) {
            findings.warn(entry.first(), column, Text.of("imports.nobody", "date", entry.date()));
        }
        for (Known person : crew.known()) {
            names.put(person.id(), person.name());
            if (!busy.computeIfAbsent(entry.date(), d -> new HashSet<>()).add(person.id())) {
                findings.error(entry.first(), column,
                        Text.of("imports.twice_a_day", "name", person.name(), "date", entry.date()));
            } else if (leaderIds.contains(person.id())) {
                findings.warn(entry.first(), column, Text.of("imports.leads_too", "name", person.name()));
            }
        }
        return crew.known().stream().map(Known::id).toList();
    }

    private static String note(RosterDays.Entry entry, boolean places) {
        Stream<String> place = places ? Stream.empty() : Stream.of(CellText.name(entry.first().text("place")));
        return String.join(" · ", Stream.concat(Stream.of(CellText.name(entry.text("remark"))), place)
                .filter(t -> !t.isEmpty()).toList());
    }

    private record Hours(LocalTime starts, Duration lasts) {
        static Hours of(TimeRange range) {
            Duration lasts = Duration.between(range.start(), range.end());
            return new Hours(range.start(), range.nextDay() ? lasts.plusDays(1) : lasts);
        }
    }

    /** As the sheet tells, else as the settings have it; day and night shifts are 12 hours from there on, one after the other. */
    private Hours hours(String column) {
        Optional<Hours> written = column.equals("duty")
                ? table.timeRange().map(Hours::of)
                : heading(column).or(() -> note(column)).map(Hours::of);
        return written.orElseGet(() -> switch (column) {
            case "day" -> new Hours(settings.starts(), HALF);
            case "night" -> new Hours(settings.starts().plus(HALF), HALF);
            default -> new Hours(settings.starts(), settings.lasts());
        });
    }

    private Optional<TimeRange> heading(String column) {
        return table.headers().stream().filter(h -> h.key().filter(column::equals).isPresent())
                .flatMap(h -> TimeRange.find(h.text()).stream()).findFirst();
    }

    /** "Day shift 8:00 to 18:00, night shift 18:00 to 8:00": what stands behind the shift's name. */
    private Optional<TimeRange> note(String column) {
        return Stream.concat(table.titles().stream(), table.notes().stream())
                .flatMap(text -> Columns.ROSTER.names().get(column).stream()
                        .filter(n -> n.length() > 1 && text.contains(n))
                        .flatMap(n -> TimeRange.find(text.substring(text.indexOf(n))).stream()))
                .findFirst();
    }

    private String rosterName() {
        String fileName = table.file().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        return Stream.concat(table.titles().stream(), Stream.of(table.sheet(), fileName))
                .filter(words::namesRoster).filter(t -> t.length() <= 60).findFirst()
                .map(words::rosterName).orElseGet(() -> words.rosterName(""));
    }
}
