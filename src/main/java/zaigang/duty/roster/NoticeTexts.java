package zaigang.duty.roster;

import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.spine.people.Person;

/** How somebody is told what has changed for them: a line for each shift, or one for many of the same kind in a month. */
record NoticeTexts(ZoneId zone) {
    /** More lines or days than these are for {@code /duty me}: a message holds 4096 characters. */
    private static final int LINES = 15;
    private static final int DAYS = 62;

    /** Shifts that are said in one line. */
    private record Group(Told.News.Kind kind, String roster, String name, boolean leading, YearMonth month, LocalTime from,
            LocalTime to) {}

    /** @param by who changed it; empty for the bot itself and for the command line */
    Text notice(List<Told.News> items, Told last, Optional<Person> by) {
        List<Text> lines = lines(items);
        var shown = new ArrayList<>(lines.subList(0, Math.min(LINES, lines.size())));
        if (lines.size() > LINES) {
            shown.add(Text.of("change.more", "count", lines.size() - LINES));
        }
        Text cause = Text.of("change.cause_" + last.cause().name().toLowerCase(Locale.ROOT));
        Text why = by.map(p -> Text.of("change.by", "cause", cause, "name", p.name(), "phone", p.phone()))
                .orElseGet(() -> Text.of("change.why", "cause", cause));
        return Text.lines(Text.of("change.head"), Text.lines(shown), why,
                last.reason().isBlank() ? Text.none() : Text.of("change.reason", "reason", last.reason()));
    }

    private List<Text> lines(List<Told.News> items) {
        var groups = items.stream().collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
        var lines = new ArrayList<Text>();
        groups.forEach((group, of) -> {
            boolean many = of.size() > 1 && (group.kind() == Told.News.Kind.ADDED || group.kind() == Told.News.Kind.REMOVED);
            if (many) {
                lines.add(many(group, of));
            } else {
                of.forEach(i -> lines.add(one(i)));
            }
        });
        return lines;
    }

    private Group group(Told.News item) {
        Told t = item.shift();
        return new Group(item.kind(), t.roster(), t.name(), t.leading(), YearMonth.from(t.day()),
                LocalTime.ofInstant(t.begins(), zone), LocalTime.ofInstant(t.ends(), zone));
    }

    private Text many(Group group, List<Told.News> items) {
        List<Text> days = items.stream().limit(DAYS).map(i -> Text.of("change.day", "day", i.shift().day())).toList();
        return Text.of(key(group.kind(), "_many", group.leading()), "month", group.month(), "count", items.size(),
                "title", DutyTexts.spaced(Text.verbatim(group.roster()), Text.verbatim(group.name()),
                        time(items.getFirst().shift())),
                "days", Text.list(days), "more", items.size() > DAYS ? Text.of("change.and_more") : Text.none());
    }

    private Text one(Told.News item) {
        return Text.of(key(item.kind(), "", item.shift().leading()), "when", when(item.shift()),
                "from", item.before().map(b -> Text.of("change.day", "day", b.day())).orElse(Text.none()));
    }

    private static String key(Told.News.Kind kind, String many, boolean leading) {
        return "change." + kind.name().toLowerCase(Locale.ROOT) + many + (leading ? "_leading" : "");
    }

    /** Day, roster, shift and time. */
    Text when(Told t) {
        return DutyTexts.spaced(Text.of("change.day", "day", t.day()), Text.verbatim(t.roster()),
                Text.verbatim(t.name()), time(t));
    }

    private Text time(Told t) {
        return new DutyTexts(zone).time(t.begins(), t.ends());
    }
}
