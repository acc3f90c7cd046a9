package zaigang.leave;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zaigang.leave.ApprovalLine.Stand;
import zaigang.ledger.Tx;
import zaigang.people.Act;
import zaigang.people.Person;
import zaigang.people.Role;
import zaigang.people.Who;
import zaigang.settings.LeaveRules.Level;
import zaigang.workdays.Period;

/** Who decides about whose leave: by role, or as the deputy of somebody with that role. Nobody about the own. */
final class Deciders {
    private final Office office;
    private final DeputyLedger deputies = new DeputyLedger();

    Deciders(Office office) {
        this.office = office;
    }

    /**
     * By what right somebody decides.
     *
     * @param inPlaceOf whose deputy; empty for the own role
     */
    record Authority(Level level, Optional<Long> inPlaceOf) {}

    /** The highest right that this person has over the asker's leave at this moment; empty for none. */
    Optional<Authority> authority(Tx tx, Who who, Person asker) {
        if (who.person().id() == asker.id()) {
            return Optional.empty();
        }
        Stream<Authority> own = level(who, asker).map(l -> new Authority(l, Optional.empty())).stream();
        Stream<Authority> lent = deputies.by(tx, who.person().id(), office.today(tx)).stream()
                .filter(d -> d.forPerson() != asker.id())
                .flatMap(d -> office.people().find(tx, d.forPerson()).filter(Person::active).stream())
                .flatMap(p -> level(office.people().who(tx, p), asker).map(l -> new Authority(l, Optional.of(p.id()))).stream());
        return Stream.concat(own, lent).reduce((a, b) -> b.level().compareTo(a.level()) > 0 ? b : a);
    }

    /** The highest role that covers the asker. */
    private static Optional<Level> level(Who who, Person asker) {
        return who.grants().stream()
                .filter(g -> g.role().may(Act.APPROVE) && g.scope().covers(asker))
                .flatMap(g -> level(g.role()).stream()).reduce((a, b) -> b.compareTo(a) > 0 ? b : a);
    }

    private static Optional<Level> level(Role role) {
        return switch (role) {
            case CADRE -> Optional.empty();
            case LEADER -> Optional.of(Level.LEADER);
            case LIAISON -> Optional.of(Level.LIAISON);
            case ORGANIZER -> Optional.of(Level.ORGANIZER);
        };
    }

    /**
     * Who is there at each level: not those on leave themselves or out of reach, and for those who have named a deputy the
     * deputy. Where that leaves nobody at all, those who can be reached on their leave.
     */
    Map<Level, Stand> stands(Tx tx, Person asker) {
        Map<Level, Stand> stands = stands(tx, asker, p -> !onLeave(tx, p));
        return stands.values().stream().allMatch(s -> s.there().isEmpty()) ? stands(tx, asker, p -> true) : stands;
    }

    private Map<Level, Stand> stands(Tx tx, Person asker, Predicate<Person> free) {
        var stands = new EnumMap<Level, Stand>(Level.class);
        for (Level level : Level.values()) {
            List<Person> holders = holders(tx, level, asker);
            Predicate<Person> there = p -> p.id() != asker.id() && p.active()
                    && office.people().reaches(tx, p.id()) && free.test(p);
            stands.put(level, new Stand(!holders.isEmpty(), holders.stream()
                    .flatMap(h -> there(tx, h, there)).map(Person::id).distinct().toList()));
        }
        return stands;
    }

    private List<Person> holders(Tx tx, Level level, Person asker) {
        List<Person> all = switch (level) {
            case LEADER -> asker.teamId().map(id -> office.people().leaders(tx, id)).orElse(List.of());
            case LIAISON -> asker.townshipId().map(id -> office.people().liaisons(tx, id)).orElse(List.of());
            case ORGANIZER -> office.people().organizers(tx);
        };
        return all.stream().filter(p -> p.id() != asker.id()).toList();
    }

    private Stream<Person> there(Tx tx, Person holder, Predicate<Person> there) {
        List<Person> instead = deputies.of(tx, holder.id(), office.today(tx)).stream()
                .flatMap(d -> office.people().find(tx, d.deputyId()).stream()).filter(there).toList();
        return instead.isEmpty() ? Stream.of(holder).filter(there) : instead.stream();
    }

    private boolean onLeave(Tx tx, Person person) {
        LocalDate today = office.today(tx);
        return Absences.of(tx, person.id(), Period.of(today)).in(person.id(), today, office.half(tx))
                .filter(Absences.InHalf::approved).isPresent();
    }
}
