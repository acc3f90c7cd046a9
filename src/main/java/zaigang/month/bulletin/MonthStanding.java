package zaigang.month.bulletin;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.month.monthend.Months;
import zaigang.spine.books.Books;
import zaigang.spine.books.ClosedMonth;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Scope;

/** How a month of the county or of a township stands: only of a closed one there is a bulletin. */
sealed interface MonthStanding {
    /** @param by what it was closed by: itself, the county, or for a county all its townships; never empty */
    record Closed(List<ClosedMonth> by) implements MonthStanding {}

    /** It was closed, and opened again. */
    record Reopened(ClosedMonth by) implements MonthStanding {}

    /** Not closed, or not all of it. */
    record Open() implements MonthStanding {}

    static MonthStanding of(Tx tx, Books books, YearMonth month, Scope scope) {
        List<ClosedMonth> rows = Stream.of(scope, Scope.county()).distinct()
                .flatMap(s -> books.find(tx, month, s).stream()).toList();
        if (!books.closed(tx, scope, Months.period(month))) {
            return rows.stream().filter(r -> !r.closed()).findFirst().<MonthStanding>map(Reopened::new).orElseGet(Open::new);
        }
        Optional<ClosedMonth> row = rows.stream().filter(ClosedMonth::closed).findFirst();
        return new Closed(row.map(List::of).orElseGet(() -> books.closed(tx).stream()
                .filter(r -> r.yearMonth().equals(month)).toList()));
    }
}
