package zaigang.month.report;

import java.util.regex.Pattern;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;
import zaigang.spine.people.Scope;

/** What the buttons of the board and of reports say. */
final class ReportVerbs {
    static final String BOARD = "board";
    static final String REPORTS = "rep";
    static final String PICTURES = "pic";

    /**
     * A report of a period.
     *
     * @param period a word for it, or its day
     */
    record OfPeriod(String period, Scope scope) {}

    private static final Pattern PART = Pattern.compile("[tg]\\d{1,18}");
    private static final String NONE = "-";
    private static final int MOST_PAGES = 100_000;
    /** What a board can be about. */
    private static final Arg<Scope> SCOPE = Arg.SCOPE.that(scope -> !(scope instanceof Scope.Only));
    private static final Arg<Integer> PAGE =
            Arg.NUMBER.that(n -> n >= 0 && n < MOST_PAGES).as(Long::intValue, Integer::longValue);
    private static final Args<BoardPlace> PLACE = Args.of(
            SCOPE, BoardPlace::scope, Arg.WORD.that(code -> PART.matcher(code).matches()).or(NONE), BoardPlace::part,
            PAGE, BoardPlace::page, Arg.DAY.or(NONE), BoardPlace::day, BoardPlace::new);

    /** Turns the message into another place on the board. */
    static final Verb<BoardPlace> SEE = Verb.of(BOARD, "see", PLACE);
    /** Opens the board in a message of its own. */
    static final Verb<BoardPlace> OPEN = Verb.of(BOARD, "open", PLACE);
    private static final Args<OfPeriod> OF_PERIOD = Args.of(Arg.WORD, OfPeriod::period, Arg.SCOPE, OfPeriod::scope, OfPeriod::new);
    static final Verb<OfPeriod> GET = Verb.of(REPORTS, "get", OF_PERIOD);
    /** The picture of it. */
    static final Verb<OfPeriod> DRAW = Verb.of(PICTURES, "draw", OF_PERIOD);

    private ReportVerbs() {}
}
