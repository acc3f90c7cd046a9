package zaigang.code.discipline;

import java.util.Optional;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;

/** What the buttons of rule books say. */
final class CodeVerbs {
    static final String FEATURE = "code";

    /** A book's list; a page of it where it is long, counted from 0. */
    record OfBook(String book, Optional<Long> page) {}

    /** A rule by its number in its book; 0 where a forged button has none, which no rule has. */
    record OfRule(String book, long rule) {}

    /**
     * A version of a book.
     *
     * @param edition stands for the version's name, which may hold anything
     */
    record OfEdition(String book, String edition) {
        static OfEdition of(RuleBook book) {
            return new OfEdition(book.id(), String.format("%08x", book.version().hashCode()));
        }
    }

    /** I have read that version. */
    static final Verb<OfEdition> READ = Verb.of(FEATURE, "read", Args.of(Arg.WORD, OfEdition::book, Arg.WORD, OfEdition::edition, OfEdition::new));

    static final Verb<OfBook> BOOK = Verb.of(FEATURE, "book",
            Args.of(Arg.WORD, OfBook::book, Arg.NUMBER.optional().orElse(Optional.empty()), OfBook::page, OfBook::new));
    static final Verb<OfRule> RULE = Verb.of(FEATURE, "rule",
            Args.of(Arg.WORD, OfRule::book, Arg.NUMBER.orElse(0L), OfRule::rule, OfRule::new));

    private CodeVerbs() {}
}
