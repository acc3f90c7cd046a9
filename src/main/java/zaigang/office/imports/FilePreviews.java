package zaigang.office.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import zaigang.base.sheets.SheetFile;
import zaigang.base.text.Text;
import zaigang.office.imports.SentFileLedger.Draft;
import zaigang.office.imports.SentFileLedger.State;
import zaigang.spine.agenda.AlarmType;
import zaigang.spine.agenda.Rung;
import zaigang.spine.agenda.Snapshots;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Who;

/**
 * What a file would do, found out beside the desk's work and shown to the sender, for as long as nobody has confirmed it. Whether
 * the sender may import it is asked anew when it is shown.
 */
record FilePreviews(Importer importer, SentFiles files, People people, Outbox outbox, Rights rights) {
    /** Reads a file, by its number. */
    static final AlarmType<Long> READ = AlarmType.ofId("imports.read");
    static final AlarmType<Long> EXPIRE = AlarmType.ofId("imports.expire");
    static final Duration LIFE = Duration.ofHours(24);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);
    /** After which a file that cannot be fetched is given up. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Bytes of what is kept of a file until it is confirmed: a list of some 5,000 people, or 20,000 shifts. */
    private static final int MOST_KEPT = 4 * 1024 * 1024;
    private static final SentFileLedger DRAFTS = new SentFileLedger();

    /** Fetches it, reads it and shows what it would do. */
    Function<Tx, Rung> read(long id, Snapshots snapshots) {
        Optional<Draft> asked = snapshots.read(tx -> DRAFTS.find(tx, id))
                .filter(d -> d.state() == State.ASKED);
        if (asked.isEmpty()) {
            return tx -> new Rung.Skipped("read already");
        }
        Draft draft = asked.get();
        return switch (files.fetch(draft.fileId())) {
            case SentFiles.Fetched.Got got -> {
                Preview preview = snapshots.read(tx -> importer.preview(tx, draft.fileName(), got.bytes()));
                yield tx -> show(tx, draft, preview);
            }
            case SentFiles.Fetched.TooLarge t -> tx -> refuse(tx, draft, FileImport.tooLarge(SheetFile.MAX_BYTES + 1L).text());
            case SentFiles.Fetched.TooSlow t -> tx -> refuse(tx, draft, Text.of("imports.too_slow", "file", draft.fileName()));
            case SentFiles.Fetched.Gone g -> tx -> refuse(tx, draft, unfetched(draft));
            case SentFiles.Fetched.NotNow n -> tx -> tx.now().isAfter(draft.askedAt().plus(PATIENCE))
                    ? refuse(tx, draft, unfetched(draft))
                    : new Rung.Again(tx.now().plus(TRY_AGAIN));
        };
    }

    /** Reading it has failed for good: the sender is told. */
    void failed(Tx tx, long id) {
        DRAFTS.find(tx, id).filter(d -> d.state() == State.ASKED)
                .ifPresent(d -> refuse(tx, d, Text.of("imports.failed", "file", d.fileName())));
    }

    private static Text unfetched(Draft draft) {
        return Text.of("imports.unfetched", "file", draft.fileName());
    }

    private Rung show(Tx tx, Draft draft, Preview preview) {
        if (DRAFTS.find(tx, draft.id()).filter(d -> d.state() == State.ASKED).isEmpty()) {
            return new Rung.Skipped("shown already");
        }
        Optional<Who> sender = people.find(tx, draft.personId()).filter(Person::active).map(p -> people.who(tx, p));
        if (sender.filter(w -> w.may(Act.PLAN)).isEmpty()) {
            DRAFTS.end(tx, draft.id(), State.REFUSED);
            return new Rung.Skipped("the sender may not import any more");
        }
        return switch (preview) {
            case Preview.Refused r -> refuse(tx, draft, r.text(Preview.CHAT_LINES));
            case Preview.Ready r -> rights.against(tx, sender.get(), r.kept().changes()).map(no -> refuse(tx, draft, no.text()))
                    .orElseGet(() -> offer(tx, draft, r));
        };
    }

    private Rung offer(Tx tx, Draft draft, Preview.Ready ready) {
        byte[] kept = KeptJson.write(ready.kept());
        if (ready.isVoid()) {
            return refuse(tx, draft, ready.text(Preview.CHAT_LINES));
        }
        if (kept.length > MOST_KEPT) {
            return refuse(tx, draft, Text.of("imports.too_much_at_once", "file", draft.fileName()));
        }
        DRAFTS.offer(tx, draft.id(), kept);
        EXPIRE.again(tx, draft.id(), draft.askedAt().plus(LIFE));
        Button yes = ImportVerbs.YES.button(ready.changesNothing() ? "imports.button_next" : "imports.button_yes", draft.id());
        say(tx, draft, ready.text(Preview.CHAT_LINES),
                Keyboard.row(yes, ImportVerbs.NO.button("imports.button_no", draft.id())));
        return Rung.DONE;
    }

    private Rung refuse(Tx tx, Draft draft, Text text) {
        DRAFTS.end(tx, draft.id(), State.REFUSED);
        say(tx, draft, text, Keyboard.NONE);
        return Rung.DONE;
    }

    private void say(Tx tx, Draft draft, Text text, Keyboard keyboard) {
        outbox.post(tx, draft.personId(), Letter.of(Lane.ANSWER, text, keyboard));
    }

    /** Nobody has confirmed it in time. */
    Rung expire(Tx tx, long id, Instant due) {
        DRAFTS.find(tx, id).filter(d -> d.state() == State.OFFERED)
                .ifPresent(d -> DRAFTS.end(tx, d.id(), State.EXPIRED));
        return Rung.DONE;
    }
}
