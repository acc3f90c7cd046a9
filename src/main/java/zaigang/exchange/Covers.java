package zaigang.exchange;

import java.util.List;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.StepSpec;
import zaigang.chat.TapSpec;
import zaigang.outbox.Outbox;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.roster.Rosters;
import zaigang.settings.Settings;
import zaigang.workdays.SpokenDates;

/**
 * Taking somebody's shift at once, {@code /cover} and its words; filling a vacancy; putting somebody on a shift on their
 * behalf; and an organizer's override with a reason.
 *
 * <p>The verbs {@code take} and {@code assign} with a shift's number are for buttons under messages of others: the one fills a
 * vacancy with whoever taps, the other leads to the people whom one may put there.
 */
public final class Covers implements Feature {
    static final String NAME = "cover";

    private final Covering covering;
    private final Assigning assigning;

    public Covers(People people, Outbox outbox, Rosters rosters, SpokenDates dates, Settings settings) {
        var shifts = new Shifts(rosters, people, settings.zone());
        var placing = new Placing(rosters, people, outbox);
        covering = new Covering(shifts, dates, placing);
        assigning = new Assigning(shifts, placing);
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
}
