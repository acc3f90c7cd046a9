package zaigang.month.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Words;
import zaigang.spine.hearing.Heard;

/**
 * What is to be compared, of the words in which somebody asks for it: units, order, period, and a name of a scope, in any order. Teams
 * of the county and of this month where nothing else is said.
 */
final class CompareWords {
    private final SpokenDates dates;
    private final Map<UnitTable.Kind, List<String>> units = new EnumMap<>(UnitTable.Kind.class);
    private final List<String> ranking;
    /** The longest first: all that may stand between a period and a name. */
    private final List<String> known;

    /** @param scope a name; empty for none */
    record Asked(UnitTable.Kind units, UnitTable.Order order, Period period, String scope) {}

    CompareWords(Texts texts, SpokenDates dates) {
        this.dates = dates;
        for (UnitTable.Kind kind : UnitTable.Kind.values()) {
            units.put(kind, Words.of(texts, "compare", "words_" + kind.key()).toList());
        }
        ranking = Words.of(texts, "compare", "words_rank").toList();
        known = Stream.of(units.values().stream().flatMap(List::stream), ranking.stream(), Words.of(texts, "compare", "words_between"),
                        Words.of(texts, "words", "compare"))
                .flatMap(w -> w).map(w -> w.toLowerCase(Locale.ROOT)).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    Asked read(Heard heard, LocalDate today) {
        String line = heard.line().text().toLowerCase(Locale.ROOT);
        String rest = heard.text().toLowerCase(Locale.ROOT);
        for (String word : known) {
            rest = without(rest, word);
        }
        var month = YearMonth.from(today);
        var found = dates.hearWithin(rest, today, SpokenDates.Toward.GONE)
                .orElse(new SpokenDates.Heard(new Period(month.atDay(1), month.atEndOfMonth()), rest));
        return new Asked(kind(line), ranking.stream().anyMatch(w -> stands(line, w)) ? UnitTable.Order.RANK : UnitTable.Order.LIST,
                found.period(), found.rest().strip());
    }

    /** The kind whose word is the longest of those that stand there. */
    private UnitTable.Kind kind(String line) {
        return Arrays.stream(UnitTable.Kind.values())
                .flatMap(k -> units.get(k).stream().filter(w -> stands(line, w)).map(w -> Map.entry(k, w)))
                .max(Comparator.comparingInt(e -> e.getValue().length())).map(Map.Entry::getKey).orElse(UnitTable.Kind.TEAM);
    }

    private static boolean stands(String line, String word) {
        return !without(line, word.toLowerCase(Locale.ROOT)).equals(line.strip());
    }

    /** Words of a script with spaces are not parts of longer ones. */
    private static String without(String text, String word) {
        return Character.isIdeographic(word.codePointAt(0)) ? text.replace(word, " ")
                : (" " + text.strip() + " ").replace(" " + word + " ", " ").strip();
    }
}
