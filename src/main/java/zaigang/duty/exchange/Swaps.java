package zaigang.duty.exchange;

import java.util.List;
import zaigang.away.leave.LeaveApproved;
import zaigang.base.workdays.SpokenDays;
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

/**
 * Swapping shifts: {@code /swap} and its words. Somebody proposes, one of those asked accepts, and where the setting says so
 * somebody above approves; the rosters change only then. That a deal is still possible is looked at at each of the three.
 */
final class Swaps implements Feature {
    private final SwapChoices choices;
    private final SwapOffers offers;
    private final SwapAnswers answers;
    private final SwapDecisions decisions;
    private final SwapProposals proposals;
    private final LeaveMeanwhile leaveMeanwhile;

    Swaps(ExchangeSources sources, Outbox outbox, SpokenDays days) {
        var post = new SwapPost(sources, outbox);
        var approvers = new Approvers(sources.people());
        proposals = new SwapProposals(sources.rosters(), post);
        var own = new OwnShifts(sources, proposals, post);
        choices = new SwapChoices(sources, days, own);
        offers = new SwapOffers(sources, proposals, post, own, approvers);
        answers = new SwapAnswers(sources, proposals, post, approvers);
        decisions = new SwapDecisions(sources, proposals, post);
        leaveMeanwhile = new LeaveMeanwhile(sources, proposals, post);
    }

    @Override
    public String name() {
        return SwapVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("swap", Act.OWN, choices::command));
    }

    /** Who may approve depends on the shift as well as on the role: a duty leader may be a cadre. The handlers look at both. */
    @Override
    public List<TapSpec> taps() {
        return List.of(
                SwapVerbs.LIST.on(Act.OWN, choices::list),
                SwapVerbs.OF.on(Act.OWN, choices::of),
                SwapVerbs.WITH.on(Act.OWN, choices::with),
                SwapVerbs.ASK.on(Act.OWN, offers::ask),
                SwapVerbs.ALL.on(Act.OWN, offers::all),
                SwapVerbs.YES.on(Act.OWN, answers::yes),
                SwapVerbs.GIVE.on(Act.OWN, answers::give),
                SwapVerbs.PASS.on(Act.OWN, answers::pass),
                SwapVerbs.BACK.on(Act.OWN, answers::back),
                SwapVerbs.APPROVE.on(Act.OWN, decisions::approve),
                SwapVerbs.REFUSE.on(Act.OWN, decisions::askWhy),
                SwapVerbs.REFUSE_WITHOUT_REASON.on(Act.OWN, decisions::refuse));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(SwapVerbs.WHY.on(Act.OWN, decisions::refuseBecause));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(SwapProposals.EXPIRY.rings(Late.stillUseful(), proposals::ring));
    }

    /** Proposals that have become impossible are void. */
    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                Listener.of(LeaveApproved.class, (tx, leave) -> leaveMeanwhile.approved(tx, leave.person())),
                Listener.of(RostersChanged.class, proposals::rostersChanged));
    }
}
