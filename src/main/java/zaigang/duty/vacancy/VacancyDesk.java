package zaigang.duty.vacancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.StepSpec;
import zaigang.spine.chat.TapSpec;
import zaigang.spine.chat.Turn;
import zaigang.spine.desk.CommandButtons;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Listener;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** What is vacant in the coming days, in chat, and what can be done about it: ask the others, assign somebody, accept it. */
final class VacancyDesk implements Feature {
    private static final int LONGEST_REASON = 200;
    /** Days ahead of which one may ask; nobody plans further in such detail. */
    private static final int FURTHEST = 92;

    private final Vacancies vacancies;
    private final VacancyView view;
    private final VacancyAlerts alerts;
    private final VacancyCalls calls;
    private final People people;
    private final CommandButtons buttons;
    private final VacancyLedger ledger = new VacancyLedger();

    VacancyDesk(Kit kit, Vacancies vacancies, VacancyView view, VacancyAlerts alerts, VacancyCalls calls) {
        this.buttons = new CommandButtons(kit.texts());
        this.vacancies = vacancies;
        this.view = view;
        this.alerts = alerts;
        this.calls = calls;
        this.people = kit.people();
    }

    @Override
    public String name() {
        return VacancyVerbs.FEATURE;
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(CommandSpec.hearing("vacancies", Act.OVERSEE, this::heard).showing());
    }

    @Override
    public List<TapSpec> taps() {
        return List.of(
                VacancyVerbs.LIST.on(Act.OVERSEE, this::list),
                VacancyVerbs.SEE.on(Act.OVERSEE, (turn, place) -> with(turn, place, v -> one(turn, Text.none(), v))),
                VacancyVerbs.ASK.on(Act.OVERSEE, (turn, place) -> with(turn, place, v -> ask(turn, v))),
                VacancyVerbs.ACCEPT.on(Act.OVERSEE, (turn, place) -> with(turn, place, v -> VacancyVerbs.WHY.ask(
                        Text.of("vacancy.why", "when", view.when(v)), Keyboard.NONE, place))));
    }

    @Override
    public List<StepSpec> steps() {
        return List.of(VacancyVerbs.WHY.on(Act.OVERSEE, (turn, place, line) -> with(turn, place, v -> accept(turn, v, line))));
    }

    @Override
    public List<Listener<?>> listeners() {
        return alerts.listeners();
    }

    private Reply list(Turn turn) {
        return page(turn, Text.of("vacancy.head", "scope", scope(turn)), Text.of("vacancy.none"), coming(turn));
    }

    /** Of days that were named, as long as they are not over; where nothing is planned then, that is said. */
    private Reply heard(Turn turn, Heard heard) {
        Optional<Period> named = heard.first(Found.Days.class).map(Found.Days::coming).flatMap(d -> reach(turn, d));
        return named.map(days -> {
            boolean planned = vacancies.planned(turn.tx(), days);
            return page(turn, Text.of("vacancy.head_days", "days", days(days), "scope", scope(turn)),
                    Text.of(planned ? "vacancy.none_then" : "vacancy.nothing_planned", "days", days(days)),
                    vacancies.between(turn.tx(), Scope.county(), days.from(), days.to()));
        }).orElseGet(() -> list(turn));
    }

    private Optional<Period> reach(Turn turn, Period days) {
        LocalDate today = vacancies.coming(turn.tx()).from();
        LocalDate last = today.plusDays(FURTHEST).isBefore(days.to()) ? today.plusDays(FURTHEST) : days.to();
        return days.to().isBefore(today) || last.isBefore(days.from()) ? Optional.empty()
                : Optional.of(new Period(days.from().isBefore(today) ? today : days.from(), last));
    }

    private static Text days(Period days) {
        return days.from().equals(days.to()) ? Text.of("desk.day", "day", days.from())
                : Text.of("desk.days", "from", days.from(), "to", days.to());
    }

    private Object scope(Turn turn) {
        String name = people.name(turn.tx(), turn.who().widest(Act.OVERSEE).orElseThrow());
        return name.isEmpty() ? Text.of("attendance.county") : name;
    }

    private Reply page(Turn turn, Text head, Text none, List<Vacancy> found) {
        List<Vacancy> theirs = found.stream().filter(v -> vacancies.owners(turn.tx()).may(turn.who(), v)).toList();
        var page = view.list(turn.tx(), head, none, theirs);
        return Reply.change(page.text(), theirs.isEmpty() ? Keyboard.row(buttons.open(turn.who().may(Act.PLAN) ? "roster" : "duty"))
                : page.keyboard());
    }

    private Reply one(Turn turn, Text notice, Vacancy vacancy) {
        var page = view.one(turn.tx(), vacancy);
        return new Reply.Change(notice, page.text(), page.keyboard());
    }

    private Reply ask(Turn turn, Vacancy vacancy) {
        if (!(vacancy instanceof Vacancy.OfShift shift) || shift.missing() == 0) {
            return Refusal.of("desk.old_button");
        }
        int asked = calls.ask(turn.tx(), shift, turn.person());
        return one(turn, asked == 0 ? Text.of("vacancy.asked_nobody") : Text.of("vacancy.asked", "count", asked), vacancy);
    }

    /** Whoever was asked to fill it need not any more. */
    private Reply accept(Turn turn, Vacancy vacancy, String reason) {
        ledger.accept(turn.tx(), vacancy, reason.substring(0, Math.min(LONGEST_REASON, reason.length())), turn.person().id());
        calls.end(turn.tx(), vacancy.place(), Text.of("vacancy.filled"));
        return one(turn, Text.none(), vacancy);
    }

    private List<Vacancy> coming(Turn turn) {
        var period = vacancies.coming(turn.tx());
        return vacancies.between(turn.tx(), Scope.county(), period.from(), period.to());
    }

    /** Where the one that a button names is not among those that come next, further ones are looked at. */
    private Optional<Vacancy> found(Turn turn, String place) {
        return coming(turn).stream().filter(v -> v.place().equals(place)).findFirst().or(() -> {
            LocalDate from = vacancies.coming(turn.tx()).to();
            return vacancies.between(turn.tx(), Scope.county(), from, from.plusDays(FURTHEST)).stream()
                    .filter(v -> v.place().equals(place)).findFirst();
        });
    }

    /** A vacancy by its place: rights are looked at now, and so is whether it is still vacant. */
    private Reply with(Turn turn, String place, Function<Vacancy, Reply> then) {
        Optional<Vacancy> found = found(turn, place);
        if (found.isEmpty()) {
            return Refusal.of("vacancy.gone");
        }
        return vacancies.owners(turn.tx()).may(turn.who(), found.get()) ? then.apply(found.get()) : Refusal.of("desk.not_yours");
    }
}
