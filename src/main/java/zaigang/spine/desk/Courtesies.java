package zaigang.spine.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;

/** Thanks, a greeting, a word that says “I have read it”: no request, and no error. The words are in the bundles, section {@code courtesy}. */
final class Courtesies {
    private final List<Courtesy> all = new ArrayList<>();

    private record Courtesy(String meaning, Pattern line) {}

    private final Pattern dropped;

    Courtesies(Texts texts) {
        for (String meaning : List.of("thanks", "greeting", "received")) {
            all.add(new Courtesy(meaning, line(texts, meaning)));
        }
        dropped = line(texts, "dropped");
    }

    private static Pattern line(Texts texts, String meaning) {
        String words = Words.of(texts, "courtesy", meaning).map(Pattern::quote).collect(Collectors.joining("|"));
        String around = Words.of(texts, "courtesy", "around").map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?:(?:" + around + ")*(?:" + words + ")(?:" + around + "|[\\s\\p{P}])*)+");
    }

    /** Whether somebody who was asked something does not want to answer. */
    boolean dropped(String text) {
        return dropped.matcher(text).matches();
    }

    /** A short answer; empty for a line that is something else. */
    Optional<Text> answer(String text) {
        return all.stream().filter(c -> c.line().matcher(text).matches()).findFirst().map(c -> Text.of("desk." + c.meaning()));
    }
}
