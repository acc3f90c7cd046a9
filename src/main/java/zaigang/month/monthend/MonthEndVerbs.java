package zaigang.month.monthend;

import java.time.YearMonth;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;
import zaigang.spine.people.Scope;

/** What the buttons of a month's end say, and the lines that its questions wait for. */
final class MonthEndVerbs {
    static final String FEATURE = "month";

    /** A month of the county or of a township. */
    record OfScope(YearMonth month, Scope scope) {}

    private static final Args<OfScope> OF_SCOPE =
            Args.of(Arg.MONTH, OfScope::month, Arg.SCOPE, OfScope::scope, OfScope::new);

    /** Nothing is wrong with one's own month. */
    static final Verb<YearMonth> FINE = Verb.of(FEATURE, "fine", Arg.MONTH);
    static final Verb<YearMonth> OBJECT = Verb.of(FEATURE, "object", Arg.MONTH);
    static final Line<YearMonth> BECAUSE = Line.of(FEATURE, "because", Arg.MONTH);
    /** To an objection, by its id. */
    static final Verb<Long> REPLY = Verb.of(FEATURE, "reply", Arg.NUMBER);
    static final Line<Long> ANSWER = Line.of(FEATURE, "answer", Arg.NUMBER);

    /** The scopes of a month that can be closed. */
    static final Verb<YearMonth> LOOK = Verb.of(FEATURE, "look", Arg.MONTH);
    /** What is open, before it is closed. */
    static final Verb<OfScope> SEE = Verb.of(FEATURE, "see", OF_SCOPE);
    static final Verb<OfScope> CLOSE = Verb.of(FEATURE, "close", OF_SCOPE);
    /** Opens a month again, once it is said why. */
    static final Verb<OfScope> OPEN = Verb.of(FEATURE, "open", OF_SCOPE);
    static final Line<OfScope> WHY = Line.of(FEATURE, "why", OF_SCOPE);

    private MonthEndVerbs() {}
}
