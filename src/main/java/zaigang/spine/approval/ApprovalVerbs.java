package zaigang.spine.approval;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/**
 * What the buttons say with which requests of a kind are agreed to or not.
 *
 * @param no asks why
 * @param deny refuses without a reason
 * @param because the line with the reason
 */
public record ApprovalVerbs(Verb<Long> yes, Verb<Long> no, Verb<Long> deny, Line<Long> because) {
    /** Under their usual names. */
    public static ApprovalVerbs of(String feature) {
        return new ApprovalVerbs(Verb.of(feature, "yes", Arg.NUMBER), Verb.of(feature, "no", Arg.NUMBER),
                Verb.of(feature, "deny", Arg.NUMBER), Line.of(feature, "because", Arg.NUMBER));
    }
}
