package zaigang.spine.books;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.Refusal;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * Which months are closed, and for whom. Whoever records something about a day asks here first; a closed day is answered with
 * {@link #refusal}. Days are local days of the county.
 */
public final class Books {
    private static final BooksLedger LEDGER = new BooksLedger();

    /** Whether somebody's day is closed, by the township in which the person was on that day. */
    public boolean closed(Tx tx, Person person, LocalDate day) {
        return closed(tx, person.id(), day);
    }

    public boolean closed(Tx tx, long personId, LocalDate day) {
        return LEDGER.closed(tx, personId, day);
    }

    /** Whether a day is closed for the county, or for this township itself. */
    public boolean closed(Tx tx, Optional<Long> townshipId, LocalDate day) {
        return itself(tx, Scope.county(), YearMonth.from(day))
                || townshipId.filter(id -> itself(tx, new Scope.OfTownship(id), YearMonth.from(day))).isPresent();
    }

    /** Whether a month of a period is closed for anybody. */
    public boolean any(Tx tx, Period period) {
        return !LEDGER.months(tx, YearMonth.from(period.from()), YearMonth.from(period.to())).isEmpty();
    }

    /** Why nothing can be recorded any more about somebody's days, with the way out; empty where all of them are open. */
    public Optional<Refusal> refusal(Tx tx, Person person, Period period) {
        return locked(tx, person, period).map(month -> new Refusal(text(month)));
    }

    public Optional<Refusal> refusal(Tx tx, Person person, LocalDate day) {
        return refusal(tx, person, Period.of(day));
    }

    /** That a month is closed, and how it is opened. */
    public static Text text(YearMonth month) {
        return Text.of("month.locked", "month", month);
    }

    private Optional<YearMonth> locked(Tx tx, Person person, Period period) {
        return LEDGER.months(tx, YearMonth.from(period.from()), YearMonth.from(period.to())).stream().map(YearMonth::parse)
                .filter(month -> within(month, period).from().datesUntil(within(month, period).to().plusDays(1))
                        .anyMatch(day -> closed(tx, person, day)))
                .findFirst();
    }

    /**
     * Whether every recorded day of a scope and a period is closed: each month for the county, or for the townships in which its
     * people were. A month without any recorded day is closed where the scope itself is.
     */
    public boolean closed(Tx tx, Scope scope, Period period) {
        return Stream.iterate(YearMonth.from(period.from()), m -> m.plusMonths(1))
                .takeWhile(m -> !m.isAfter(YearMonth.from(period.to()))).allMatch(m -> closed(tx, scope, m, within(m, period)));
    }

    private boolean closed(Tx tx, Scope scope, YearMonth month, Period part) {
        // Where nothing of the month is closed there is no need to look at its days.
        return !LEDGER.months(tx, month, month).isEmpty() && (itself(tx, Scope.county(), month) || itself(tx, scope, month)
                || !LEDGER.anyOpen(tx, scope, part) && LEDGER.anyDay(tx, scope, part));
    }

    private static boolean itself(Tx tx, Scope scope, YearMonth month) {
        return LEDGER.find(tx, month, scope).filter(ClosedMonth::closed).isPresent();
    }

    private static Period within(YearMonth month, Period period) {
        LocalDate from = month.atDay(1).isAfter(period.from()) ? month.atDay(1) : period.from();
        LocalDate to = month.atEndOfMonth().isBefore(period.to()) ? month.atEndOfMonth() : period.to();
        return new Period(from, to);
    }

    /**
     * Whether a month is closed for somebody: all the days recorded of this person; without any, the month in the township where
     * the person is.
     */
    public boolean closed(Tx tx, Person person, YearMonth month) {
        var own = new Scope.Only(person.id());
        var whole = new Period(month.atDay(1), month.atEndOfMonth());
        return LEDGER.anyDay(tx, own, whole) ? closed(tx, own, whole) : closed(tx, person, month.atEndOfMonth());
    }

    /** How a month of exactly this scope stands; empty where it was never closed. */
    public Optional<ClosedMonth> find(Tx tx, YearMonth month, Scope scope) {
        return LEDGER.find(tx, month, scope);
    }

    /** All that is closed, newest month first. */
    public List<ClosedMonth> closed(Tx tx) {
        return LEDGER.closed(tx);
    }

    public void close(Tx tx, YearMonth month, Scope scope, Person by) {
        LEDGER.set(tx, month, scope, ClosedMonth.State.CLOSED, by.id(), "");
    }

    public void reopen(Tx tx, YearMonth month, Scope scope, Person by, String reason) {
        LEDGER.set(tx, month, scope, ClosedMonth.State.REOPENED, by.id(), reason);
    }
}
