package zaigang.away.leave;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;

/**
 * What in a line makes it no plain request of the one who typed it: a negation, a question, a condition, somebody else, or a day,
 * a half or a length beside those that were taken. The words are in the bundles, section {@code doubts}.
 */
final class DoubtWords {
    private static final String NUMERAL = "[\\d\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u51e0]";
    /** A day, a month or a length of time in figures or numerals. */
    private static final Pattern DATED = Pattern.compile("\\d{1,2}\\s*[./-]\\s*\\d{1,2}|" + NUMERAL
            + "\\s*(?:[\u6708\u65e5\u53f7\u5929\u5468]|\u4e2a\\s*(?:\u6708|\u661f\u671f|\u793c\u62dc|\u5de5\u4f5c\u65e5)|days?\\b|weeks?\\b)");
    private static final Pattern CLOCK = Pattern.compile(NUMERAL + "\\s*(?:\u70b9|\u65f6|[:\uff1a]\\s*\\d|[ap]m\\b|o'clock)");
    /** A rest that goes on with what was named: “and …”, “to the 5th”, “before”. */
    private static final Pattern GOES_ON = Pattern.compile(
            "\\s*(?:[\u548c\u4e0e\u53ca\u8ddf\u3001~\uff5e\u2014-]|\u8fd8\u6709|\u4ee5\u53ca|and\\b|[\u5230\u81f3]|[\u524d\u540e\u5185]|\u56de\\s*$)");
    /** Somebody called by a nickname, and nothing else. */
    private static final Pattern NICKNAME = Pattern.compile("[\u8001\u5c0f\u963f]\\p{IsHan}");
    private static final Pattern ASKS = Pattern.compile("[?\uff1f]|(?:\u5427|\u6ca1|\u6ca1\u6709)[\\s\\p{P}]*$|^[\\s\\p{P}]*\u6ca1");

    private final Map<Doubt, Pattern> words = new LinkedHashMap<>();
    private final Pattern done;
    private final Pattern days;
    private final Pattern halves;

    DoubtWords(Texts texts) {
        for (Doubt doubt : new Doubt[] {Doubt.NOT, Doubt.QUESTION, Doubt.CONDITION, Doubt.FOR_OTHER}) {
            words.put(doubt, Pattern.compile(any(doubts(texts, doubt.name().toLowerCase(Locale.ROOT)))));
        }
        done = Pattern.compile("^[\\s\\p{P}]*(?:" + any(doubts(texts, "done")) + ")");
        days = Pattern.compile(any(Stream.concat(doubts(texts, "day"), Stream.of(Language.values())
                .flatMap(l -> texts.section(l, "dates").entrySet().stream()).filter(e -> !PARTS.contains(e.getKey()))
                .flatMap(e -> Words.of(e.getValue())))));
        halves = Pattern.compile(any(Stream.concat(doubts(texts, "half"), Stream.of("morning", "afternoon", "half_day")
                .flatMap(key -> Words.of(texts, "dates", key)))));
    }

    /** Words of the section {@code dates} that are no days by themselves. */
    private static final Set<String> PARTS = Set.of("to", "from", "since", "this", "next", "last",
            "after_next", "before_last", "morning", "afternoon", "half_day", "whole_day", "noon");

    static Pattern aside(Texts texts) {
        return pattern(doubts(texts, "aside"));
    }

    /** Leave of kinds that there may not be here. */
    static Pattern otherKinds(Texts texts) {
        return pattern(doubts(texts, "other_kinds"));
    }

    /** Any of these words; one that never fits where there is none. */
    static Pattern pattern(Stream<String> words) {
        String any = any(words);
        return any.isEmpty() ? Pattern.compile("(?!)") : Pattern.compile(any, Pattern.CASE_INSENSITIVE);
    }

    private static Stream<String> doubts(Texts texts, String meaning) {
        return Words.of(texts, "doubts", meaning);
    }

    /** Any of these words, the longest that fits; in a script with spaces a word is a whole one. */
    private static String any(Stream<String> words) {
        return words.map(w -> w.toLowerCase(Locale.ROOT)).sorted(Comparator.comparingInt(String::length).reversed())
                .map(w -> w.charAt(0) < 128 ? "(?<![a-z])" + Pattern.quote(w) + "(?![a-z])" : Pattern.quote(w))
                .collect(Collectors.joining("|"));
    }

    /**
     * What is doubtful about what was not taken as days.
     *
     * @param halfNamed whether a half of the day was taken, so that a time of day only says it more exactly
     */
    Optional<Doubt> in(String rest, boolean halfNamed) {
        String lower = rest.toLowerCase(Locale.ROOT);
        if (ASKS.matcher(rest).find()) {
            return Optional.of(Doubt.QUESTION);
        }
        Optional<Doubt> said = words.entrySet().stream().filter(e -> e.getValue().matcher(lower).find())
                .map(Map.Entry::getKey).findFirst();
        return said.or(() -> done.matcher(lower).find() ? Optional.of(Doubt.DONE) : Optional.empty())
                .or(() -> more(lower, halfNamed) ? Optional.of(Doubt.MORE) : Optional.empty())
                .or(() -> NICKNAME.matcher(rest.strip()).matches() ? Optional.of(Doubt.FOR_OTHER) : Optional.empty());
    }

    private boolean more(String rest, boolean halfNamed) {
        return GOES_ON.matcher(rest).lookingAt() || days.matcher(rest).find() || DATED.matcher(rest).find()
                || halves.matcher(rest).find() || !halfNamed && CLOCK.matcher(rest).find();
    }
}
