package zaigang.duty.vacancy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.away.leave.Absences;
import zaigang.away.leave.Span;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.duty.exchange.VerifiedAbsences;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Rosters;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.TheirSettings;

/** What is vacant: from the plan, approved leave and what was answered. A query each, however many shifts there are. */
final class Vacancies {
    /** So many days ahead vacancies are told of, today included. */
    static final int DAYS = 7;
    private static final VacancyFinder.Away NOBODY_ELSE = (person, day, half) -> false;

    private final People people;
    private final Rosters rosters;
    private final Settings settings;
    private final Workdays workdays;
    private final VerifiedAbsences absences;

    Vacancies(Kit kit, Rosters rosters, VerifiedAbsences absences) {
        this.people = kit.people();
        this.rosters = rosters;
        this.settings = kit.settings();
        this.workdays = kit.workdays();
        this.absences = absences;
    }

    /** From today for so many days. */
    Period coming(Tx tx) {
        LocalDate today = LocalDate.ofInstant(tx.now(), settings.zone());
        return new Period(today, today.plusDays(DAYS));
    }

    /** What is vacant in a scope on these days, the last included; shifts that have ended are left out. */
    List<Vacancy> between(Tx tx, Scope scope, LocalDate from, LocalDate to) {
        VacancyOwners owners = owners(tx);
        return Stream.concat(shifts(tx, rosters.on(tx, from, to)).stream(), posts(tx, owners, new Period(from, to)).stream())
                .filter(v -> owners.covers(scope, v)).toList();
    }

    /** Whether any roster has a shift on any of these days. */
    boolean planned(Tx tx, Period days) {
        return !rosters.on(tx, days.from(), days.to()).isEmpty();
    }

    /** Of the posts of those who are away, since at any other there is somebody. */
    private List<Vacancy> posts(Tx tx, VacancyOwners owners, Period period) {
        Absences leave = Absences.read(tx, period);
        Map<LocalDate, Set<Long>> absent = absences.absent(tx, period);
        Set<Long> away = Stream.concat(leave.people().stream(), absent.values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
        return away.isEmpty() ? List.of() : finder(tx, leave, absent, NOBODY_ELSE)
                .posts(people.atPostsOf(tx, away), owners.posts(), days(period));
    }

    /** Those of these shifts that are vacant. */
    List<Vacancy> shifts(Tx tx, Collection<Duty> duties) {
        return shifts(tx, duties, NOBODY_ELSE);
    }

    private List<Vacancy> shifts(Tx tx, Collection<Duty> all, VacancyFinder.Away alsoAway) {
        VacancyOwners owners = owners(tx);
        List<Duty> duties = all.stream().filter(d -> d.ends().isAfter(tx.now())
                && owners.rosters().get(d.roster()).holdsOn(d.day())).toList();
        return period(duties.stream().map(Duty::day).toList())
                .map(p -> finder(tx, p, alsoAway).shifts(duties)).orElse(List.of());
    }

    /** Posts at which all of these people are away. */
    List<Vacancy> posts(Tx tx, Collection<Person> cadres, Period period) {
        return finder(tx, period, NOBODY_ELSE).posts(cadres, owners(tx).posts(), days(period));
    }

    /** Those at somebody's post; nobody where there is none. */
    List<Person> atPostOf(Tx tx, Person person) {
        return people.atPostsOf(tx, List.of(person.id()));
    }

    /** What would be vacant, or be short of more people than now, if somebody were away then. */
    List<Vacancy> ifAway(Tx tx, Person person, Span span) {
        Period period = span.period();
        VacancyFinder.Away gone = (p, day, half) -> p.id() == person.id() && span.contains(day, half);
        List<Duty> duties = rosters.of(tx, person.id(), period.from(), period.to());
        Map<String, Vacancy> now = new HashMap<>();
        shifts(tx, duties).forEach(v -> now.put(v.place(), v));
        List<Person> mates = atPostOf(tx, person);
        posts(tx, mates, period).forEach(v -> now.put(v.place(), v));
        List<Vacancy> atPost = finder(tx, period, gone).posts(mates, owners(tx).posts(), days(period));
        return Stream.concat(shifts(tx, duties, gone).stream(), atPost.stream())
                .filter(v -> !now.containsKey(v.place()) || v.missing() > now.get(v.place()).missing()
                        || v.leaderless() && !now.get(v.place()).leaderless()).toList();
    }

    VacancyOwners owners(Tx tx) {
        return VacancyOwners.read(tx, rosters, people);
    }

    private VacancyFinder finder(Tx tx, Period period, VacancyFinder.Away alsoAway) {
        return finder(tx, Absences.read(tx, period), absences.absent(tx, period), alsoAway);
    }

    private VacancyFinder finder(Tx tx, Absences leave, Map<LocalDate, Set<Long>> absent, VacancyFinder.Away alsoAway) {
        var theirs = TheirSettings.read(tx, people, settings);
        return new VacancyFinder(
                (p, day, half) -> !p.active() || alsoAway.in(p, day, half)
                        || absent.getOrDefault(day, Set.of()).contains(p.id())
                        || leave.in(p.id(), day, half).filter(Absences.InHalf::approved).isPresent(),
                (p, day) -> theirs.of(p).checkIn().days().include(day, workdays::isWorkday), settings.zone());
    }

    private static List<LocalDate> days(Period period) {
        return period.from().datesUntil(period.to().plusDays(1)).toList();
    }

    private static Optional<Period> period(List<LocalDate> days) {
        return days.stream().min(LocalDate::compareTo)
                .map(first -> new Period(first, days.stream().max(LocalDate::compareTo).orElseThrow()));
    }
}
