package zaigang.code.discipline;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.yaml.As;
import zaigang.base.yaml.Fields;
import zaigang.base.yaml.Read;
import zaigang.base.yaml.Scalars;
import zaigang.base.yaml.YamlFile;

/** Reads a rule book from {@code rules/*.yaml}. */
final class RuleBookFile {
    private static final int LONGEST_TITLE = 60;
    /** With verb and number it then still fits into a button's 64 bytes. */
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_RULE = 200;
    /** Ten rules with explanations then still fit into a few of Telegram's messages of 4096 characters. */
    private static final int LONGEST_EXPLANATION = 500;
    private static final int LONGEST_WORD = 20;
    private static final int HIGHEST_NUMBER = 999;
    /** Stands in for what is missing until the file is refused. */
    private static final Rule NO_RULE = new Rule(0, new Rule.Wording("", "", ""), Map.of(), Set.of(Occasion.ANY_DAY), List.of());

    private RuleBookFile() {}

    /** The book of a file, or all that is wrong with it. */
    public static Read<RuleBook> read(Path file) {
        return read(file, new HashMap<>());
    }

    /** The book of a file in a folder of them; its id must not be one that an earlier file took, and is added to those. */
    static Read<RuleBook> read(Path file, Map<String, Path> idsTaken) {
        return YamlFile.read(file, As.fields(f -> book(f, file, idsTaken)));
    }

    /** The book in a file's content, for example one that came by chat; {@code name} is what problems call it. */
    public static Read<RuleBook> parse(Path name, byte[] content) {
        return YamlFile.parse(name, content, As.fields(f -> book(f, name, new HashMap<>())));
    }

    private static RuleBook book(Fields f, Path file, Map<String, Path> idsTaken) {
        Language language = f.required("language", Scalars.language(), Language.ZH);
        As<List<Rule>> rules = As.someOf(
                As.fields(rule(language, new HashSet<>())), Text.of("files.no-rules"));
        return new RuleBook(
                f.required("id", id(file, idsTaken), ""),
                f.required("version", Scalars.text(LONGEST_TITLE), ""),
                language,
                heading(f),
                translations(f, language, As.fields(RuleBookFile::heading)),
                f.required("rules", rules, List.of(NO_RULE)));
    }

    private static As<String> id(Path file, Map<String, Path> taken) {
        return Scalars.text(LONGEST_ID)
                .check(id -> id.matches("[a-z][a-z0-9-]*"), id -> Text.of("files.id", "value", id))
                .check(id -> taken.putIfAbsent(id, file) == null,
                        id -> Text.of("files.duplicate-id", "value", id, "file", taken.get(id).getFileName()));
    }

    private static RuleBook.Heading heading(Fields f) {
        return new RuleBook.Heading(
                f.required("title", Scalars.text(LONGEST_TITLE), ""),
                f.required("source", Scalars.text(LONGEST_SOURCE), ""));
    }

    private static Function<Fields, Rule> rule(Language language, Set<Integer> numbers) {
        As<Integer> number = Scalars.integer(1, HIGHEST_NUMBER)
                .check(numbers::add, n -> Text.of("files.duplicate-number", "number", n));
        As<List<Occasion>> tags = As.someOf(As.choice(Occasion.byTag()), Text.of("files.no-tags"));
        return f -> new Rule(
                f.required("number", number, 0),
                wording(f),
                translations(f, language, As.fields(RuleBookFile::wording)),
                Set.copyOf(f.required("tags", tags, List.of(Occasion.ANY_DAY))),
                f.optional("words", As.list(Scalars.text(LONGEST_WORD))).orElse(List.of()));
    }

    private static Rule.Wording wording(Fields f) {
        return new Rule.Wording(
                f.required("text", Scalars.text(LONGEST_RULE), ""),
                f.required("explanation", Scalars.text(LONGEST_EXPLANATION), ""),
                f.required("example", Scalars.text(LONGEST_EXPLANATION), ""));
    }

    /** Fields that stand again under the tag of each other language. */
    private static <T> Map<Language, T> translations(Fields f, Language own, As<T> as) {
        var translations = new EnumMap<Language, T>(Language.class);
        Arrays.stream(Language.values()).filter(l -> l != own)
                .forEach(l -> f.optional(l.tag(), as).ifPresent(t -> translations.put(l, t)));
        return translations;
    }
}
