package zaigang.spine.approval;

import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Line;
import zaigang.spine.chat.Verb;

/**
 * What the buttons say with which requests of a kind are agreed to or not.
 *
 * @param no asks why
 * @param deny refuses without a reason
 * @param open goes back from the question why
 * @param because the line with the reason
 */
public record ApprovalVerbs(Verb<Long> yes, Verb<Long> no, Verb<Long> deny, Verb<Long> open, Line<Long> because) {
    /** Under their usual names. */
    public static ApprovalVerbs of(String feature) {
        return of(feature, "yes", "because");
    }

    /** Where another button of the feature says yes already, or another question is asked under that name. */
    public static ApprovalVerbs of(String feature, String yes, String because) {
        return new ApprovalVerbs(Verb.of(feature, yes, Arg.NUMBER), Verb.of(feature, "no", Arg.NUMBER),
                Verb.of(feature, "deny", Arg.NUMBER), Verb.of(feature, "open", Arg.NUMBER),
                Line.of(feature, because, Arg.NUMBER));
    }
}
