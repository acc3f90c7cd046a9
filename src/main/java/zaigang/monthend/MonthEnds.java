package zaigang.monthend;

import java.time.YearMonth;
import java.util.List;
import zaigang.agenda.AlarmKind;
import zaigang.agenda.Late;
import zaigang.attendance.Attendance;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.StepSpec;
import zaigang.chat.TapSpec;
import zaigang.leave.Deciders;
import zaigang.ledger.Tx;
import zaigang.outbox.Outbox;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.settings.Settings;
import zaigang.workdays.Workdays;

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
