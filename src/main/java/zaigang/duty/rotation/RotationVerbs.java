package zaigang.duty.rotation;

import java.time.YearMonth;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;

/** What the buttons say with which rosters are planned by turns. */
final class RotationVerbs {
    static final String FEATURE = "rota";

    /** A page of a month's proposal: 0 for what there is to say of all of it, else the number of a week. */
    record PlanPage(long roster, YearMonth month, int page) {}

    /** @param fingerprint of the proposal as it was shown: nothing else is published */
    record Publication(long roster, YearMonth month, String fingerprint) {}

    static final Verb.Bare LIST = Verb.bare(FEATURE, "list");
    static final Verb<PlanPage> SHOW = Verb.of(FEATURE, "show", Args.of(Arg.NUMBER, PlanPage::roster, Arg.MONTH, PlanPage::month,
            Arg.PAGE.orElse(0), PlanPage::page, PlanPage::new));
    static final Verb<Publication> PUBLISH = Verb.of(FEATURE, "go", Args.of(Arg.NUMBER, Publication::roster,
            Arg.MONTH, Publication::month, Arg.WORD, Publication::fingerprint, Publication::new));

    private RotationVerbs() {}
}
