package zaigang.duty.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/** What {@code /duty} shows: a day, a week, this moment, somebody's next shifts; as much of the rosters as is looked at. */
final class DutyPages {
    private final Rosters rosters;
    private final RosterLedger ledger = new RosterLedger();
    private final ZoneId zone;
    private final DutyTexts texts;
    private final DutyNames names;
    private final Gaps gaps;
    private final Marks marks;
    private final NextShiftsPage nextShifts;

    DutyPages(Rosters rosters, DutyNames names, ZoneId zone, Gaps gaps, Marks marks) {
        this.rosters = rosters;
        this.names = names;
        this.zone = zone;
        this.texts = new DutyTexts(zone);
        this.nextShifts = new NextShiftsPage(rosters, zone, marks);
        this.gaps = gaps;
        this.marks = marks;
    }

    LocalDate today(Tx tx) {
        return tx.now().atZone(zone).toLocalDate();
    }

    /** Where nobody of what concerns the reader is on duty, but others are, they are shown at once. */
    DutyPage page(Tx tx, Person reader, DutyPage.Query query) {
        if (query.ask() instanceof DutyTime.NextShifts || query.ask() instanceof DutyTime.RightNow) {
            return query.ask() instanceof DutyTime.RightNow ? now(tx, query) : next(tx, reader, query);
        }
        LocalDate from = first(query.ask());
        LocalDate to = query.ask() instanceof DutyTime.OfWeek ? from.plusDays(6) : from;
        List<Part> parts = parts(tx, from, to, query.sight());
        boolean concerning = query.sight() instanceof Sight.Concerning;
        boolean more = concerning && ledger.moreThan(tx, from, to, query.sight());
        if (more && parts.isEmpty()) {
            return page(tx, reader, new DutyPage.Query(query.ask(), new Sight.Everything(), query.page()));
        }
        var split = DutyPage.Split.of(parts, query.page(), p -> p.lines(query.ask()));
        List<Duty> duties = ledger.on(tx, from, to, query.sight(), split.shown().stream().map(p -> p.load().rosterId()).toList());
        boolean several = more || parts.size() > 1;
        Text text = query.ask() instanceof DutyTime.OfWeek
                ? week(tx, from, duties, several)
                : day(tx, from, split.shown().stream().flatMap(p -> p.running().stream()).toList(), duties, several);
        return new DutyPage(headed(tx, query.sight(), text), query.ask(), query.sight(), split.page(), split.pages(), more);
    }

    private static LocalDate first(DutyTime ask) {
        return switch (ask) {
            case DutyTime.OfWeek w -> w.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case DutyTime.OfDay d -> d.day();
            case DutyTime.NextShifts m -> throw new IllegalArgumentException("the next shifts have no first day");
            case DutyTime.RightNow n -> throw new IllegalArgumentException("this moment has no first day");
        };
    }

    /** What a roster has for the days, and those of its shifts that began before today and still run. */
    private record Part(RosterLedger.Volume load, List<Duty> running) {
        long lines(DutyTime ask) {
            long people = load.people() + running.stream().mapToLong(d -> d.everyone().size()).sum();
            return ask instanceof DutyTime.OfWeek ? load.shifts() + people / 4 : 2 * (load.shifts() + running.size()) + people;
        }
    }

    private List<Part> parts(Tx tx, LocalDate from, LocalDate to, Sight sight) {
        Map<String, List<Duty>> running = from.equals(to) && from.equals(today(tx))
                ? ledger.running(tx, tx.now(), sight).stream().filter(d -> d.day().isBefore(from))
                        .collect(Collectors.groupingBy(Duty::roster))
                : Map.of();
        var parts = new LinkedHashMap<String, Part>();
        ledger.loads(tx, from, to, sight).forEach(l ->
                parts.put(l.roster(), new Part(l, running.getOrDefault(l.roster(), List.of()))));
        running.forEach((roster, duties) ->
                parts.putIfAbsent(roster, new Part(new RosterLedger.Volume(0, roster, 0, 0), duties)));
        return parts.values().stream().sorted(Comparator.comparing(p -> p.load().roster())).toList();
    }

    private Text headed(Tx tx, Sight sight, Text text) {
        Text name = names.name(tx, sight);
        return name.equals(Text.none()) ? text : Text.lines(Text.of("roster.head_of", "name", name), text);
    }

    /** Today's page begins with the shifts of earlier days that still run. */
    private Text day(Tx tx, LocalDate day, List<Duty> running, List<Duty> duties, boolean several) {
        Instant now = tx.now();
        List<Duty> all = Stream.concat(running.stream(), duties.stream()).toList();
        var blocks = new DutyBlocks(texts, gaps.of(tx, all), HeldShift.of(tx, all, zone), several);
        var parts = new ArrayList<Text>();
        running.forEach(d -> parts.add(blocks.block(d,
                Text.of("roster.until", "to", d.ends().atZone(zone).toLocalTime()), marks.of(tx, d))));
        if (duties.isEmpty()) {
            parts.add(none(tx, day));
        } else {
            parts.add(Text.of("roster.head_day", "day", texts.day(day, now)));
            duties.stream().sorted(Comparator.comparing(Duty::roster))
                    .forEach(d -> parts.add(blocks.block(d, DutyBlocks.title(texts, d, now), marks.of(tx, d))));
        }
        return DutyBlocks.paragraphs(parts);
    }

    private Text none(Tx tx, LocalDate day) {
        return rosters.lastDay(tx)
                .map(last -> Text.of("roster.none", "day", texts.day(day, tx.now()), "last", last))
                .orElseGet(() -> Text.of("roster.no_roster"));
    }

    private Text week(Tx tx, LocalDate monday, List<Duty> duties, boolean several) {
        LocalDate sunday = monday.plusDays(6);
        if (duties.isEmpty()) {
            return rosters.lastDay(tx)
                    .map(last -> Text.of("roster.none_in_week", "from", monday, "to", sunday, "last", last))
                    .orElseGet(() -> Text.of("roster.no_roster"));
        }
        var blocks = new DutyBlocks(texts, gaps.of(tx, duties), HeldShift.of(tx, duties, zone), several);
        Map<LocalDate, List<Duty>> byDay = duties.stream().collect(Collectors.groupingBy(Duty::day));
        var parts = new ArrayList<Text>();
        parts.add(Text.of("roster.head_week", "from", monday, "to", sunday));
        for (LocalDate day = monday; !day.isAfter(sunday); day = day.plusDays(1)) {
            List<Text> lines = byDay.getOrDefault(day, List.of()).stream().map(blocks::weekLine).toList();
            parts.add(Text.of("roster.week_day", "day", texts.day(day, tx.now()),
                    "duties", lines.isEmpty() ? Text.of("roster.week_none") : Text.lines(lines)));
        }
        return DutyBlocks.paragraphs(parts);
    }

    /** Who is on duty at this moment, shift by shift. */
    private DutyPage now(Tx tx, DutyPage.Query query) {
        boolean concerning = query.sight() instanceof Sight.Concerning;
        List<Duty> duties = ledger.running(tx, tx.now(), query.sight()).stream()
                .sorted(Comparator.comparing(Duty::roster).thenComparing(Duty::begins)).toList();
        boolean more = concerning && ledger.moreRunning(tx, tx.now(), query.sight());
        if (more && duties.isEmpty()) {
            return now(tx, new DutyPage.Query(query.ask(), new Sight.Everything(), query.page()));
        }
        var split = DutyPage.Split.of(duties, query.page(), d -> 2 + d.everyone().size());
        var blocks = new DutyBlocks(texts, Map.of(), HeldShift.of(tx, split.shown(), zone), more || DutyBlocks.several(duties));
        Text text = duties.isEmpty()
                ? Text.of("roster.none_now")
                : Text.lines(split.shown().stream().map(d -> blocks.running(d, tx.now())).toList());
        return new DutyPage(headed(tx, query.sight(), text), query.ask(), query.sight(), split.page(), split.pages(), more);
    }

    /** One's own next shifts, or those of the person who is looked at. */
    private DutyPage next(Tx tx, Person reader, DutyPage.Query query) {
        long whose = query.sight() instanceof Sight.OfPerson p ? p.id() : reader.id();
        if (whose == reader.id()) {
            return new DutyPage(nextShifts.own(tx, reader), query.ask(), query.sight(), 0, 1, false);
        }
        return new DutyPage(headed(tx, query.sight(), nextShifts.of(tx, whose)), query.ask(), query.sight(), 0, 1, false);
    }
}
