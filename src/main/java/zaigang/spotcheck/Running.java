package zaigang.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.agenda.Pulse;
import zaigang.agenda.Rung;
import zaigang.chat.Button;
import zaigang.chat.Keyboard;
import zaigang.ledger.Tx;
import zaigang.outbox.Lane;
import zaigang.outbox.Letter;
import zaigang.outbox.Outbox;
import zaigang.outbox.Purpose;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.text.Text;

/** The course of a spot check as the clock has it: drawn and asked, asked again after an outage, closed. */
final class Running {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final People people;
    private final Outbox outbox;
    private final Drawing drawing;
    private final Results results;
    private final Telling telling;
    private final SpotLedger ledger = new SpotLedger();

    Running(People people, Outbox outbox, Drawing drawing, Results results, Telling telling) {
        this.people = people;
        this.outbox = outbox;
        this.drawing = drawing;
        this.results = results;
        this.telling = telling;
    }

    /** While Telegram cannot be heard nobody is asked; after the window the check is not held. */
    Rung draw(Tx tx, long id) {
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
        List<Candidate> candidates = drawing.candidates(tx, check);
        ledger.keep(tx, id, candidates);
        List<Long> drawn = Sampling.draw(check.lot(), candidates, check.size());
        Instant closes = tx.now().plus(Duration.ofMinutes(check.withinMin()));
        ledger.drawn(tx, id, closes);
        if (drawn.isEmpty()) {
            ledger.move(tx, id, SpotCheck.State.OPEN, SpotCheck.State.NOT_HELD);
            tellOrderer(tx, check, Text.of("spot.nobody_to_draw", "number", id, "reasons", Results.leftOut(candidates)));
            return new Rung.Done("nobody could be drawn");
        }
        ledger.ask(tx, id, drawn);
        drawn.forEach(p -> ask(tx, check, p, closes));
        SpotChecks.ringClose(tx, id, closes);
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
                Button.of("attendance.button_on_post", SpotChecks.NAME, "here", check.id(), Finding.ON_POST),
                Button.of("attendance.button_out", SpotChecks.NAME, "here", check.id(), Finding.OUT));
    }

    /** The buttons of the checks that wait for this person's answer. */
    Optional<Keyboard> open(Tx tx, long personId) {
        return ledger.open(tx).stream()
                .filter(c -> ledger.entry(tx, c.id(), personId).filter(e -> e.finding().isEmpty()).isPresent())
                .map(Running::choices).reduce(Keyboard::and);
    }

    private static String key(SpotCheck check) {
        return "spot:" + check.id() + ":";
    }

    /** Taps of an outage may be lost: who has not answered is asked once more, with a whole window, when all taps are in. */
    void askAgain(Tx tx, Pulse.Outage outage) {
        ledger.open(tx).stream().filter(c -> outage.touches(c.drawnAt().orElseThrow(), c.closesAt().orElseThrow()))
                .forEach(c -> {
                    Instant closes = tx.now().plus(Duration.ofMinutes(c.withinMin()));
                    ledger.closes(tx, c.id(), closes);
                    SpotChecks.ringClose(tx, c.id(), closes);
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

    Rung close(Tx tx, long id) {
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
        List<Entry> silent = ledger.entries(tx, id).stream().filter(e -> e.finding().isEmpty()).toList();
        Set<Long> reached = reached(tx, check);
        silent.stream().filter(e -> !reached.contains(e.personId())).forEach(e -> ledger.notDelivered(tx, id, e.personId()));
        ledger.move(tx, id, SpotCheck.State.OPEN, SpotCheck.State.CLOSED);
        telling.closed(tx, ledger.find(tx, id).orElseThrow());
        return Rung.DONE;
    }

    private Set<Long> reached(Tx tx, SpotCheck check) {
        return outbox.posted(tx, key(check)).stream().filter(p -> p.state() == Outbox.State.SENT)
                .map(p -> Long.parseLong(p.once().substring(p.once().lastIndexOf(':') + 1))).collect(Collectors.toSet());
    }
}
