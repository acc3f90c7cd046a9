package zaigang.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.agenda.Pulse;
import zaigang.agenda.Rung;
import zaigang.attendance.OnDuty;
import zaigang.audit.About;
import zaigang.audit.Audit;
import zaigang.audit.What;
import zaigang.books.Books;
import zaigang.chat.Button;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.outbox.Lane;
import zaigang.outbox.Letter;
import zaigang.outbox.Outbox;
import zaigang.outbox.Purpose;
import zaigang.people.Act;
import zaigang.people.People;
import zaigang.people.Person;
import zaigang.people.Superiors;
import zaigang.text.Text;

/** The course of a spot check: drawn and asked, answered, closed, and followed up by a call. */
final class Running {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    /** A finding of a check can be put right for so long. */
    private static final int DAYS_OPEN = 2;

    private final People people;
    private final Outbox outbox;
    private final Drawing drawing;
    private final Results results;
    private final OnDuty onDuty;
    private final SpotLedger ledger = new SpotLedger();

    Running(People people, Outbox outbox, Drawing drawing, Results results, OnDuty onDuty) {
        this.people = people;
        this.outbox = outbox;
        this.drawing = drawing;
        this.results = results;
        this.onDuty = onDuty;
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
        outbox.post(tx, personId, Letter.of(Lane.ALERT, question, Keyboard.row(
                        Button.of("attendance.button_on_post", SpotChecks.NAME, "here", check.id(), Finding.ON_POST),
                        Button.of("attendance.button_out", SpotChecks.NAME, "here", check.id(), Finding.OUT)))
                .as(Purpose.SPOT).once(key(check) + closes.getEpochSecond() + ":" + personId).until(closes));
    }

    private static String key(SpotCheck check) {
        return "spot:" + check.id() + ":";
    }

    /** Taps of an outage may be lost: who has not answered is asked once more, with a whole window. */
    void askAgain(Tx tx, Pulse.Outage outage) {
        ledger.open(tx).stream().filter(c -> outage.touches(c.drawnAt().orElseThrow(), c.closesAt().orElseThrow()))
                .forEach(c -> {
                    Instant closes = tx.now().plus(Duration.ofMinutes(c.withinMin()));
                    ledger.closes(tx, c.id(), closes);
                    SpotChecks.ringClose(tx, c.id(), closes);
                    outbox.cancel(tx, key(c));
                    ledger.entries(tx, c.id()).stream().filter(e -> e.finding().isEmpty())
                            .forEach(e -> ask(tx, c, e.personId(), closes));
                });
    }

    /** What does not stand already is recorded, also after the time; what somebody else found is put right by that person. */
    Reply answer(Turn turn, SpotCheck check, Press press) {
        Tx tx = turn.tx();
        Optional<Entry> entry = ledger.entry(tx, check.id(), turn.person().id());
        Optional<Finding> finding = Finding.named(press.arg(1)).filter(f -> f != Finding.ABSENT);
        if (entry.isEmpty() || finding.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (entry.get().finding().isPresent() || results.day(tx.now()).isAfter(check.day().plusDays(DAYS_OPEN))) {
            return Reply.change(results.recorded(tx, check, entry.get()), Keyboard.NONE);
        }
        Optional<Refusal> closed = new Books().refusal(tx, turn.person(), check.day());
        if (closed.isPresent()) {
            return closed.get();
        }
        ledger.found(tx, entry.get(), finding.get(), turn.person().id());
        onDuty.found(tx, turn.person(), results.day(tx.now()), finding.get().answer(), turn.person().id());
        refresh(tx, check);
        return Reply.change(results.recorded(tx, check, ledger.entry(tx, check.id(), turn.person().id()).orElseThrow()),
                Keyboard.NONE);
    }

    /** What a call or a visit found. Over somebody's own answer it takes a second tap; the person is told. */
    Reply found(Turn turn, SpotCheck check, Press press) {
        Tx tx = turn.tx();
        Optional<Entry> entry = press.number(1).flatMap(p -> ledger.entry(tx, check.id(), p));
        Optional<Finding> finding = Finding.named(press.arg(2));
        if (entry.isEmpty() || finding.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Person person = people.find(tx, entry.get().personId()).orElseThrow();
        if (!turn.who().may(Act.CHECK, person) || person.id() == turn.person().id()) {
            return Refusal.of("desk.not_yours");
        }
        if (results.day(tx.now()).isAfter(check.day().plusDays(DAYS_OPEN))) {
            return Refusal.of("spot.too_late", "number", check.id());
        }
        Optional<Refusal> closed = new Books().refusal(tx, person, check.day());
        if (closed.isPresent()) {
            return closed.get();
        }
        if (entry.get().byOneself() && !press.arg(3).equals("sure")) {
            return results.sure(tx, check, entry.get(), person, finding.get());
        }
        ledger.found(tx, entry.get(), finding.get(), turn.person().id());
        Audit.record(turn, entry.get().byOneself() ? What.OVERRULED : What.RECORDED, About.person(person),
                Audit.detail(check.day(), finding.get()));
        onDuty.found(tx, person, check.day(), finding.get().answer(), turn.person().id());
        outbox.post(tx, person.id(), Letter.of(Lane.ALERT, Text.of("spot.found", "by", turn.person().name(),
                "phone", turn.person().phone(), "number", check.id(), "day", check.day(),
                "finding", Results.word(finding.get()))));
        refresh(tx, check);
        return results.silent(turn, check);
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
        callers(tx, check).forEach((reader, people) -> outbox.post(tx, reader.id(),
                Letter.of(Lane.ALERT, results.callList(tx, check, people), results.callButtons(tx, check, people))
                        .as(Purpose.REQUEST).once(callKey(check, reader))));
        var page = results.page(tx, ledger.find(tx, id).orElseThrow());
        outbox.post(tx, check.byPerson(), Letter.of(Lane.ALERT, page.text(), page.keyboard()).once("spotend:" + id));
        return Rung.DONE;
    }

    private Set<Long> reached(Tx tx, SpotCheck check) {
        return outbox.posted(tx, key(check)).stream().filter(p -> p.state() == Outbox.State.SENT)
                .map(p -> Long.parseLong(p.once().substring(p.once().lastIndexOf(':') + 1))).collect(Collectors.toSet());
    }

    private static String callKey(SpotCheck check, Person reader) {
        return "spotcall:" + check.id() + ":" + reader.id();
    }

    /** Whoever looks after the silent ones, with those in their care. */
    private Map<Person, List<Entry>> callers(Tx tx, SpotCheck check) {
        Superiors superiors = people.superiors(tx);
        var callers = new LinkedHashMap<Person, List<Entry>>();
        ledger.entries(tx, check.id()).stream().filter(e -> e.finding().isEmpty()).forEach(e -> {
            Person person = people.find(tx, e.personId()).orElseThrow();
            superiors.of(person.id(), person.teamId(), person.townshipId())
                    .forEach(s -> callers.computeIfAbsent(s, x -> new ArrayList<>()).add(e));
        });
        return callers;
    }

    /** Whoever was told of silent ones or of the result sees how it stands now. */
    private void refresh(Tx tx, SpotCheck check) {
        if (check.state() != SpotCheck.State.CLOSED) {
            return;
        }
        var page = results.page(tx, check);
        people.address(tx, check.byPerson()).ifPresent(to ->
                outbox.editPosted(tx, to, "spotend:" + check.id(), page.text(), page.keyboard()));
        Superiors superiors = people.superiors(tx);
        var readers = new LinkedHashMap<Long, Person>();
        ledger.entries(tx, check.id()).stream().flatMap(e -> people.find(tx, e.personId()).stream())
                .flatMap(p -> superiors.of(p.id(), p.teamId(), p.townshipId()).stream()).forEach(p -> readers.put(p.id(), p));
        Map<Person, List<Entry>> still = callers(tx, check);
        readers.values().forEach(reader -> people.address(tx, reader.id()).ifPresent(to -> {
            List<Entry> open = still.getOrDefault(reader, List.of());
            outbox.editPosted(tx, to, callKey(check, reader), results.callList(tx, check, open),
                    results.callButtons(tx, check, open));
        }));
    }
}
