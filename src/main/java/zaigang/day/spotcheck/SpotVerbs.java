package zaigang.day.spotcheck;

import java.util.Optional;
import zaigang.day.followup.CheckFinding;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;
import zaigang.spine.people.Scope;

/** What the buttons of spot checks say. */
final class SpotVerbs {
    static final String FEATURE = "spot";

    /** Somebody who was drawn in a check. */
    record DrawnPerson(long check, long person) {}

    /**
     * What a call or a visit found of somebody who was drawn.
     *
     * @param sure whether it is to stand over what was recorded
     */
    record FoundInCheck(long check, long person, CheckFinding finding, boolean sure) {}

    /** What the person says: on post, or out. */
    record OwnAnswer(long check, CheckFinding finding) {}

    private static final Arg<Scope> SCOPE = Arg.SCOPE.that(s -> !(s instanceof Scope.Only));

    static final Verb<SpotOrder> ORDER = Verb.of(FEATURE, "order", Args.of(
            Arg.of(night -> night ? "n" : "d", text -> Optional.of(text.equals("n"))), SpotOrder::night,
            SCOPE.or(""), SpotOrder::scope,
            Arg.NUMBER.as(SpotOrder::size, size -> size.map(Integer::longValue).orElse(0L)).or("")
                    .as(size -> size.flatMap(s -> s), size -> size.map(Optional::of)), SpotOrder::size,
            SpotOrder.When.ARG.or(""), SpotOrder::when, SpotOrder::new));
    static final Verb<Scope> ANNOUNCE = Verb.of(FEATURE, "announce", SCOPE);
    static final Verb<Long> DROP = Verb.of(FEATURE, "drop", Arg.NUMBER);
    static final Verb<Long> SHOW = Verb.of(FEATURE, "show", Arg.NUMBER);
    static final Verb<Long> VERIFY = Verb.of(FEATURE, "verify", Arg.NUMBER);
    /** The list of who has not answered. */
    static final Verb<Long> OPEN = Verb.of(FEATURE, "open", Arg.NUMBER);
    static final Verb<DrawnPerson> WHO = Verb.of(FEATURE, "who",
            Args.of(Arg.NUMBER, DrawnPerson::check, Arg.NUMBER, DrawnPerson::person, DrawnPerson::new));
    static final Verb<FoundInCheck> FOUND = Verb.of(FEATURE, "found", Args.of(
            Arg.NUMBER, FoundInCheck::check, Arg.NUMBER, FoundInCheck::person,
            Arg.oneOf(CheckFinding.values()), FoundInCheck::finding, Arg.flag("sure"), FoundInCheck::sure, FoundInCheck::new));
    static final Verb<OwnAnswer> HERE = Verb.of(FEATURE, "here", Args.of(Arg.NUMBER, OwnAnswer::check,
            Arg.oneOf(CheckFinding.ON_POST, CheckFinding.OUT), OwnAnswer::finding, OwnAnswer::new));

    private SpotVerbs() {}
}
