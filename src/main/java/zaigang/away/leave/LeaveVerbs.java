package zaigang.away.leave;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import zaigang.spine.approval.ApprovalVerbs;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/** What the buttons of leave say, and the lines that it waits for. */
public final class LeaveVerbs {
    static final String FEATURE = "leave";

    /** Days of a kind. */
    public record OfKind(Span span, String kind) {}

    /** A draft as leave of a kind. */
    record DraftOfKind(long draft, String kind) {}

    record HalfOf(long draft, Half half) {}

    /** A month from which the last day is chosen, for leave that begins on a day. */
    record LastDay(LocalDate first, Optional<YearMonth> month) {}

    /** A month from which the new last day of a request is chosen. */
    record NewEnd(long request, Optional<YearMonth> month) {}

    record Until(long request, LocalDate day) {}

    private static final Arg<Span> SPAN = Arg.of(Span::code, Span::parse);
    private static final Arg<Optional<YearMonth>> MONTH = Arg.MONTH.optional().orElse(Optional.empty());
    private static final Args<OfKind> OF_KIND = Args.of(SPAN, OfKind::span, Arg.WORD, OfKind::kind, OfKind::new);
    private static final Args<DraftOfKind> DRAFT =
            Args.of(Arg.NUMBER, DraftOfKind::draft, Arg.WORD, DraftOfKind::kind, DraftOfKind::new);

    /** Headings, and days that cannot be chosen. */
    static final Verb.Bare STILL = Verb.bare(FEATURE, "still");
    static final Verb<Optional<YearMonth>> CALENDAR = Verb.of(FEATURE, "cal", MONTH);
    static final Verb<LastDay> FROM = Verb.of(FEATURE, "from",
            Args.of(Arg.DAY, LastDay::first, MONTH, LastDay::month, LastDay::new));
    static final Verb<LocalDate> ON = Verb.of(FEATURE, "ask", Arg.DAY);
    static final Verb<Span> PICK = Verb.of(FEATURE, "pick", SPAN);
    /** Asks for days of a kind; the reason is asked for when it is pressed. */
    public static final Verb<OfKind> KIND = Verb.of(FEATURE, "kind", OF_KIND);
    static final Verb<OfKind> FILE = Verb.of(FEATURE, "file", OF_KIND);
    static final Line<OfKind> WHY = Line.of(FEATURE, "why", OF_KIND);

    static final Verb<Long> DRAFT_AS_HEARD = Verb.of(FEATURE, "all", Arg.NUMBER);
    static final Verb<DraftOfKind> DRAFT_AS = Verb.of(FEATURE, "as", DRAFT);
    static final Verb<HalfOf> DRAFT_HALF = Verb.of(FEATURE, "part",
            Args.of(Arg.NUMBER, HalfOf::draft, Arg.oneOf(Half.values()), HalfOf::half, HalfOf::new));
    static final Verb<Long> DROP = Verb.of(FEATURE, "drop", Arg.NUMBER);
    static final Line<DraftOfKind> DRAFT_WHY = Line.of(FEATURE, "tell", DRAFT);

    static final Verb<Long> WITHDRAW = Verb.of(FEATURE, "back", Arg.NUMBER);
    static final Verb<NewEnd> ALTER = Verb.of(FEATURE, "alter",
            Args.of(Arg.NUMBER, NewEnd::request, MONTH, NewEnd::month, NewEnd::new));
    static final Verb<Until> TILL = Verb.of(FEATURE, "till",
            Args.of(Arg.NUMBER, Until::request, Arg.DAY, Until::day, Until::new));
    static final Verb<Long> HOME = Verb.of(FEATURE, "home", Arg.NUMBER);

    static final Verb<Long> SEE = Verb.of(FEATURE, "see", Arg.NUMBER);
    static final ApprovalVerbs APPROVAL = ApprovalVerbs.of(FEATURE);

    private LeaveVerbs() {}
}
