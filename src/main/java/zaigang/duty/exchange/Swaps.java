package zaigang.duty.exchange;

import java.util.List;
import java.util.stream.Stream;
import zaigang.away.leave.LeaveApproved;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.RostersChanged;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.approval.ApprovalMessages;
import zaigang.spine.approval.Verdicts;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Undecided;
import zaigang.spine.chat.Waiting;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;

/**
 * Swapping shifts: {@code /swap} and its words. Somebody proposes, one of those asked accepts, and where the setting says so
 * somebody above approves; the rosters change only then. That a deal is still possible is looked at at each of the three.
 */
final class Swaps implements Feature {
    private final SwapChoices choices;
    private final SwapOffers offers;
    private final SwapAnswers answers;
    private final Verdicts<SwapProposal> verdicts;
    private final SwapProposals proposals;
    private final SwapPost post;
    private final LeaveMeanwhile leaveMeanwhile;

    Swaps(Kit kit, ExchangeSources sources) {
        var approvals = new ApprovalMessages(kit, SwapApproval.KIND);
        post = new SwapPost(sources, kit.outbox(), approvals);
        var approvers = new Approvers(sources.people());
        proposals = new SwapProposals(sources.rosters(), post);
        var own = new OwnShifts(sources, proposals, post);
        choices = new SwapChoices(sources, own);
        offers = new SwapOffers(sources, proposals, post, own, approvers);
        verdicts = new Verdicts<>(kit, new SwapApproval(sources, proposals, post, approvers, approvals));
        answers = new SwapAnswers(sources, proposals, post, approvers, verdicts.approval());
        leaveMeanwhile = new LeaveMeanwhile(sources, proposals, post);
    }

    /** Those on which two have agreed and that have to be approved. */
    @Override
    public List<Undecided> undecided(Tx tx) {
        return proposals.accepted(tx).stream().map(p -> new Undecided("swap", "", p.personId())).toList();
    }

    @Override
    public String name() {
        return SwapVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("swap", Act.OWN, choices::command));
    }

    /** Who may approve depends on the shift as well as on the role: a duty leader may be a cadre. The handlers look at both. */
    @Override
    public List<TapSpec> taps() {
        return Stream.concat(verdicts.taps().stream(), Stream.of(
                SwapVerbs.LIST.on(Act.OWN, choices::list),
                SwapVerbs.OF.on(Act.OWN, choices::of),
                SwapVerbs.WITH.on(Act.OWN, choices::with),
                SwapVerbs.ASK.on(Act.OWN, offers::ask),
                SwapVerbs.ALL.on(Act.OWN, offers::all),
                SwapVerbs.YES.on(Act.OWN, answers::yes),
                SwapVerbs.GIVE.on(Act.OWN, answers::give),
                SwapVerbs.PASS.on(Act.OWN, answers::pass),
                SwapVerbs.BACK.on(Act.OWN, answers::back))).toList();
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(verdicts.step());
    }

    /** Those to be approved, and those that this person was asked to take. */
    @Override
    public List<Waiting> waiting(Turn turn) {
        return Stream.concat(verdicts.approval().waiting(turn).stream(), proposals.offeredTo(turn.tx(), turn.person().id()).stream()
                .map(p -> new Waiting(p.proposerId(), Period.of(p.day()), post.offered(turn.tx(), p).say()))).toList();
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
