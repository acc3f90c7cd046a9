package zaigang.duty.exchange;

import java.util.Locale;
import java.util.Optional;
import zaigang.duty.exchange.CoverVerbs.OfPage;
import zaigang.duty.exchange.CoverVerbs.OfPerson;
import zaigang.spine.approval.ApprovalVerbs;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;

/** What the buttons of swaps say, and the question that is asked of whoever refuses one. */
final class SwapVerbs {
    static final String FEATURE = "swap";

    /** What somebody is to be asked: to take a shift for one of their own, or for nothing. */
    record Offered(long shift, long person, Optional<Long> back) {}

    /** Whom to ask besides one person. */
    enum Group {
        TEAM, ROSTER
    }

    /** All of a group are to be asked to take a shift. */
    record ToGroup(long shift, Group group) {}

    /** What is given back for the shift of a proposal; nothing where it is empty. */
    record Given(long proposal, Optional<Long> back) {}

    private static final Arg<Group> GROUP = Arg.strict(
            group -> group.name().toLowerCase(Locale.ROOT), text -> Group.valueOf(text.toUpperCase(Locale.ROOT)));

    static final Verb.Bare LIST = Verb.bare(FEATURE, "list");
    static final Verb<OfPage> OF = Verb.of(FEATURE, "of", CoverVerbs.OF_PAGE);
    static final Verb<OfPerson> WITH = Verb.of(FEATURE, "with", CoverVerbs.OF_PERSON);
    static final Verb<Offered> ASK = Verb.of(FEATURE, "ask", Args.of(Arg.NUMBER, Offered::shift, Arg.NUMBER, Offered::person,
            CoverVerbs.OR_NONE, Offered::back, Offered::new));
    static final Verb<ToGroup> ALL = Verb.of(FEATURE, "all",
            Args.of(Arg.NUMBER, ToGroup::shift, GROUP, ToGroup::group, ToGroup::new));
    static final Verb<Long> YES = Verb.of(FEATURE, "yes", Arg.NUMBER);
    static final Verb<Given> GIVE = Verb.of(FEATURE, "give",
            Args.of(Arg.NUMBER, Given::proposal, CoverVerbs.OR_NONE, Given::back, Given::new));
    static final Verb<Long> PASS = Verb.of(FEATURE, "pass", Arg.NUMBER);
    static final Verb<Long> BACK = Verb.of(FEATURE, "back", Arg.NUMBER);
    static final ApprovalVerbs APPROVAL = ApprovalVerbs.of(FEATURE, "ok", "why");

    private SwapVerbs() {}
}
