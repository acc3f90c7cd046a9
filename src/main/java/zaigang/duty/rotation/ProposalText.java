package zaigang.duty.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;

/**
 * A proposal in words.
 *
 * @param names of all who are in it, by their numbers
 */
record ProposalText(Proposal proposal, Map<Long, String> names) {
    private static final int SHARES = 40;
    private static final int LINES = 10;
    /** In so many characters all days go onto one page, with the rest of it. */
    private static final int ONE_PAGE = 2_400;
    private static final int PER_DAY = 14;
    private static final int PER_SHARE = 24;

    /** Counts first, what cannot be filled, what is replaced, who gets how much; the days too, where there is room. */
    Text overview() {
        var parts = new ArrayList<Text>();
        parts.add(Text.lines(head(), counts(), proposal.unpublished() ? Text.of("rotation.unpublished") : Text.none()));
        parts.add(unfilled());
        parts.add(replaced());
        parts.add(byHand());
        parts.add(shares(true));
        parts.add(shares(false));
        if (fitsOnePage()) {
            parts.add(days(proposal.period()));
        }
        return Text.paragraphs(parts.toArray(Text[]::new));
    }

    Text week(Period week) {
        return Text.paragraphs(head(), days(week));
    }

    private Text head() {
        return Text.of("rotation.head", "roster", proposal.roster().name(),
                "from", proposal.period().from(), "to", proposal.period().to());
    }

    private Text counts() {
        RosterChange c = proposal.change();
        return c.isEmpty() ? Text.of("rotation.no_change")
                : Text.of("rotation.counts", "added", c.added().size(), "changed", c.changed().size(),
                        "removed", c.removed().size());
    }

    boolean fitsOnePage() {
        long days = proposal.period().to().toEpochDay() - proposal.period().from().toEpochDay() + 1;
        long shifts = all().mapToLong(s -> s.name().length() + 2L + 4L * s.everyone().size()).sum();
        return days * PER_DAY + shifts + (long) PER_SHARE * Math.min(SHARES, proposal.plan().shares().size()) <= ONE_PAGE;
    }

    private Stream<PlannedShift> all() {
        return Stream.concat(proposal.plan().shifts().stream(), proposal.byHand().stream())
                .sorted(Comparator.comparing((PlannedShift s) -> s.day().atTime(s.starts())).thenComparing(PlannedShift::name));
    }

    private Text days(Period days) {
        Map<LocalDate, List<PlannedShift>> byDay = all().filter(s -> days.contains(s.day()))
                .collect(Collectors.groupingBy(PlannedShift::day));
        return Text.lines(days.from().datesUntil(days.to().plusDays(1)).filter(byDay::containsKey)
                .map(d -> Text.of("rotation.day_line", "day", d,
                        "shifts", new Text.Joined(" · ", byDay.get(d).stream().map(this::shift).toList())))
                .toList());
    }

    private Text shift(PlannedShift shift) {
        return spaced(Text.verbatim(shift.name()), crew(shift));
    }

    private Text crew(PlannedShift shift) {
        List<String> leaders = Stream.concat(shift.leaderIds().stream().map(this::name),
                shift.outsideLeaderNames().stream()).toList();
        List<Text> all = Stream.concat(leaders.stream().map(n -> Text.of("rotation.leading", "name", n)),
                shift.personIds().stream().map(this::name).map(Text::verbatim)).toList();
        return all.isEmpty() ? Text.of("rotation.nobody") : Text.list(all);
    }

    private String name(long id) {
        return names.getOrDefault(id, "?");
    }

    private Text unfilled() {
        List<Plan.Unfilled> all = proposal.plan().unfilled();
        return all.isEmpty() ? Text.none()
                : Text.lines(Text.of("rotation.unfilled", "count", all.size()), some(all, this::unfilled));
    }

    private Text unfilled(Plan.Unfilled u) {
        List<Text> why = u.why().entrySet().stream()
                .map(e -> Text.of("rotation.why_" + e.getKey().name().toLowerCase(Locale.ROOT), "count", e.getValue())).toList();
        return Text.of(u.leader() ? "rotation.unfilled_leader" : "rotation.unfilled_people", "day", u.day(),
                "shift", u.shift().isEmpty() ? "" : " " + u.shift(), "places", u.places(), "why", Text.list(why));
    }

    private Text replaced() {
        RosterChange c = proposal.change();
        List<Text> lines = Stream.concat(
                c.changed().stream().map(x -> Text.of("rotation.replaced_line", "day", x.day(), "shift", titled(x.after()),
                        "before", crew(x.before()), "after", crew(x.after()))),
                c.removed().stream().map(s -> Text.of("rotation.removed_line", "day", s.day(), "shift", titled(s),
                        "before", crew(s)))).toList();
        return lines.isEmpty() ? Text.none()
                : Text.lines(Text.of("rotation.replaced", "count", lines.size()), some(lines, t -> t));
    }

    private static String titled(PlannedShift shift) {
        return shift.name().isEmpty() ? "" : " " + shift.name();
    }

    private Text byHand() {
        List<PlannedShift> all = proposal.byHand();
        return all.isEmpty() ? Text.none() : Text.lines(Text.of("rotation.by_hand", "count", all.size()),
                some(all, s -> Text.of("rotation.by_hand_line", "day", s.day(), "shift", titled(s), "crew", crew(s))));
    }

    private static <T> Text some(List<T> all, Function<T, Text> line) {
        var lines = new ArrayList<>(all.stream().limit(LINES).map(line).toList());
        if (all.size() > LINES) {
            lines.add(Text.of("rotation.more", "count", all.size() - LINES));
        }
        return Text.lines(lines);
    }

    private Text shares(boolean leading) {
        List<Plan.Share> shares = proposal.plan().shares().stream().filter(s -> s.leads() == leading).toList();
        if (shares.isEmpty()) {
            return Text.none();
        }
        var lines = new ArrayList<Text>();
        lines.add(Text.of(leading ? "rotation.shares_leading" : "rotation.shares", "people", shares.size(),
                "least", shares.stream().mapToInt(Plan.Share::duties).min().orElse(0),
                "most", shares.stream().mapToInt(Plan.Share::duties).max().orElse(0)));
        shares.stream().limit(SHARES).map(this::share).forEach(lines::add);
        if (shares.size() > SHARES) {
            lines.add(Text.of("rotation.more", "count", shares.size() - SHARES));
        }
        return Text.lines(lines);
    }

    private Text share(Plan.Share s) {
        return Text.of("rotation.share", "name", s.who().personId().map(this::name).orElse(s.who().outside()),
                "duties", s.duties(),
                "weekends", s.weekends(), "holidays", s.holidays(), "total", s.sinceBeginning());
    }

    private static Text spaced(Text... parts) {
        return new Text.Joined(" ", List.of(parts));
    }
}
