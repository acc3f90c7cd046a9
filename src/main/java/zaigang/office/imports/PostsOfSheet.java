package zaigang.office.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.spine.people.Position;
import zaigang.spine.people.Post;

/** The posts that a staff list names: a post has one kind and lies in one township, whoever is posted there. */
final class PostsOfSheet {
    private final ImportWords words;
    private final Staff staff;
    private final Findings findings;
    private final Map<String, Staff.Place> places = new LinkedHashMap<>();

    private PostsOfSheet(ImportWords words, Staff staff, Findings findings) {
        this.words = words;
        this.staff = staff;
        this.findings = findings;
    }

    static PostsOfSheet of(List<PersonLine> lines, ImportWords words, Staff staff, Findings findings) {
        var posts = new PostsOfSheet(words, staff, findings);
        Map<String, List<PersonLine>> byPost = new LinkedHashMap<>();
        lines.forEach(l -> l.post().filter(p -> !p.isEmpty())
                .ifPresent(p -> byPost.computeIfAbsent(p, k -> new ArrayList<>()).add(l)));
        byPost.forEach(posts::add);
        return posts;
    }

    private void add(String name, List<PersonLine> lines) {
        Optional<Staff.Place> stored = staff.post(name);
        String township = one(lines, l -> l.township().filter(t -> !t.isEmpty()), "township", "imports.post_two_townships")
                .or(() -> stored.map(Staff.Place::township)).orElse("");
        Optional<Position> position = one(lines, PersonLine::position, column(lines), "imports.post_two_positions")
                .or(() -> stored.flatMap(Staff.Place::position));
        one(lines, PersonLine::kind, "kind", "imports.post_two_kinds")
                .or(() -> stored.map(Staff.Place::kind))
                .or(() -> derived(name, lines.getFirst()))
                .ifPresent(kind -> places.put(name, new Staff.Place(name, kind, township, position)));
    }

    /** Where a problem with a position is shown. */
    private static String column(List<PersonLine> lines) {
        return lines.getFirst().spot().table().has("coordinates") ? "coordinates" : "longitude";
    }

    /** The value on which all rows agree that have one. */
    private <T> Optional<T> one(List<PersonLine> lines, Function<PersonLine, Optional<T>> value, String column, String message) {
        Optional<T> first = Optional.empty();
        for (PersonLine line : lines) {
            Optional<T> here = value.apply(line);
            if (first.isPresent() && here.isPresent() && !here.equals(first)) {
                findings.error(line.spot(), column, Text.of(message, "post", line.post().orElse("")));
            }
            first = first.or(() -> here);
        }
        return first;
    }

    private Optional<Post.Kind> derived(String name, PersonLine line) {
        if (!line.spot().text("kind").isBlank()) {
            return Optional.empty();
        }
        Optional<Post.Kind> kind = words.kindByName(name);
        if (kind.isPresent()) {
            findings.warn(line.spot(), "post", Text.of("imports.kind_derived", "kind", kindText(kind.get())));
        } else {
            findings.error(line.spot(), "post", Text.of("imports.kind_missing"));
        }
        return kind;
    }

    /** The township of a post; empty where none is known. */
    Optional<String> township(String post) {
        return Optional.ofNullable(places.get(post)).map(Staff.Place::township).filter(t -> !t.isEmpty());
    }

    List<PeoplePlan.PostChange> changes() {
        return places.values().stream()
                .filter(p -> !staff.post(p.name()).equals(Optional.of(p)))
                .map(p -> new PeoplePlan.PostChange(p, staff.post(p.name()).isEmpty())).toList();
    }

    static Text kindText(Post.Kind kind) {
        return Text.of("imports.kind_" + kind.name().toLowerCase(Locale.ROOT));
    }
}
