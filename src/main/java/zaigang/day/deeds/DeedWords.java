package zaigang.day.deeds;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.spine.hearing.Normal;

/** What somebody typed of a deed: which kind its first word names, and which day, where it begins with one. */
final class DeedWords {
    /** A line is short; the rest is for the people who ask. */
    private static final int LONGEST = 100;
    /** Of days before today, as far back as one remembers. */
    private static final int DAYS_BACK = 7;

    private final Map<String, Deed.Kind> kinds = new LinkedHashMap<>();
    private final SpokenDates dates;

    DeedWords(Texts texts, SpokenDates dates) {
        this.dates = dates;
        for (Deed.Kind kind : List.of(Deed.Kind.SOLVED, Deed.Kind.GOOD)) {
            for (Language language : Language.values()) {
                Arrays.stream(texts.phrase(language, "deed.words_" + kind.name().toLowerCase(Locale.ROOT)).split("\\|"))
                        .forEach(word -> kinds.put(word, kind));
            }
        }
    }

    record Said(LocalDate day, Deed.Kind kind, String line) {}

    /** @param text what stood behind the first words, as it was typed */
    Said read(Normal whole, String text, LocalDate today) {
        Deed.Kind kind = kinds.entrySet().stream().filter(e -> whole.text().startsWith(e.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(Deed.Kind.DONE);
        String line = text.replaceFirst("^[\\p{P}\\s]+", "").strip();
        Optional<SpokenDates.Heard> dated = dates.hear(line, today, SpokenDates.Toward.GONE)
                .filter(h -> past(h, today) && !h.rest().isBlank());
        return new Said(dated.map(h -> h.period().from()).orElse(today), kind,
                cut(dated.map(SpokenDates.Heard::rest).orElse(line).strip()));
    }

    private static boolean past(SpokenDates.Heard heard, LocalDate today) {
        LocalDate day = heard.period().from();
        return day.equals(heard.period().to()) && !day.isAfter(today) && !day.isBefore(today.minusDays(DAYS_BACK));
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
