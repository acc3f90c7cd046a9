package zaigang.spine.desk;

import java.time.Duration;
import java.util.Optional;
import zaigang.base.text.Text;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Refusal;
import zaigang.spine.chat.Reply;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Lane;
import zaigang.spine.outbox.Letter;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.Address;

/**
 * Turns what a handler replied into rows of the outbox, for words and for taps. A tap's spinner is always stopped, but for one of
 * very many taps.
 */
final class ReplyWriter {
    /** Who is asked something on a bus may be interrupted; a line typed much later answers something else. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Tx tx;
    private final Outbox outbox;
    private final DeskLedger rows;
    private final Address to;
    private final Incoming incoming;
    private final ReplyManner manner;
    private int said;

    ReplyWriter(Tx tx, Outbox outbox, DeskLedger rows, Address to, Incoming incoming, ReplyManner manner) {
        this.tx = tx;
        this.outbox = outbox;
        this.rows = rows;
        this.to = to;
        this.incoming = incoming;
        this.manner = manner;
    }

    void answer(Reply reply) {
        Optional<Incoming.Tap> tap = incoming.content() instanceof Incoming.Tap t ? Optional.of(t) : Optional.empty();
        switch (manner) {
            case FULLY -> answer(reply, tap);
            case LAST -> {
                outbox.cancel(tx, keys());
                answer(reply, tap);
            }
            case BRIEFLY -> tap.ifPresent(t -> show(reply, t));
            case TO_STRANGER -> {
                Note note = note(reply);
                tap.ifPresentOrElse(t -> outbox.noticeToStranger(tx, to, t.queryId(), note.text(), note.alert()),
                        () -> say(reply, tap));
            }
        }
    }

    private void answer(Reply reply, Optional<Incoming.Tap> tap) {
        tap.ifPresent(t -> {
            Note note = note(reply);
            outbox.notice(tx, to, t.queryId(), note.text(), note.alert());
        });
        say(reply, tap);
    }

    /** The tapped message shows how things stand; of several such edits the last one goes out. */
    private void show(Reply reply, Incoming.Tap tap) {
        switch (reply) {
            case Reply.Change c -> outbox.edit(tx, to, tap.messageId(), c.once(), c.text(), c.keyboard());
            case Reply.Several s -> s.replies().forEach(r -> show(r, tap));
            case Reply.InLanguage l -> show(l.reply(), tap);
            default -> { }
        }
    }

    /** Under which the answers to the last of many are put down. */
    private String keys() {
        return "last:" + incoming.from() + ":" + to.chatId() + ":";
    }

    private Optional<String> key() {
        return manner == ReplyManner.LAST ? Optional.of(keys() + incoming.updateId() + ":" + said++) : Optional.empty();
    }

    private record Note(Text text, boolean alert) {
        static final Note NONE = new Note(Text.none(), false);
    }

    private static Note note(Reply reply) {
        return switch (reply) {
            case Reply.Note n -> new Note(n.text(), false);
            case Reply.Change c -> new Note(c.notice(), false);
            case Refusal r -> new Note(r.text(), true);
            case Reply.Several s -> s.replies().stream().map(ReplyWriter::note)
                    .filter(n -> !n.text().isNone()).findFirst().orElse(Note.NONE);
            case Reply.InLanguage l -> note(l.reply());
            case Reply.Say s -> Note.NONE;
            case Reply.Ask a -> Note.NONE;
            case Reply.Attach a -> Note.NONE;
            case Reply.Nothing n -> Note.NONE;
        };
    }

    private void say(Reply reply, Optional<Incoming.Tap> tap) {
        switch (reply) {
            case Reply.Say s -> message(s.once().or(this::key), s.text(), s.keyboard());
            case Reply.Change c when tap.isPresent() ->
                outbox.edit(tx, to, tap.get().messageId(), c.once(), c.text(), c.keyboard());
            case Reply.Change c -> message(c.once().or(this::key), c.text(), c.keyboard());
            case Reply.Ask a -> {
                message(key(), a.text(), a.keyboard().beside(a.back().orElseGet(() -> DeskVerbs.drop(a.step()))));
                rows.expect(tx, to.chatId(), a.step().data(), tx.now().plus(PATIENCE));
            }
            case Reply.Attach a -> outbox.file(tx, to, key(), a.fileName(), a.bytes(), a.caption());
            case Reply.Several s -> s.replies().forEach(r -> say(r, tap));
            case Reply.InLanguage l -> say(l.reply(), tap);
            case Reply.Note n when tap.isEmpty() -> message(key(), n.text(), Keyboard.NONE);
            case Refusal r when tap.isEmpty() -> message(key(), r.text(), Keyboard.NONE);
            case Reply.Note n -> { }
            case Refusal r -> { }
            case Reply.Nothing n -> { }
        }
    }

    private void message(Optional<String> once, Text text, Keyboard keyboard) {
        Letter letter = Letter.of(manner == ReplyManner.TO_STRANGER ? Lane.STRANGER : Lane.ANSWER, text, keyboard);
        outbox.post(tx, to, once.map(letter::once).orElse(letter));
    }
}
