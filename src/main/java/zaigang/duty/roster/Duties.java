package zaigang.duty.roster;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;

/** Who is on duty, in chat: {@code /duty} and its words; and the reminders before each shift. */
public final class Duties implements Feature {
    /** Of what was not understood, so much is repeated. */
    private static final int QUOTED = 30;
    private static final int MOST_OFFERED = 10;
    private static final int MOST_PAGES = 10_000;

    private final Rosters rosters;
    private final People people;
    private final DutyPages pages;
    private final DutyNames names;
    private final DutyWords asks = DutyWords.load();

    /**
     * @param zone in which days and times are shown and asked for
     * @param gaps what is missing on the shifts that are shown
     * @param marks what stands behind names on a day's page
     */
    public Duties(Rosters rosters, People people, ZoneId zone, Gaps gaps, Marks marks) {
        this.rosters = rosters;
        this.people = people;
        this.pages = new DutyPages(rosters, people, zone, gaps, marks);
        this.names = new DutyNames(rosters, people);
    }

    @Override
    public String name() {
        return "duty";
    }

    /** The unlisted ones are what whole phrases stand for; their names are of no use to anybody. */
    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("duty", Act.OWN, this::duty).showing(),
                CommandSpec.unlisted("duty_now", Act.OWN, (turn, args) -> duty(turn, "now")).showing(),
                CommandSpec.unlisted("duty_tomorrow", Act.OWN, (turn, args) -> duty(turn, "tomorrow")).showing(),
                CommandSpec.unlisted("duty_week", Act.OWN, (turn, args) -> duty(turn, "week")).showing(),
                CommandSpec.unlisted("duty_me", Act.OWN, (turn, args) -> duty(turn, "me")).showing());
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

    /** Every change of rosters stands in the log. */
    @Override
    public List<Listener<?>> listeners() {
        return List.of(new RosterAudit(people).listener());
    }

    private Reply duty(Turn turn, String args) {
        DutyWords.TimeAndName typed = asks.typed(args, pages.today(turn.tx()));
        if (typed.name().isEmpty()) {
            return said(turn, typed.when().orElseThrow(), concerning(turn));
        }
        List<DutyNames.Named> found = names.find(turn.tx(), typed.name());
        if (found.isEmpty()) {
            return Refusal.of("roster.not_understood", "what", args.substring(0, Math.min(QUOTED, args.length())));
        }
        DutyTime today = new DutyTime.OfDay(pages.today(turn.tx()));
        if (found.size() == 1) {
            return said(turn, typed.when().orElse(asked(found.getFirst().sight(), today)), found.getFirst().sight());
        }
        List<Button> choices = found.stream().limit(MOST_OFFERED)
                .map(n -> button(n.label(), typed.when().orElse(asked(n.sight(), today)).code(), n.sight(), 0)).toList();
        return Reply.say(Text.of("roster.which_of_them"), Keyboard.grid(1, choices));
    }

    /** Of a person one wants to know when; of anything else, who is on duty today. */
    private static DutyTime asked(Sight sight, DutyTime today) {
        return sight instanceof Sight.OfPerson ? new DutyTime.NextShifts() : today;
    }

    private static Sight concerning(Turn turn) {
        Person reader = turn.person();
        return new Sight.Concerning(
                reader.id(), reader.townshipId(), reader.teamId(), reader.postId(), turn.who().is(Role.LIAISON));
    }

    private Reply said(Turn turn, DutyTime ask, Sight sight) {
        DutyPage page = pages.page(turn.tx(), turn.person(), new DutyPage.Query(ask, sight, 0));
        return Reply.say(page.text(), keyboard(page, sight));
    }

    private Reply show(Turn turn, Press press) {
        Optional<DutyTime> ask = asks.parse(press.arg(0), pages.today(turn.tx()));
        Optional<Sight> sight = press.arg(1).isEmpty() ? Optional.of(concerning(turn)) : Sight.parse(press.arg(1));
        if (ask.isEmpty() || sight.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        int wanted = press.number(2).filter(n -> n >= 0 && n < MOST_PAGES).map(Long::intValue).orElse(0);
        DutyPage page = pages.page(turn.tx(), turn.person(), new DutyPage.Query(ask.get(), sight.get(), wanted));
        return Reply.change(page.text(), keyboard(page, sight.get()));
    }

    /** The days are buttons on every page, of what it shows; then its other pages, and what it leaves out. */
    private Keyboard keyboard(DutyPage page, Sight wanted) {
        Sight sight = page.sight();
        var turning = new ArrayList<Button>();
        if (page.page() > 0) {
            turning.add(button(Text.of("roster.button_before_page"), page.ask().code(), sight, page.page() - 1));
        }
        if (page.page() < page.pages() - 1) {
            turning.add(button(Text.of("roster.button_next_page"), page.ask().code(), sight, page.page() + 1));
        }
        var others = new ArrayList<Button>();
        if (page.more()) {
            others.add(button(Text.of("roster.button_all"), page.ask().code(), new Sight.Everything(), 0));
        } else if (wanted instanceof Sight.Everything) {
            others.add(Button.of("roster.button_concerning", name(), "show", page.ask().code()));
        }
        return new Keyboard(List.of(
                List.of(day("today", sight), day("tomorrow", sight), day("week", sight),
                        Button.of("roster.button_me", name(), "show", "me")),
                turning, others));
    }

    private Button day(String word, Sight sight) {
        return button(Text.of("roster.button_" + word), word, sight, 0);
    }

    private Button button(Text label, String time, Sight sight, int page) {
        if (page > 0) {
            return Button.of(label, name(), "show", time, sight.code(), page);
        }
        return sight.code().isEmpty()
                ? Button.of(label, name(), "show", time)
                : Button.of(label, name(), "show", time, sight.code());
    }
}
