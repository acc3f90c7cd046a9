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

    /** A rule by its number in its book. */
    record OfRule(String book, long rule) {}

    static final Verb<OfBook> BOOK = Verb.of(FEATURE, "book",
            Args.of(Arg.WORD, OfBook::book, Arg.NUMBER.optional(), OfBook::page, OfBook::new));
    static final Verb<OfRule> RULE = Verb.of(FEATURE, "rule",
            Args.of(Arg.WORD, OfRule::book, Arg.NUMBER, OfRule::rule, OfRule::new));

    private CodeVerbs() {}
}
