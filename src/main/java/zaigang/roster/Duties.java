package zaigang.roster;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zaigang.agenda.AlarmKind;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.people.Act;

/** Who is on duty, in chat: {@code /duty} and its words; and the reminders before each shift. */
public final class Duties implements Feature {
    /** Of what was not understood, so much is repeated. */
    private static final int QUOTED = 30;

    private final Rosters rosters;
    private final DutyPages pages;
    private final Asks asks = Asks.load();

    /**
     * @param zone in which days and times are shown and asked for
     * @param gaps what is missing on the shifts that are shown
     * @param marks what stands behind names on a day's page
     */
    public Duties(Rosters rosters, ZoneId zone, Gaps gaps, Marks marks) {
        this.rosters = rosters;
        this.pages = new DutyPages(rosters, zone, gaps, marks);
    }

    @Override
    public String name() {
        return "duty";
    }

    /** The unlisted ones are what whole phrases stand for; their names are of no use to anybody. */
    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("duty", Act.OWN, this::duty),
                CommandSpec.unlisted("duty_tomorrow", Act.OWN, (turn, args) -> duty(turn, "tomorrow")),
                CommandSpec.unlisted("duty_week", Act.OWN, (turn, args) -> duty(turn, "week")),
                CommandSpec.unlisted("duty_me", Act.OWN, (turn, args) -> duty(turn, "me")));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(new TapSpec("show", Act.OWN, this::show));
    }

    @Override
    public List<AlarmKind> alarms() {
        return rosters.reminders().alarms();
    }

    @Override
    public void start(Tx tx) {
        rosters.reminders().planAhead(tx);
    }

    private Reply duty(Turn turn, String args) {
        return ask(turn, args)
                .map(a -> Reply.say(pages.page(turn.tx(), turn.person(), a), keyboard()))
                .orElseGet(() -> Refusal.of("roster.not_understood", "what", args.substring(0, Math.min(QUOTED, args.length()))));
    }

    private Reply show(Turn turn, Press press) {
        return ask(turn, press.arg(0))
                .map(a -> Reply.change(pages.page(turn.tx(), turn.person(), a), keyboard()))
                .orElseGet(() -> Refusal.of("desk.old_button"));
    }

    private Optional<Ask> ask(Turn turn, String asked) {
        return asks.parse(asked, pages.today(turn.tx()));
    }

    private Keyboard keyboard() {
        return Keyboard.row(button("today"), button("tomorrow"), button("week"), button("me"));
    }

    private Button button(String page) {
        return Button.of("roster.button_" + page, name(), "show", page);
    }
}
