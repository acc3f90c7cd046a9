package zaigang.duty.rotation;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;

/** What is typed behind {@code /roster}: maybe the word for planning, a roster's name, a month. Every language is understood. */
final class PlanWords {
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})\\D{0,2}");

    private final List<String> plan;
    private final List<String> thisMonth;
    private final List<String> nextMonth;

    PlanWords(Texts texts) {
        plan = words(texts, "rotation.word_plan");
        thisMonth = words(texts, "rotation.word_this_month");
        nextMonth = words(texts, "rotation.word_next_month");
    }

    /** Of what was typed; {@code rest} is what stands behind the word for planning, where that is said. */
    record Request(boolean plan, String rest) {}

    Request line(String typed) {
        return plan.stream().filter(w -> lower(typed).equals(w) || lower(typed).startsWith(w + " ")).findFirst()
                .map(w -> new Request(true, typed.substring(w.length()).strip()))
                .orElseGet(() -> new Request(!typed.isEmpty(), typed));
    }

    /** A month by its number is the next of that number, this one included. */
    Optional<YearMonth> month(String typed, YearMonth now) {
        String word = lower(typed);
        if (thisMonth.contains(word)) {
            return Optional.of(now);
        }
        if (nextMonth.contains(word)) {
            return Optional.of(now.plusMonths(1));
        }
        Matcher full = YEAR_MONTH.matcher(word);
        if (full.matches()) {
            return of(full.group(1), full.group(2));
        }
        Matcher alone = MONTH.matcher(word);
        return alone.matches()
                ? of(String.valueOf(now.getYear()), alone.group(1)).map(m -> m.isBefore(now) ? m.plusYears(1) : m)
                : Optional.empty();
    }

    private static Optional<YearMonth> of(String year, String month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    private static String lower(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> words(Texts texts, String key) {
        var words = new ArrayList<String>();
        for (Language language : Language.values()) {
            Arrays.stream(texts.phrase(language, key).split("\\|")).forEach(words::add);
        }
        return words;
    }
}
