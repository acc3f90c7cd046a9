package zaigang.day.corrections;

import java.time.LocalDate;
import zaigang.day.attendance.Answer;
import zaigang.spine.approval.ApprovalVerbs;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/** What the buttons of corrections say, and the lines that they wait for. */
final class CorrectionVerbs {
    static final String FEATURE = "fix";

    /** What a day should be. */
    record Wish(LocalDate day, Answer.Kind kind) {}

    private static final Args<Wish> WISH =
            Args.of(Arg.DAY, Wish::day, Arg.oneOf(Answer.Kind.ON_POST, Answer.Kind.OUT), Wish::kind, Wish::new);

    static final Verb.Bare LIST = Verb.bare(FEATURE, "list");
    static final Verb<LocalDate> DAY = Verb.of(FEATURE, "day", Arg.DAY);
    static final Verb<Wish> AS = Verb.of(FEATURE, "as", WISH);
    static final Line<Wish> WHY = Line.of(FEATURE, "why", WISH);

    static final Verb<Long> SEE = Verb.of(FEATURE, "see", Arg.NUMBER);
    static final ApprovalVerbs APPROVAL = ApprovalVerbs.of(FEATURE);

    private CorrectionVerbs() {}
}
