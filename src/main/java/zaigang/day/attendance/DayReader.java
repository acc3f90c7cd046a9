package zaigang.day.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.away.leave.Absences;
import zaigang.away.leave.Half;
import zaigang.base.settings.LeaveKind;
import zaigang.base.settings.LeaveRules;
import zaigang.base.workdays.Period;
import zaigang.spine.ledger.Tx;

/**
 * Makes days of rows and hands them on date by date, so that there are never more of them in memory than a date has. What many rows
 * have in common is read once: rounds, leave, corrections; names when somebody first appears.
 */
final class DayReader implements Consumer<AttendanceLedger.Row> {
    private final Tx tx;
    private final Absences absences;
    private final LeaveRules rules;
    private final Consumer<List<PersonDay>> taker;
    private final AttendanceLedger ledger = new AttendanceLedger();
    private final Map<Long, AttendanceLedger.Begun> rounds;
    private final Map<Long, Map<Long, Amendment>> amendments = new HashMap<>();
    private final Map<Long, AttendanceLedger.Named> names = new HashMap<>();
    private final List<AttendanceLedger.Row> rows = new ArrayList<>();

    /** @param taker gets everybody's days of a date, in no order; dates come in theirs */
    DayReader(Tx tx, Period period, Absences absences, LeaveRules rules, Consumer<List<PersonDay>> taker) {
        this.tx = tx;
        this.absences = absences;
        this.rules = rules;
        this.taker = taker;
        this.rounds = ledger.begun(tx, period).stream().collect(Collectors.toMap(AttendanceLedger.Begun::id, Function.identity()));
        ledger.amended(tx, period).forEach(x -> amendments.computeIfAbsent(x.roundId(), id -> new HashMap<>())
                .put(x.personId(), new Amendment(x.kind(), x.at(), x.by())));
    }

    /** Rows come by date. */
    @Override
    public void accept(AttendanceLedger.Row row) {
        boolean next = !rows.isEmpty() && rows.getLast().roundId() != row.roundId() && !date(rows.getLast()).equals(date(row));
        if (next) {
            end();
        }
        rows.add(row);
    }

    /** Hands on the date at hand. */
    void end() {
        if (rows.isEmpty()) {
            return;
        }
        List<Long> strangers = rows.stream().map(AttendanceLedger.Row::personId).filter(id -> !names.containsKey(id)).toList();
        if (!strangers.isEmpty()) {
            ledger.names(tx, strangers).forEach(n -> names.put(n.id(), n));
        }
        var days = new ArrayList<PersonDay>(rows.size());
        rows.forEach(row -> days.add(day(row)));
        rows.clear();
        taker.accept(days);
    }

    private LocalDate date(AttendanceLedger.Row row) {
        return rounds.get(row.roundId()).day();
    }

    private PersonDay day(AttendanceLedger.Row row) {
        AttendanceLedger.Begun round = rounds.get(row.roundId());
        AttendanceLedger.Named who = names.get(row.personId());
        DayState state = DayState.of(new DayState.Facts(round.state(), round.closes(), Duration.ofMillis(round.graceMs()), row.asking(),
                row.answer(), Optional.ofNullable(amendments.getOrDefault(row.roundId(), Map.of()).get(row.personId())),
                DayFacts.leave(absences, row.personId(), round.day(), rules), absences.overdue(row.personId(), round.day())));
        return new PersonDay(row.personId(), who.name(), who.phone(), round.day(), row.teamId(), row.postId(), row.townshipId(),
                state, halves(row.personId(), round.day(), state));
    }

    /** Whoever was there in the morning was on leave in the afternoon at most. */
    private List<LeaveKind> halves(long personId, LocalDate day, DayState state) {
        if (absences.none(personId)) {
            return List.of();
        }
        return Arrays.stream(Half.values())
                .filter(half -> half == Half.AFTERNOON || state instanceof DayState.OnLeave)
                .flatMap(half -> absences.in(personId, day, half).filter(Absences.InHalf::approved).stream())
                .map(in -> in.kind(rules)).toList();
    }
}
