package zaigang.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.ledger.Tx;
import zaigang.people.Person;
import zaigang.text.Text;

/** What {@code /duty} shows: a day, a week, one's own next shifts. */
final class DutyPages {
    private static final int NEXT = 8;

    private final Rosters rosters;
    private final Marks marks;
    private final ZoneId zone;
    private final DutyTexts texts;
    private final Gaps gaps;

    DutyPages(Rosters rosters, ZoneId zone, Gaps gaps, Marks marks) {
        this.rosters = rosters;
        this.marks = marks;
        this.zone = zone;
        this.texts = new DutyTexts(zone);
        this.gaps = gaps;
    }

    LocalDate today(Tx tx) {
        return tx.now().atZone(zone).toLocalDate();
    }

    Text page(Tx tx, Person reader, Ask ask) {
        return switch (ask) {
            case Ask.Day d -> day(tx, d.day());
            case Ask.Week w -> week(tx, w.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case Ask.Mine m -> mine(tx, reader);
        };
    }

    /** Today's page begins with the shifts of earlier days that still run. */
    private Text day(Tx tx, LocalDate day) {
        Instant now = tx.now();
        List<Duty> duties = rosters.on(tx, day);
        List<Duty> running = day.equals(today(tx))
                ? rosters.at(tx, now).stream().filter(d -> d.day().isBefore(day)).toList()
                : List.of();
        boolean several = several(Stream.concat(running.stream(), duties.stream()));
        Map<Long, Text> missing = gaps.of(tx, Stream.concat(running.stream(), duties.stream()).toList());
        var parts = new ArrayList<Text>();
        running.forEach(d -> parts.add(block(tx, several, d, missing,
                Text.of("roster.until", "to", d.ends().atZone(zone).toLocalTime()))));
        if (duties.isEmpty()) {
            parts.add(none(tx, day));
        } else {
            parts.add(Text.of("roster.head_day", "day", texts.day(day, now)));
            duties.forEach(d -> parts.add(block(tx, several, d, missing, title(d, now))));
        }
        return paragraphs(parts);
    }

    private Text title(Duty duty, Instant now) {
        return DutyTexts.spaced(texts.title(duty), duty.runsAt(now) ? Text.of("roster.running") : Text.NONE);
    }

    private Text block(Tx tx, boolean several, Duty duty, Map<Long, Text> missing, Text title) {
        Text roster = several ? Text.verbatim(duty.roster()) : Text.NONE;
        return Text.of("roster.block", "title", DutyTexts.spaced(roster, title),
                "crew", Text.lines(texts.crew(duty, marks.of(tx, duty)), missing.getOrDefault(duty.shiftId(), Text.NONE)));
    }

    private Text none(Tx tx, LocalDate day) {
        return rosters.lastDay(tx)
                .map(last -> Text.of("roster.none", "day", texts.day(day, tx.now()), "last", last))
                .orElseGet(() -> Text.of("roster.no_roster"));
    }

    private Text week(Tx tx, LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        List<Duty> duties = rosters.on(tx, monday, sunday);
        if (duties.isEmpty()) {
            return rosters.lastDay(tx)
                    .map(last -> Text.of("roster.none_in_week", "from", monday, "to", sunday, "last", last))
                    .orElseGet(() -> Text.of("roster.no_roster"));
        }
        boolean several = several(duties.stream());
        Map<Long, Text> missing = gaps.of(tx, duties);
        Map<LocalDate, List<Duty>> byDay = duties.stream().collect(Collectors.groupingBy(Duty::day));
        var parts = new ArrayList<Text>();
        parts.add(Text.of("roster.head_week", "from", monday, "to", sunday));
        for (LocalDate day = monday; !day.isAfter(sunday); day = day.plusDays(1)) {
            List<Text> lines = byDay.getOrDefault(day, List.of()).stream().map(d -> weekLine(several, d, missing)).toList();
            parts.add(Text.of("roster.week_day", "day", texts.day(day, tx.now()),
                    "duties", lines.isEmpty() ? Text.of("roster.week_none") : Text.lines(lines)));
        }
        return paragraphs(parts);
    }

    private Text weekLine(boolean several, Duty duty, Map<Long, Text> missing) {
        Text title = DutyTexts.spaced(several ? Text.verbatim(duty.roster()) : Text.NONE, texts.title(duty));
        return Text.of("roster.week_line", "title", title,
                "names", DutyTexts.spaced(texts.names(duty), missing.getOrDefault(duty.shiftId(), Text.NONE)));
    }

    private Text mine(Tx tx, Person reader) {
        List<Duty> next = rosters.next(tx, reader.id(), NEXT);
        if (next.isEmpty()) {
            return rosters.lastDay(tx).map(last -> Text.of("roster.none_mine", "last", last))
                    .orElseGet(() -> Text.of("roster.no_roster"));
        }
        boolean several = several(next.stream());
        Set<Long> unconfirmed = rosters.notices().unconfirmed(tx, next, reader);
        var parts = new ArrayList<Text>();
        parts.add(Text.of("roster.head_mine"));
        next.forEach(d -> parts.add(myBlock(tx, reader, several, d, unconfirmed.contains(d.shiftId()))));
        return paragraphs(parts);
    }

    private Text myBlock(Tx tx, Person reader, boolean several, Duty duty, boolean unconfirmed) {
        Text title = DutyTexts.spaced(several ? Text.verbatim(duty.roster()) : Text.NONE,
                texts.day(duty.day(), tx.now()), title(duty, tx.now()),
                duty.ledBy(reader) ? Text.of("roster.you_lead") : Text.NONE,
                unconfirmed ? Text.of("change.unconfirmed") : Text.NONE);
        return Text.of("roster.block", "title", title, "crew", texts.company(duty, reader));
    }

    /** Rosters are named only where there is more than one to tell apart. */
    private static boolean several(Stream<Duty> duties) {
        return duties.map(Duty::roster).distinct().count() > 1;
    }

    private static Text paragraphs(List<Text> parts) {
        return Text.paragraphs(parts.toArray(Text[]::new));
    }
}
