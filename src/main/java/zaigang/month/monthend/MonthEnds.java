package zaigang.month.monthend;

import java.time.YearMonth;
import java.util.List;
import zaigang.away.leave.Deciders;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.Attendance;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;

/** The end of a month: shown to each, objected to, closed, and opened again where there is a reason. */
public final class MonthEnds implements Feature {
    static final String NAME = "month";

    private final Showing showing;
    private final Objections objections;
    private final Closing closing;

    public MonthEnds(People people, Outbox outbox, Settings settings, Workdays workdays) {
        var attendance = new Attendance(settings);
        showing = new Showing(people, outbox, settings, workdays, attendance);
        objections = new Objections(people, outbox, settings, new Deciders(people, settings));
        closing = new Closing(people, settings, attendance, new Outdated(people, outbox, settings));
    }

    /** Leads to closing a month that was shown; for organizers. */
    public static Button closing(YearMonth month) {
        return Button.of("month.button_to_close", NAME, "look", month);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("close", Act.CLOSE, (turn, args) -> closing.command(turn)),
                CommandSpec.of("reopen", Act.CLOSE, (turn, args) -> closing.toReopen(turn)));
    }

    /** Who may answer is looked at with each objection: a deputy has no role that says so. */
    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("fine", Act.OWN, objections::fine),
                new TapSpec("object", Act.OWN, objections::object),
                new TapSpec("reply", Act.OWN, objections::reply),
                new TapSpec("look", Act.CLOSE, closing::look),
                new TapSpec("see", Act.CLOSE, closing::see),
                new TapSpec("close", Act.CLOSE, closing::close),
                new TapSpec("open", Act.CLOSE, closing::open));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(
                new StepSpec("because", Act.OWN, objections::because),
                new StepSpec("answer", Act.OWN, objections::answer),
                new StepSpec("why", Act.CLOSE, closing::reopen));
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                AlarmKind.heavy(Showing.SHOW, Late.stillUseful(), showing::show),
                AlarmKind.heavy(Showing.DUE, Late.stillUseful(), showing::due));
    }

    @Override
    public void start(Tx tx) {
        showing.plan(tx);
    }
}
