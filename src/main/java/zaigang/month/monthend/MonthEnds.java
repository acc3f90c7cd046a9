package zaigang.month.monthend;

import java.time.YearMonth;
import java.util.List;
import zaigang.day.attendance.Attendance;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.approval.Deciders;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.chat.Undecided;
import zaigang.spine.chat.Waiting;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;

/** The end of a month: shown to each, objected to, closed, and opened again where there is a reason. */
public final class MonthEnds implements Feature {
    private final MonthNotices notices;
    private final Objections objections;
    private final MonthClosure closure;

    public MonthEnds(Kit kit, Attendance attendance, Deciders deciders, Books books) {
        notices = new MonthNotices(kit, attendance, books);
        objections = new Objections(kit, deciders, books);
        closure = new MonthClosure(kit.people(), kit.settings(), attendance, books,
                new OutdatedBulletins(kit.people(), kit.outbox(), kit.settings(), books));
    }

    /** Leads to closing a month that was shown; for organizers. */
    public static Button toClose(YearMonth month) {
        return MonthEndVerbs.LOOK.button("month.button_to_close", month);
    }

    @Override
    public String name() {
        return MonthEndVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("close", Act.CLOSE, (turn, args) -> closure.command(turn)),
                CommandSpec.of("reopen", Act.CLOSE, (turn, args) -> closure.toReopen(turn)));
    }

    /** Who may answer is looked at with each objection: a deputy has no role that says so. */
    @Override
    public List<TapSpec> taps() {
        return List.of(
                MonthEndVerbs.FINE.on(Act.OWN, objections::fine),
                MonthEndVerbs.OBJECT.on(Act.OWN, objections::object),
                MonthEndVerbs.REPLY.on(Act.OWN, objections::reply),
                MonthEndVerbs.LOOK.on(Act.CLOSE, closure::look),
                MonthEndVerbs.SEE.on(Act.CLOSE, closure::see),
                MonthEndVerbs.CLOSE.on(Act.CLOSE, closure::close),
                MonthEndVerbs.OPEN.on(Act.CLOSE, closure::open));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(
                MonthEndVerbs.BECAUSE.on(Act.OWN, objections::because),
                MonthEndVerbs.ANSWER.on(Act.OWN, objections::answer),
                MonthEndVerbs.WHY.on(Act.CLOSE, closure::reopen));
    }

    /** Objections to the last months, as long as they are not closed. */
    @Override
    public List<Undecided> undecided(Tx tx) {
        return objections.open(tx).stream().map(a -> new Undecided("objection", "", a.personId())).toList();
    }

    @Override
    public List<Waiting> waiting(Turn turn) {
        return objections.approval().waiting(turn);
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                MonthNotices.SHOW.reads(Late.stillUseful(), notices::show),
                MonthNotices.DUE.reads(Late.stillUseful(), notices::due));
    }

    @Override
    public void start(Tx tx) {
        notices.plan(tx);
    }
}
