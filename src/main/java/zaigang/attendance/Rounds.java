package zaigang.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import zaigang.agenda.Agenda;
import zaigang.agenda.Alarm;
import zaigang.agenda.AlarmKind;
import zaigang.agenda.Late;
import zaigang.agenda.Pulse;
import zaigang.agenda.Rung;
import zaigang.chat.Feature;
import zaigang.ledger.Tx;
import zaigang.roster.NightShifts;
import zaigang.takeover.TakeOvers;

/**
 * The course of a day's rounds: planned at midnight, opened, reminded, closed. While Telegram cannot be heard nothing is opened
 * or closed, since taps may be getting lost; afterwards the window moves or the round is declared not held.
 */
public final class Rounds implements Feature {
    private static final String PLAN = "round.plan";
    private static final String OPEN = "round.open";
    private static final String ASK = "round.ask";
    private static final String REMIND = "round.remind";
    private static final String CLOSE = "round.close";
    /** Longer than any public holiday. */
    private static final int DAYS_AHEAD = 12;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    /** Taps that waited at Telegram for the end of an outage come in first: who pressed one is not asked again. */
    private static final Duration LET_TAPS_IN = Duration.ofSeconds(5);

    private final Calendar calendar;
    private final TakeOvers takeOvers;
    private final Asking asking;
    private final Closing closing;
    private final RoundLedger ledger = new RoundLedger();

    Rounds(Calendar calendar, TakeOvers takeOvers, Asking asking, Closing closing) {
        this.calendar = calendar;
        this.takeOvers = takeOvers;
        this.asking = asking;
        this.closing = closing;
    }

    @Override
    public String name() {
        return "round";
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                AlarmKind.silent(PLAN, Late.stillUseful(), (tx, alarm) -> plan(tx, LocalDate.parse(alarm.subject()))),
                AlarmKind.of(OPEN, Late.windowMoves(), (tx, alarm) -> hearing(tx, () -> open(tx, round(tx, alarm)))),
                AlarmKind.of(ASK, Late.windowMoves(), (tx, alarm) -> hearing(tx, () -> asking.ask(tx, round(tx, alarm)))),
                AlarmKind.of(REMIND, Late.windowMoves(), (tx, alarm) -> hearing(tx, () -> asking.remind(tx, round(tx, alarm)))),
                AlarmKind.of(CLOSE, Late.windowMoves(), (tx, alarm) -> hearing(tx, () -> close(tx, round(tx, alarm)))));
    }

    /** Rounds are planned anew, so that changed settings hold at once for those that have not begun. */
    @Override
    public void start(Tx tx) {
        plan(tx, calendar.day(tx.now()));
    }

    /** Those who have not answered in a window that the outage touched are asked again. */
    @Override
    public void back(Tx tx, Pulse.Outage outage) {
        ledger.open(tx).stream()
                .filter(r -> outage.touches(r.opens(), r.closes()))
                .forEach(r -> again(tx, r, Opening.again(r, tx.now())));
    }

    /** Plans a day and, so that what comes next can be seen, the next day that has a round. */
    private Rung plan(Tx tx, LocalDate day) {
        planRounds(tx, day);
        boolean planned = false;
        for (LocalDate next = day.plusDays(1); !planned && next.isBefore(day.plusDays(DAYS_AHEAD)); next = next.plusDays(1)) {
            planned = !planRounds(tx, next).isEmpty();
        }
        Agenda.put(tx, PLAN, day.plusDays(1).toString(), calendar.midnight(day.plusDays(1)));
        return Rung.DONE;
    }

    private Collection<RoundPlan.Planned> planRounds(Tx tx, LocalDate day) {
        Map<String, RoundPlan.Planned> planned = calendar.planned(day).stream()
                .collect(Collectors.toMap(RoundPlan.Planned::profile, Function.identity(), (same, again) -> same));
        List<Round> forgotten = ledger.forgetPlanned(tx, day, planned.keySet());
        forgotten.forEach(r -> Agenda.cancel(tx, OPEN, String.valueOf(r.id())));
        Set<String> there = ledger.of(tx, day).stream().map(Round::profile).collect(Collectors.toSet());
        planned.values().stream().filter(p -> !there.contains(p.profile()))
                .flatMap(p -> p.from(tx.now(), missed(tx, p, forgotten), calendar.midnight(day.plusDays(1))).stream())
                .forEach(p -> ledger.plan(tx, p));
        ledger.dayPlanned(tx, day);
        ledger.of(tx, day).stream().filter(r -> r.state() == Round.State.PLANNED)
                .forEach(r -> Agenda.put(tx, OPEN, String.valueOf(r.id()), r.opens()));
        return planned.values();
    }

    /**
     * Whether a round whose time has come was missed: the bot was in use by then and had not planned that day, or had planned
     * another round in its place and did not open that either. Days before the first use were missed by nobody.
     */
    private boolean missed(Tx tx, RoundPlan.Planned round, List<Round> insteadOf) {
        boolean unplanned = ledger.plannedAt(tx, round.day()).filter(at -> at.isBefore(round.opens())).isEmpty();
        return ledger.inUse(tx, round.opens())
                && (unplanned || insteadOf.stream().anyMatch(r -> r.opens().isBefore(tx.now())));
    }

    private Rung open(Tx tx, Optional<Round> found) {
        if (found.filter(r -> r.state() == Round.State.PLANNED).isEmpty()) {
            return new Rung.Skipped("not planned any more");
        }
        Round round = found.get();
        NightShifts nights = takeOvers.nights(tx, round.day());
        ledger.units(tx).forEach(u -> enlist(tx, round, u, nights));
        begin(tx, round, Opening.of(round, tx.now()));
        return Rung.DONE;
    }

    /** Where those who came off a night shift have a round of their own, they are in that. */
    private void enlist(Tx tx, Round round, RoundLedger.Unit unit, NightShifts nights) {
        Optional<RoundPlan.Planned> later = calendar.afterNight(round.day(), unit.team(), unit.township());
        Optional<RoundPlan.Planned> own = round.afterNight() ? later
                : calendar.planned(round.day(), unit.team(), unit.township());
        if (own.filter(p -> p.profile().equals(round.profile())).isPresent()) {
            ledger.enlist(tx, round, unit, later.isPresent() ? nights.people() : Set.of());
        }
    }

    private void begin(Tx tx, Round round, Opening opening) {
        switch (opening) {
            case Opening.Ask a -> ask(tx, round, tx.now(), a.closes());
            case Opening.AskWithApology a -> ask(tx, round, tx.now(), a.closes());
            case Opening.NotHeld n -> ledger.state(tx, round.id(), Round.State.NOT_HELD);
        }
    }

    /** What still waits to be sent is out of date. */
    private void again(Tx tx, Round round, Opening opening) {
        asking.takeBack(tx, round);
        if (opening instanceof Opening.AskWithApology a) {
            asking.prepareAgain(tx, round);
            ask(tx, round, tx.now().plus(LET_TAPS_IN), a.closes());
        } else {
            begin(tx, round, opening);
        }
    }

    private void ask(Tx tx, Round round, Instant at, Instant closes) {
        ledger.ask(tx, round.id(), closes);
        Agenda.put(tx, ASK, round.id() + "/" + (round.asks() + 1), at);
        Duration untilReminder = Duration.between(round.opens(), round.reminds());
        if (untilReminder.compareTo(round.window()) < 0) {
            Agenda.put(tx, REMIND, String.valueOf(round.id()), closes.minus(round.window()).plus(untilReminder));
        }
        Agenda.put(tx, CLOSE, String.valueOf(round.id()), closes);
    }

    private Rung close(Tx tx, Optional<Round> found) {
        if (found.filter(r -> r.state() == Round.State.OPEN).isEmpty()) {
            return new Rung.Skipped("not open any more");
        }
        Round round = found.get();
        if (tx.now().isBefore(round.closes())) {
            return new Rung.Again(round.closes());
        }
        closing.close(tx, round);
        return Rung.DONE;
    }

    private Optional<Round> round(Tx tx, Alarm alarm) {
        return ledger.find(tx, Long.parseLong(alarm.subject().split("/")[0]));
    }

    private static Rung hearing(Tx tx, Supplier<Rung> then) {
        return Pulse.deaf(tx) ? new Rung.Again(tx.now().plus(LOOK_AGAIN)) : then.get();
    }
}
