package zaigang.month.monthend;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Scope;

/**
 * How a month was shown to the people of a scope, and what they said to it.
 *
 * @param shownAt empty where it was never shown
 * @param objections how many there were
 * @param unanswered whose objection nobody has answered
 * @param reached whom the message with the own month has certainly reached; empty where that is not kept any more
 */
public record MonthHearing(
        Optional<Instant> shownAt, int objections, int answered, Set<Long> unanswered, Optional<Set<Long>> reached) {
    private static final MonthLedger LEDGER = new MonthLedger();

    /** Objections are counted where people belong now; that one is unanswered holds wherever its author has moved. */
    public static MonthHearing read(Tx tx, Outbox outbox, YearMonth month, Scope scope) {
        List<MonthAnswer> said = LEDGER.objections(tx, scope, month);
        Set<Long> unanswered = LEDGER.open(tx, Scope.county(), month).stream().map(MonthAnswer::personId)
                .collect(Collectors.toSet());
        return new MonthHearing(LEDGER.shown(tx, month).map(ShownMonth::shownAt), said.size(),
                (int) said.stream().filter(s -> !s.open()).count(), unanswered, reached(tx, outbox, month));
    }

    /** When the time for objections to a month ends; empty where it was not shown. */
    public static Optional<Instant> until(Tx tx, YearMonth month) {
        return LEDGER.shown(tx, month).map(ShownMonth::objections);
    }

    private static Optional<Set<Long>> reached(Tx tx, Outbox outbox, YearMonth month) {
        String prefix = MonthNotices.key(month, "");
        List<Outbox.Posted> posted = outbox.posted(tx, prefix);
        return posted.isEmpty() ? Optional.empty() : Optional.of(posted.stream().filter(p -> p.state() == Outbox.State.SENT)
                .map(p -> Long.parseLong(p.once().substring(prefix.length()))).collect(Collectors.toSet()));
    }

    /** Whether somebody was shown what was recorded at that instant, and has an answer to whatever they said to it. */
    public boolean heard(long personId, Instant recorded) {
        return shownAt.filter(recorded::isBefore).isPresent()
                && !unanswered.contains(personId) && reached.filter(r -> !r.contains(personId)).isEmpty();
    }
}
