package zaigang.duty.takeover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.duty.roster.ChangeCause;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Move;
import zaigang.duty.roster.PlannedShift;
import zaigang.duty.roster.Rosters;
import zaigang.duty.roster.RostersChanged;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.agenda.Rung;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Person;

/**
 * When who is asked: at the beginning of each shift, by an alarm that names the shift and that beginning, so that one of a shift
 * which was moved finds nothing to do. While Telegram cannot be heard nobody is asked and nobody is told.
 */
final class Beginnings {
    /** Alarms are set once a day. */
    private static final Duration HORIZON = Duration.ofDays(2);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    /** Taps that waited at Telegram for the end of an outage come in first. */
    private static final Duration LET_TAPS_IN = Duration.ofSeconds(5);
    /** Somebody put on a running shift in these ways knows that it runs, and takes over now. */
    private static final Set<ChangeCause.Kind> BY_HAND =
            EnumSet.of(ChangeCause.Kind.SWAP, ChangeCause.Kind.COVER, ChangeCause.Kind.ASSIGNED, ChangeCause.Kind.OVERRIDE);

    private final Rosters rosters;
    private final TakeOverQuestions questions;
    private final TakeOverAlerts alerts;
    private final ZoneId zone;
    private final TakeOverLedger ledger = new TakeOverLedger();

    Beginnings(Rosters rosters, TakeOverQuestions questions, TakeOverAlerts alerts, ZoneId zone) {
        this.rosters = rosters;
        this.questions = questions;
        this.alerts = alerts;
        this.zone = zone;
    }

    List<AlarmKind> alarms() {
        return List.of(
                TakeOverAlarms.PLAN.ringsSilently(Late.stillUseful(), (tx, day, due) -> planAhead(tx)),
                TakeOverAlarms.ASK.rings(Late.windowMoves(), (tx, start, due) -> withDuty(tx, start, d -> ask(tx, d))),
                TakeOverAlarms.AGAIN.rings(Late.windowMoves(),
                        (tx, later, due) -> withDuty(tx, later.start(), d -> askAgain(tx, d))),
                TakeOverAlarms.LOOK.rings(Late.windowMoves(),
                        (tx, later, due) -> withDuty(tx, later.start(), d -> alerts.look(tx, d))));
    }

    /** Sets the alarms of the coming days, and the one for doing so again tomorrow. */
    Rung planAhead(Tx tx) {
        LocalDate today = LocalDate.ofInstant(tx.now(), zone);
        rosters.on(tx, today.minusDays(1), today.plusDays(HORIZON.toDays())).forEach(d -> plan(tx, d));
        TakeOverAlarms.PLAN.put(tx, today.plusDays(1), today.plusDays(1).atStartOfDay(zone).toInstant());
        return Rung.DONE;
    }

    private static void plan(Tx tx, Duty duty) {
        boolean near = duty.begins().isBefore(tx.now().plus(HORIZON));
        if (near && (duty.begins().isAfter(tx.now()) || TakeOverPatience.useful(duty, tx.now()))) {
            TakeOverAlarms.ASK.put(tx, ShiftStart.of(duty), duty.begins());
        }
    }

    private Rung withDuty(Tx tx, ShiftStart start, Function<Duty, Rung> then) {
        if (Pulse.deaf(tx)) {
            return new Rung.Again(tx.now().plus(LOOK_AGAIN));
        }
        return find(tx, start).filter(d -> d.runsAt(tx.now())).map(then)
                .orElseGet(() -> new Rung.Skipped("the shift was moved or removed, or is over"));
    }

    private Optional<Duty> find(Tx tx, ShiftStart start) {
        return rosters.find(tx, start.shiftId()).filter(start::is);
    }

    /** The shift of a question, while it runs. */
    Optional<Duty> running(Tx tx, Turnout turnout) {
        return find(tx, turnout.start()).filter(d -> d.runsAt(tx.now()));
    }

    private Rung ask(Tx tx, Duty duty) {
        if (!TakeOverPatience.useful(duty, tx.now())) {
            return new Rung.Skipped("found too late");
        }
        List<Person> whom = questions.toAsk(tx, duty, questions.settings(tx));
        questions.ask(tx, duty, whom, false);
        return new Rung.Done("asked: " + whom.size());
    }

    private Rung askAgain(Tx tx, Duty duty) {
        return new Rung.Done("asked again: " + questions.askAgain(tx, duty));
    }

    /** Taps may have been lost: whoever has not confirmed is asked again, and the time to do so begins anew. */
    void back(Tx tx, Pulse.Outage outage) {
        var theirs = questions.settings(tx);
        for (Turnout turnout : ledger.open(tx)) {
            Optional<Duty> duty = running(tx, turnout);
            Optional<Person> person = duty.flatMap(d ->
                    TakeOverQuestions.crew(d).stream().filter(p -> p.id() == turnout.personId()).findFirst());
            person.map(p -> TakeOverPatience.after(turnout, theirs.of(p).takeOver(), outage)).ifPresent(after -> {
                switch (after) {
                    case STAYS -> { }
                    case LEFT -> ledger.setStage(tx, turnout, Turnout.Stage.LEFT);
                    case AGAIN -> again(tx, turnout);
                }
            });
        }
    }

    private void again(Tx tx, Turnout turnout) {
        ledger.waitAnew(tx, turnout);
        TakeOverAlarms.AGAIN.put(tx, TakeOverAlarms.Later.at(turnout.start(), tx.now()), tx.now().plus(LET_TAPS_IN));
    }

    /** Alarms and questions follow the roster; of a plan for a year only what is near concerns anybody here. */
    void changed(Tx tx, RostersChanged change) {
        for (long shiftId : near(tx, change)) {
            Optional<Duty> duty = rosters.find(tx, shiftId);
            dropStale(tx, shiftId, duty);
            duty.ifPresentOrElse(d -> follow(tx, d, change), () -> change.moves().stream()
                    .filter(m -> m.shiftId() == shiftId)
                    .forEach(m -> TakeOverAlarms.ASK.cancel(tx, ShiftStart.of(shiftId, m.begins()))));
        }
    }

    /** The changed shifts that begin soon or have begun, and those about which somebody was asked. */
    private Set<Long> near(Tx tx, RostersChanged change) {
        Instant from = tx.now().minus(PlannedShift.LONGEST);
        Instant to = tx.now().plus(HORIZON);
        Set<Long> near = change.moves().stream().filter(m -> m.begins().isAfter(from) && m.begins().isBefore(to))
                .map(Move::shiftId).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> moved = change.moves().stream().map(Move::shiftId).collect(Collectors.toSet());
        ledger.since(tx, from).stream().map(Turnout::shiftId)
                .filter(id -> moved.contains(id) || change.shiftIds().contains(id)).forEach(near::add);
        return near;
    }

    /** Questions to people who are not on the shift any more, and about another beginning of it, are void. */
    private void dropStale(Tx tx, long shiftId, Optional<Duty> duty) {
        for (Turnout turnout : ledger.ofShift(tx, shiftId)) {
            Optional<Duty> same = duty.filter(turnout.start()::is);
            boolean onIt = same.filter(d -> d.everyone().stream().anyMatch(p -> p.id() == turnout.personId())).isPresent();
            if (!onIt && turnout.stage() != Turnout.Stage.OFF) {
                questions.drop(tx, turnout);
                alerts.drop(tx, turnout.start(), same, turnout.stage());
            }
        }
    }

    private void follow(Tx tx, Duty duty, RostersChanged change) {
        plan(tx, duty);
        if (!duty.runsAt(tx.now())) {
            return;
        }
        boolean byHand = BY_HAND.contains(change.cause().kind());
        boolean useful = TakeOverPatience.useful(duty, tx.now());
        Set<Long> added = change.moves().stream()
                .filter(m -> m.shiftId() == duty.shiftId() && m.what() == Move.What.ADDED && byHand)
                .map(Move::personId).collect(Collectors.toSet());
        List<Person> whom = questions.toAsk(tx, duty, questions.settings(tx)).stream()
                .filter(p -> useful || added.contains(p.id())).toList();
        questions.ask(tx, duty, whom, false);
    }
}
