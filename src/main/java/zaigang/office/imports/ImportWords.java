package zaigang.office.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.sheets.CellText;
import zaigang.base.sheets.Table;
import zaigang.base.yaml.As;
import zaigang.base.yaml.Read;
import zaigang.base.yaml.Scalars;
import zaigang.base.yaml.YamlFile;
import zaigang.spine.people.Post;

/** The words that sheets use for kinds of posts, roles and rosters, from {@code words.yaml} beside this class. */
record ImportWords(Map<String, Post.Kind> kinds, Map<String, Post.Kind> endings, Map<String, RoleWord> roles, List<String> nobody,
        List<String> rosterTitles, List<Pattern> rosterNoise, Pattern rosterEdges, String rosterDefault,
        Pattern noName, String samplePeople, String sampleRoster, Pattern sampleDay, GridWords grid, OtherLists others) {
    /** What a word in the column of roles means. */
    enum RoleWord { LEADER, MEMBER, LIAISON, ORGANIZER }

    private static final int LONGEST = 200;

    static ImportWords load() {
        String file = "words.yaml";
        try (InputStream in = ImportWords.class.getResourceAsStream(file)) {
            Read<ImportWords> read = YamlFile.parse(Path.of(file), in.readAllBytes(), As.fields(f -> new ImportWords(
                    f.required("kinds", byWord(Post.Kind.values()), Map.of()),
                    f.required("endings", byWord(Post.Kind.values()), Map.of()),
                    f.required("roles", byWord(RoleWord.values()), Map.of()),
                    f.required("nobody", texts(), List.of()).stream().map(CellText::key).toList(),
                    f.required("roster-titles", texts(), List.of()),
                    f.required("roster-noise", texts(), List.of()).stream().map(Pattern::compile).toList(),
                    Pattern.compile(f.required("roster-edges", Scalars.text(LONGEST), "")),
                    f.required("roster-default", Scalars.text(LONGEST), ""),
                    Pattern.compile(f.required("no-name", Scalars.text(LONGEST), "")),
                    f.required("sample-people", Scalars.text(LONGEST), ""),
                    f.required("sample-roster", Scalars.text(LONGEST), ""),
                    Pattern.compile(f.required("sample-day", Scalars.text(LONGEST), "")), GridWords.load(),
                    f.required("other-lists", OtherLists.shape(), OtherLists.NONE))));
            return switch (read) {
                case Read.Ok<ImportWords> ok -> ok.value();
                case Read.Bad<ImportWords> bad -> throw new IllegalStateException("in the program's own " + bad.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
        }
    }

    private static As<List<String>> texts() {
        return As.list(Scalars.text(LONGEST));
    }

    private static <E extends Enum<E>> As<Map<String, E>> byWord(E[] constants) {
        Map<String, E> names = Arrays.stream(constants).collect(Collectors.toMap(Enum::name, Function.identity()));
        return As.map(As.choice(names), texts()).map(byConstant -> {
            var byWord = new HashMap<String, E>();
            byConstant.forEach((constant, words) -> words.forEach(w -> byWord.put(CellText.key(w), constant)));
            return Map.copyOf(byWord);
        });
    }

    Pattern wholeDay() {
        return grid.wholeDay();
    }

    Optional<Post.Kind> kind(String text) {
        return Optional.ofNullable(kinds.get(CellText.key(text)));
    }

    /** The kind that a post's name tells by its end; the longest ending counts. */
    Optional<Post.Kind> kindByName(String post) {
        String name = CellText.key(post);
        return endings.keySet().stream().filter(name::endsWith)
                .max((a, b) -> Integer.compare(a.length(), b.length())).map(endings::get);
    }

    Optional<RoleWord> role(String text) {
        return Optional.ofNullable(roles.get(CellText.key(text)));
    }

    /** Whether a cell of names holds something else besides. */
    boolean isNoName(String name) {
        return noName.matcher(name).find();
    }

    boolean isNobody(String name) {
        return nobody.contains(CellText.key(name));
    }

    /** Whether a title or a file's name is that of a roster; "duty phone: 123" is not. */
    boolean namesRoster(String text) {
        String key = CellText.key(text);
        return text.indexOf(':') < 0 && text.indexOf('\uFF1A') < 0 && rosterTitles.stream().anyMatch(key::contains);
    }

    /** A roster's name without year, month and day, so that every month's file belongs to the same one. */
    String rosterName(String title) {
        String name = CellText.clean(title).replace('\n', ' ');
        for (Pattern noise : rosterNoise) {
            name = noise.matcher(name).replaceAll("");
        }
        String bare = rosterEdges.matcher(name.replaceAll("\\s+", " ")).replaceAll("").strip();
        return bare.isEmpty() ? rosterDefault : bare;
    }

    /**
     * The name of the roster in a sheet: of its first title that is one's, else of the sheet or the file. Where only the sheet's
     * name says whose it is, that goes before it, since such sheets share their title.
     *
     * @param place whose the sheet is; empty for the county's
     */
    String rosterName(Table table, String place) {
        String fileName = table.file().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        String name = Stream.concat(table.titles().stream(), Stream.of(table.sheet(), fileName))
                .filter(this::namesRoster).filter(t -> t.length() <= 60).findFirst()
                .map(this::rosterName).orElseGet(() -> rosterName(""));
        return name.contains(place) || table.titles().stream().anyMatch(t -> t.contains(place)) ? name : place + name;
    }
}
