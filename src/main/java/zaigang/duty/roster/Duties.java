package zaigang.duty.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.desk.CommandButtons;
import zaigang.spine.hearing.Heard;
import zaigang.spine.hearing.Term;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;

/** Who is on duty, in chat: {@code /duty} and its words; and the reminders before each shift. */
final class Duties implements Feature {
    /** Of what was not understood, so much is repeated. */
    private static final int QUOTED = 30;
    private static final int MOST_OFFERED = 10;

    /** What the patterns of the bundles call a roster by its name. */
    static final String ROSTER = "roster";

    private final Reminders reminders;
    private final DutyPages pages;
    private final DutyNames names;
    private final DutyWords words;
    private final RosterAudit audit;
    private final DutySums sums;
    private final CommandButtons buttons;

    Duties(Kit kit, Rosters rosters, DutyPages pages, DutyNames names, DutyWords words) {
        this.audit = new RosterAudit(kit.people());
        this.sums = new DutySums(rosters, kit.settings().zone());
        this.buttons = new CommandButtons(kit.texts());
        this.reminders = rosters.reminders();
        this.pages = pages;
        this.names = names;
        this.words = words;
    }

    @Override
    public String name() {
        return DutyVerbs.DUTY;
    }

    /** The unlisted ones are what whole phrases stand for; their names are of no use to anybody. */
    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.hearing("duty", Act.OWN, this::heard).showing(),
                CommandSpec.unlisted("duty_now", Act.OWN, (turn, args) -> duty(turn, "now")).showing(),
                CommandSpec.unlisted("duty_tomorrow", Act.OWN, (turn, args) -> duty(turn, "tomorrow")).showing(),
                CommandSpec.unlisted("duty_week", Act.OWN, (turn, args) -> duty(turn, "week")).showing(),
                CommandSpec.unlisted("duty_me", Act.OWN, (turn, args) -> duty(turn, "me")).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(DutyVerbs.SHOW.on(Act.OWN, this::show));
    }

    @Override
    public List<AlarmKind> alarms() {
        return reminders.alarms();
    }

    @Override
    public void start(Tx tx) {
        reminders.planAhead(tx);
    }

    /** Every change of rosters stands in the log. */
    @Override
    public List<Listener<?>> listeners() {
        return List.of(audit.listener());
    }

    /** The names of rosters, but for those that say no more than that it is one. */
    @Override
    public List<Term> vocabulary(Tx tx) {
        return names.rosters(tx).stream().filter(r -> !words.plain(r.name()))
                .map(r -> new Term(ROSTER, List.of(r.name(), String.valueOf(r.id())), r.name())).toList();
    }

    /** Of what is found in the line, a longer time and a day behind; else what was typed as it stands. */
    private Reply heard(Turn turn, Heard heard) {
        HeardDuty asked = HeardDuty.of(heard, words.past(), pages.today(turn.tx()));
        Optional<Person> person = asked.person().flatMap(id -> names.person(turn.tx(), id));
        if (person.isPresent() && asked.days().isPresent() && (!asked.single() || asked.gone())) {
            return Reply.say(sums.of(turn.tx(), person.get(), asked.days().get()), days(asked.sight().orElseThrow()));
        }
        Optional<DutyTime> when = asked.days().flatMap(DutyWords::time);
        if (asked.days().isPresent() && when.isEmpty()) {
            return Reply.say(sums.planned(turn.tx(), asked.days().get()), days(concerning(turn)).and(planning(turn)));
        }
        Sight sight = asked.sight().orElseGet(() -> concerning(turn));
        return asked.gone() && when.isPresent() ? said(turn, when.get(), sight)
                : duty(turn, heard.text(), when.map(w -> () -> said(turn, w, sight)));
    }

    private Keyboard planning(Turn turn) {
        return turn.who().may(Act.PLAN) ? Keyboard.row(buttons.open("roster"), buttons.open("sheet"), buttons.open("vacancies"))
                : Keyboard.NONE;
    }

    private Reply duty(Turn turn, String args) {
        return duty(turn, args, Optional.empty());
    }

    /** @param otherwise what was found in a line whose words are not understood as they stand */
    private Reply duty(Turn turn, String args, Optional<Supplier<Reply>> otherwise) {
        DutyWords.TimeAndName typed = words.typed(args, pages.today(turn.tx()));
        if (typed.name().isEmpty()) {
            return said(turn, typed.when().orElseThrow(), concerning(turn));
        }
        List<DutyNames.Named> found = names.find(turn.tx(), typed.name());
        if (found.isEmpty()) {
            return otherwise.map(Supplier::get).orElseGet(() ->
                    Refusal.of("roster.not_understood", "what", args.substring(0, Math.min(QUOTED, args.length()))));
        }
        DutyTime today = new DutyTime.OfDay(pages.today(turn.tx()));
        if (found.size() == 1) {
            return said(turn, typed.when().orElse(asked(found.getFirst().sight(), today)), found.getFirst().sight());
        }
        List<Button> choices = found.stream().limit(MOST_OFFERED)
                .map(n -> button(n.label(), typed.when().orElse(asked(n.sight(), today)), n.sight(), 0)).toList();
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

    private Reply show(Turn turn, DutyVerbs.Look wanted) {
        DutyTime time = wanted.time().on(pages.today(turn.tx()));
        Sight sight = wanted.sight().orElseGet(() -> concerning(turn));
        DutyPage page = pages.page(turn.tx(), turn.person(), new DutyPage.Query(time, sight, wanted.page().orElse(0)));
        return Reply.change(page.text(), keyboard(page, sight));
    }

    /** The days are buttons on every page, of what it shows; then its other pages, and what it leaves out. */
    private Keyboard keyboard(DutyPage page, Sight wanted) {
        Sight sight = page.sight();
        var turning = new ArrayList<Button>();
        if (page.page() > 0) {
            turning.add(button(Text.of("roster.button_before_page"), page.ask(), sight, page.page() - 1));
        }
        if (page.page() < page.pages() - 1) {
            turning.add(button(Text.of("roster.button_next_page"), page.ask(), sight, page.page() + 1));
        }
        var others = new ArrayList<Button>();
        if (page.more()) {
            others.add(button(Text.of("roster.button_all"), page.ask(), new Sight.Everything(), 0));
        } else if (wanted instanceof Sight.Everything) {
            others.add(DutyVerbs.SHOW.button("roster.button_concerning",
                    new DutyVerbs.Look(new ButtonTime.Fixed(page.ask()), Optional.empty(), Optional.empty())));
        }
        return days(sight).and(new Keyboard(List.of(turning, others)));
    }

    private static Keyboard days(Sight sight) {
        var mine = new ButtonTime.Fixed(new DutyTime.NextShifts());
        return Keyboard.row(day(ButtonTime.FromToday.TODAY, sight), day(ButtonTime.FromToday.TOMORROW, sight),
                day(ButtonTime.FromToday.WEEK, sight),
                DutyVerbs.SHOW.button("roster.button_me", new DutyVerbs.Look(mine, Optional.empty(), Optional.empty())));
    }

    private static Button day(ButtonTime time, Sight sight) {
        return DutyVerbs.SHOW.button("roster.button_" + time.code(), DutyVerbs.Look.at(time, sight, 0));
    }

    private static Button button(Text label, DutyTime time, Sight sight, int page) {
        return DutyVerbs.SHOW.button(label, DutyVerbs.Look.at(new ButtonTime.Fixed(time), sight, page));
    }
}
