package zaigang.duty.exchange;

import java.util.List;
import zaigang.away.leave.LeaveApproved;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.SpokenDays;
import zaigang.duty.roster.Rosters;
import zaigang.duty.roster.RostersChanged;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.ledger.Listener;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;

/**
 * Swapping shifts: {@code /swap} and its words. Somebody proposes, one of those asked accepts, and where the setting says so
 * somebody above approves; the rosters change only then. That a deal is still possible is looked at at each of the three.
 */
public final class Swaps implements Feature {
    static final String NAME = "swap";

    private final SwapChoices asking;
    private final SwapOffers proposing;
    private final SwapAnswers answering;
    private final SwapDecisions deciding;
    private final SwapProposals proposals;
    private final LeaveMeanwhile leaveMeanwhile;

    public Swaps(People people, Outbox outbox, Rosters rosters, SpokenDays days, Settings settings) {
        var post = new SwapPost(people, outbox, rosters, settings);
        proposals = new SwapProposals(rosters, post);
        var own = new OwnShifts(rosters, people, settings.zone(), proposals, post);
        asking = new SwapChoices(rosters, settings.zone(), days, own);
        proposing = new SwapOffers(rosters, people, settings, proposals, post, own);
        answering = new SwapAnswers(rosters, people, settings, proposals, post);
        deciding = new SwapDecisions(rosters, people, settings, proposals, post);
        leaveMeanwhile = new LeaveMeanwhile(rosters, people, settings, proposals, post);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("swap", Act.OWN, asking::command));
    }

    /** Who may approve depends on the shift as well as on the role: a duty leader may be a cadre. The handlers look at both. */
    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("list", Act.OWN, asking::list),
                new TapSpec("of", Act.OWN, asking::of),
                new TapSpec("with", Act.OWN, asking::with),
                new TapSpec("ask", Act.OWN, proposing::ask),
                new TapSpec("all", Act.OWN, proposing::all),
                new TapSpec("yes", Act.OWN, answering::yes),
                new TapSpec("give", Act.OWN, answering::give),
                new TapSpec("pass", Act.OWN, answering::pass),
                new TapSpec("back", Act.OWN, answering::back),
                new TapSpec("ok", Act.OWN, deciding::approve),
                new TapSpec("no", Act.OWN, deciding::askWhy),
                new TapSpec("deny", Act.OWN, deciding::refuse));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(new StepSpec("why", Act.OWN, deciding::refuseBecause));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.of(SwapProposals.EXPIRY, Late.stillUseful(), proposals::ring));
    }

    /** Proposals that have become impossible are void. */
    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                Listener.of(LeaveApproved.class, (tx, leave) -> leaveMeanwhile.approved(tx, leave.person())),
                Listener.of(RostersChanged.class, proposals::rostersChanged));
    }
}
