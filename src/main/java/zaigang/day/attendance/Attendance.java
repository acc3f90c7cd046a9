package zaigang.day.attendance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.away.leave.Absences;
import zaigang.away.outing.Outing;
import zaigang.away.outing.Outings;
import zaigang.base.settings.LeaveRules;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;

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
        var all = new ArrayList<PersonDay>();
        eachDate(tx, scope, period, days -> days.stream().sorted(PersonDay.BY_PLACE).forEach(all::add));
        return all;
    }

    /**
     * The days of a scope and a period date by date, for more of them than memory should hold; those of one date in no order.
     *
     * @param taker gets what a date has; dates without anything are not there
     */
    public void eachDate(Tx tx, Scope scope, Period period, Consumer<List<PersonDay>> taker) {
        eachDate(tx, Selection.of(scope), period, taker);
    }

    /** The days of a selection and a period date by date, those of one date in no order; dates without anything are not there. */
    public void eachDate(Tx tx, Selection selection, Period period, Consumer<List<PersonDay>> taker) {
        Scope scope = selection.within();
        Absences absences = scope instanceof Scope.Only one ? Absences.of(tx, one.personId(), period) : Absences.read(tx, period);
        var reader = new DayReader(tx, period, absences, rules, selection.whole() ? taker : days -> {
            List<PersonDay> theirs = days.stream().filter(d -> d.in(scope)).toList();
            if (!theirs.isEmpty()) {
                taker.accept(theirs);
            }
        });
        ledger.each(tx, selection, period, reader);
        reader.end();
    }

    /**
     * The posts of a part of the county at which nobody is, by day, with those of their people who belong to it. Judged by all who
     * are posted there: a post that two teams share is not empty as long as people of the other team hold it. Of the county they are
     * {@link EmptyPosts#of} its days.
     *
     * @param them the days of those who belong to it
     */
    public Map<LocalDate, List<EmptyPosts.Empty>> emptyPosts(Tx tx, Selection part, Period period, Predicate<PersonDay> them) {
        var found = new TreeMap<LocalDate, List<EmptyPosts.Empty>>();
        var reader = new DayReader(tx, period, Absences.read(tx, period), rules,
                days -> found.put(days.getFirst().day(), EmptyPosts.within(them, EmptyPosts.of(days))));
        ledger.eachAtPostsOf(tx, part, period, reader);
        reader.end();
        return found;
    }

    /**
     * The posts of a scope at which nobody is on a day; see above.
     *
     * @param days what {@link #days} gives for this scope and day
     */
    public List<EmptyPosts.Empty> emptyPosts(Tx tx, Scope scope, LocalDate day, List<PersonDay> days) {
        return scope instanceof Scope.County ? EmptyPosts.of(days)
                : emptyPosts(tx, Selection.of(scope), Period.of(day), d -> d.in(scope)).getOrDefault(day, List.of());
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
        Absences absences = row.leave() ? Absences.of(tx, row.personId(), Period.of(row.day())) : Absences.NONE;
        Optional<Outing> outing = row.out() && today(tx, row.day()) ? outings.today(tx, row.personId()) : Optional.empty();
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
}
