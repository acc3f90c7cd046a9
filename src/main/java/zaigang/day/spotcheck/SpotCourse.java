package zaigang.day.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.base.text.Text;
import zaigang.day.followup.CheckFinding;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** The course of a spot check as the clock has it: drawn and asked, asked again after an outage, closed. */
final class SpotCourse {
    static final AlarmType<Long> DRAW = AlarmType.ofId("spot.draw");
    private static final AlarmType<Long> CLOSE = AlarmType.ofId("spot.close");
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final People people;
    private final Outbox outbox;
    private final SpotCandidates candidates;
    private final SpotResults results;
    private final SpotNews news;
    private final SpotLedger ledger = new SpotLedger();

    SpotCourse(People people, Outbox outbox, SpotCandidates candidates, SpotResults results, SpotNews news) {
        this.people = people;
        this.outbox = outbox;
        this.candidates = candidates;
        this.results = results;
        this.news = news;
    }

    List<AlarmKind> alarms() {
        return List.of(
                DRAW.rings(Late.windowMoves(), (tx, id, due) -> draw(tx, id)),
                CLOSE.rings(Late.windowMoves(), (tx, id, due) -> close(tx, id)));
    }

    /** While Telegram cannot be heard nobody is asked; after the window the check is not held. */
    private Rung draw(Tx tx, long id) {
        Optional<SpotCheck> found = ledger.find(tx, id).filter(c -> c.state() == SpotCheck.State.ORDERED);
        if (found.isEmpty()) {
            return new Rung.Skipped("not ordered any more");
        }
        SpotCheck check = found.get();
        if (tx.now().isAfter(check.toAt())) {
            notHeld(tx, check, Text.of("spot.not_held_late", "number", id));
            return new Rung.Skipped("its window is over");
        }
        if (Pulse.deaf(tx)) {
            return new Rung.Again(tx.now().plus(LOOK_AGAIN));
        }
        List<SpotCandidate> all = candidates.all(tx, check);
        ledger.keep(tx, id, all);
        List<Long> drawn = Sampling.draw(check.lot(), all, check.size());
        Instant closes = tx.now().plus(Duration.ofMinutes(check.withinMin()));
        ledger.open(tx, id, closes);
        if (drawn.isEmpty()) {
            ledger.move(tx, id, SpotCheck.State.OPEN, SpotCheck.State.NOT_HELD);
            tellOrderer(tx, check, Text.of("spot.nobody_to_draw", "number", id, "reasons", SpotResults.leftOut(all)));
            return new Rung.Done("nobody could be drawn");
        }
        ledger.ask(tx, id, drawn);
        drawn.forEach(p -> ask(tx, check, p, closes));
        CLOSE.put(tx, id, closes);
        return new Rung.Done("drawn: " + drawn.size());
    }

    private void notHeld(Tx tx, SpotCheck check, Text why) {
        ledger.move(tx, check.id(), check.state(), SpotCheck.State.NOT_HELD);
        tellOrderer(tx, check, why);
    }

    private void tellOrderer(Tx tx, SpotCheck check, Text text) {
        outbox.post(tx, check.byPerson(), Letter.of(Lane.ALERT, text));
    }

    private void ask(Tx tx, SpotCheck check, long personId, Instant closes) {
        Text question = Text.of(check.night() ? "spot.question_night" : "spot.question",
                "by", people.find(tx, check.byPerson()).map(Person::name).orElse(""), "time", results.time(closes));
        outbox.post(tx, personId, Letter.of(Lane.ALERT, question, choices(check))
                .as(Purpose.SPOT).once(key(check) + closes.getEpochSecond() + ":" + personId).until(closes));
    }

    private static Keyboard choices(SpotCheck check) {
        return Keyboard.row(
                SpotVerbs.HERE.button("attendance.button_on_post", new SpotVerbs.OwnAnswer(check.id(), CheckFinding.ON_POST)),
                SpotVerbs.HERE.button("attendance.button_out", new SpotVerbs.OwnAnswer(check.id(), CheckFinding.OUT)));
    }

    /** The buttons of the checks that wait for this person's answer. */
    Optional<Keyboard> open(Tx tx, long personId) {
        return ledger.open(tx).stream()
                .filter(c -> ledger.entry(tx, c.id(), personId).filter(e -> e.finding().isEmpty()).isPresent())
                .map(SpotCourse::choices).reduce(Keyboard::and);
    }

    private static String key(SpotCheck check) {
        return "spot:" + check.id() + ":";
    }

    /** Taps of an outage may be lost: who has not answered is asked once more, with a whole window, when all taps are in. */
    void askAgain(Tx tx, Pulse.Outage outage) {
        ledger.open(tx).stream().filter(c -> outage.touches(c.drawnAt().orElseThrow(), c.closesAt().orElseThrow()))
                .forEach(c -> {
                    Instant closes = tx.now().plus(Duration.ofMinutes(c.withinMin()));
                    ledger.moveClose(tx, c.id(), closes);
                    CLOSE.put(tx, c.id(), closes);
                    if (!Pulse.deaf(tx)) {
                        askAgain(tx, c, closes);
                    }
                });
    }

    private void askAgain(Tx tx, SpotCheck check, Instant closes) {
        outbox.cancel(tx, key(check));
        ledger.entries(tx, check.id()).stream().filter(e -> e.finding().isEmpty()).forEach(e -> {
            ledger.askAgain(tx, check.id(), e.personId());
            ask(tx, check, e.personId(), closes);
        });
    }

    private Rung close(Tx tx, long id) {
        Optional<SpotCheck> found = ledger.find(tx, id).filter(c -> c.state() == SpotCheck.State.OPEN);
        if (found.isEmpty()) {
            return new Rung.Skipped("not open any more");
        }
        SpotCheck check = found.get();
        if (Pulse.deaf(tx)) {
            return new Rung.Again(tx.now().plus(LOOK_AGAIN));
        }
        if (tx.now().isBefore(check.closesAt().orElseThrow())) {
            return new Rung.Again(check.closesAt().orElseThrow());
        }
        List<SpotEntry> silent = ledger.entries(tx, id).stream().filter(e -> e.finding().isEmpty()).toList();
        Set<Long> reached = reached(tx, check);
        silent.stream().filter(e -> !reached.contains(e.personId())).forEach(e -> ledger.markNotDelivered(tx, id, e.personId()));
        ledger.move(tx, id, SpotCheck.State.OPEN, SpotCheck.State.CLOSED);
        news.tell(tx, ledger.find(tx, id).orElseThrow());
        return Rung.DONE;
    }

    private Set<Long> reached(Tx tx, SpotCheck check) {
        return outbox.posted(tx, key(check)).stream().filter(p -> p.state() == Outbox.State.SENT)
                .map(p -> Long.parseLong(p.once().substring(p.once().lastIndexOf(':') + 1))).collect(Collectors.toSet());
    }
}
