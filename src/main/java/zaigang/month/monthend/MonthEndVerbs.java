package zaigang.month.monthend;

import java.time.YearMonth;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/** What the buttons of a month's end say, and the lines that its questions wait for. */
final class MonthEndVerbs {
    static final String FEATURE = "month";

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
    static final Verb<ScopeMonth> SEE = Verb.of(FEATURE, "see", ScopeMonth.ARGS);
    static final Verb<ScopeMonth> CLOSE = Verb.of(FEATURE, "close", ScopeMonth.ARGS);
    /** Opens a month again, once it is said why. */
    static final Verb<ScopeMonth> OPEN = Verb.of(FEATURE, "open", ScopeMonth.ARGS);
    static final Line<ScopeMonth> WHY = Line.of(FEATURE, "why", ScopeMonth.ARGS);

    private MonthEndVerbs() {}
}
