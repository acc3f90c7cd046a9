package zaigang.spine.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.SpokenLength;
import zaigang.base.workdays.Words;

/**
 * Chinese puts what belongs to a command into its words, between the verb and its object, as in “ask three days' leave”, “ask
 * tomorrow's leave”, “ask sick leave”: it is meant as if it stood behind them. Which words come apart is in the bundles.
 */
final class WordsApart {
    private static final int KIND = 3;
    private static final int LONGEST = 16;
    /** What only fills the place. */
    private static final Pattern FILLING = Pattern.compile("^(?:\u4e00?\u4e2a|\u4e00\u4e0b|\u70b9)(?![\u6708\u661f\u5de5\u793c\u5c0f\u949f])");
    /** That it is over, a question, a negation, something else that begins with the same verb. */
    private static final Pattern OTHER = Pattern.compile("[\u4e86\u8fc7\u95ee\u4e0d\u6ca1\u4f60\u60a8\u5e2e\u653e\u6559\u52ff\\s\\p{P}]|^\u7684");
    /** “One day” in words that elsewhere mean the first of a month. */
    private static final Pattern DAY_LONG = Pattern.compile("^([\u4e00\u4e24\u4e8c\u4e09\u56db\u4e94])\u65e5");
    /** One character of a script without spaces. */
    private static final int ONE = 1;

    private final List<String> words;
    private final Set<String> parts;
    private final SpokenDates dates;

    /** @param parts words for parts of a day */
    WordsApart(Texts texts, SpokenDates dates, Set<String> parts) {
        words = Words.of(texts, "speech", "apart").toList();
        this.parts = parts;
        this.dates = dates;
    }

    /** The text with what stands within words behind them; empty where nothing does. */
    Optional<String> moved(String typed, LocalDate today) {
        return words.stream().flatMap(w -> moved(typed, w, today).stream()).findFirst();
    }

    private Optional<String> moved(String typed, String word, LocalDate today) {
        String verb = word.substring(0, word.length() - ONE);
        String object = word.substring(word.length() - ONE);
        int at = typed.indexOf(verb);
        int end = at < 0 ? -1 : typed.indexOf(object, at + verb.length());
        if (end < 0 || end - at > LONGEST || end == at + verb.length()) {
            return Optional.empty();
        }
        String within = typed.substring(at + verb.length(), end);
        return OTHER.matcher(within).find() ? Optional.empty() : behind(within, object, today).map(moved ->
                (typed.substring(0, at) + word + " " + moved + " " + typed.substring(end + ONE).strip()).strip());
    }

    /** The length, the day and the part of it, and what is left as the name of a kind. */
    private Optional<String> behind(String within, String object, LocalDate today) {
        Matcher filling = FILLING.matcher(within);
        String said = filling.find() ? within.substring(filling.end()) : within;
        String text = DAY_LONG.matcher(said.endsWith("\u7684") ? said.substring(0, said.length() - ONE) : said).replaceFirst("$1\u5929");
        if (SpokenLength.hours(text)) {
            return Optional.of(text);
        }
        String rest = SpokenLength.hear(text).map(SpokenLength::rest)
                .or(() -> dates.hear(text, today).map(SpokenDates.Heard::rest)).orElse(text);
        String kind = parts.stream().filter(rest::startsWith).findFirst().map(p -> rest.substring(p.length())).orElse(rest);
        return kind.length() > KIND ? Optional.empty() : Optional.of((text.substring(0, text.length() - kind.length()) + " "
                + (kind.isEmpty() ? "" : kind + object)).strip());
    }
}
