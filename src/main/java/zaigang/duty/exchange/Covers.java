package zaigang.duty.exchange;

import java.util.List;
import zaigang.duty.roster.RostersChanged;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Waiting;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Listener;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;

/**
 * Taking somebody's shift, {@code /cover} and its words: whoever holds it is asked, and where no answer comes, whoever answers
 * for the shift. Filling a vacancy, which counts at once; putting somebody on a shift on their behalf; and an organizer's
 * override with a reason.
 */
final class Covers implements Feature {
    private final CoverChoices choices;
    private final Assignments assignments;
    private final CoverRequests requests;
    private final CoverAnswers answers;
    private final SpokenAssignments spoken;

    Covers(Kit kit, Shifts shifts) {
        Outbox outbox = kit.outbox();
        var placements = new Placements(shifts.sources(), outbox);
        requests = new CoverRequests(shifts.sources(), new CoverPost(shifts.sources(), outbox));
        choices = new CoverChoices(shifts, placements, requests);
        answers = new CoverAnswers(shifts, placements, requests);
        assignments = new Assignments(shifts, placements);
        spoken = new SpokenAssignments(shifts, choices, kit.texts());
    }

    @Override
    public String name() {
        return CoverVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.hearing("cover", Act.OWN, choices::command),
                CommandSpec.unlistedHearing("assign", Act.PLAN, spoken::assign).showing(),
                CommandSpec.unlistedHearing("spare", Act.PLAN, spoken::spare).showing());
    }

    /** A duty leader may be a cadre and still put others on that very shift: the handlers look at the shift as well. */
    @Override
    public List<TapSpec> taps() {
        return List.of(
                CoverVerbs.LIST.on(Act.OWN, choices::list),
                CoverVerbs.SEE.on(Act.OWN, choices::see),
                CoverVerbs.FOR.on(Act.OWN, choices::cover),
                CoverVerbs.YES.on(Act.OWN, answers::yes),
                CoverVerbs.NO.on(Act.OWN, answers::no),
                CoverVerbs.BACK.on(Act.OWN, answers::back),
                CoverVerbs.TAKE.on(Act.OWN, choices::take),
                CoverVerbs.ASSIGN.on(Act.OWN, assignments::assign),
                CoverVerbs.OUT.on(Act.OWN, assignments::out),
                CoverVerbs.PUT.on(Act.OWN, assignments::put),
                CoverVerbs.OVER.on(Act.PLAN, assignments::over),
                CoverVerbs.WHOM.on(Act.PLAN, assignments::whom),
                CoverVerbs.WHY.on(Act.PLAN, assignments::askWhy));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(CoverVerbs.BECAUSE.on(Act.PLAN, assignments::override));
    }

    @Override
    public List<Waiting> waiting(Turn turn) {
        return answers.waiting(turn);
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(CoverRequests.SILENT.rings(Late.stillUseful(), requests::ring));
    }

    /** Requests that have become pointless are void. */
    @Override
    public List<Listener<?>> listeners() {
        return List.of(Listener.of(RostersChanged.class, requests::rostersChanged));
    }
}
