package zaigang.base.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zaigang.base.text.Text;

/** Finds what somebody probably meant to write. */
public final class Nearest {
    /** Two slips of the finger; more would offer words that are merely short. */
    private static final int MOST_SLIPS = 2;
    private static final int LONGEST = 60;

    private Nearest() {}

    /** A sentence that offers the nearest known word, or nothing. */
    public static Text hint(String written, Collection<String> known) {
        return of(written, known).<Text>map(k -> Text.of("files.hint", "word", k)).orElse(Text.none());
    }

    /** The known words nearest to what is written, the nearest first; none where nothing is near. */
    public static List<String> several(String written, Collection<String> known, int most) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        String word = plain(written);
        return known.stream().filter(k -> Math.abs(k.length() - word.length()) <= MOST_SLIPS)
                .map(k -> Map.entry(k, distance(word, plain(k))))
                .filter(e -> e.getValue() <= Math.min(MOST_SLIPS, Math.max(1, e.getKey().length() / 2)))
                .sorted(Map.Entry.comparingByValue()).limit(most).map(Map.Entry::getKey).toList();
    }

    static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String word = plain(written);
        return known.stream()
                .filter(k -> distance(word, plain(k)) <= Math.min(MOST_SLIPS, k.length() / 2))
                .min(Comparator.comparingInt(k -> distance(word, plain(k))));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
