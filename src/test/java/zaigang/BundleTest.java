package zaigang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;

/** The text bundles against the code that uses them, and against what Telegram takes. */
class BundleTest {
    /** Keys that the code puts together: the state of a day, the name of a command, the word for a day. */
    private static final List<String> PUT_TOGETHER = List.of(
            "words.", "intents.", "courtesy.", "months.", "holidays.", "dates.", "times.", "doubts.", "speech.", "hints.", "command.", "attendance.state_", "attendance.cause_", "attendance.count_",
            "attendance.apart_",
            "leave.standing_", "leave.level_", "leave.doubt_", "exchange.cover_", "exchange.deal_", "exchange.standing_", "roster.not_in_", "calendar.weekday_", "record.mark_", "record.means_",
            "lobby.language_", "lobby.examples_", "lobby.subject_", "lobby.first_", "lobby.about_", "cli.role_",
            "report.column_", "report.sign_", "report.meaning_", "report.button_", "report.no_",
            "report.sum_", "report.change_", "compare.button_", "compare.units_", "compare.words_", "report.word_", "report.check_", "report.explain_", "imports.field_", "imports.standing_", "imports.kind_", "imports.weekday_",
            "spot.left_out_", "spot.finding_", "spot.waiting_", "spot.way_", "spot.button_", "spot.location_",
            "roster.button_", "roster.reminder_", "roster.begun_", "rotation.why_", "rotation.days_", "rotation.apart_",
            "burden.kind_", "deed.kind_", "deed.words_", "digest.kind_", "digest.block_", "digest.waits_", "digest.when_", "digest.day_", "digest.say_", "export.layout_", "export.button_", "export.column_",
            "audit.what_", "audit.word_", "audit.column_", "audit.doctor_", "retention.table_", "retention.column_", "check.button_",
            "check.way_", "check.finding_", "presence.", "festivals.", "picture.shifts_", "picture.short_");
    /** Sections and phrases of requests about which somebody above decides. */
    private static final Pattern OF_APPROVALS = Pattern.compile(
            "(leave|correction|exchange|month)\\.(hangs|passed_on|decided_before|button_(yes|no|no_why|back))");
    private static final Set<String> TAGS =
            Set.of("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "blockquote", "tg-spoiler");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)>");
    private static final Pattern CALL = Pattern.compile("\\b(?:Text|Button|Refusal)\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Texts texts = Texts.load();
    private final String code = code();

    @Test
    void every_key_that_the_code_names_is_there() {
        var missing = new TreeSet<String>();
        for (Matcher m = CALL.matcher(code); m.find();) {
            boolean whole = code.charAt(skipSpace(m.end())) != '+';
            if (whole && !texts.keys(Language.ZH).contains(m.group(1))) {
                missing.add(m.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_key_is_used() {
        Set<String> literals = LITERAL.matcher(code).results().map(r -> r.group(1)).collect(Collectors.toSet());
        var unused = texts.keys(Language.ZH).stream()
                .filter(k -> !texts.phrase(Language.ZH, k).isEmpty())
                .filter(k -> !literals.contains(k) && PUT_TOGETHER.stream().noneMatch(k::startsWith))
                .filter(k -> literals.stream().noneMatch(l -> l.endsWith(".") && k.startsWith(l)))
                .filter(k -> !suffixed(k, literals) && !OF_APPROVALS.matcher(k).matches())
                .toList();
        assertThat(unused).isEmpty();
    }

    /** A method that puts the section before the key: {@code bad("row", …)} for {@code problem.row}. */
    private static boolean suffixed(String key, Set<String> literals) {
        int dot = key.indexOf('.');
        return literals.contains(key.substring(0, dot + 1)) && literals.contains(key.substring(dot + 1));
    }

    @Test
    void every_placeholder_is_given_a_value() {
        var wrong = new TreeSet<String>();
        for (Matcher m = CALL.matcher(code); m.find();) {
            List<String> args = arguments(m.start(1) - 1);
            boolean text = !m.group().startsWith("Button");
            boolean spelt = args.size() % 2 == 1 && args.size() > 1
                    && named(args).stream().allMatch(a -> LITERAL.matcher(a).matches());
            if (text && (spelt || args.size() == 1) && texts.keys(Language.ZH).contains(m.group(1))) {
                Set<String> given = named(args).stream().map(a -> a.substring(1, a.length() - 1)).collect(Collectors.toSet());
                Set<String> wanted = placeholders(m.group(1));
                if (!given.containsAll(wanted)) {
                    wrong.add(m.group(1) + " wants " + wanted + " and is given " + given);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> named(List<String> args) {
        var names = new ArrayList<String>();
        for (int i = 1; i < args.size(); i += 2) {
            names.add(args.get(i));
        }
        return names;
    }

    private Set<String> placeholders(String key) {
        return Pattern.compile("\\{([a-z_]+)}").matcher(texts.phrase(Language.ZH, key)).results()
                .map(r -> r.group(1)).collect(Collectors.toSet());
    }

    @Test
    void tags_are_those_that_telegram_knows_and_close_in_their_line() {
        for (Language language : Language.values()) {
            for (String key : texts.keys(language)) {
                texts.phrase(language, key).lines()
                        .forEach(line -> assertThat(unbalanced(line)).as("%s: %s", key, line).isEmpty());
            }
        }
    }

    /** What is wrong with the markup of a line; a lone {@code <} or {@code &} is wrong too, where the text goes out as HTML. */
    private static List<String> unbalanced(String line) {
        var wrong = new ArrayList<String>();
        var open = new ArrayDeque<String>();
        TAG.matcher(line).results().forEach(t -> {
            if (!TAGS.contains(t.group(2))) {
                wrong.add(t.group());
            } else if (t.group(1).isEmpty()) {
                open.push(t.group(2));
            } else if (open.isEmpty() || !open.pop().equals(t.group(2))) {
                wrong.add(t.group());
            }
        });
        wrong.addAll(open);
        String rest = TAG.matcher(line).replaceAll("");
        if (rest.matches(".*[<>].*") || rest.matches(".*&(?!(lt|gt|amp|quot);).*")) {
            wrong.add(rest);
        }
        return wrong;
    }

    @Test
    void buttons_are_short() {
        for (Language language : Language.values()) {
            int limit = language == Language.ZH ? 20 : 40;
            assertThat(texts.keys(language).stream().filter(k -> k.contains(".button_"))).isNotEmpty()
                    .allSatisfy(k -> assertThat(texts.phrase(language, k)).as(k).hasSizeLessThanOrEqualTo(limit));
        }
    }

    @Test
    void command_descriptions_fit_the_menu() {
        for (Language language : Language.values()) {
            assertThat(texts.section(language, "command")).isNotEmpty()
                    .allSatisfy((name, line) -> {
                        assertThat(name).matches("[a-z0-9_]{1,32}");
                        assertThat(line).hasSizeBetween(1, 256).doesNotContain("\n", "<", "{");
                    });
        }
    }

    /** Those who chat have no files of settings before them; those who run the program read of them at the command line. */
    @Test
    void no_answer_in_chat_speaks_of_settings_files() {
        for (Language language : Language.values()) {
            assertThat(texts.keys(language).stream()
                    .filter(k -> !k.startsWith("cli.") && !k.startsWith("files.") && !k.startsWith("audit.doctor_"))
                    .filter(k -> texts.phrase(language, k).matches("(?si).*(\\.ya?ml|设置文件|配置文件|settings file|config).*"))).isEmpty();
        }
    }

    @Test
    void chinese_texts_use_chinese_punctuation() {
        Pattern latin = Pattern.compile("\\p{IsHan}[,;?!](?!\\d)|\\p{IsHan}\\.$");
        var sections = Set.of("words", "intents", "dates", "times", "discipline", "format", "files");
        assertThat(texts.keys(Language.ZH).stream()
                .filter(k -> !sections.contains(k.substring(0, k.indexOf('.'))))
                .filter(k -> latin.matcher(texts.phrase(Language.ZH, k)).find())).isEmpty();
    }

    /** The arguments of the call whose first one begins here, as they are written. */
    private List<String> arguments(int from) {
        var args = new ArrayList<String>();
        int depth = 0;
        int begin = from;
        for (int i = from;; i++) {
            char c = code.charAt(i);
            if (c == '"') {
                Matcher literal = LITERAL.matcher(code);
                literal.find(i);
                i = literal.end() - 1;
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (depth > 0 && (c == ')' || c == '}' || c == ']')) {
                depth--;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                args.add(code.substring(begin, i).strip());
                begin = i + 1;
                if (c == ')') {
                    return args;
                }
            }
        }
    }

    private int skipSpace(int at) {
        int i = at;
        while (Character.isWhitespace(code.charAt(i))) {
            i++;
        }
        return i;
    }

    /** All the code, without comments. */
    private static String code() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                all.append(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(?<![:\"])//.*$", "")
                        .replace("'\"'", "' '"));
            }
            return all.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
