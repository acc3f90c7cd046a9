package zaigang.duty.exchange;

import java.util.Optional;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/** What the buttons of covers say, and the question for the reason of an override. */
public final class CoverVerbs {
    static final String FEATURE = "cover";
    /** Somebody or something by number; 0 where there is none. */
    static final Arg<Optional<Long>> OR_NONE = Arg.NUMBER.as(
            number -> Optional.of(number).filter(n -> n != 0), number -> number.orElse(0L));

    /** A shift, and a page of the people who could be on it, counted from 0; the nearest where there is none of that number. */
    public record OfPage(long shift, Optional<Long> page) {
        /** The first page, in a message of its own. */
        public static OfPage first(long shift) {
            return new OfPage(shift, Optional.empty());
        }

        static OfPage of(long shift, long page) {
            return new OfPage(shift, Optional.of(page));
        }
    }

    /** A shift and somebody: who is to take it, or who is on it. */
    record OfPerson(long shift, long person) {}

    /** In whose place others are to be put on a shift, and a page of these. */
    record InsteadOf(long shift, long out, Optional<Long> page) {}

    /** Who is to be put on a shift, in whose place; in a vacant one where that is empty. */
    record Put(long shift, long in, Optional<Long> out) {}

    static final Args<OfPage> OF_PAGE = Args.of(Arg.NUMBER, OfPage::shift, Arg.NUMBER.optional(), OfPage::page, OfPage::new);
    static final Args<OfPerson> OF_PERSON = Args.of(Arg.NUMBER, OfPerson::shift, Arg.NUMBER, OfPerson::person, OfPerson::new);
    private static final Args<InsteadOf> INSTEAD_OF = Args.of(Arg.NUMBER, InsteadOf::shift, Arg.NUMBER, InsteadOf::out,
            Arg.NUMBER.optional(), InsteadOf::page, InsteadOf::new);
    private static final Args<Put> WHO_FOR_WHOM = Args.of(
            Arg.NUMBER, Put::shift, Arg.NUMBER, Put::in, OR_NONE, Put::out, Put::new);

    /** Fills a vacancy of a shift with whoever taps; for messages of others, which it leaves as they are. */
    public static final Verb<Long> TAKE = Verb.of(FEATURE, "take", Arg.NUMBER);
    /** Leads to the people who could be put on a shift; without a page in a message of its own, below those of others. */
    public static final Verb<OfPage> ASSIGN = Verb.of(FEATURE, "assign", OF_PAGE);

    static final Verb.Bare LIST = Verb.bare(FEATURE, "list");
    static final Verb<Long> SEE = Verb.of(FEATURE, "see", Arg.NUMBER);
    static final Verb<OfPerson> FOR = Verb.of(FEATURE, "for", OF_PERSON);
    static final Verb<Long> YES = Verb.of(FEATURE, "yes", Arg.NUMBER);
    static final Verb<Long> NO = Verb.of(FEATURE, "no", Arg.NUMBER);
    static final Verb<Long> BACK = Verb.of(FEATURE, "back", Arg.NUMBER);
    static final Verb<InsteadOf> OUT = Verb.of(FEATURE, "out", INSTEAD_OF);
    static final Verb<Put> PUT = Verb.of(FEATURE, "put", WHO_FOR_WHOM);
    static final Verb<Long> OVER = Verb.of(FEATURE, "over", Arg.NUMBER);
    static final Verb<InsteadOf> WHOM = Verb.of(FEATURE, "whom", INSTEAD_OF);
    static final Verb<Put> WHY = Verb.of(FEATURE, "why", WHO_FOR_WHOM);
    static final Line<Put> BECAUSE = Line.of(FEATURE, "because", WHO_FOR_WHOM);

    private CoverVerbs() {}
}
