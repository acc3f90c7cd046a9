package zaigang.spine.hearing;

import java.util.List;

/**
 * A word that a feature knows: a kind of leave, a roster, what a rule is about.
 *
 * @param sort the sort of thing, as the patterns of the bundles call it, such as {@code rule}
 * @param means what the feature understands by itself; several where the word may mean any of them
 * @param word as people type it, in small letters
 * @param said as a button says it
 */
public record Term(String sort, List<String> means, String word, String said) {
    public Term {
        means = List.copyOf(means);
    }

    public Term(String sort, List<String> means, String word) {
        this(sort, means, word, means.getFirst());
    }

    public static Term of(String sort, String written, String word) {
        return new Term(sort, List.of(written), word);
    }

    public String written() {
        return means.getFirst();
    }
}
