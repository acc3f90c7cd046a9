package zaigang.roster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.people.TheirSettings;
import zaigang.settings.DaySettings;
import zaigang.settings.Settings;
import zaigang.text.Text;

/** Everybody chooses when to be reminded of the own shifts: {@code /reminders}, a page of buttons that can be ticked. */
public final class ReminderChoices implements Feature {
    private static final List<Long> MINUTES = List.of(30L, 60L, 120L, 240L);
    private static final long LONGEST = Duration.ofHours(12).toMinutes();

    private final Rosters rosters;
    private final People people;
    private final Settings settings;
    private final ReminderLedger ledger = new ReminderLedger();

    public ReminderChoices(Rosters rosters, People people, Settings settings) {
        this.rosters = rosters;
        this.people = people;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "remind";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("reminders", Act.OWN, (turn, args) -> Reply.say(text(turn), keyboard(turn))).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(new TapSpec("set", Act.OWN, this::set), new TapSpec("usual", Act.OWN, (turn, press) -> usual(turn)));
    }

    /** A button says what it sets, not that it turns something over: a second tap on a slow line changes nothing. */
    private Reply set(Turn turn, Press press) {
        ReminderChoice now = choice(turn);
        Optional<ReminderChoice> wanted = press.number(1).filter(n -> n >= 0 && n <= LONGEST).flatMap(n -> switch (press.arg(0)) {
            case "workday" -> Optional.of(new ReminderChoice(n > 0, now.evening(), now.beforeMin()));
            case "evening" -> Optional.of(new ReminderChoice(now.workday(), n > 0, now.beforeMin()));
            case "before" -> Optional.of(new ReminderChoice(now.workday(), now.evening(),
                    Optional.of(n).filter(minutes -> minutes > 0)));
            default -> Optional.empty();
        });
        if (wanted.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        ledger.choose(turn.tx(), turn.person().id(), wanted.get());
        return changed(turn);
    }

    private Reply usual(Turn turn) {
        ledger.forget(turn.tx(), turn.person().id());
        return changed(turn);
    }

    private Reply changed(Turn turn) {
        rosters.reminders().chosen(turn.tx(), turn.person());
        return new Reply.Change(Text.of("roster.reminders_set"), text(turn), keyboard(turn));
    }

    private ReminderChoice choice(Turn turn) {
        return ledger.choice(turn.tx(), turn.person().id()).orElseGet(() -> ReminderChoice.of(theirs(turn)));
    }

    private DaySettings theirs(Turn turn) {
        return TheirSettings.read(turn.tx(), people, settings).of(turn.person());
    }

    private Text text(Turn turn) {
        ReminderChoice choice = choice(turn);
        var duty = theirs(turn).duty();
        var lines = new ArrayList<Text>();
        if (choice.workday()) {
            lines.add(Text.of("roster.reminders_workday", "at", duty.workdayReminder()));
        }
        if (choice.evening()) {
            lines.add(Text.of("roster.reminders_evening", "at", duty.eveningReminder()));
        }
        choice.beforeMin().ifPresent(m -> lines.add(Text.of("roster.reminders_before", "time", span(m))));
        Text standing = lines.isEmpty() ? Text.of("roster.reminders_none") : Text.lines(lines);
        return Text.of("roster.reminders", "standing", standing);
    }

    private Keyboard keyboard(Turn turn) {
        ReminderChoice choice = choice(turn);
        var minutes = new TreeSet<>(MINUTES);
        choice.beforeMin().ifPresent(minutes::add);
        minutes.add(theirs(turn).duty().reminderBefore().toMinutes());
        List<Button> before = minutes.stream().map(m -> {
            boolean chosen = choice.beforeMin().filter(m::equals).isPresent();
            return button(chosen, Text.of("roster.button_before", "time", span(m)), "before", chosen ? 0 : m);
        }).toList();
        Keyboard days = Keyboard.grid(1, List.of(
                button(choice.workday(), Text.of("roster.button_workday"), "workday", choice.workday() ? 0 : 1),
                button(choice.evening(), Text.of("roster.button_evening"), "evening", choice.evening() ? 0 : 1)));
        Keyboard all = days.and(Keyboard.grid(2, before));
        return ledger.choice(turn.tx(), turn.person().id()).isEmpty()
                ? all
                : all.and(Keyboard.row(Button.of("roster.button_usual", name(), "usual")));
    }

    private Button button(boolean chosen, Text label, String lead, long value) {
        return Button.of(chosen ? Text.of("roster.button_chosen", "label", label) : label, name(), "set", lead, value);
    }

    private static Text span(long minutes) {
        return minutes % 60 == 0
                ? Text.of("roster.hours", "count", minutes / 60)
                : Text.of("roster.minutes", "count", minutes);
    }
}
