package zaigang.duty.exchange;

import java.util.List;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.SpokenDays;
import zaigang.duty.roster.Rosters;
import zaigang.duty.roster.RostersChanged;
import zaigang.duty.vacancy.Answers;
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
 * Taking somebody's shift, {@code /cover} and its words: whoever holds it is asked, and where no answer comes, whoever answers
 * for the shift. Filling a vacancy, which counts at once; putting somebody on a shift on their behalf; and an organizer's
 * override with a reason.
 *
 * <p>The verbs {@code take} and {@code assign} with a shift's number are for buttons under messages of others: the one fills a
 * vacancy with whoever taps, the other leads to the people whom one may put there.
 */
public final class Covers implements Feature {
    static final String NAME = "cover";

    private final CoverChoices covering;
    private final Assignments assigning;
    private final CoverRequests requests;
    private final CoverAnswers answers;
    private final Shifts shifts;

    /** @param absent who was verified absent: their places can be taken at once */
    public Covers(People people, Outbox outbox, Rosters rosters, SpokenDays days, Settings settings, Answers absent) {
        shifts = new Shifts(rosters, people, settings.zone(), absent);
        var placing = new Placements(rosters, people, outbox);
        requests = new CoverRequests(people, settings, new CoverPost(people, outbox, rosters, settings.zone()));
        covering = new CoverChoices(shifts, days, placing, requests);
        answers = new CoverAnswers(shifts, placing, requests);
        assigning = new Assignments(shifts, placing);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("cover", Act.OWN, covering::command));
    }

    /** A duty leader may be a cadre and still put others on that very shift: the handlers look at the shift as well. */
    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("list", Act.OWN, covering::list),
                new TapSpec("see", Act.OWN, covering::see),
                new TapSpec("for", Act.OWN, covering::cover),
                new TapSpec("yes", Act.OWN, answers::yes),
                new TapSpec("no", Act.OWN, answers::no),
                new TapSpec("back", Act.OWN, answers::back),
                new TapSpec("take", Act.OWN, covering::take),
                new TapSpec("assign", Act.OWN, assigning::assign),
                new TapSpec("out", Act.OWN, assigning::out),
                new TapSpec("put", Act.OWN, assigning::put),
                new TapSpec("over", Act.PLAN, assigning::over),
                new TapSpec("whom", Act.PLAN, assigning::whom),
                new TapSpec("why", Act.PLAN, assigning::askWhy));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(new StepSpec("because", Act.PLAN, assigning::override));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(AlarmKind.of(CoverRequests.SILENT, Late.stillUseful(),
                (tx, alarm) -> requests.ring(tx, alarm, shifts.facts(tx))));
    }

    /** Requests that have become pointless are void. */
    @Override
    public List<Listener<?>> listeners() {
        return List.of(Listener.of(RostersChanged.class, requests::rostersChanged));
    }
}
