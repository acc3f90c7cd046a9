package zaigang.day.spotcheck;

import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.day.attendance.DayDoor;
import zaigang.day.attendance.Outcome;
import zaigang.day.attendance.Statement;
import zaigang.day.followup.CheckFinding;
import zaigang.day.followup.Explanations;
import zaigang.spine.audit.About;
import zaigang.spine.audit.Audit;
import zaigang.spine.audit.What;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/** What is recorded of somebody who was drawn: the own answer, or what a call or a visit found. */
final class SpotAnswers {
    /** A finding of a check can be put right for so long. */
    private static final int DAYS_OPEN = 2;

    private final People people;
    private final Outbox outbox;
    private final SpotResults results;
    private final SpotNews news;
    private final DayDoor door;
    private final Explanations explanations;
    private final SpotLocations locations;
    private final Books books;
    private final SpotLedger ledger = new SpotLedger();

    SpotAnswers(Kit kit, SpotResults results, SpotNews news, DayDoor door, Explanations explanations, SpotLocations locations,
            Books books) {
        this.locations = locations;
        this.explanations = explanations;
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.books = books;
        this.results = results;
        this.news = news;
        this.door = door;
    }

    /** What does not stand already is recorded, also after the time; what somebody else found is put right by that person. */
    Reply answer(Turn turn, SpotCheck check, CheckFinding said) {
        Tx tx = turn.tx();
        Optional<SpotEntry> entry = ledger.entry(tx, check.id(), turn.person().id());
        if (entry.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        if (entry.get().finding().isPresent() || over(tx, check)) {
            return stands(turn, check, entry.get());
        }
        Optional<Refusal> closed = books.refusal(tx, turn.person(), check.day());
        if (closed.isPresent()) {
            return closed.get();
        }
        ledger.record(tx, entry.get(), said, turn.person().id());
        door.recordCheckAnswer(tx, turn.person(), new Statement.AnsweredCheck(said.answer()));
        locations.ask(tx, check, turn.person(), said);
        news.refresh(tx, check);
        return stands(turn, check, ledger.entry(tx, check.id(), turn.person().id()).orElseThrow());
    }

    private Reply stands(Turn turn, SpotCheck check, SpotEntry entry) {
        return Reply.change(Text.paragraphs(results.recorded(turn.tx(), check, entry),
                locations.below(turn.tx(), check, turn.person())), Keyboard.NONE);
    }

    private boolean over(Tx tx, SpotCheck check) {
        return results.day(tx.now()).isAfter(check.day().plusDays(DAYS_OPEN));
    }

    /** What a call or a visit found. Over somebody's own answer it takes a second tap; the person is told. */
    Reply found(Turn turn, SpotCheck check, SpotVerbs.FoundInCheck found) {
        Tx tx = turn.tx();
        Optional<SpotEntry> entry = ledger.entry(tx, check.id(), found.person());
        CheckFinding finding = found.finding();
        if (entry.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        Person person = people.find(tx, entry.get().personId()).orElseThrow();
        if (!turn.who().may(Act.CHECK, person) || person.id() == turn.person().id()) {
            return Refusal.of("desk.not_yours");
        }
        if (over(tx, check)) {
            return Refusal.of("spot.too_late", "number", check.id());
        }
        Optional<Refusal> closed = books.refusal(tx, person, check.day());
        if (closed.isPresent()) {
            return closed.get();
        }
        if (entry.get().finding().equals(Optional.of(finding)) && !entry.get().byOneself()) {
            return results.silent(turn, check);
        }
        if (entry.get().byOneself() && !found.sure()) {
            return results.sureOfAnswer(check, entry.get(), person, finding);
        }
        Outcome outcome = door.recordFinding(tx, person, check.day(), new Statement.Found(
                finding.answer(), turn.person().id(), Statement.About.MOMENT, found.sure()));
        if (outcome.asks()) {
            return results.sureOfDay(check, person, finding, outcome);
        }
        record(turn, check, entry.get(), person, finding, outcome);
        return results.silent(turn, check);
    }

    private void record(Turn turn, SpotCheck check, SpotEntry entry, Person person, CheckFinding finding, Outcome outcome) {
        Tx tx = turn.tx();
        ledger.record(tx, entry, finding, turn.person().id());
        Audit.record(turn, entry.byOneself() || outcome.overruled() ? What.OVERRULED : What.RECORDED, About.person(person),
                Audit.detail(check.day(), finding));
        outbox.post(tx, person.id(), Letter.of(Lane.ALERT, Text.lines(Text.of("spot.found", "by", turn.person().name(),
                "phone", turn.person().phone(), "number", check.id(), "day", check.day(),
                "finding", finding.word()), outcome.dayText()),
                finding == CheckFinding.ABSENT ? explanations.of(tx, person, check.day()) : Keyboard.NONE));
        news.refresh(tx, check);
    }
}
