package zaigang.away.leave;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zaigang.away.leave.ApprovalLine.Next;
import zaigang.away.leave.DecisionLedger.Decision;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.text.Text;
import zaigang.spine.agenda.Agenda;
import zaigang.spine.agenda.Alarm;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Person;

/** The course of a request: put before those whose turn it is, and asked after once where a step hangs. */
final class Course {
    static final String HANGS = "leave-hangs";

    private final Office office;
    private final Deciders deciders;
    private final LeaveTexts texts;
    private final LeaveLedger ledger = new LeaveLedger();
    private final DecisionLedger decisions = new DecisionLedger();

    Course(Office office, Deciders deciders, LeaveTexts texts) {
        this.office = office;
        this.deciders = deciders;
        this.texts = texts;
    }

    /** Whose turn it would be for a request that is only about to be filed. */
    Next first(Tx tx, List<Level> line, Person asker) {
        return ApprovalLine.next(line, Optional.empty(), deciders.stands(tx, asker));
    }

    Next next(Tx tx, LeaveRequest r, Person asker) {
        Optional<Level> agreed = decisions.decisions(tx, r.id()).stream().filter(Decision::approved).map(Decision::level)
                .max(Comparator.naturalOrder());
        return ApprovalLine.next(r.levels(), agreed, deciders.stands(tx, asker));
    }

    /** Puts a request before those whose turn it is; where nobody is there, it is looked again when it is to be asked after. */
    void put(Tx tx, LeaveRequest r, Person asker, Next next) {
        switch (next) {
            case Next.Ask ask -> {
                ledger.turn(tx, r.id(), ask.level());
                ask.people().forEach(id -> post(tx, r, asker, ask.level(), id));
                Agenda.put(tx, HANGS, subject(r.id(), ask.level()), deciders.askAfter(tx,
                        ask.people().stream().flatMap(id -> office.people().find(tx, id).stream()).toList()));
            }
            case Next.Nobody nobody -> {
                ledger.turn(tx, r.id(), nobody.level());
                Agenda.put(tx, HANGS, subject(r.id(), nobody.level()), tx.now().plus(office.rules().askAfter()));
            }
            case Next.Settled settled -> { }
        }
    }

    private void post(Tx tx, LeaveRequest r, Person asker, Level level, long to) {
        Person person = office.people().find(tx, to).orElseThrow();
        decisions.asked(tx, r.id(), level, to);
        office.outbox().post(tx, to, Letter.of(Lane.ALERT, texts.asks(tx, r, asker), buttons(r.id()))
                .as(Purpose.REQUEST).once(key(r.id(), level, to)).from(office.outsideQuietHours(tx, person, tx.now())));
    }

    static Keyboard buttons(long id) {
        return Keyboard.row(
                Button.of("leave.button_yes", Leave.NAME, "yes", id),
                Button.of("leave.button_no", Leave.NAME, "no", id));
    }

    /** A step hangs: those who are there now are asked, once more or, where they have come in for others, for the first time. */
    Rung hangs(Tx tx, Alarm alarm) {
        Optional<LeaveRequest> found = ledger.find(tx, Long.parseLong(alarm.subject().split("/")[0]))
                .filter(r -> r.pending() && subject(r.id(), r.level()).equals(alarm.subject()));
        Optional<Person> asker = found.flatMap(r -> office.people().find(tx, r.personId())).filter(Person::active);
        if (asker.isEmpty() || office.over(tx, found.get().span())) {
            return new Rung.Skipped("decided, or of no use any more");
        }
        if (!(next(tx, found.get(), asker.get()) instanceof Next.Ask ask)) {
            return new Rung.Again(tx.now().plus(office.rules().askAfter()));
        }
        ask.people().forEach(id -> again(tx, found.get(), asker.get(), id));
        return Rung.DONE;
    }

    private void again(Tx tx, LeaveRequest r, Person asker, long to) {
        boolean askedBefore = decisions.asked(tx, r.id()).stream().anyMatch(a -> a.personId() == to && a.level() == r.level());
        decisions.askedAgain(tx, r.id(), r.level(), to);
        Text text = askedBefore
                ? Text.paragraphs(Text.of("leave.hangs"), texts.asks(tx, r, asker))
                : texts.asks(tx, r, asker);
        Person person = office.people().find(tx, to).orElseThrow();
        office.outbox().post(tx, to, Letter.of(Lane.ALERT, text, buttons(r.id()))
                .as(Purpose.REQUEST).once(againKey(r.id(), r.level(), to)).from(office.outsideQuietHours(tx, person, tx.now())));
    }

    /** It is decided, or gone: nobody is asked after any more, and all who were asked see how it stands. */
    void over(Tx tx, LeaveRequest r, Person asker) {
        for (Level level : Level.values()) {
            Agenda.cancel(tx, HANGS, subject(r.id(), level));
        }
        showStanding(tx, r, asker);
    }

    /** In the messages that asked them. */
    void showStanding(Tx tx, LeaveRequest r, Person asker) {
        Text standing = texts.standing(tx, r, asker);
        decisions.asked(tx, r.id()).forEach(a -> office.people().address(tx, a.personId()).ifPresent(to -> {
            office.outbox().editPosted(tx, to, key(r.id(), a.level(), a.personId()), standing, Keyboard.NONE);
            office.outbox().editPosted(tx, to, againKey(r.id(), a.level(), a.personId()), standing, Keyboard.NONE);
        }));
    }

    private static String subject(long id, Level level) {
        return id + "/" + level;
    }

    private static String key(long id, Level level, long personId) {
        return "leave:" + id + ":" + level + ":" + personId;
    }

    private static String againKey(long id, Level level, long personId) {
        return "leave-again:" + id + ":" + level + ":" + personId;
    }
}
