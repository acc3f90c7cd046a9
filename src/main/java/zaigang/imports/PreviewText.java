package zaigang.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.roster.PlannedShift;
import zaigang.roster.RosterChange;
import zaigang.sheets.Problem;
import zaigang.text.Text;

/**
 * A preview in words.
 *
 * @param lines how many changes of each kind are shown
 */
record PreviewText(int lines) {
    private static final int PROBLEMS_PER_LINE = 4;
    private static final int NAMES = 12;

    Text refused(Preview.Refused refused) {
        List<Problem> errors = refused.problems().stream().filter(Problem::isError).toList();
        List<Problem> warnings = refused.problems().stream().filter(p -> !p.isError()).toList();
        return Text.paragraphs(
                Text.of("imports.refused", "file", refused.fileName(), "count", errors.size(), "problems", problems(errors)),
                warnings(warnings), Text.of("imports.remedy"));
    }

    Text ready(Preview.Ready ready) {
        Changes changes = ready.changes();
        var parts = new ArrayList<Text>();
        parts.add(Text.lines(Text.of("imports.preview", "file", ready.reading().fileName()), counts(ready)));
        parts.add(warnings(ready.problems()));
        parts.add(people(changes.people()));
        changes.rosters().stream().filter(r -> !r.isEmpty()).map(this::roster).forEach(parts::add);
        changes.turns().stream().filter(t -> !t.isEmpty()).map(t -> new TurnText(t).details(lines)).forEach(parts::add);
        if (changes.isEmpty()) {
            parts.add(Text.of("imports.no_change"));
        }
        return Text.paragraphs(parts.toArray(Text[]::new));
    }

    Text done(Preview.Ready ready) {
        return Text.lines(Text.of("imports.done", "file", ready.reading().fileName()), counts(ready),
                ready.changes().turns().isEmpty() ? Text.NONE : Text.of("rotation.after_import"));
    }

    private static Text counts(Preview.Ready ready) {
        var counts = new ArrayList<Text>();
        if (ready.hasPeople()) {
            PeoplePlan p = ready.changes().people();
            counts.add(Text.of("imports.people", "added", p.added().size(), "changed", p.changed().size(),
                    "returning", p.returning().size(), "removed", p.removed().size(), "unchanged", p.unchanged()));
            counts.add(places(p));
        }
        ready.changes().rosters().forEach(r -> counts.add(Text.lines(Text.of("imports.roster", "roster", r.roster(), "from", r.from(),
                "to", r.to(), "days", r.days(), "added", r.change().added().size(), "changed", r.change().changed().size(),
                "removed", r.change().removed().size(),
                "whose", r.placeIsNew() ? Text.of("imports.whose", "place", r.place().name()) : Text.NONE),
                closed(r.closed()))));
        ready.changes().turns().forEach(t -> counts.add(new TurnText(t).head()));
        return Text.lines(counts);
    }

    /** That days which are closed stay as they are; nothing where there are none. */
    static Text closed(Collection<LocalDate> days) {
        return days.isEmpty() ? Text.NONE : Text.of("imports.closed", "count", days.size(),
                "days", Text.list(days.stream().limit(NAMES).map(d -> Text.of("imports.closed_day", "day", d)).toList()),
                "more", days.size() > NAMES ? Text.of("imports.closed_more") : Text.NONE);
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
        return names.isEmpty() ? Text.NONE : Text.of(key, "count", names.size(), "names", shown);
    }

    private Text warnings(List<Problem> warnings) {
        return warnings.isEmpty()
                ? Text.NONE
                : Text.of("imports.warnings", "count", warnings.size(), "problems", problems(warnings));
    }

    private Text problems(List<Problem> problems) {
        return some(problems, lines * PROBLEMS_PER_LINE, p -> Text.of("imports.problem", "problem", p.text()));
    }

    private Text people(PeoplePlan plan) {
        return Text.lines(
                some(plan.removed(), lines, r -> person("imports.removed", r.profile())),
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
        return Text.of("imports.crew", "shift", shift.name().isEmpty() ? "" : shift.name() + " ", "starts", shift.starts(),
                "leaders", leaders.isEmpty() ? Text.NONE : Text.of("imports.led_by", "names", Text.names(leaders)),
                "people", Text.names(onDuty));
    }

    private static <T> Text some(Collection<T> all, int most, Function<T, Text> line) {
        List<Text> shown = new ArrayList<>(all.stream().limit(most).map(line).toList());
        if (all.size() > most && most > 0) {
            shown.add(Text.of("imports.more", "count", all.size() - most));
        }
        return Text.lines(shown);
    }
}
