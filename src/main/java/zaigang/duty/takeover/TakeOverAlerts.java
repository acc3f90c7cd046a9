package zaigang.duty.takeover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Text;
import zaigang.duty.roster.Duty;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/**
 * Who has not taken over, told to the duty leader and then to the township. Nothing is counted as an absence: it says who has
 * not confirmed, and with whose number to ask. An alert goes on showing how it stands.
 */
final class TakeOverAlerts {
    private final People people;
    private final Outbox outbox;
    private final TakeOverQuestions questions;
    private final TakeOverTexts texts;
    private final TakeOverLedger ledger = new TakeOverLedger();

    /** A message that was posted: about whom it is depends on the stage, and on who reads it. */
    private record Posted(String key, Turnout.Stage stage, long reader) {
        static Posted parse(String key, ShiftStart start) {
            String[] parts = key.substring(start.alertPrefix().length()).split(":");
            return new Posted(key, Turnout.Stage.valueOf(parts[0]), Long.parseLong(parts[2]));
        }
    }

    TakeOverAlerts(People people, Outbox outbox, TakeOverQuestions questions, TakeOverTexts texts) {
        this.people = people;
        this.outbox = outbox;
        this.questions = questions;
        this.texts = texts;
    }

    /** Whoever may record that somebody is there: who leads the shift, or looks after the person; never the person. */
    static boolean mayConfirm(Who who, Duty duty, Person subject) {
        return who.person().id() != subject.id() && (duty.ledBy(who.person()) || who.may(Act.CHECK, subject));
    }

    /** Tells those who are to be told by now, each in one message, and says when to look again. */
    Rung look(Tx tx, Duty duty) {
        var theirs = questions.settings(tx);
        var due = new EnumMap<Turnout.Stage, List<Person>>(Turnout.Stage.class);
        var next = new ArrayList<Instant>();
        for (Turnout turnout : ledger.of(tx, duty)) {
            waiting(tx, duty, turnout).ifPresent(person -> {
                var verdict = TakeOverPatience.verdict(turnout, theirs.of(person).takeOver(), tx.now());
                verdict.next().ifPresent(next::add);
                verdict.tell().ifPresent(stage -> {
                    ledger.setStage(tx, turnout, stage);
                    due.computeIfAbsent(stage, s -> new ArrayList<>()).add(person);
                });
            });
        }
        due.forEach((stage, whom) -> tell(tx, duty, stage, whom));
        return next.stream().min(Instant::compareTo).<Rung>map(Rung.Again::new).orElse(Rung.DONE);
    }

    /** Whoever has been asked, is still on the shift and has not confirmed; not somebody whose leave was approved meanwhile. */
    private Optional<Person> waiting(Tx tx, Duty duty, Turnout turnout) {
        return Optional.of(turnout).filter(Turnout::open).flatMap(t -> crewMember(duty, t.personId()))
                .filter(p -> !questions.onLeave(tx, p, duty));
    }

    private static Optional<Person> crewMember(Duty duty, long personId) {
        return TakeOverQuestions.crew(duty).stream().filter(p -> p.id() == personId).findFirst();
    }

    private void tell(Tx tx, Duty duty, Turnout.Stage stage, List<Person> whom) {
        var readers = new LinkedHashMap<Long, Person>();
        whom.forEach(p -> readers(tx, duty, stage, p).forEach(r -> readers.put(r.id(), r)));
        for (Person reader : readers.values()) {
            String key = ShiftStart.of(duty).alertPrefix() + stage + ":" + tx.now().getEpochSecond() + ":" + reader.id();
            Page page = page(tx, duty, stage, reader);
            outbox.post(tx, reader.id(), Letter.of(Lane.ALERT, page.text(), page.keyboard()).as(Purpose.REQUEST)
                    .once(key).until(duty.ends()));
        }
    }

    /** Who was told as the leader is not told once more as the township. */
    private List<Person> readers(Tx tx, Duty duty, Turnout.Stage stage, Person about) {
        List<Person> leaders = reached(tx, duty.leaders(), about);
        List<Person> first = leaders.isEmpty() ? people.superiors(tx, about) : leaders;
        if (stage == Turnout.Stage.LEADER) {
            return first;
        }
        List<Person> liaisons = reached(tx, about.townshipId().map(t -> people.liaisons(tx, t)).orElse(List.of()), about);
        List<Person> second = liaisons.isEmpty() ? reached(tx, people.organizers(tx), about) : liaisons;
        return second.stream().filter(p -> first.stream().noneMatch(f -> f.id() == p.id())).toList();
    }

    private List<Person> reached(Tx tx, List<Person> readers, Person about) {
        return readers.stream().filter(p -> p.id() != about.id() && people.address(tx, p.id()).isPresent()).toList();
    }

    private record Page(Text text, Keyboard keyboard) {}

    /** Only those whom the reader may confirm, and of whom somebody was told at this stage. */
    private Page page(Tx tx, Duty duty, Turnout.Stage stage, Person reader) {
        Who who = people.who(tx, reader);
        Map<String, Outbox.Posted> posted = questions.posted(tx, ShiftStart.of(duty));
        var lines = new ArrayList<Text>();
        var waiting = new ArrayList<Person>();
        for (Turnout turnout : ledger.of(tx, duty)) {
            Optional<Person> found = crewMember(duty, turnout.personId()).filter(p -> mayConfirm(who, duty, p));
            if (found.isPresent() && turnout.stage().told() && turnout.stage().compareTo(stage) >= 0) {
                lines.add(line(tx, turnout, found.get(), posted));
                Stream.of(found.get()).filter(p -> !turnout.confirmed()).forEach(waiting::add);
            }
        }
        return lines.isEmpty()
                ? new Page(Text.of("takeover.alert_void"), Keyboard.NONE)
                : new Page(texts.alert(duty, lines, !waiting.isEmpty(), tx.now()), texts.here(duty, waiting));
    }

    private Text line(Tx tx, Turnout turnout, Person person, Map<String, Outbox.Posted> posted) {
        boolean reached = Optional.ofNullable(posted.get(turnout.key(turnout.asks())))
                .filter(p -> p.state() == Outbox.State.SENT).isPresent();
        return turnout.at().map(at -> texts.takenLine(person, at, questions.by(tx, turnout)))
                .orElseGet(() -> texts.waitingLine(person, reached));
    }

    /** Somebody has confirmed: the alerts that name them show it. */
    void update(Tx tx, Duty duty, Person about, Turnout.Stage stage) {
        naming(tx, ShiftStart.of(duty), stage).forEach(alert -> people.find(tx, alert.reader())
                .filter(reader -> mayConfirm(people.who(tx, reader), duty, about))
                .ifPresent(reader -> rewrite(tx, duty, alert, reader)));
    }

    /**
     * Somebody is off the shift: the alerts that named them do so no more.
     *
     * @param duty empty where the shift is not there any more, or begins at another time
     * @param stage how far the matter had gone
     */
    void drop(Tx tx, ShiftStart start, Optional<Duty> duty, Turnout.Stage stage) {
        naming(tx, start, stage).forEach(alert -> duty.ifPresentOrElse(
                d -> people.find(tx, alert.reader()).ifPresent(reader -> rewrite(tx, d, alert, reader)),
                () -> edit(tx, alert, Text.of("takeover.alert_void"), Keyboard.NONE)));
    }

    /** The alerts that tell of those with whom the matter has gone so far. */
    private List<Posted> naming(Tx tx, ShiftStart start, Turnout.Stage stage) {
        return stage.told() ? posted(tx, start).stream().filter(a -> a.stage().compareTo(stage) <= 0).toList() : List.of();
    }

    private void rewrite(Tx tx, Duty duty, Posted alert, Person reader) {
        Page page = page(tx, duty, alert.stage(), reader);
        edit(tx, alert, page.text(), page.keyboard());
    }

    private List<Posted> posted(Tx tx, ShiftStart start) {
        return outbox.posted(tx, start.alertPrefix()).stream().map(p -> Posted.parse(p.once(), start)).toList();
    }

    private void edit(Tx tx, Posted alert, Text text, Keyboard keyboard) {
        people.address(tx, alert.reader()).ifPresent(to -> outbox.editPosted(tx, to, alert.key(), text, keyboard));
    }
}
