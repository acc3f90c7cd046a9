package zaigang.duty.rotation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** Planning by turns, in chat: {@code /roster} shows whose turn it is in a month before it is published. */
public final class RosterPlanning implements Feature {
    /** The feature that has a roster's sheet, and its verb. */
    private static final String EXPORT = "export";
    private static final int MOST_ROSTERS = 20;
    private static final int DAYS_A_PAGE = 7;

    private final People people;
    private final Rosters rosters;
    private final Rotations rotations;
    private final Proposals proposals;
    private final PlanWords asked;

    public RosterPlanning(People people, Rosters rosters, Workdays workdays, ZoneId zone, Texts texts) {
        this.people = people;
        this.rosters = rosters;
        this.rotations = new Rotations(rosters);
        this.proposals = new Proposals(rosters, workdays, zone);
        this.asked = new PlanWords(texts);
    }

    @Override
    public String name() {
        return "rota";
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("roster", Act.PLAN, this::command));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                new TapSpec("list", Act.PLAN, (turn, press) -> list(turn)),
                new TapSpec("show", Act.PLAN, this::show),
                new TapSpec("go", Act.PLAN, this::publish));
    }

    private Reply command(Turn turn, String args) {
        PlanWords.Request line = asked.line(args);
        if (!line.plan()) {
            return list(turn);
        }
        List<RosterInfo> mine = mine(turn).stream().filter(r -> turned(turn.tx(), r)).toList();
        Optional<RosterInfo> named = mine.stream().filter(r -> line.rest().contains(r.name()))
                .max(Comparator.comparingInt(r -> r.name().length()));
        Optional<RosterInfo> roster = named.or(() -> mine.size() == 1 ? Optional.of(mine.getFirst()) : Optional.empty());
        String rest = named.map(r -> line.rest().replace(r.name(), "")).orElse(line.rest()).strip();
        if (roster.isEmpty()) {
            return mine.isEmpty() || rest.isEmpty() ? list(turn) : whichOf(mine, rest);
        }
        YearMonth now = YearMonth.from(proposals.today(turn.tx()));
        Optional<YearMonth> month = rest.isEmpty()
                ? Optional.of(proposals.nextMonth(turn.tx(), roster.get())) : asked.month(rest, now);
        return month.<Reply>map(m -> overview(turn, roster.get(), m, Text.none())).orElseGet(() -> whichOf(mine, rest));
    }

    private static Refusal whichOf(List<RosterInfo> mine, String typed) {
        return Refusal.of("rotation.not_understood", "what", typed.substring(0, Math.min(30, typed.length())),
                "names", Text.names(mine.stream().limit(MOST_ROSTERS).map(RosterInfo::name).toList()),
                "example", mine.getFirst().name());
    }

    private List<RosterInfo> mine(Turn turn) {
        return rosters.all(turn.tx()).stream().filter(r -> Rotations.mayPlan(turn.tx(), people, turn.who(), r)).toList();
    }

    private boolean turned(Tx tx, RosterInfo roster) {
        return !rotations.rules(tx, roster.id()).isEmpty();
    }

    private Reply list(Turn turn) {
        List<RosterInfo> mine = mine(turn);
        if (mine.isEmpty()) {
            return Reply.change(Text.of("rotation.none"), Keyboard.NONE);
        }
        var lines = new ArrayList<Text>();
        var rows = new ArrayList<List<Button>>();
        mine.stream().limit(MOST_ROSTERS).forEach(r -> {
            boolean turned = turned(turn.tx(), r);
            lines.add(line(turn.tx(), r, turned));
            rows.add(row(r, turned, mine.size() > 1, proposals.nextMonth(turn.tx(), r)));
        });
        if (mine.size() > MOST_ROSTERS) {
            lines.add(Text.of("rotation.more", "count", mine.size() - MOST_ROSTERS));
        }
        return Reply.change(Text.paragraphs(Text.of("rotation.list"), Text.lines(lines), Text.of("rotation.list_foot")),
                new Keyboard(rows));
    }

    private Text line(Tx tx, RosterInfo roster, boolean turned) {
        Text days = roster.toDay().map(to -> Text.of("rotation.until", "to", to)).orElse(Text.none());
        Text last = proposals.lastPlanned(tx, roster).map(d -> Text.of("rotation.planned_to", "day", d))
                .orElseGet(() -> Text.of("rotation.not_planned"));
        return Text.of("rotation.list_line", "roster", roster.name(), "days", days, "last", last,
                "turned", turned ? Text.none() : Text.of("rotation.not_turned"));
    }

    private List<Button> row(RosterInfo roster, boolean turned, boolean several, YearMonth month) {
        Text label = several ? Text.of("rotation.button_plan_of", "roster", roster.name()) : Text.of("rotation.button_plan");
        Button export = Button.of("rotation.button_export", EXPORT, "roster", roster.id());
        return turned ? List.of(Button.of(label, name(), "show", roster.id(), month, 0), export) : List.of(export);
    }

    private Reply show(Turn turn, Press press) {
        return withRoster(turn, press, (roster, month) -> {
            long page = press.number(2).orElse(0L);
            return page < 1 ? overview(turn, roster, month, Text.none()) : week(turn, roster, month, page);
        });
    }

    /** What is done with a roster and a month of a button, once it is sure that the one who pressed may plan it. */
    private interface Planning {
        Reply plan(RosterInfo roster, YearMonth month);
    }

    private Reply withRoster(Turn turn, Press press, Planning then) {
        Optional<RosterInfo> roster = press.number(0).flatMap(id -> rosters.info(turn.tx(), id));
        Optional<YearMonth> month = month(press.arg(1));
        if (roster.isEmpty() || month.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return Rotations.mayPlan(turn.tx(), people, turn.who(), roster.get())
                ? then.plan(roster.get(), month.get()) : Refusal.of("desk.not_yours");
    }

    private static Optional<YearMonth> month(String written) {
        try {
            return Optional.of(YearMonth.parse(written));
        } catch (DateTimeException forged) {
            return Optional.empty();
        }
    }

    private Reply overview(Turn turn, RosterInfo roster, YearMonth month, Text before) {
        return proposals.propose(turn.tx(), roster, month)
                .<Reply>map(p -> {
                    var text = text(turn.tx(), p);
                    Keyboard weeks = text.fitsOnePage() ? Keyboard.NONE : weeks(p, month);
                    return Reply.change(Text.paragraphs(before, text.overview()), weeks.and(buttons(p, month)));
                })
                .orElseGet(() -> nothing(turn, roster, month));
    }

    private Reply nothing(Turn turn, RosterInfo roster, YearMonth month) {
        return turned(turn.tx(), roster)
                ? Refusal.of("rotation.no_days", "roster", roster.name(), "month", month)
                : Refusal.of("rotation.no_rules", "roster", roster.name());
    }

    private Reply week(Turn turn, RosterInfo roster, YearMonth month, long page) {
        return proposals.propose(turn.tx(), roster, month).<Reply>map(p -> {
            List<Period> weeks = split(p.period());
            Period week = weeks.get((int) Math.min(page, weeks.size()) - 1);
            Keyboard back = Keyboard.row(Button.of("rotation.button_back", name(), "show", roster.id(), month, 0));
            return Reply.change(text(turn.tx(), p).week(week), weeks(p, month).and(back).and(buttons(p, month)));
        }).orElseGet(() -> nothing(turn, roster, month));
    }

    private static List<Period> split(Period period) {
        return Stream.iterate(period.from(), d -> !d.isAfter(period.to()), d -> d.plusDays(DAYS_A_PAGE))
                .map(d -> new Period(d, min(d.plusDays(DAYS_A_PAGE - 1), period.to()))).toList();
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private Keyboard weeks(Proposal proposal, YearMonth month) {
        var buttons = new ArrayList<Button>();
        split(proposal.period()).forEach(w -> buttons.add(Button.of(Text.of("rotation.button_week",
                "from", w.from().getDayOfMonth(), "to", w.to().getDayOfMonth()), name(), "show", proposal.roster().id(), month,
                buttons.size() + 1)));
        return Keyboard.grid(3, buttons);
    }

    private Keyboard buttons(Proposal proposal, YearMonth month) {
        return proposal.change().isEmpty() ? Keyboard.NONE : Keyboard.row(
                Button.of("rotation.button_publish", name(), "go", proposal.roster().id(), month, proposal.fingerprint()));
    }

    private ProposalText text(Tx tx, Proposal proposal) {
        Map<Long, String> names = new HashMap<>();
        var change = proposal.change();
        Stream<Long> numbers = Stream.of(proposal.plan().shares().stream().flatMap(s -> s.who().personId().stream()),
                Stream.of(change.added().stream(), change.removed().stream(), proposal.byHand().stream(),
                        change.changed().stream().flatMap(c -> Stream.of(c.before(), c.after())))
                        .flatMap(s -> s).map(PlannedShift::everyone).flatMap(List::stream)).flatMap(s -> s);
        numbers.forEach(id -> names.computeIfAbsent(id, i -> people.find(tx, i).map(Person::name).orElse("?")));
        return new ProposalText(proposal, names);
    }

    private Reply publish(Turn turn, Press press) {
        return withRoster(turn, press, (roster, month) -> {
            Optional<Proposal> now = proposals.propose(turn.tx(), roster, month);
            if (now.isEmpty()) {
                return nothing(turn, roster, month);
            }
            if (!now.get().fingerprint().equals(press.arg(2))) {
                return overview(turn, roster, month, Text.of("rotation.outdated"));
            }
            proposals.publish(turn.tx(), now.get(), ChangeCause.of(ChangeCause.Kind.ROTATION, turn.person()));
            var change = now.get().change();
            return Reply.change(Text.of("rotation.published", "roster", roster.name(), "from", now.get().period().from(),
                    "to", now.get().period().to(), "added", change.added().size(), "changed", change.changed().size(),
                    "removed", change.removed().size()), Keyboard.NONE);
        });
    }
}
