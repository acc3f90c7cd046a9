package zaigang.day.attendance;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/** What the buttons of the day's question say, and the line that gives a reason for leave. */
final class CheckInVerbs {
    static final String FEATURE = "in";

    /** So much of the day of a round; all of it where the button does not say. */
    record PartOfRound(long round, Optional<DayPart> part) {
        PartOfRound(long round, DayPart part) {
            this(round, Optional.of(part));
        }

        static PartOfRound whole(long round) {
            return new PartOfRound(round, Optional.empty());
        }
    }

    /** Leave of a kind, by its key in the settings, for so much of the day of a round. */
    record KindOfLeave(long round, DayPart part, String kind) {}

    private static final Arg<DayPart> PART = Arg.oneOf(DayPart.values());
    private static final Args<KindOfLeave> KIND_OF_LEAVE = Args.of(
            Arg.NUMBER, KindOfLeave::round, PART, KindOfLeave::part, Arg.WORD, KindOfLeave::kind, KindOfLeave::new);

    static final Verb<Long> ON_POST = Verb.of(FEATURE, "on", Arg.NUMBER);
    static final Verb<Long> OUT = Verb.of(FEATURE, "out", Arg.NUMBER);
    /** On post after all, by a button that came with other news than the question. */
    static final Verb<LocalDate> HERE = Verb.of(FEATURE, "here", Arg.DAY);
    static final Verb<PartOfRound> LEAVE = Verb.of(FEATURE, "leave",
            Args.of(Arg.NUMBER, PartOfRound::round, PART.optional(), PartOfRound::part, PartOfRound::new));
    static final Verb<KindOfLeave> KIND = Verb.of(FEATURE, "kind", KIND_OF_LEAVE);
    /** The question again, or what is recorded by now. */
    static final Verb<Long> ASK = Verb.of(FEATURE, "ask", Arg.NUMBER);
    static final Verb<Long> CHANGE = Verb.of(FEATURE, "change", Arg.NUMBER);
    static final Verb<Long> KEEP = Verb.of(FEATURE, "keep", Arg.NUMBER);
    static final Line<KindOfLeave> WHY = Line.of(FEATURE, "why", KIND_OF_LEAVE);

    private CheckInVerbs() {}
}
