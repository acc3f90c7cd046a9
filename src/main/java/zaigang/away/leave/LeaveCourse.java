package zaigang.away.leave;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zaigang.away.leave.ApprovalLine.Next;
import zaigang.away.leave.DecisionLedger.Decision;
import zaigang.base.settings.LeaveRules.Level;
import zaigang.base.text.Text;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.Person;

/** The course of a request: put before those whose turn it is, and asked after once where a step hangs. */
final class LeaveCourse {
    /** A step of a request, by which it is asked after. */
    private record Step(long request, Level level) {
        static Step parse(String subject) {
            String[] parts = subject.split("/");
            return new Step(Long.parseLong(parts[0]), Level.valueOf(parts[1]));
        }

        @Override
        public String toString() {
            return request + "/" + level;
        }
    }

    private static final AlarmType<Step> HANGS = AlarmType.of("leave-hangs", Step::toString, Step::parse);

    private final LeaveTools tools;
    private final Deciders deciders;
    private final LeaveTexts texts;
    private final LeaveLedger ledger = new LeaveLedger();
    private final DecisionLedger decisions = new DecisionLedger();

    LeaveCourse(LeaveTools tools, Deciders deciders, LeaveTexts texts) {
        this.tools = tools;
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
                HANGS.put(tx, new Step(r.id(), ask.level()), deciders.askAfter(tx,
                        ask.people().stream().flatMap(id -> tools.people().find(tx, id).stream()).toList()));
            }
            case Next.Nobody nobody -> {
                ledger.turn(tx, r.id(), nobody.level());
                HANGS.put(tx, new Step(r.id(), nobody.level()), tx.now().plus(tools.rules().askAfter()));
            }
            case Next.Settled settled -> { }
        }
    }

    private void post(Tx tx, LeaveRequest r, Person asker, Level level, long to) {
        Person person = tools.people().find(tx, to).orElseThrow();
        decisions.asked(tx, r.id(), level, to);
        tools.outbox().post(tx, to, Letter.of(Lane.ALERT, texts.asks(tx, r, asker), buttons(r.id()))
                .as(Purpose.REQUEST).once(key(r.id(), level, to)).from(tools.outsideQuietHours(tx, person, tx.now())));
    }

    static Keyboard buttons(long id) {
        return Keyboard.row(
                LeaveVerbs.YES.button("leave.button_yes", id), LeaveVerbs.NO.button("leave.button_no", id));
    }

    AlarmKind alarm() {
        return HANGS.rings(Late.stillUseful(), (tx, step, due) -> hangs(tx, step));
    }

    /** A step hangs: those who are there now are asked, once more or, where they have come in for others, for the first time. */
    private Rung hangs(Tx tx, Step step) {
        Optional<LeaveRequest> found = ledger.find(tx, step.request()).filter(r -> r.pending() && r.level() == step.level());
        Optional<Person> asker = found.flatMap(r -> tools.people().find(tx, r.personId())).filter(Person::active);
        if (asker.isEmpty() || tools.over(tx, found.get().span())) {
            return new Rung.Skipped("decided, or of no use any more");
        }
        if (!(next(tx, found.get(), asker.get()) instanceof Next.Ask ask)) {
            return new Rung.Again(tx.now().plus(tools.rules().askAfter()));
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
        Person person = tools.people().find(tx, to).orElseThrow();
        tools.outbox().post(tx, to, Letter.of(Lane.ALERT, text, buttons(r.id()))
                .as(Purpose.REQUEST).once(againKey(r.id(), r.level(), to)).from(tools.outsideQuietHours(tx, person, tx.now())));
    }

    /** It is decided, or gone: nobody is asked after any more, and all who were asked see how it stands. */
    void over(Tx tx, LeaveRequest r, Person asker) {
        for (Level level : Level.values()) {
            HANGS.cancel(tx, new Step(r.id(), level));
        }
        showStanding(tx, r, asker);
    }

    /** In the messages that asked them. */
    void showStanding(Tx tx, LeaveRequest r, Person asker) {
        Text standing = texts.standing(tx, r, asker);
        decisions.asked(tx, r.id()).forEach(a -> tools.people().address(tx, a.personId()).ifPresent(to -> {
            tools.outbox().editPosted(tx, to, key(r.id(), a.level(), a.personId()), standing, Keyboard.NONE);
            tools.outbox().editPosted(tx, to, againKey(r.id(), a.level(), a.personId()), standing, Keyboard.NONE);
        }));
    }

    private static String key(long id, Level level, long personId) {
        return "leave:" + id + ":" + level + ":" + personId;
    }

    private static String againKey(long id, Level level, long personId) {
        return "leave-again:" + id + ":" + level + ":" + personId;
    }
}
