package zaigang.code.discipline;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zaigang.base.text.Language;

/**
 * One rule of a book.
 *
 * @param number by which people call it, from 1; unique in its book
 * @param wording in the book's own language: the rule verbatim, and what it means
 * @param translations into other languages, as far as there are any
 * @param occasions when a reminder of it fits; at least one
 * @param words by which it is found when somebody types them, besides its number
 */
public record Rule(int number, Wording wording, Map<Language, Wording> translations, Set<Occasion> occasions, List<String> words) {
    public Rule {
        words = List.copyOf(words);
        translations = Map.copyOf(translations);
        occasions = Collections.unmodifiableSet(EnumSet.copyOf(occasions));
    }

    /** The wording for a reader of a language, or the book's own where there is no translation. */
    public Wording in(Language language) {
        return translations.getOrDefault(language, wording);
    }

    /**
     * A rule in words.
     *
     * @param text the rule itself
     * @param explanation what it means, plainly
     * @param example from everyday life
     */
    public record Wording(String text, String explanation, String example) {}
}
