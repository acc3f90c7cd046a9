package zaigang.spine.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.agenda.AlarmKind;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Late;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Wait;
import zaigang.spine.chat.Turn;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/**
 * Sheets of the log, noted where they are asked for and made outside the writer. Rights are looked at again where one is sent.
 */
final class AuditSheets {
    private static final AlarmType<SheetRequest> BUILD = AlarmType.of("audit.sheet", SheetRequest::written, SheetRequest::read);
    private static final Duration USEFUL = Duration.ofHours(12);

    private final People people;
    private final Outbox outbox;
    private final Texts texts;
    private final AuditWords words;
    private final AuditPages pages;

    /** Who wants it, of what, and in which minute that was said: who asks twice within one has tapped twice. */
    private record SheetRequest(long personId, AuditQuery query, long minute) {
        String written() {
            return personId + "/" + query.person().orElse(0L) + "/" + query.from() + "/" + query.to() + "/" + minute;
        }

        static SheetRequest read(String subject) {
            String[] parts = subject.split("/");
            Optional<Long> about = Optional.of(Long.valueOf(parts[1])).filter(n -> n != 0);
            return new SheetRequest(Long.parseLong(parts[0]),
                    new AuditQuery(about, LocalDate.parse(parts[2]), LocalDate.parse(parts[3])), Long.parseLong(parts[4]));
        }
    }

    AuditSheets(Kit kit, AuditWords words, AuditPages pages) {
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.texts = kit.texts();
        this.words = words;
        this.pages = pages;
    }

    AlarmKind alarm() {
        return BUILD.reads(Late.uselessAfter(USEFUL), (snapshot, order, due) -> build(snapshot, order))
                .orElse(BUILD.instead(this::tellFailure));
    }

    void order(Turn turn, AuditQuery query) {
        long id = turn.person().id();
        BUILD.ask(turn.tx(), new SheetRequest(id, query, turn.now().getEpochSecond() / 60), id, Wait.Result.FILE);
    }

    private Function<Tx, Rung> build(Tx snapshot, SheetRequest order) {
        Optional<Address> to = asker(snapshot, order);
        if (to.isEmpty()) {
            return tx -> new Rung.Skipped("not theirs to see any more");
        }
        AuditQuery query = order.query();
        byte[] bytes = new AuditSheet(words, texts, to.get().language()).make(snapshot, query);
        String name = texts.plain(to.get().language(), Text.of("audit.file_name"));
        String file = name + "_" + query.from() + "_" + query.to() + ".xlsx";
        return tx -> {
            if (!asker(tx, order).equals(to)) {
                return new Rung.Skipped("not theirs to see any more");
            }
            outbox.file(tx, to.get(), file, bytes, pages.title(tx, query));
            return Rung.DONE;
        };
    }

    private void tellFailure(Tx tx, SheetRequest order) {
        asker(tx, order).ifPresent(to -> outbox.post(tx, to, Letter.of(Lane.ANSWER, Text.of("audit.sheet_failed"))));
    }

    /** Whoever asked for it, as long as they may read the log. */
    private Optional<Address> asker(Tx tx, SheetRequest order) {
        return people.find(tx, order.personId()).filter(Person::active)
                .filter(p -> people.who(tx, p).may(Act.CLOSE)).flatMap(p -> people.address(tx, p.id()));
    }
}
