package zaigang.office.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.base.sheets.Problem;
import zaigang.base.text.Text;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterChange;

/**
 * A preview in words.
 *
 * @param lines how many changes of each kind are shown
 */
record PreviewText(int lines) {
    private static final int PROBLEMS_PER_LINE = 4;
    private static final int NAMES = 12;
    /** Nobody is deactivated whose name was not shown: of more people than this a list is not asked about in chat. */
    static final int ALL_NAMES = 60;

    Text refused(Preview.Refused refused) {
        List<Problem> errors = refused.problems().stream().filter(Problem::isError).toList();
        List<Problem> warnings = refused.problems().stream().filter(p -> !p.isError()).toList();
        return Text.paragraphs(
                Text.of("imports.refused", "file", refused.fileName(), "count", errors.size(), "problems", problems(errors)),
                warnings(warnings), Text.of("imports.remedy"));
    }

    Text ready(Preview.Ready ready) {
        FileChanges changes = ready.kept().changes();
        var parts = new ArrayList<Text>();
        parts.add(Text.lines(Text.of("imports.preview", "file", ready.kept().fileName()), counts(changes)));
        parts.add(taking(changes.people().taking()));
        parts.add(warnings(ready.problems()));
        parts.add(people(changes.people()));
        changes.rosters().stream().filter(r -> !r.isEmpty()).map(this::roster).forEach(parts::add);
        changes.turns().stream().filter(t -> !t.isEmpty()).map(t -> new TurnText(t).details(lines)).forEach(parts::add);
        if (ready.isVoid()) {
            parts.add(Text.of("imports.no_change"));
        }
        return Text.paragraphs(parts.toArray(Text[]::new));
    }

    Text done(KeptPreview kept) {
        return kept.changes().isEmpty() ? Text.none() : Text.lines(
                Text.of("imports.done", "file", kept.fileName()), counts(kept.changes()),
                kept.changes().turns().isEmpty() ? Text.none() : Text.of("rotation.after_import"));
    }

    /** Whom and what the import leaves as it is, with the names. */
    private Text taking(Removals taking) {
        return Text.lines(
                taking.leavers().isEmpty() ? Text.none() : Text.of("imports.not_listed", "count", taking.leavers().size(),
                        "names", names(taking.leavers())),
                taking.roles().isEmpty() ? Text.none() : Text.of("imports.roles_differ", "count", taking.roles().size(),
                        "changes", some(taking.roles(), ALL_NAMES, PreviewText::role)));
    }

    /** What is to be decided after the import. */
    Text left(Removals taking) {
        return Text.paragraphs(
                taking.leavers().isEmpty() ? Text.none() : Text.of(taking.leavers().size() > ALL_NAMES
                        ? "imports.ask_too_many" : "imports.ask_leavers", "count", taking.leavers().size(),
                        "limit", ALL_NAMES, "names", names(taking.leavers())),
                taking.roles().isEmpty() ? Text.none() : Text.of("imports.ask_roles", "count", taking.roles().size(),
                        "changes", some(taking.roles(), ALL_NAMES, PreviewText::role)));
    }

    /** What was taken away. */
    Text taken(Removals taking) {
        return Text.lines(
                taking.leavers().isEmpty() ? Text.none() : Text.of("imports.took_leavers", "count", taking.leavers().size(),
                        "names", names(taking.leavers())),
                taking.roles().isEmpty() ? Text.none() : Text.of("imports.took_roles", "count", taking.roles().size(),
                        "changes", some(taking.roles(), ALL_NAMES, PreviewText::role)));
    }

    private static Text names(List<PeoplePlan.Removed> people) {
        return Text.names(people.stream().map(r -> r.profile().name()).limit(ALL_NAMES).toList());
    }

    private static Text role(PeoplePlan.Changed change) {
        return Text.of("imports.changed", "name", change.after().name(),
                "differences", Text.list(change.after().differences(change.before())));
    }

    private static Text counts(FileChanges changes) {
        var counts = new ArrayList<Text>();
        if (changes.people().isOfList()) {
            PeoplePlan p = changes.people();
            counts.add(Text.of("imports.people", "added", p.added().size(), "changed", p.changed().size(),
                    "returning", p.returning().size(), "unchanged", p.unchanged()));
            counts.add(places(p));
        }
        changes.rosters().forEach(r -> counts.add(Text.lines(Text.of("imports.roster", "roster", r.roster(), "from", r.from(),
                "to", r.to(), "days", r.days(), "added", r.change().added().size(), "changed", r.change().changed().size(),
                "removed", r.change().removed().size(),
                "whose", r.placeIsNew() ? Text.of("imports.whose", "place", r.place().name()) : Text.none()),
                closed(r.closed()))));
        changes.turns().forEach(t -> counts.add(new TurnText(t).head()));
        return Text.lines(counts);
    }

    /** That days which are closed stay as they are; nothing where there are none. */
    static Text closed(Collection<LocalDate> days) {
        return days.isEmpty() ? Text.none() : Text.of("imports.closed", "count", days.size(),
                "days", Text.list(days.stream().limit(NAMES).map(d -> Text.of("imports.closed_day", "day", d)).toList()),
                "more", days.size() > NAMES ? Text.of("imports.closed_more") : Text.none());
    }

    private static Text places(PeoplePlan plan) {
        return Text.lines(
                named("imports.new_townships", plan.newTownships()),
                named("imports.new_teams", plan.newTeams()),
                named("imports.new_posts", posts(plan, true)),
                named("imports.changed_posts", posts(plan, false)));
    }

    private static List<String> posts(PeoplePlan plan, boolean areNew) {
        return plan.posts().stream().filter(p -> p.isNew() == areNew).map(p -> p.place().name()).toList();
    }

    private static Text named(String key, List<String> names) {
        Text shown = Text.names(names.stream().limit(NAMES).toList());
        return names.isEmpty() ? Text.none() : Text.of(key, "count", names.size(), "names", shown);
    }

    private Text warnings(List<Problem> warnings) {
        return warnings.isEmpty()
                ? Text.none()
                : Text.of("imports.warnings", "count", warnings.size(), "problems", problems(warnings));
    }

    private Text problems(List<Problem> problems) {
        return some(problems, lines * PROBLEMS_PER_LINE, p -> Text.of("imports.problem", "problem", p.text()));
    }

    private Text people(PeoplePlan plan) {
        return Text.lines(
                some(plan.returning(), lines, c -> person("imports.returning", c.after())),
                some(plan.changed(), lines, c -> Text.of("imports.changed", "name", c.after().name(),
                        "differences", Text.list(c.after().differences(c.before())))),
                some(plan.added(), lines, a -> person("imports.added", a.profile())));
    }

    private static Text person(String key, Profile p) {
        Text described = Text.list(Stream.of(p.team(), p.post(), p.township()).filter(t -> !t.isEmpty()).limit(2)
                .map(Text::verbatim).toList());
        return Text.of(key, "name", p.name(), "where", described, "role", p.standing().text());
    }

    private Text roster(RosterPlan plan) {
        RosterChange change = plan.change();
        return Text.lines(
                some(change.removed(), lines, s -> shift("imports.shift_removed", s, plan.names())),
                some(change.changed(), lines, c -> Text.of("imports.shift_changed", "day", c.day(),
                        "before", crew(c.before(), plan.names()), "after", crew(c.after(), plan.names()))),
                some(change.added(), lines, s -> shift("imports.shift_added", s, plan.names())));
    }

    private static Text shift(String key, PlannedShift shift, Map<Long, String> names) {
        return Text.of(key, "day", shift.day(), "crew", crew(shift, names));
    }

    private static Text crew(PlannedShift shift, Map<Long, String> names) {
        List<String> leaders = Stream.concat(shift.leaderIds().stream().map(id -> names.getOrDefault(id, "?")),
                shift.outsideLeaderNames().stream()).toList();
        List<String> onDuty = shift.personIds().stream().map(id -> names.getOrDefault(id, "?")).toList();
        return Text.of("imports.crew", "shift", shift.name().isEmpty() ? "" : shift.name() + " ", "hours", hours(shift),
                "leaders", leaders.isEmpty() ? Text.none() : Text.of("imports.led_by", "names", Text.names(leaders)),
                "people", Text.names(onDuty));
    }

    /** From when to when, so that hours which the sheet does not tell are seen before they are stored. */
    private static Text hours(PlannedShift shift) {
        LocalDateTime end = shift.day().atTime(shift.starts()).plus(shift.lasts());
        long days = ChronoUnit.DAYS.between(shift.day(), end.toLocalDate());
        return Text.of(days == 0 ? "imports.hours" : days == 1 ? "imports.hours_next" : "imports.hours_long",
                "from", shift.starts(), "to", end.toLocalTime(), "hours", shift.lasts().toHours());
    }

    private static <T> Text some(Collection<T> all, int most, Function<T, Text> line) {
        List<Text> shown = new ArrayList<>(all.stream().limit(most).map(line).toList());
        if (all.size() > most && most > 0) {
            shown.add(Text.of("imports.more", "count", all.size() - most));
        }
        return Text.lines(shown);
    }
}
