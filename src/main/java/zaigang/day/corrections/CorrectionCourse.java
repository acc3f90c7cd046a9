package zaigang.day.corrections;

import java.util.List;
import java.util.Optional;
import zaigang.away.leave.Deciders;
import zaigang.base.settings.Settings;
import zaigang.base.text.Text;
import zaigang.day.attendance.Attendance;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.Purpose;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.TheirSettings;

/** The course of a request: put before those who decide, and asked after once where it hangs. */
final class CorrectionCourse {
    private static final AlarmType<Long> HANGS = AlarmType.ofId("correction-hangs");

    private final People people;
    private final Outbox outbox;
    private final Settings settings;
    private final Attendance attendance;
    private final Deciders deciders;
    private final CorrectionTexts texts;
    private final CorrectionLedger ledger = new CorrectionLedger();

    CorrectionCourse(Kit kit, Attendance attendance, Deciders deciders, CorrectionTexts texts) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.settings = kit.settings();
        this.attendance = attendance;
        this.deciders = deciders;
        this.texts = texts;
    }

    /**
     * Puts a request before those who can decide now, by day; it is looked at again when it is to be asked after.
     *
     * @return those who are asked; where that is nobody, the next look puts it before whoever is there then
     */
    List<Person> put(Tx tx, Correction c, Person asker) {
        List<Person> there = deciders.nearest(tx, asker);
        there.forEach(p -> post(tx, c, p, asks(tx, c, asker), key(c.id(), p.id())));
        HANGS.put(tx, c.id(), deciders.askAfter(tx, there));
        return there;
    }

    private Text asks(Tx tx, Correction c, Person asker) {
        return texts.asks(c, asker, attendance.said(tx, c.personId(), c.day(), settings.zone()));
    }

    private void post(Tx tx, Correction c, Person to, Text text, String key) {
        ledger.asked(tx, c.id(), to.id());
        outbox.post(tx, to.id(), Letter.of(Lane.ALERT, text, CorrectionTexts.verdicts(c)).as(Purpose.REQUEST).once(key)
                .from(TheirSettings.read(tx, people, settings).afterQuietHours(to)));
    }

    AlarmKind alarm() {
        return HANGS.rings(Late.stillUseful(), (tx, id, due) -> hangs(tx, id));
    }

    /** It hangs: those who are there now are asked, once more or for the first time. In a closed month nothing is decided. */
    private Rung hangs(Tx tx, long id) {
        Optional<Correction> open = ledger.find(tx, id).filter(Correction::open);
        Optional<Person> asker = open.flatMap(c -> people.find(tx, c.personId())).filter(Person::active);
        if (asker.isEmpty() || new Books().closed(tx, asker.get(), open.get().day())) {
            return new Rung.Skipped("decided, or of no use any more");
        }
        List<Long> before = ledger.asked(tx, open.get().id()).stream().map(CorrectionLedger.Asked::personId).toList();
        if (before.isEmpty()) {
            return new Rung.Again(deciders.askAfter(tx, put(tx, open.get(), asker.get())));
        }
        List<Person> there = deciders.nearest(tx, asker.get());
        there.forEach(p -> again(tx, open.get(), asker.get(), p, before.contains(p.id())));
        return there.isEmpty() ? new Rung.Again(deciders.askAfter(tx, there)) : Rung.DONE;
    }

    private void again(Tx tx, Correction c, Person asker, Person to, boolean askedBefore) {
        Text text = askedBefore ? Text.paragraphs(Text.of("correction.hangs"), asks(tx, c, asker)) : asks(tx, c, asker);
        post(tx, c, to, text, againKey(c.id(), to.id()));
        ledger.askedAgain(tx, c.id(), to.id());
    }

    /** It is decided: nobody is asked after any more, and all who were asked see how it stands. */
    void over(Tx tx, Correction c, Text standing) {
        HANGS.cancel(tx, c.id());
        ledger.asked(tx, c.id()).forEach(a -> people.address(tx, a.personId()).ifPresent(to -> {
            outbox.editPosted(tx, to, key(c.id(), a.personId()), standing, Keyboard.NONE);
            outbox.editPosted(tx, to, againKey(c.id(), a.personId()), standing, Keyboard.NONE);
        }));
    }

    private static String key(long id, long personId) {
        return "correction:" + id + ":" + personId;
    }

    private static String againKey(long id, long personId) {
        return "correction-again:" + id + ":" + personId;
    }
}
