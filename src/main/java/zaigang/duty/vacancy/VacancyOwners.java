package zaigang.duty.vacancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Post;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** Whose a vacancy is: by the place of the roster, else by the people on the shift. */
record VacancyOwners(Map<String, RosterInfo> rosters, Map<Long, Post> posts) {
    static VacancyOwners read(Tx tx, Rosters rosters, People people) {
        return new VacancyOwners(
                rosters.all(tx).stream().collect(Collectors.toMap(RosterInfo::name, Function.identity())),
                people.posts(tx).stream().collect(Collectors.toMap(Post::id, Function.identity())));
    }

    boolean covers(Scope scope, Vacancy vacancy) {
        List<Person> on = switch (vacancy) {
            case Vacancy.OfShift s -> s.duty().everyone();
            case Vacancy.OfPost p -> p.away();
        };
        boolean theirs = on.stream().anyMatch(scope::covers);
        return switch (scope) {
            case Scope.County c -> true;
            case Scope.OfTownship t -> township(vacancy).map(id -> id == t.townshipId()).orElse(theirs);
            case Scope.OfTeam t -> team(vacancy).map(id -> id == t.teamId()).orElse(theirs);
            case Scope.Only o -> theirs;
        };
    }

    /** Whether somebody may do something about it. */
    boolean may(Who who, Vacancy vacancy) {
        return who.grants().stream().anyMatch(g -> g.role().may(Act.OVERSEE) && covers(g.scope(), vacancy));
    }

    /** The township whose roster or post it is; empty where there is none. */
    Optional<Long> township(Vacancy vacancy) {
        return switch (vacancy) {
            case Vacancy.OfShift s -> info(s).flatMap(i -> i.townshipId()
                    .or(() -> i.postId().map(posts::get).flatMap(Post::townshipId)));
            case Vacancy.OfPost p -> p.post().townshipId();
        };
    }

    Optional<Long> team(Vacancy vacancy) {
        return vacancy instanceof Vacancy.OfShift s ? info(s).flatMap(RosterInfo::teamId) : Optional.empty();
    }

    private Optional<RosterInfo> info(Vacancy.OfShift shift) {
        return Optional.ofNullable(rosters.get(shift.duty().roster()));
    }
}
