package zaigang.day.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.away.leave.Absences;
import zaigang.away.leave.Half;
import zaigang.away.outing.Outing;
import zaigang.away.outing.Outings;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;

/** What is known of the days of people: the one place from which boards, digests and reports take their figures. */
public final class Attendance {
    private final LeaveRules rules;
    private final ZoneId zone;
    private final Outings outings;
    private final AttendanceLedger ledger = new AttendanceLedger();
    private final RoundLedger rounds = new RoundLedger();

    public Attendance(Settings settings) {
        this.rules = settings.leave();
        this.zone = settings.zone();
        this.outings = new Outings(settings.zone());
    }

    Outings outings() {
        return outings;
    }

    /**
     * Every member's day in a scope and a period, by day, township, team and person; days whose round has not begun are not
     * there.
     */
    public List<PersonDay> days(Tx tx, Scope scope, Period period) {
        Absences absences = scope instanceof Scope.Only one
                ? Absences.of(tx, one.personId(), period)
                : Absences.read(tx, period);
        return ledger.rows(tx, scope, period).stream().map(row -> personDay(row, absences)).toList();
    }

    /**
     * The posts of a scope at which nobody is, by day, with those of their people who belong to the scope. Judged by all who are
     * posted there: a post that two teams share is not empty as long as people of the other team hold it.
     *
     * @param days what {@link #days} gives for this scope and period
     */
    public Map<LocalDate, List<EmptyPosts.Empty>> emptyPosts(Tx tx, Scope scope, Period period, List<PersonDay> days) {
        List<PersonDay> judged = scope instanceof Scope.County ? days : atPostsOf(tx, scope, period);
        Map<LocalDate, List<PersonDay>> byDay =
                judged.stream().collect(Collectors.groupingBy(PersonDay::day, TreeMap::new, Collectors.toList()));
        var found = new TreeMap<LocalDate, List<EmptyPosts.Empty>>();
        byDay.forEach((day, all) -> found.put(day, EmptyPosts.within(scope, EmptyPosts.of(all))));
        return found;
    }

    private List<PersonDay> atPostsOf(Tx tx, Scope scope, Period period) {
        Absences absences = Absences.read(tx, period);
        return ledger.atPostsOf(tx, scope, period).stream().map(r -> personDay(r, absences)).toList();
    }

    /** The posts of a scope at which nobody is on a day; see above. */
    public List<EmptyPosts.Empty> emptyPosts(Tx tx, Scope scope, LocalDate day, List<PersonDay> days) {
        return emptyPosts(tx, scope, Period.of(day), days).getOrDefault(day, List.of());
    }

    /** Who is recorded as verified absent, by day. */
    public Map<LocalDate, Set<Long>> absent(Tx tx, Period period) {
        return ledger.absent(tx, period).stream().collect(Collectors.groupingBy(AttendanceLedger.AbsentOn::day,
                Collectors.mapping(AttendanceLedger.AbsentOn::personId, Collectors.toSet())));
    }

    /** All that is known of a member's day in a round, whether or not that has begun; empty for who is not a member of it. */
    Optional<DayFacts> facts(Tx tx, long roundId, long personId) {
        return ledger.day(tx, roundId, personId).map(row -> facts(tx, row));
    }

    /** In whatever round of that day; empty where nobody asks that person then. */
    Optional<DayFacts> facts(Tx tx, LocalDate day, long personId) {
        return ledger.day(tx, day, personId).map(row -> facts(tx, row));
    }

    private DayFacts facts(Tx tx, AttendanceLedger.DayRow row) {
        Absences absences = Absences.of(tx, row.personId(), Period.of(row.day()));
        Optional<Outing> outing = today(tx, row.day()) ? outings.today(tx, row.personId()) : Optional.empty();
        return new DayFacts(row.round(), row.personId(), row.asking(), row.closed(), row.answer(), row.amendment(), absences,
                outing, new DayFacts.Now(tx.now(), zone, rules));
    }

    /**
     * A day as it stands.
     *
     * @param text the state with its time, and where somebody is who is out
     */
    public record Known(DayState state, Text text) {}

    /** How somebody's day stands, whether or not its round has begun; empty where nobody asks that person then. */
    public Optional<Known> known(Tx tx, long personId, LocalDate day) {
        return facts(tx, day, personId)
                .map(d -> new Known(d.state(), StateText.beside(StateText.withTime(d.state(), zone), outing(d))));
    }

    /** What is known of somebody's day, in words; {@link Text#NONE} where nobody asked that day. */
    public Text said(Tx tx, long personId, LocalDate day, ZoneId zone) {
        return facts(tx, day, personId).map(d -> StateText.withTime(d.state(), zone)).orElse(Text.none());
    }

    /** Where somebody is who is out today, to stand beside the state of a day; {@link Text#NONE} where nothing is to be said. */
    Text outing(DayFacts day) {
        DayState state = day.state();
        return state.present()
                ? day.outing().map(o -> outings.beside(o, state.out(), day.now().at())).orElse(Text.none()) : Text.none();
    }

    /** Where people are who are out, beside the states of a day that is shown; read once. */
    public Function<PersonDay, Text> outings(Tx tx, LocalDate day) {
        Map<Long, Outing> all = today(tx, day) ? outings.today(tx) : Map.of();
        return d -> d.state().present() && all.containsKey(d.personId())
                ? outings.beside(all.get(d.personId()), d.state().out(), tx.now()) : Text.none();
    }

    /** That somebody is out now, where and until when, as they said; {@link Text#NONE} for anybody else. */
    public Text whereabouts(Tx tx, long personId) {
        LocalDate day = LocalDate.ofInstant(tx.now(), zone);
        return facts(tx, day, personId).filter(d -> d.outingRuns() && d.state().present())
                .flatMap(DayFacts::outing).map(outings::now).orElse(Text.none());
    }

    private boolean today(Tx tx, LocalDate day) {
        return day.equals(LocalDate.ofInstant(tx.now(), zone));
    }

    /**
     * What is recorded of somebody's day, the last one counting. What the person had answered stands before what somebody else
     * recorded in its place; of changes by the person only the last one is there.
     */
    public List<Answer> answers(Tx tx, long personId, LocalDate day) {
        Optional<Answer> last = rounds.ofMember(tx, personId, day).flatMap(r -> ledger.answer(tx, r.id(), personId));
        return last.filter(a -> !a.byOneself())
                .map(a -> Stream.concat(ledger.before(tx, a.roundId(), personId).stream(), Stream.of(a)).toList())
                .orElseGet(() -> last.stream().toList());
    }

    private PersonDay personDay(AttendanceLedger.Row row, Absences absences) {
        var facts = new DayState.Facts(row.state(), row.closes(), Duration.ofMillis(row.graceMs()), row.asking(), row.answer(),
                row.amendment(),
                DayFacts.leave(absences, row.personId(), row.day(), rules), absences.overdue(row.personId(), row.day()));
        DayState state = DayState.of(facts);
        return new PersonDay(row.personId(), row.name(), row.phone(), row.day(), row.teamId(), row.postId(), row.townshipId(),
                state, halves(absences, row.personId(), row.day(), state));
    }

    /** Whoever was there in the morning was on leave in the afternoon at most. */
    private List<LeaveKind> halves(Absences absences, long personId, LocalDate day, DayState state) {
        return Arrays.stream(Half.values())
                .filter(half -> half == Half.AFTERNOON || state instanceof DayState.OnLeave)
                .flatMap(half -> absences.in(personId, day, half).filter(Absences.InHalf::approved).stream())
                .map(in -> in.kind(rules)).toList();
    }
}
