package zaigang.spine.desk;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;

/** The parts of a line between its pauses; those that begin with what is not wanted, such as “not the month, the week”. */
final class Clauses {
    private static final Pattern PART = Pattern.compile("[^,;\uff0c\u3001\u3002\uff1b!]+");

    private final Pattern unwanted;

    Clauses(Texts texts) {
        unwanted = Pattern.compile("\\s*(?:" + Words.of(texts, "speech", "unwanted")
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(w -> Pattern.quote(w) + (w.charAt(0) < 128 ? "(?![a-z])" : "")).collect(Collectors.joining("|")) + ").*");
    }

    /** The line with blanks where something is not wanted; all of it where nothing else would be left. */
    String without(String text) {
        if (PART.matcher(text).results().map(MatchResult::group).allMatch(this::unwanted)) {
            return text;
        }
        return PART.matcher(text).replaceAll(m -> unwanted(m.group())
                ? " ".repeat(m.group().length()) : Matcher.quoteReplacement(m.group()));
    }

    private boolean unwanted(String part) {
        return unwanted.matcher(part).matches();
    }
}
