package zaigang.day.attendance;

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
import zaigang.duty.roster.NightShifts;
import zaigang.duty.takeover.ShiftTakenOver;
import zaigang.duty.takeover.TakeOvers;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Feature;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;

/**
 * The course of a day's rounds: planned at midnight, opened, reminded, closed. While Telegram cannot be heard nothing is opened
 * or closed, since taps may be getting lost; afterwards the window moves or the round is declared not held.
 */
final class Rounds implements Feature {
    /** The how manieth time a round asks. */
    private record Time(long round, int asks) {
        static Time parse(String subject) {
            String[] parts = subject.split("/");
            return new Time(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return round + "/" + asks;
        }
    }

    private static final AlarmType<LocalDate> PLAN = AlarmType.ofDay("round.plan");
    private static final AlarmType<Long> OPEN = AlarmType.ofId("round.open");
    private static final AlarmType<Time> ASK = AlarmType.of("round.ask", Time::toString, Time::parse);
    private static final AlarmType<Long> REMIND = AlarmType.ofId("round.remind");
    private static final AlarmType<Long> CLOSE = AlarmType.ofId("round.close");
    /** Longer than any public holiday. */
    private static final int DAYS_AHEAD = 12;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    /** Taps that waited at Telegram for the end of an outage come in first: who pressed one is not asked again. */
    private static final Duration LET_TAPS_IN = Duration.ofSeconds(5);

    private final Calendar calendar;
    private final TakeOvers takeOvers;
    private final DayDoor door;
    private final RoundQuestions questions;
    private final RoundLedger ledger = new RoundLedger();

    Rounds(Calendar calendar, TakeOvers takeOvers, DayDoor door, RoundQuestions questions) {
        this.calendar = calendar;
        this.takeOvers = takeOvers;
        this.door = door;
        this.questions = questions;
    }

    @Override
    public String name() {
        return "round";
    }

    @Override
    public List<AlarmKind> alarms() {
        return List.of(
                PLAN.ringsSilently(Late.stillUseful(), (tx, day, due) -> plan(tx, day)),
                OPEN.rings(Late.windowMoves(), (tx, id, due) -> hearing(tx, () -> open(tx, ledger.find(tx, id)))),
                ASK.rings(Late.windowMoves(), (tx, time, due) ->
                        hearing(tx, () -> questions.ask(tx, ledger.find(tx, time.round())))),
                REMIND.rings(Late.windowMoves(), (tx, id, due) -> hearing(tx, () -> questions.remind(tx, ledger.find(tx, id)))),
                CLOSE.rings(Late.windowMoves(), (tx, id, due) -> hearing(tx, () -> close(tx, ledger.find(tx, id)))));
    }

    /** Rounds are planned anew, so that changed settings hold at once for those that have not begun. */
    @Override
    public void start(Tx tx) {
        plan(tx, calendar.day(tx.now()));
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                Listener.of(Pulse.Outage.class, this::back),
                Listener.of(ShiftTakenOver.class, door::recordTakeOver));
    }

    /** Those who have not answered in a window that the outage touched are asked again. */
    private void back(Tx tx, Pulse.Outage outage) {
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
        PLAN.put(tx, day.plusDays(1), calendar.midnight(day.plusDays(1)));
        return Rung.DONE;
    }

    private Collection<RoundPlan.Planned> planRounds(Tx tx, LocalDate day) {
        Map<String, RoundPlan.Planned> planned = calendar.planned(day).stream()
                .collect(Collectors.toMap(RoundPlan.Planned::profile, Function.identity(), (same, again) -> same));
        List<Round> forgotten = ledger.forgetPlanned(tx, day, planned.keySet());
        forgotten.forEach(r -> OPEN.cancel(tx, r.id()));
        Set<String> there = ledger.of(tx, day).stream().map(Round::profile).collect(Collectors.toSet());
        planned.values().stream().filter(p -> !there.contains(p.profile()))
                .flatMap(p -> p.from(tx.now(), missed(tx, p, forgotten), calendar.midnight(day.plusDays(1))).stream())
                .forEach(p -> ledger.plan(tx, p));
        ledger.notePlanned(tx, day);
        ledger.of(tx, day).stream().filter(r -> r.state() == Round.State.PLANNED)
                .forEach(r -> OPEN.put(tx, r.id(), r.opens()));
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
            case Opening.NotHeld n -> ledger.setState(tx, round.id(), Round.State.NOT_HELD);
        }
    }

    /** What still waits to be sent is out of date. */
    private void again(Tx tx, Round round, Opening opening) {
        questions.takeBack(tx, round);
        if (opening instanceof Opening.AskWithApology a) {
            questions.prepareAgain(tx, round);
            ask(tx, round, tx.now().plus(LET_TAPS_IN), a.closes());
        } else {
            begin(tx, round, opening);
        }
    }

    private void ask(Tx tx, Round round, Instant at, Instant closes) {
        ledger.openUntil(tx, round.id(), closes);
        ASK.put(tx, new Time(round.id(), round.asks() + 1), at);
        Duration untilReminder = Duration.between(round.opens(), round.reminds());
        if (untilReminder.compareTo(round.window()) < 0) {
            REMIND.put(tx, round.id(), closes.minus(round.window()).plus(untilReminder));
        }
        CLOSE.put(tx, round.id(), closes);
    }

    private Rung close(Tx tx, Optional<Round> found) {
        if (found.filter(r -> r.state() == Round.State.OPEN).isEmpty()) {
            return new Rung.Skipped("not open any more");
        }
        Round round = found.get();
        if (tx.now().isBefore(round.closes())) {
            return new Rung.Again(round.closes());
        }
        questions.notReached(tx, round).forEach(id -> ledger.setAsked(tx, round.id(), id, AskProgress.NOT_DELIVERED));
        ledger.setState(tx, round.id(), Round.State.CLOSED);
        tx.announce(new RoundClosed(round.id(), round.day(), ledger.members(tx, round.id())));
        return Rung.DONE;
    }

    private static Rung hearing(Tx tx, Supplier<Rung> then) {
        return Pulse.deaf(tx) ? new Rung.Again(tx.now().plus(LOOK_AGAIN)) : then.get();
    }
}
