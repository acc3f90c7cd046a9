package zaigang.month.digest;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;

/** What the buttons of the choice of digests say. Whose: 0 the presser's own, else a bound group. */
final class DigestVerbs {
    static final String FEATURE = "digest";

    /** What is chosen, and how: words of {@link DigestChange}. */
    record Choice(long whose, String what, String value) {}

    /** All of a choice, as {@link DigestChange#code} writes it. */
    record Whole(long whose, String code) {}

    static final Verb<Long> SEE = Verb.of(FEATURE, "see", Arg.NUMBER);
    static final Verb<Choice> SET = Verb.of(FEATURE, "set", Args.of(Arg.NUMBER, Choice::whose, Arg.WORD, Choice::what,
            Arg.WORD, Choice::value, Choice::new));
    static final Verb<Whole> TAKE = Verb.of(FEATURE, "take", Args.of(Arg.NUMBER, Whole::whose, Arg.WORD, Whole::code, Whole::new));

    private DigestVerbs() {}
}
