package zaigang.day.spotcheck;

import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.day.attendance.DayDoor;
import zaigang.day.attendance.Outcome;
import zaigang.day.attendance.Statement;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Press;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** What is recorded of somebody who was drawn: the own answer, or what a call or a visit found. */
final class Answering {
    /** A finding of a check can be put right for so long. */
    private static final int DAYS_OPEN = 2;

    private final People people;
    private final Outbox outbox;
    private final Results results;
    private final Telling telling;
    private final DayDoor door;
    private final Explanations explanations;
    private final Locating locating;
    private final SpotLedger ledger = new SpotLedger();

    Answering(People people, Outbox outbox, Results results, Telling telling, DayDoor door, Explanations explanations,
            Locating locating) {
        this.locating = locating;
        this.explanations = explanations;
        this.people = people;
        this.outbox = outbox;
        this.results = results;
        this.telling = telling;
        this.door = door;
    }

    /** What does not stand already is recorded, also after the time; what somebody else found is put right by that person. */
    Reply answer(Turn turn, SpotCheck check, Press press) {
        Tx tx = turn.tx();
        Optional<Entry> entry = ledger.entry(tx, check.id(), turn.person().id());
        Optional<Finding> finding = Finding.named(press.arg(1)).filter(f -> f != Finding.ABSENT);
        if (entry.isEmpty() || finding.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (entry.get().finding().isPresent() || over(tx, check)) {
            return stands(turn, check, entry.get());
        }
        Optional<Refusal> closed = new Books().refusal(tx, turn.person(), check.day());
        if (closed.isPresent()) {
            return closed.get();
        }
        ledger.found(tx, entry.get(), finding.get(), turn.person().id());
        door.answeredCheck(tx, turn.person(), new Statement.AnsweredCheck(finding.get().answer()));
        locating.answered(tx, check, turn.person(), finding.get());
        telling.changed(tx, check);
        return stands(turn, check, ledger.entry(tx, check.id(), turn.person().id()).orElseThrow());
    }

    private Reply stands(Turn turn, SpotCheck check, Entry entry) {
        return Reply.change(Text.paragraphs(results.recorded(turn.tx(), check, entry),
                locating.below(turn.tx(), check, turn.person())), Keyboard.NONE);
    }

    private boolean over(Tx tx, SpotCheck check) {
        return results.day(tx.now()).isAfter(check.day().plusDays(DAYS_OPEN));
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
        if (over(tx, check)) {
            return Refusal.of("spot.too_late", "number", check.id());
        }
        Optional<Refusal> closed = new Books().refusal(tx, person, check.day());
        if (closed.isPresent()) {
            return closed.get();
        }
        if (entry.get().finding().equals(finding) && !entry.get().byOneself()) {
            return results.silent(turn, check);
        }
        boolean sure = press.arg(3).equals("sure");
        if (entry.get().byOneself() && !sure) {
            return results.sureOfAnswer(check, entry.get(), person, finding.get());
        }
        Outcome outcome = door.found(tx, person, check.day(), new Statement.Found(
                finding.get().answer(), turn.person().id(), Statement.About.MOMENT, sure));
        if (outcome.asks()) {
            return results.sureOfDay(check, person, finding.get(), outcome);
        }
        record(turn, check, entry.get(), person, finding.get(), outcome);
        return results.silent(turn, check);
    }

    private void record(Turn turn, SpotCheck check, Entry entry, Person person, Finding finding, Outcome outcome) {
        Tx tx = turn.tx();
        ledger.found(tx, entry, finding, turn.person().id());
        Audit.record(turn, entry.byOneself() || outcome.overruled() ? What.OVERRULED : What.RECORDED, About.person(person),
                Audit.detail(check.day(), finding));
        outbox.post(tx, person.id(), Letter.of(Lane.ALERT, Text.lines(Text.of("spot.found", "by", turn.person().name(),
                "phone", turn.person().phone(), "number", check.id(), "day", check.day(),
                "finding", Results.word(finding)), outcome.dayText()),
                finding == Finding.ABSENT ? explanations.of(tx, person, check.day()) : Keyboard.NONE));
        telling.changed(tx, check);
    }
}
