package zaigang.duty.rotation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;

/** Planning by turns, in chat: {@code /roster} shows whose turn it is in a month before it is published. */
public final class RotationPlans implements Feature {
    private final People people;
    private final Rosters rosters;
    private final Rotations rotations;
    private final Proposals proposals;
    private final ProposalPages pages;
    private final RosterList list;
    private final PlanWords words;

    public RotationPlans(Kit kit, Rosters rosters) {
        this.people = kit.people();
        this.rosters = rosters;
        this.rotations = new Rotations(rosters);
        this.proposals = new Proposals(rosters, kit.workdays(), kit.settings().zone());
        this.pages = new ProposalPages(people);
        this.list = new RosterList(rotations, proposals);
        this.words = new PlanWords(kit.texts());
    }

    @Override
    public String name() {
        return RotationVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.of("roster", Act.PLAN, this::command));
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                RotationVerbs.LIST.on(Act.PLAN, this::list),
                RotationVerbs.SHOW.on(Act.PLAN, this::show),
                RotationVerbs.PUBLISH.on(Act.PLAN, this::publish));
    }

    private Reply command(Turn turn, String args) {
        PlanWords.Request wanted = words.line(args);
        if (!wanted.plan()) {
            return list(turn);
        }
        List<RosterInfo> mine = mine(turn).stream().filter(r -> rotations.turned(turn.tx(), r)).toList();
        Optional<RosterInfo> named = mine.stream().filter(r -> wanted.rest().contains(r.name()))
                .max(Comparator.comparingInt(r -> r.name().length()));
        Optional<RosterInfo> roster = named.or(() -> mine.size() == 1 ? Optional.of(mine.getFirst()) : Optional.empty());
        String rest = named.map(r -> wanted.rest().replace(r.name(), "")).orElse(wanted.rest()).strip();
        if (roster.isEmpty()) {
            return mine.isEmpty() || rest.isEmpty() ? list(turn) : RosterList.whichOf(mine, rest);
        }
        YearMonth now = YearMonth.from(proposals.today(turn.tx()));
        Optional<YearMonth> month = rest.isEmpty()
                ? Optional.of(proposals.nextMonth(turn.tx(), roster.get())) : words.month(rest, now);
        return month.map(m -> overview(turn, roster.get(), m, Text.none()))
                .orElseGet(() -> RosterList.whichOf(mine, rest));
    }

    private List<RosterInfo> mine(Turn turn) {
        return rosters.all(turn.tx()).stream().filter(r -> Rotations.mayPlan(turn.tx(), people, turn.who(), r)).toList();
    }

    private Reply list(Turn turn) {
        return list.of(turn.tx(), mine(turn));
    }

    private Reply show(Turn turn, RotationVerbs.PlanPage wanted) {
        return withRoster(turn, wanted.roster(), roster -> wanted.page() < 1
                ? overview(turn, roster, wanted.month(), Text.none())
                : proposals.propose(turn.tx(), roster, wanted.month())
                        .map(p -> pages.week(turn.tx(), p, wanted.month(), wanted.page()))
                        .orElseGet(() -> nothing(turn, roster, wanted.month())));
    }

    /** Once it is sure that the one who pressed may plan it. */
    private Reply withRoster(Turn turn, long rosterId, Function<RosterInfo, Reply> then) {
        Optional<RosterInfo> roster = rosters.info(turn.tx(), rosterId);
        if (roster.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        return Rotations.mayPlan(turn.tx(), people, turn.who(), roster.get())
                ? then.apply(roster.get()) : Refusal.of("desk.not_yours");
    }

    private Reply overview(Turn turn, RosterInfo roster, YearMonth month, Text before) {
        return proposals.propose(turn.tx(), roster, month).map(p -> pages.overview(turn.tx(), p, month, before))
                .orElseGet(() -> nothing(turn, roster, month));
    }

    private Reply nothing(Turn turn, RosterInfo roster, YearMonth month) {
        return rotations.turned(turn.tx(), roster)
                ? Refusal.of("rotation.no_days", "roster", roster.name(), "month", month)
                : Refusal.of("rotation.no_rules", "roster", roster.name());
    }

    private Reply publish(Turn turn, RotationVerbs.Publication wanted) {
        return withRoster(turn, wanted.roster(), roster -> {
            Optional<Proposal> now = proposals.propose(turn.tx(), roster, wanted.month());
            if (now.isEmpty()) {
                return nothing(turn, roster, wanted.month());
            }
            return now.get().fingerprint().equals(wanted.fingerprint())
                    ? publish(turn, now.get())
                    : overview(turn, roster, wanted.month(), Text.of("rotation.outdated"));
        });
    }

    private Reply publish(Turn turn, Proposal proposal) {
        proposals.publish(turn.tx(), proposal, ChangeCause.of(ChangeCause.Kind.ROTATION, turn.person()));
        var change = proposal.change();
        return Reply.change(Text.of("rotation.published", "roster", proposal.roster().name(),
                "from", proposal.period().from(), "to", proposal.period().to(), "added", change.added().size(),
                "changed", change.changed().size(), "removed", change.removed().size()), Keyboard.NONE);
    }
}
