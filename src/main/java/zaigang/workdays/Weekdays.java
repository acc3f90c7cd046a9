package zaigang.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import zaigang.text.Texts;

/** Days of the week as people name them: alone, as that of this, next or last week, or of the week before or after those. */
final class Weekdays {
    /** Words for a week beside this one, by how many weeks it is away. */
    private static final Map<Integer, String> WEEKS =
            Map.of(-2, "before_last", -1, "last", 0, "this", 1, "next", 2, "after_next");
    private static final Map<Integer, String> NAMED_WEEKS = Map.of(-1, "last_week", 0, "this_week", 1, "next_week");

    private final Map<String, Named> names = new HashMap<>();

    /** @param weeks how many weeks away its week is; empty where none was named */
    private record Named(DayOfWeek day, OptionalInt weeks) {}

    Weekdays(Texts texts) {
        for (DayOfWeek day : DayOfWeek.values()) {
            words(texts, day.name().toLowerCase(Locale.ROOT)).forEach(word -> {
                names.put(word, new Named(day, OptionalInt.empty()));
                WEEKS.forEach((weeks, key) -> words(texts, key).forEach(w -> name(w, word, day, weeks)));
                NAMED_WEEKS.forEach((weeks, key) -> words(texts, key).filter(w -> !spaced(w) || w.contains(" ")).forEach(w -> {
                    name(w, word, day, weeks);
                    names.put(word + " " + w, new Named(day, OptionalInt.of(weeks)));
                }));
            });
        }
    }

    private static Stream<String> words(Texts texts, String key) {
        return Words.of(texts, "dates", key).map(w -> w.toLowerCase(Locale.ROOT));
    }

    private void name(String week, String word, DayOfWeek day, int weeks) {
        if (spaced(week) == spaced(word)) {
            names.put(week + (spaced(word) ? " " : "") + word, new Named(day, OptionalInt.of(weeks)));
        }
    }

    private static boolean spaced(String word) {
        return word.charAt(0) < 128;
    }

    /** @param typed in small letters */
    Optional<LocalDate> date(String typed, LocalDate today, SpokenDates.Toward toward) {
        return Optional.ofNullable(names.get(typed)).map(n -> {
            if (n.weeks().isPresent()) {
                return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(n.weeks().getAsInt()).with(TemporalAdjusters.nextOrSame(n.day()));
            }
            return today.with(toward == SpokenDates.Toward.COMING
                    ? TemporalAdjusters.nextOrSame(n.day()) : TemporalAdjusters.previousOrSame(n.day()));
        });
    }

    /** A day of the week that is named without its week. */
    Optional<DayOfWeek> bare(String typed) {
        return Optional.ofNullable(names.get(typed)).filter(n -> n.weeks().isEmpty()).map(Named::day);
    }

    boolean ofThisWeek(String typed) {
        return Optional.ofNullable(names.get(typed)).filter(n -> n.weeks().equals(OptionalInt.of(0))).isPresent();
    }
}
