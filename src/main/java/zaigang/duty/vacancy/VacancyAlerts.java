package zaigang.duty.vacancy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zaigang.away.leave.Consequences;
import zaigang.away.leave.LeaveApproved;
import zaigang.away.leave.LeaveReleased;
import zaigang.away.leave.Span;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Move;
import zaigang.duty.roster.Rosters;
import zaigang.duty.roster.RostersChanged;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;
import zaigang.spine.people.Who;

/**
 * Looks for vacancies whenever something happens that may make or fill them: a change of rosters, an approved leave, a verified
 * absence. Of new ones that begin within a week those who can act are told at once, in one message for all of one event.
 */
public final class VacancyAlerts implements Consequences {
    /** A shift that begins so soon is its duty leader's business too. */
    private static final Duration LEADERS_TOO = Duration.ofHours(24);

    private final Vacancies vacancies;
    private final VacancyView view;
    private final Rosters rosters;
    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final VacancyCalls calls;
    private final VacancyLedger ledger = new VacancyLedger();

    VacancyAlerts(Kit kit, Rosters rosters, Vacancies vacancies, VacancyView view, VacancyCalls calls) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.settings = kit.settings();
        this.rosters = rosters;
        this.vacancies = vacancies;
        this.view = view;
        this.calls = calls;
    }

    /** Who is back holds the shifts again: what was asked of others about them is over. */
    List<Listener<?>> listeners() {
        return List.of(
                Listener.of(LeaveApproved.class, (tx, leave) -> lookAbout(tx, leave.person(), leave.span().period())),
                Listener.of(LeaveReleased.class, (tx, leave) -> lookAbout(tx, leave.person(), leave.span().period())),
                Listener.of(RostersChanged.class, this::changed));
    }

    /** The first version of a roster is silent: nobody uses it yet. */
    private void changed(Tx tx, RostersChanged change) {
        if (change.cause().kind() == ChangeCause.Kind.FIRST) {
            return;
        }
        Period coming = vacancies.coming(tx);
        var places = new HashSet<String>();
        change.shiftIds().forEach(id -> places.add(Vacancy.shiftPlace(id)));
        change.moves().stream().map(Move::shiftId).forEach(id -> places.add(Vacancy.shiftPlace(id)));
        List<Duty> duties = rosters.on(tx, coming.from().minusDays(1), coming.to()).stream()
                .filter(d -> change.shiftIds().contains(d.shiftId())).toList();
        look(tx, vacancies.shifts(tx, duties), places);
    }

    @Override
    public Text ifApproved(Tx tx, Person person, Span span) {
        return view.foretold(vacancies.ifAway(tx, person, span));
    }

    /** What a check found about somebody has been recorded or taken back. */
    public void found(Tx tx, Person person, LocalDate day) {
        List<Duty> duties = rosters.of(tx, person.id(), day, day);
        look(tx, vacancies.shifts(tx, duties), Set.copyOf(duties.stream().map(d -> Vacancy.shiftPlace(d.shiftId())).toList()));
    }

    /** Only of the coming days: what is further away is told in the evening when its time comes. */
    private void lookAbout(Tx tx, Person person, Period period) {
        Period coming = vacancies.coming(tx);
        LocalDate from = period.from().isAfter(coming.from()) ? period.from() : coming.from();
        LocalDate to = period.to().isBefore(coming.to()) ? period.to() : coming.to();
        if (from.isAfter(to)) {
            return;
        }
        List<Duty> duties = rosters.of(tx, person.id(), from, to);
        List<Vacancy> found = Stream.concat(vacancies.shifts(tx, duties).stream(),
                vacancies.posts(tx, vacancies.atPostOf(tx, person), new Period(from, to)).stream()).toList();
        look(tx, found, Set.copyOf(duties.stream().map(d -> Vacancy.shiftPlace(d.shiftId())).toList()));
    }

    /** @param places all that was looked at: of these, what is not among the found is not vacant */
    private void look(Tx tx, List<Vacancy> found, Set<String> places) {
        Set<String> vacant = Set.copyOf(found.stream().map(Vacancy::place).toList());
        ledger.kept(tx).stream().filter(p -> places.contains(p) && !vacant.contains(p)).forEach(p -> settleFilled(tx, p));
        var accepted = ledger.accepted(tx);
        Instant week = tx.now().plus(Duration.ofDays(Vacancies.DAYS));
        List<Vacancy> fresh = ledger.untold(tx, found).stream()
                .filter(v -> VacancyView.accepted(accepted, v).isEmpty())
                .filter(v -> !(v instanceof Vacancy.OfShift s) || s.duty().begins().isBefore(week)).toList();
        ledger.keepTold(tx, fresh);
        alert(tx, fresh);
    }

    private void settleFilled(Tx tx, String place) {
        calls.end(tx, place, Text.of("vacancy.filled"));
        outbox.cancel(tx, alertKey(place));
        ledger.end(tx, place);
    }

    private void alert(Tx tx, List<Vacancy> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var owners = vacancies.owners(tx);
        Map<Person, List<Vacancy>> byReader = new LinkedHashMap<>();
        fresh.forEach(v -> readers(tx, owners, v).forEach(r -> byReader.computeIfAbsent(r, x -> new ArrayList<>()).add(v)));
        var theirs = TheirSettings.read(tx, people, settings);
        byReader.forEach((reader, of) -> {
            Who who = people.who(tx, reader);
            var page = view.list(tx, Text.of("vacancy.head_alert"), Text.of("vacancy.none"), of);
            Instant later = theirs.afterQuietHours(reader);
            boolean urgent = of.stream().anyMatch(v -> v instanceof Vacancy.OfShift s && s.duty().begins().isBefore(later));
            outbox.post(tx, reader.id(), Letter.of(Lane.ALERT, page.text(),
                    of.stream().allMatch(v -> owners.may(who, v)) ? page.keyboard() : VacancyView.leaders(reader, of))
                    .as(Purpose.REQUEST)
                    .once(alertKey(of.size() == 1 ? of.getFirst().place() : "many") + tx.now().toEpochMilli() + ":" + reader.id())
                    .from(urgent ? tx.now() : later));
        });
    }

    /** One about a single vacancy is not sent where that is filled first. */
    private static String alertKey(String place) {
        return "vacancy.alert:" + place + ":";
    }

    private Set<Person> readers(Tx tx, VacancyOwners owners, Vacancy vacancy) {
        Optional<Long> township = owners.township(vacancy).or(() -> owners.team(vacancy).flatMap(t -> townshipOf(tx, t)));
        var readers = new LinkedHashSet<>(people.superiors(tx).of(0, Optional.empty(), township));
        if (vacancy instanceof Vacancy.OfShift s && s.duty().begins().isBefore(tx.now().plus(LEADERS_TOO))) {
            s.duty().leaders().stream().filter(p -> !s.away().contains(p)).forEach(readers::add);
        }
        return readers;
    }

    /** A team has no township of its own; where all its people are in one, it is that. */
    private Optional<Long> townshipOf(Tx tx, long teamId) {
        var townships = people.in(tx, new Scope.OfTeam(teamId)).stream().map(Person::townshipId).distinct().toList();
        return townships.size() == 1 ? townships.getFirst() : Optional.empty();
    }
}
