package zaigang.duty.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zaigang.base.workdays.Period;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Scope;

/**
 * What a line says about duties, in days and names.
 *
 * @param gone whether it looks back, so that a day lies behind
 */
record HeardDuty(Optional<Period> days, Optional<Sight> sight, boolean gone) {
    /** @param past words with which one looks back */
    static HeardDuty of(Heard heard, List<String> past, LocalDate today) {
        String line = heard.line().text();
        boolean gone = past.stream().anyMatch(line::contains);
        Optional<Period> days = heard.first(Found.Days.class).map(d -> gone ? d.gone() : Ahead.planned(d.coming(), line, today));
        return new HeardDuty(days, heard.found().stream().flatMap(f -> sight(f).stream()).findFirst(), gone);
    }

    private static Optional<Sight> sight(Found found) {
        return switch (found) {
            case Found.Someone s -> Optional.of(new Sight.OfPerson(s.person().id()));
            case Found.AtPost p -> Optional.of(new Sight.OfPost(p.id()));
            case Found.Termed t when t.term().sort().equals(Duties.ROSTER) -> Sight.parse("r" + t.term().means().getLast());
            case Found.Unit u -> switch (u.scope()) {
                case Scope.County c -> Optional.of(new Sight.Everything());
                case Scope.OfTownship t -> Optional.of(new Sight.OfTownship(t.townshipId()));
                case Scope.OfTeam t -> Optional.of(new Sight.OfTeam(t.teamId()));
                case Scope.Only o -> Optional.of(new Sight.OfPerson(o.personId()));
            };
            default -> Optional.empty();
        };
    }

    /** Who is asked about, where that is a person. */
    Optional<Long> person() {
        return sight.filter(Sight.OfPerson.class::isInstance).map(s -> ((Sight.OfPerson) s).id());
    }

    boolean single() {
        return days.filter(d -> d.from().equals(d.to())).isPresent();
    }
}
