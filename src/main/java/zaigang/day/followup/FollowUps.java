package zaigang.day.followup;

import java.time.LocalDate;
import java.util.List;
import zaigang.base.text.Text;
import zaigang.day.attendance.RoundClosed;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.ledger.Listener;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Team;

/** What is done about those who are not accounted for: who they are, asking once more, and {@code /check}, by phone or on site. */
final class FollowUps implements Feature {
    private final People people;
    private final AskAgain again;
    private final CareCases cases;
    private final FollowUpList list;
    private final FollowUpNews news;
    private final FollowUpPages pages;
    private final HandChecks checks;

    FollowUps(People people, AskAgain again, CareCases cases, FollowUpList list, FollowUpNews news, FollowUpPages pages,
            HandChecks checks) {
        this.people = people;
        this.again = again;
        this.cases = cases;
        this.list = list;
        this.news = news;
        this.pages = pages;
        this.checks = checks;
    }

    @Override
    public String name() {
        return FollowUpVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(
                CommandSpec.of("check", Act.CHECK, this::check),
                CommandSpec.unlisted("inspect", Act.CHECK, this::check),
                CommandSpec.unlistedHearing("unconfirmed", Act.CHECK, this::unconfirmed).showing().lookingBack());
    }

    @Override
    public List<String> withOthersWords() {
        return List.of("check");
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                FollowUpVerbs.LIST.on(Act.CHECK, this::list),
                FollowUpVerbs.TEAM.on(Act.CHECK, this::team),
                FollowUpVerbs.WHO.on(Act.CHECK, (turn, of) ->
                        cases.with(turn, of.day(), of.person(), c -> look(turn, c, of.anew()))),
                FollowUpVerbs.MESSAGE.on(Act.CHECK, (turn, of) -> cases.with(turn, of.day(), of.person(), c -> message(turn, c))),
                again.tap(),
                FollowUpVerbs.HOW.on(Act.CHECK, (turn, of) ->
                        cases.with(turn, of.day(), of.person(), c -> checks.what(c, of.way()))),
                FollowUpVerbs.FOUND.on(Act.CHECK, (turn, of) ->
                        cases.with(turn, of.day(), of.person(), c -> checks.record(turn, c, of))),
                FollowUpVerbs.SET.on(Act.CHECK, (turn, of) ->
                        cases.with(turn, of.day(), of.person(), c -> checks.rule(turn, c, of.finding(), false))),
                FollowUpVerbs.OVERRULE.on(Act.CHECK, (turn, of) ->
                        cases.with(turn, of.day(), of.person(), c -> checks.rule(turn, c, of.finding(), true))));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(Listener.of(RoundClosed.class, news::tell));
    }

    private static Reply reply(FollowUpPages.Page page, boolean anew) {
        return anew ? Reply.say(page.text(), page.keyboard()) : Reply.change(page.text(), page.keyboard());
    }

    private Reply check(Turn turn, String name) {
        if (name.isEmpty()) {
            return whom(turn);
        }
        List<CareCase> found = cases.named(turn, name);
        return found.isEmpty() ? Refusal.of("check.nobody", "name", name)
                : new Reply.Several(found.stream().map(c -> look(turn, c, true)).toList());
    }

    /** Of today, or of the day before where that is named; what lies further back stands in reports. */
    private Reply unconfirmed(Turn turn, Heard heard) {
        Scope scope = turn.who().widest(Act.CHECK).orElseThrow();
        LocalDate today = cases.today(turn.tx());
        LocalDate day = heard.first(Found.Days.class).map(d -> d.gone().to()).filter(d -> !d.isAfter(today)).orElse(today);
        if (!cases.open(turn.tx(), day)) {
            return Refusal.of("check.only_recent", "date", day);
        }
        Audit.look(turn, What.LOOKED_AT_BOARD, About.scope(scope), Audit.detail(day));
        return reply(list.unconfirmed(turn.tx(), day, scope, turn.person()), true);
    }

    /** A leader's people at once; else the teams first. */
    private Reply whom(Turn turn) {
        Scope scope = turn.who().widest(Act.CHECK).orElseThrow();
        if (scope instanceof Scope.OfTeam team) {
            return team(turn, new FollowUpVerbs.OfTeam(team.teamId(), true));
        }
        List<Long> inScope = people.in(turn.tx(), scope).stream().flatMap(p -> p.teamId().stream()).distinct().toList();
        List<Button> teams = people.teams(turn.tx()).stream().filter(t -> inScope.contains(t.id()))
                .map((Team t) -> FollowUpVerbs.TEAM.button(Text.verbatim(t.name()), new FollowUpVerbs.OfTeam(t.id(), false))).toList();
        return reply(pages.teams(cases.today(turn.tx()), teams), true);
    }

    Reply team(Turn turn, FollowUpVerbs.OfTeam of) {
        List<Person> team = cases.in(turn, new Scope.OfTeam(of.team()));
        return team.isEmpty() ? Refusal.of("check.none") : reply(pages.whom(cases.today(turn.tx()), team), of.anew());
    }

    private Reply list(Turn turn, FollowUpVerbs.ListPage of) {
        if (!cases.open(turn.tx(), of.day())) {
            return Refusal.of("desk.old_button");
        }
        Scope scope = turn.who().widest(Act.CHECK).orElseThrow();
        Audit.look(turn, What.LOOKED_AT_BOARD, About.scope(scope), Audit.detail(of.day()));
        return reply(list.page(turn.tx(), of.day(), scope, turn.person(), of.page().orElse(0L)), false);
    }

    Reply look(Turn turn, CareCase c, boolean anew) {
        Audit.look(turn, What.LOOKED_AT_RECORD, About.person(c.person()), Audit.detail(c.day()));
        return reply(pages.person(turn.tx(), c), anew);
    }

    private Reply message(Turn turn, CareCase c) {
        if (c.known().isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        FollowUpPages.Page page = pages.person(turn.tx(), c);
        return new Reply.Change(again.one(turn, c), page.text(), page.keyboard());
    }
}
