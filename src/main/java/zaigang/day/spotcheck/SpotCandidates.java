package zaigang.day.spotcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.away.leave.Absences;
import zaigang.base.settings.CheckInSettings;
import zaigang.base.settings.DaySettings;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.day.spotcheck.SpotCandidate.LeftOut;
import zaigang.day.spotcheck.SpotLedger.Checked;
import zaigang.duty.roster.NightShifts;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** Says of everybody in a scope whether they can be drawn at this moment, and if not, why. Reads each kind of fact once. */
final class SpotCandidates {
    /** No setting asks for a longer rest. */
    private static final int LONGEST_REST = 92;

    private final People people;
    private final Rosters rosters;
    private final Settings settings;
    private final Workdays workdays;
    private final SpotLedger ledger = new SpotLedger();

    SpotCandidates(People people, Rosters rosters, Settings settings, Workdays workdays) {
        this.people = people;
        this.rosters = rosters;
        this.settings = settings;
        this.workdays = workdays;
    }

    /**
     * What is known at the moment of the draw.
     *
     * @param at that moment
     * @param until when there is time to answer
     */
    private record Known(boolean night, LocalDateTime at, LocalDateTime until, TheirSettings settings, Absences absences,
            Set<Long> onDuty, NightShifts nights, Map<Long, Checked> thisMonth, Map<Long, Checked> lately, Set<Long> joined) {
        LocalDate day() {
            return at.toLocalDate();
        }
    }

    List<SpotCandidate> all(Tx tx, SpotCheck check) {
        List<Person> cadres = people.in(tx, check.where()).stream().filter(Person::cadre)
                .filter(p -> p.id() != check.byPerson()).toList();
        Known known = known(tx, check, cadres);
        return cadres.stream().map(p -> new SpotCandidate(p.id(), p.teamId().orElse(0L), leftOut(p, known))).toList();
    }

    private Known known(Tx tx, SpotCheck check, List<Person> cadres) {
        LocalDateTime at = LocalDateTime.ofInstant(tx.now(), settings.zone());
        LocalDate day = at.toLocalDate();
        return new Known(check.night(), at, at.plusMinutes(check.withinMin()), TheirSettings.read(tx, people, settings),
                Absences.read(tx, Period.of(day)), onDuty(tx, tx.now()),
                NightShifts.of(tx, rosters, day, settings.zone()), checked(tx, day.withDayOfMonth(1)),
                checked(tx, day.minusDays(LONGEST_REST)), people.joined(tx, cadres.stream().map(Person::id).toList()));
    }

    private Set<Long> onDuty(Tx tx, Instant now) {
        return rosters.at(tx, now).stream().flatMap(d -> d.everyone().stream()).map(Person::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Map<Long, Checked> checked(Tx tx, LocalDate since) {
        return ledger.checkedSince(tx, since).stream().collect(Collectors.toMap(Checked::personId, Function.identity()));
    }

    /** Who came off a night shift that morning is off duty for as long as nobody asks them. */
    private static boolean restsAfterNight(Person person, CheckInSettings checkIn, Known known) {
        return known.nights().has(person.id()) && (checkIn.afterNight() == CheckInSettings.AfterNight.OFF
                || checkIn.afterNightAt().filter(at -> known.at().toLocalTime().isBefore(at)).isPresent());
    }

    private Optional<LeftOut> leftOut(Person person, Known known) {
        DaySettings theirs = known.settings().of(person);
        if (known.absences().keepsAway(person.id(), known.at(), known.until())) {
            return Optional.of(LeftOut.ON_LEAVE);
        }
        boolean working = theirs.checkIn().days().include(known.day(), workdays::isWorkday)
                && !person.joinedOn().isAfter(known.day()) && !restsAfterNight(person, theirs.checkIn(), known);
        if (!working && !known.onDuty().contains(person.id())) {
            return Optional.of(LeftOut.OFF_DUTY);
        }
        boolean quiet = theirs.quietHours().contains(known.at().toLocalTime());
        if (quiet && !(known.night() && theirs.spot().night())) {
            return Optional.of(LeftOut.QUIET);
        }
        LocalDate rested = known.day().minusDays(theirs.spot().restDays());
        if (Optional.ofNullable(known.lately().get(person.id())).filter(c -> c.last().isAfter(rested)).isPresent()) {
            return Optional.of(LeftOut.RECENT);
        }
        int most = theirs.spot().mostPerMonth();
        if (Optional.ofNullable(known.thisMonth().get(person.id())).filter(c -> c.times() >= most).isPresent()) {
            return Optional.of(LeftOut.OFTEN);
        }
        return known.joined().contains(person.id()) ? Optional.empty() : Optional.of(LeftOut.NOT_JOINED);
    }
}
