package zaigang.day.followup;

import java.util.List;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.people.Act;

/** The buttons of messages of before with which a check by phone or on site was recorded: they go on from where they stood. */
record OldChecks(CareCases cases, FollowUps followUps, HandChecks checks) implements Feature {
    @Override
    public String name() {
        return FollowUpVerbs.OLD_FEATURE;
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                FollowUpVerbs.OLD_TEAM.on(Act.CHECK, followUps::team),
                FollowUpVerbs.OLD_WHO.on(Act.CHECK, (turn, person) -> cases.today(turn, person, c -> followUps.look(turn, c, false))),
                FollowUpVerbs.OLD_WAY.on(Act.CHECK, (turn, of) -> cases.today(turn, of.person(), c -> checks.what(c, of.way()))),
                FollowUpVerbs.OLD_FOUND.on(Act.CHECK, (turn, of) -> cases.today(turn, of.person(), c -> checks.record(turn, c,
                        new FollowUpVerbs.Found(c.day(), of.person(), of.way(), of.finding(), of.sure())))));
    }
}
