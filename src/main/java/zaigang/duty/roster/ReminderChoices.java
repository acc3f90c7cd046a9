package zaigang.duty.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Lead;
import zaigang.base.settings.QuietHours;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.desk.Above;
import zaigang.spine.desk.CommandButtons;
import zaigang.spine.kit.Kit;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.TheirSettings;

/** Everybody chooses when to be reminded of the own shifts: {@code /reminders}, a page of buttons that can be ticked. */
final class ReminderChoices implements Feature {
    private static final List<Long> MINUTES = List.of(30L, 60L, 120L, 240L);

    private final Reminders reminders;
    private final People people;
    private final Settings settings;
    private final CommandButtons buttons;
    private final ReminderLedger ledger = new ReminderLedger();

    ReminderChoices(Kit kit, Reminders reminders) {
        this.reminders = reminders;
        this.people = kit.people();
        this.settings = kit.settings();
        this.buttons = new CommandButtons(kit.texts());
    }

    @Override
    public String name() {
        return DutyVerbs.REMIND;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("reminders", Act.OWN, (turn, args) -> Reply.say(text(turn), keyboard(turn))).showing(),
                CommandSpec.unlistedHearing("quiet", Act.OWN, (turn, heard) -> quiet(turn)).showing());
    }

    /** When messages come is not one's own to set, but for the reminders of the own shifts. */
    private Reply quiet(Turn turn) {
        QuietHours hours = theirs(turn).quietHours();
        Text now = hours.from().equals(hours.to()) ? Text.of("roster.no_quiet_hours")
                : Text.of("roster.quiet_hours", "from", hours.from(), "to", hours.to());
        List<Text> above = new Above(people).lines(turn.tx(), turn.person(), r -> r.may(Act.CLOSE));
        return Reply.say(Text.lines(now, Text.of("roster.quiet_by_others", "people", above.isEmpty() ? Text.none() : Text.lines(above))),
                Keyboard.row(buttons.open("reminders")));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(DutyVerbs.SET.on(Act.OWN, this::set), DutyVerbs.USUAL.on(Act.OWN, this::usual));
    }

    /** A button says what it sets, not that it turns something over: a second tap on a slow line changes nothing. */
    private Reply set(Turn turn, DutyVerbs.Choice wanted) {
        ledger.choose(turn.tx(), turn.person().id(), choice(turn).with(wanted.lead(), wanted.value()));
        return changed(turn);
    }

    private Reply usual(Turn turn) {
        ledger.forget(turn.tx(), turn.person().id());
        return changed(turn);
    }

    private Reply changed(Turn turn) {
        reminders.applyChoice(turn.tx(), turn.person());
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
            return button(chosen, Text.of("roster.button_before", "time", span(m)), Lead.BEFORE, chosen ? 0 : m);
        }).toList();
        Keyboard days = Keyboard.grid(1, List.of(
                button(choice.workday(), Text.of("roster.button_workday"), Lead.WORKDAY, choice.workday() ? 0 : 1),
                button(choice.evening(), Text.of("roster.button_evening"), Lead.EVENING, choice.evening() ? 0 : 1)));
        Keyboard all = days.and(Keyboard.grid(2, before));
        return ledger.choice(turn.tx(), turn.person().id()).isEmpty()
                ? all
                : all.and(Keyboard.row(DutyVerbs.USUAL.button("roster.button_usual")));
    }

    private static Button button(boolean chosen, Text label, Lead lead, long value) {
        return DutyVerbs.SET.button(chosen ? Text.of("roster.button_chosen", "label", label) : label,
                new DutyVerbs.Choice(lead, value));
    }

    private static Text span(long minutes) {
        return minutes % 60 == 0
                ? Text.of("roster.hours", "count", minutes / 60)
                : Text.of("roster.minutes", "count", minutes);
    }
}
