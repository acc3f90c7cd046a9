package zaigang.spine.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.settings.Settings;
import zaigang.spine.approval.ApprovalLine.Next;
import zaigang.spine.approval.ApprovalLine.Stand;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Role;
import zaigang.spine.people.TheirSettings;
import zaigang.spine.people.Who;

/**
 * Who decides about whose requests, for leave and for corrections, and answers objections: by role, or as the deputy of somebody
 * with that role. Nobody about the own.
 */
public final class Deciders {
    private final People people;
    private final Settings settings;
    private final Away away;
    private final DeputyLedger deputies = new DeputyLedger();

    /** Whether somebody is away at this moment, as leave, which stands above, knows it. */
    @FunctionalInterface
    public interface Away {
        boolean now(Tx tx, Person person);
    }

    public Deciders(Kit kit, Away away) {
        this.people = kit.people();
        this.settings = kit.settings();
        this.away = away;
    }

    /**
     * By what right somebody decides.
     *
     * @param inPlaceOf whose deputy; empty for the own role
     */
    public record Authority(Level level, Optional<Long> inPlaceOf) {}

    /**
     * What somebody may decide at this moment.
     *
     * @param lent those stood in for, with what they may do
     */
    public record Rights(Who own, List<Who> lent) {
        /** The highest right over the asker's requests; empty for none. */
        public Optional<Authority> over(Person asker) {
            if (own.person().id() == asker.id()) {
                return Optional.empty();
            }
            Stream<Authority> mine = level(own, asker).map(l -> new Authority(l, Optional.empty())).stream();
            Stream<Authority> theirs = lent.stream().filter(w -> w.person().id() != asker.id()).flatMap(w -> level(w, asker)
                    .map(l -> new Authority(l, Optional.of(w.person().id()))).stream());
            return Stream.concat(mine, theirs).reduce((a, b) -> b.level().compareTo(a.level()) > 0 ? b : a);
        }
    }

    /** Rights over many people's requests, read once. */
    public Rights rights(Tx tx, Who who) {
        return rights(tx, who, tx.now());
    }

    private Rights rights(Tx tx, Who who, Instant at) {
        return new Rights(who, deputies.by(tx, who.person().id(), LocalDate.ofInstant(at, settings.zone()), at).stream()
                .flatMap(d -> people.find(tx, d.forPerson()).filter(Person::active).stream())
                .map(p -> people.who(tx, p)).toList());
    }

    /** The highest right that this person has over the asker's requests at this moment; empty for none. */
    public Optional<Authority> authority(Tx tx, Who who, Person asker) {
        return rights(tx, who).over(asker);
    }

    /** The one who decides now by that right, and in whose place; empty for whoever has none. */
    public Optional<Decider> decider(Tx tx, Who who, Person asker) {
        return authority(tx, who, asker).map(a -> new Decider(who.person().id(), a.inPlaceOf()));
    }

    /** The one who decided at an earlier instant, where in whose place is not kept: by the deputies of then, the roles of now. */
    public Decider decided(Tx tx, Person by, Person asker, Instant at) {
        return new Decider(by.id(), rights(tx, people.who(tx, by), at).over(asker).flatMap(Authority::inPlaceOf));
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

    /** Who can decide now about what needs no line of levels: those of the lowest level of which somebody is there. */
    public List<Person> nearest(Tx tx, Person asker) {
        return ApprovalLine.next(List.of(Level.LEADER), Optional.empty(), stands(tx, asker)) instanceof Next.Ask ask
                ? ask.people().stream().flatMap(id -> people.find(tx, id).stream()).toList() : List.of();
    }

    /** When those who are asked now are asked once more: the time counts from when they could read it. */
    public Instant askAfter(Tx tx, Collection<Person> asked) {
        var theirs = TheirSettings.read(tx, people, settings);
        return asked.stream().map(p -> theirs.of(p).quietHours().endAfter(
                        theirs.afterQuietHours(p).plus(settings.leave().askAfter()), settings.zone()))
                .max(Comparator.naturalOrder()).orElse(tx.now().plus(settings.leave().askAfter()));
    }

    /**
     * Who is there at each level: not those on leave themselves or out of reach, and for those who have named a deputy the
     * deputy. Where that leaves nobody at all, those who can be reached on their leave.
     */
    public Map<Level, Stand> stands(Tx tx, Person asker) {
        Map<Level, Stand> stands = stands(tx, asker, p -> !away.now(tx, p));
        return stands.values().stream().allMatch(s -> s.there().isEmpty()) ? stands(tx, asker, p -> true) : stands;
    }

    private Map<Level, Stand> stands(Tx tx, Person asker, Predicate<Person> free) {
        var stands = new EnumMap<Level, Stand>(Level.class);
        for (Level level : Level.values()) {
            List<Person> holders = holders(tx, level, asker);
            Predicate<Person> there = p -> p.id() != asker.id() && p.active()
                    && people.reaches(tx, p.id()) && free.test(p);
            stands.put(level, new Stand(!holders.isEmpty(), holders.stream()
                    .flatMap(h -> there(tx, h, there)).map(Person::id).distinct().toList()));
        }
        return stands;
    }

    private List<Person> holders(Tx tx, Level level, Person asker) {
        List<Person> all = switch (level) {
            case LEADER -> asker.teamId().map(id -> people.leaders(tx, id)).orElse(List.of());
            case LIAISON -> asker.townshipId().map(id -> people.liaisons(tx, id)).orElse(List.of());
            case ORGANIZER -> people.organizers(tx);
        };
        return all.stream().filter(p -> p.id() != asker.id()).toList();
    }

    private Stream<Person> there(Tx tx, Person holder, Predicate<Person> there) {
        List<Person> instead = deputies.of(tx, holder.id(), today(tx)).stream()
                .flatMap(d -> people.find(tx, d.deputyId()).stream()).filter(there).toList();
        return instead.isEmpty() ? Stream.of(holder).filter(there) : instead.stream();
    }

    private LocalDate today(Tx tx) {
        return LocalDate.ofInstant(tx.now(), settings.zone());
    }
}
