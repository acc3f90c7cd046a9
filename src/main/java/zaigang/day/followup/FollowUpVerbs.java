package zaigang.day.followup;

import java.time.LocalDate;
import java.util.Optional;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Args;
import zaigang.spine.chat.Verb;
import zaigang.spine.people.Scope;

/** What the buttons say with which somebody is looked after. */
final class FollowUpVerbs {
    static final String FEATURE = "fu";
    /** The feature of the buttons of before with which a check was recorded. */
    static final String OLD_FEATURE = "insp";

    /** A page of the list of a day, counted from 0. */
    record ListPage(LocalDate day, Optional<Long> page) {}

    /** Somebody's day; anew: in a message of its own. */
    record SomebodysDay(LocalDate day, long person, boolean anew) {
        SomebodysDay(LocalDate day, long person) {
            this(day, person, false);
        }
    }

    /** Who there is to check in a team; anew: in a message of its own. */
    record OfTeam(long team, boolean anew) {}

    /** All of a scope. */
    record OfScope(LocalDate day, Scope scope) {}

    record Way(LocalDate day, long person, CheckWay way) {}

    /** @param sure whether it is to stand over what was recorded */
    record Found(LocalDate day, long person, CheckWay way, CheckFinding finding, boolean sure) {}

    /** What is to be the record of somebody's day. */
    record Ruled(LocalDate day, long person, CheckFinding finding) {}

    /** As buttons of before have it, which are about today. */
    record OldWay(long person, CheckWay way) {}

    /** As buttons of before have it, which are about today. */
    record OldFound(long person, CheckWay way, CheckFinding finding, boolean sure) {}

    private static final String ANEW = "new";
    private static final Arg<CheckWay> WAY_ARG = Arg.oneOf(CheckWay.values());
    private static final Arg<CheckFinding> FINDING = Arg.oneOf(CheckFinding.values());
    private static final Args<Ruled> RULED =
            Args.of(Arg.DAY, Ruled::day, Arg.NUMBER, Ruled::person, FINDING, Ruled::finding, Ruled::new);

    static final Verb<ListPage> LIST = Verb.of(FEATURE, "list",
            Args.of(Arg.DAY, ListPage::day, Arg.NUMBER.optional(), ListPage::page, ListPage::new));
    static final Verb<OfTeam> TEAM = Verb.of(FEATURE, "team",
            Args.of(Arg.NUMBER, OfTeam::team, Arg.flag(ANEW), OfTeam::anew, OfTeam::new));
    static final Verb<SomebodysDay> WHO = Verb.of(FEATURE, "who", Args.of(Arg.DAY, SomebodysDay::day,
            Arg.NUMBER, SomebodysDay::person, Arg.flag(ANEW), SomebodysDay::anew, SomebodysDay::new));
    /** Asks the person once more. */
    static final Verb<SomebodysDay> MESSAGE = Verb.of(FEATURE, "msg",
            Args.of(Arg.DAY, SomebodysDay::day, Arg.NUMBER, SomebodysDay::person, SomebodysDay::new));
    /** Asks all who are unconfirmed once more. */
    static final Verb<OfScope> ALL = Verb.of(FEATURE, "all",
            Args.of(Arg.DAY, OfScope::day, Arg.SCOPE.that(scope -> !(scope instanceof Scope.Only)), OfScope::scope, OfScope::new));
    static final Verb<Way> HOW = Verb.of(FEATURE, "how",
            Args.of(Arg.DAY, Way::day, Arg.NUMBER, Way::person, WAY_ARG, Way::way, Way::new));
    static final Verb<Found> FOUND = Verb.of(FEATURE, "found", Args.of(Arg.DAY, Found::day, Arg.NUMBER, Found::person,
            WAY_ARG, Found::way, FINDING, Found::finding, Arg.flag("sure"), Found::sure, Found::new));
    /** Puts the record of the day right. */
    static final Verb<Ruled> SET = Verb.of(FEATURE, "set", RULED);
    static final Verb<Ruled> OVERRULE = Verb.of(FEATURE, "over", RULED);

    static final Verb<OfTeam> OLD_TEAM = Verb.of(OLD_FEATURE, "team",
            Args.of(Arg.NUMBER, OfTeam::team, Arg.flag(ANEW), OfTeam::anew, OfTeam::new));
    static final Verb<Long> OLD_WHO = Verb.of(OLD_FEATURE, "who", Arg.NUMBER);
    static final Verb<OldWay> OLD_WAY =
            Verb.of(OLD_FEATURE, "way", Args.of(Arg.NUMBER, OldWay::person, WAY_ARG, OldWay::way, OldWay::new));
    static final Verb<OldFound> OLD_FOUND = Verb.of(OLD_FEATURE, "found", Args.of(Arg.NUMBER, OldFound::person,
            WAY_ARG, OldFound::way, FINDING, OldFound::finding, Arg.flag("sure"), OldFound::sure, OldFound::new));

    private FollowUpVerbs() {}
}
