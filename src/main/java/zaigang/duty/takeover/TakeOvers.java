package zaigang.duty.takeover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.NightShifts;
import zaigang.duty.roster.Rosters;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** Who has taken over their shifts: what other features can know of it. */
public final class TakeOvers {
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final People people;
    private final Rosters rosters;
    private final ZoneId zone;
    private final TakeOverQuestions questions;
    private final TakeOverTexts texts;
    private final TakeOverLedger ledger = new TakeOverLedger();

    TakeOvers(People people, Rosters rosters, TakeOverQuestions questions, TakeOverTexts texts) {
        this.people = people;
        this.rosters = rosters;
        this.zone = texts.zone();
        this.questions = questions;
        this.texts = texts;
    }

    /** Behind the names on a day's page: when each took over. */
    public Map<Long, Text> marks(Tx tx, Duty duty) {
        return tx.now().isBefore(duty.begins()) ? Map.of() : ledger.taken(tx, duty).stream()
                .collect(Collectors.toMap(TakeOverLedger.Taken::personId, t -> texts.mark(t.at())));
    }

    /**
     * How somebody took over these shifts, by their numbers: when, and who says so where it was somebody else; or that nothing is
     * recorded, where the question was asked and the shift is over. Silence says nothing about where the person was.
     */
    public Map<Long, Text> own(Tx tx, Person person, List<Duty> duties) {
        if (duties.isEmpty()) {
            return Map.of();
        }
        Map<Long, Duty> byShift = duties.stream().collect(Collectors.toMap(Duty::shiftId, Function.identity()));
        var said = new HashMap<Long, Text>();
        ledger.of(tx, byShift.keySet(), person.id()).stream()
                .filter(t -> t.begins().equals(byShift.get(t.shiftId()).begins()))
                .forEach(t -> said.put(t.shiftId(), own(tx, t, byShift.get(t.shiftId()))));
        return said;
    }

    private Text own(Tx tx, Turnout turnout, Duty duty) {
        if (turnout.confirmed()) {
            Text by = turnout.byOneself() ? Text.none() : turnout.byPerson().flatMap(id -> people.find(tx, id))
                    .map(p -> texts.by(p.name())).orElse(Text.none());
            return Text.of("takeover.own", "mark", texts.mark(turnout.at().orElseThrow()), "by", by);
        }
        boolean silent = turnout.open() && turnout.stage() != Turnout.Stage.LEFT && !duty.ends().isAfter(tx.now());
        return silent ? Text.of("takeover.own_silent") : Text.none();
    }

    /** Who comes off a night shift on the morning of a day. */
    public NightShifts nights(Tx tx, LocalDate day) {
        return NightShifts.of(tx, rosters, day, zone);
    }

    /** Somebody known to be on post, since when and who said so. */
    public record Taken(Instant at, long byPerson) {}

    /**
     * What is known now of those on duty, for whoever is about to ask everybody.
     *
     * @param taken who has taken over a shift that runs or began today; with the instant, or now where that was on another day
     * @param standing who has a question about a shift of today out, or gets one at this very moment
     */
    public record Presence(Map<Long, Taken> taken, Set<Long> standing) {}

    /** @param day the local day that is asked about: today */
    public Presence presence(Tx tx, LocalDate day) {
        var presence = new Presence(new HashMap<>(), new HashSet<>());
        Instant midnight = day.atStartOfDay(zone).toInstant();
        List<Duty> duties = rosters.between(tx, midnight, tx.now().plusMillis(1));
        if (duties.isEmpty()) {
            return presence;
        }
        TheirSettings theirs = questions.settings(tx);
        Map<ShiftStart, List<Turnout>> turnouts = ledger.since(tx, duties.getFirst().begins()).stream()
                .collect(Collectors.groupingBy(Turnout::start));
        for (Duty duty : duties) {
            List<Turnout> asked = turnouts.getOrDefault(ShiftStart.of(duty), List.of()).stream()
                    .filter(t -> duty.everyone().stream().anyMatch(p -> p.id() == t.personId())).toList();
            boolean runs = duty.runsAt(tx.now());
            if (runs || duty.day().equals(day)) {
                asked.stream().filter(Turnout::confirmed).forEach(t -> presence.taken().put(t.personId(),
                        new Taken(t.at().filter(at -> !at.isBefore(midnight)).orElse(tx.now()), t.byPerson().orElseThrow())));
            }
            if (runs && duty.day().equals(day)) {
                presence.standing().addAll(standing(tx, duty, asked, theirs));
            }
        }
        return presence;
    }

    /** The alarm of a shift that begins at this very moment may come a little after whoever asks here. */
    private Set<Long> standing(Tx tx, Duty duty, List<Turnout> asked, TheirSettings theirs) {
        var found = new HashSet<Long>();
        if (tx.now().isBefore(duty.begins().plus(MOMENT))) {
            questions.toAsk(tx, duty, theirs).forEach(p -> found.add(p.id()));
        }
        if (asked.stream().anyMatch(Turnout::open)) {
            found.addAll(withQuestion(tx, duty, asked, false));
        }
        return found;
    }

    /** Whose latest question is on its way or arrived. */
    private Set<Long> withQuestion(Tx tx, Duty duty, List<Turnout> turnouts, boolean surely) {
        var posted = questions.posted(tx, ShiftStart.of(duty));
        return turnouts.stream().filter(t -> t.open() && t.stage() != Turnout.Stage.LEFT)
                .filter(t -> posted.containsKey(t.key(t.asks())))
                .filter(t -> switch (posted.get(t.key(t.asks())).state()) {
                    case SENT -> true;
                    case QUEUED, SENDING, UNKNOWN -> !surely;
                    default -> false;
                })
                .map(Turnout::personId).collect(Collectors.toSet());
    }

    /** Those whom a question about a shift of this day has certainly reached. */
    public Set<Long> reached(Tx tx, LocalDate day) {
        return reached(tx, rosters.on(tx, day));
    }

    /** What each of these people has on a day, as leader or on duty; who has nothing is not there. */
    public Map<Long, List<Duty>> shifts(Tx tx, Collection<Long> people, LocalDate day) {
        return rosters.of(tx, people, day);
    }

    /** Those whom a question about one of these shifts has certainly reached. */
    public Set<Long> reached(Tx tx, List<Duty> duties) {
        return duties.stream().flatMap(duty -> withQuestion(tx, duty, ledger.of(tx, duty), true).stream())
                .collect(Collectors.toSet());
    }
}
