package zaigang.month.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.day.attendance.EmptyPosts;
import zaigang.month.report.ReportPhrases;
import zaigang.spine.chat.Undecided;
import zaigang.spine.people.Scope;

/** What needs doing, for one reader. A group reads how much, and no names but where somebody has allowed them. */
record ToDo(DigestFacts facts, DigestReader reader) {
    /** More names than this are counted, not listed. */
    private static final int NAMES = 15;

    /** A line or more for each thing, the most urgent first; empty where nothing is to be done. */
    List<Text> lines(DigestChoice.Due due) {
        DigestFacts.Block block = facts.blocks().get(due);
        var lines = new ArrayList<Text>();
        vacancies(lines);
        emptyPosts(lines, block.figures().emptyPosts().getOrDefault(facts.day(), List.of()));
        waiting(lines);
        overdue(lines);
        open(lines, block.open());
        return lines;
    }

    private boolean group() {
        return reader.group().isPresent();
    }

    private void vacancies(List<Text> lines) {
        if (facts.vacancies().count() > 0) {
            lines.add(Text.of(group() ? "digest.vacancies" : "digest.vacancies_fill", "count", facts.vacancies().count()));
            lines.add(group() ? facts.vacancies().plain() : facts.vacancies().lines());
        }
    }

    private void emptyPosts(List<Text> lines, List<EmptyPosts.Empty> empty) {
        if (!empty.isEmpty()) {
            lines.add(group() ? Text.of("digest.empty_posts", "count", empty.size()) : ReportPhrases.emptyPosts(empty, facts.names()));
        }
    }

    /** Nobody decides about the own request. */
    private void waiting(List<Text> lines) {
        Map<String, List<Undecided>> byKind = facts.waiting().stream().filter(w -> w.personId() != reader.personId())
                .collect(Collectors.groupingBy(Undecided::what, LinkedHashMap::new, Collectors.toList()));
        List<Text> parts = byKind.entrySet().stream().map(e -> group()
                ? Text.of("digest.waits_count", "what", Text.of("digest.waits_" + e.getKey()), "count", e.getValue().size())
                : Text.of("digest.waits_named", "what", Text.of("digest.waits_" + e.getKey()), "count", e.getValue().size(),
                        "names", names(e.getValue().stream().map(w -> Text.verbatim(name(w.personId()))).distinct().toList()),
                        "command", e.getValue().getFirst().command())).toList();
        if (!parts.isEmpty()) {
            lines.add(Text.of("digest.waits", "parts", Text.list(parts)));
        }
    }

    private String name(long personId) {
        return facts.people().get(personId).name();
    }

    private static Text names(List<Text> all) {
        Text shown = Text.list(all.stream().limit(NAMES).toList());
        return all.size() <= NAMES ? shown : Text.of("digest.and_more", "names", shown, "count", all.size() - NAMES);
    }

    private void overdue(List<Text> lines) {
        List<Text> each = facts.overdue().stream().map(o -> Text.of("digest.overdue_one", "name", name(o.personId()), "date", o.last()))
                .toList();
        if (!each.isEmpty()) {
            lines.add(group() ? Text.of("digest.overdue_count", "count", each.size())
                    : Text.of("digest.overdue", "count", each.size(), "names", names(each)));
        }
    }

    private void open(List<Text> lines, OpenDays open) {
        if (open.isEmpty()) {
            return;
        }
        lines.add(Text.of("digest.open", "unconfirmed", open.unconfirmed(),
                "absent", open.absent() == 0 ? Text.none() : Text.of("digest.open_absent", "count", open.absent())));
        if (!group()) {
            lines.addAll(byPlace(open));
        } else if (reader.choice().named()) {
            lines.add(Text.of("digest.open_names", "names", names(open.all().stream().filter(o -> o.unconfirmed() > 0)
                    .map(o -> Text.verbatim(o.last().name())).toList())));
        }
    }

    /** Under the part of the scope that they belong to, as many as can be read. */
    private List<Text> byPlace(OpenDays open) {
        Map<String, List<Text>> byPlace = new LinkedHashMap<>();
        var shown = open.all().stream().limit(NAMES).toList();
        shown.forEach(o -> byPlace.computeIfAbsent(place(o), p -> new ArrayList<>()).add(o.text()));
        var lines = new ArrayList<Text>();
        byPlace.forEach((place, names) -> lines.add(place.isEmpty() ? Text.of("digest.open_names", "names", Text.list(names))
                : Text.of("digest.open_line", "place", place, "names", Text.list(names))));
        if (open.all().size() > NAMES) {
            lines.add(Text.of("digest.open_more", "count", open.all().size() - NAMES));
        }
        return lines;
    }

    private String place(OpenDays.Open open) {
        return switch (facts.scope()) {
            case Scope.County c -> facts.names().township(open.last().townshipId());
            case Scope.OfTownship t -> facts.names().team(open.last().teamId());
            case Scope.OfTeam t -> "";
            case Scope.Only o -> "";
        };
    }
}
