package zaigang.spine.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zaigang.base.settings.Settings;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;

/** Where messages are put down: rows in the same transaction as the facts they speak of. The {@link Courier} takes them out. */
public final class Outbox {
    /** A tap is answered within about 15 s or the phone has given up waiting. */
    private static final Duration NOTICE_PATIENCE = Duration.ofSeconds(15);

    /** Telegram shows an action for 5 s, and the next one follows before. */
    private static final Duration ACTION_PATIENCE = Duration.ofSeconds(4);

    private final People people;
    private final Renderer renderer;
    private final PromptBudgets budgeting;
    private final OutboxLedger ledger = new OutboxLedger();

    /** @param settings for the budget of prompts, and the zone of its days */
    public Outbox(People people, Texts texts, Settings settings) {
        this.people = people;
        this.budgeting = new PromptBudgets(settings.burden(), settings.zone());
        this.renderer = new Renderer(texts);
    }

    /**
     * A message to a person.
     *
     * @return false where nothing goes out: the person has not joined, it was posted before under the same key, or it is over the
     *     person's budget of prompts and no message of its own
     */
    public boolean post(Tx tx, long personId, Letter letter) {
        return people.address(tx, personId).filter(a -> post(tx, a, letter)).isPresent();
    }

    /** A message to a chat, for somebody who may be no person of ours. */
    public boolean post(Tx tx, Address to, Letter letter) {
        var content = new Outgoing.Message(
                renderer.html(to.language(), letter.text()), renderer.keys(to.language(), letter.keyboard()));
        Instant from = letter.notBefore().orElse(tx.now());
        Instant until = letter.deadline().orElse(from.plus(letter.lane().patience()));
        Draft draft = Draft.of(to, Draft.Kind.MESSAGE, letter.lane(), Bodies.write(content), from, until)
                .once(letter.once()).as(letter.purpose()).telling(letter.text());
        return letter.purpose().holdable()
                ? ledger.insert(tx, draft).filter(row -> budgeting.goesOut(tx, row, draft)).isPresent() : ledger.add(tx, draft);
    }

    /** New text and buttons for a message that Telegram has. An edit of it that still waits is superseded. */
    public void edit(Tx tx, Address to, long messageId, Text text, Keyboard keyboard) {
        edit(tx, to, messageId, Optional.empty(), text, keyboard);
    }

    /**
     * New text and buttons for a message that Telegram has. An edit of it that still waits is superseded.
     *
     * @param once a key under which what it says now can be changed, as long as nothing else has taken its place: it is taken from
     *     whatever had it; empty for none
     */
    public void edit(Tx tx, Address to, long messageId, Optional<String> once, Text text, Keyboard keyboard) {
        ledger.supersedeEdits(tx, to.chatId(), messageId);
        once.ifPresent(key -> ledger.forgetKey(tx, key));
        ledger.add(tx, draft(tx, to, Draft.Kind.EDIT, Lane.ANSWER, edit(to.language(), text, keyboard)).telling(text)
                .editing(messageId).once(once));
    }

    /**
     * New text and buttons for a message posted under a key, whether or not it has been sent yet; or for one that was changed under
     * a key, as long as nothing else has taken the place of that.
     *
     * @return false where there is no such message
     */
    public boolean editPosted(Tx tx, Address to, String once, Text text, Keyboard keyboard) {
        var posted = ledger.posted(tx, once).filter(row -> row.editsMessage().isEmpty()
                || !ledger.editedSince(tx, to.chatId(), row.editsMessage().get(), row.id()));
        posted.ifPresent(row -> {
            if (row.editsMessage().isPresent()) {
                edit(tx, to, row.editsMessage().get(), Optional.of(once), text, keyboard);
            } else if (row.messageId().isPresent()) {
                edit(tx, to, row.messageId().get(), text, keyboard);
            } else {
                ledger.supersedeEditsOfRow(tx, to.chatId(), row.id());
                Draft edit = draft(tx, to, Draft.Kind.EDIT, Lane.ANSWER, edit(to.language(), text, keyboard));
                ledger.add(tx, edit.telling(text).editingRow(row.id()));
            }
        });
        return posted.isPresent();
    }

    /**
     * Takes back a message posted under a key that waits to be sent: it is not true any more. One that is under way or sent
     * stays as it is. The key is free again.
     *
     * @return whether there was such a message
     */
    public boolean withdraw(Tx tx, String once) {
        return ledger.withdraw(tx, once);
    }

    private Outgoing.Edit edit(Language language, Text text, Keyboard keyboard) {
        return new Outgoing.Edit(renderer.html(language, text), renderer.keys(language, keyboard));
    }

    /** The answer to a pressed button. */
    public void notice(Tx tx, Address to, String queryId, Text text, boolean alert) {
        ledger.add(tx, notice(tx, to, Draft.Kind.NOTICE, Lane.ANSWER, queryId, text, alert).as(Purpose.TAP));
    }

    /** The answer to a button that a stranger pressed: it goes out in its turn, or not at all. */
    public void noticeToStranger(Tx tx, Address to, String queryId, Text text, boolean alert) {
        ledger.add(tx, notice(tx, to, Draft.Kind.NOTICE_IN_TURN, Lane.STRANGER, queryId, text, alert));
    }

    private Draft notice(Tx tx, Address to, Draft.Kind kind, Lane lane, String queryId, Text text, boolean alert) {
        var content = new Outgoing.Notice(queryId, renderer.notice(to.language(), text), alert);
        return Draft.of(to, kind, lane, Bodies.write(content), tx.now(), tx.now().plus(NOTICE_PATIENCE));
    }

    /** @param caption where the file tells where somebody is, a {@link Text.Located} */
    public void file(Tx tx, Address to, String name, byte[] bytes, Text caption) {
        file(tx, to, Optional.empty(), name, bytes, caption);
    }

    /** @param once a key under which it is sent at most once; empty for no such guard */
    public void file(Tx tx, Address to, Optional<String> once, String name, byte[] bytes, Text caption) {
        var content = new Outgoing.File(name, renderer.caption(to.language(), caption));
        ledger.add(tx, draft(tx, to, Draft.Kind.FILE, Lane.ANSWER, content).once(once).file(bytes).telling(caption));
    }

    /**
     * A picture, shown in the chat; one that Telegram does not take as a photo goes as a file.
     *
     * @param png its bytes
     * @param letter the caption with its buttons; what a button does must be said in a message of its own, since a photo has no text
     *     to be changed. Its purpose counts for nothing: a picture is asked for, or goes with what was counted
     * @return false where it was posted before under the same key
     */
    public boolean picture(Tx tx, Address to, String name, byte[] png, Letter letter) {
        String caption = renderer.caption(to.language(), letter.text());
        var keys = renderer.keys(to.language(), letter.keyboard());
        boolean photo = PhotoLimits.take(png);
        Outgoing content = photo ? new Outgoing.Photo(name, caption, keys) : new Outgoing.File(name, caption, keys);
        Instant from = letter.notBefore().orElse(tx.now());
        Instant until = letter.deadline().orElse(from.plus(letter.lane().patience()));
        return ledger.add(tx, Draft.of(to, photo ? Draft.Kind.PHOTO : Draft.Kind.FILE, letter.lane(), Bodies.write(content), from, until)
                .once(letter.once()).file(png).telling(letter.text()));
    }

    /**
     * Takes away what was posted under a key, whether or not it has been sent yet; nothing where there is no such message. The key is
     * free again.
     */
    public void takeAway(Tx tx, Address to, String once) {
        if (!ledger.withdraw(tx, once)) {
            ledger.posted(tx, once).ifPresent(row -> {
                Draft removal = draft(tx, to, Draft.Kind.REMOVAL, Lane.ANSWER, new Outgoing.Removal());
                ledger.insert(tx, row.messageId().map(removal::editing).orElseGet(() -> removal.editingRow(row.id())));
                ledger.forgetKey(tx, once);
            });
        }
    }

    /** Shows in a chat for some seconds what the bot is at. Nothing is promised of it: what cannot go out soon is dropped. */
    public void show(Tx tx, Address to, Outgoing.Action.What what) {
        ledger.insert(tx, Draft.of(to, Draft.Kind.ACTION, Lane.ANSWER, Bodies.write(new Outgoing.Action(what)),
                tx.now(), tx.now().plus(ACTION_PATIENCE)));
    }

    public void menu(Tx tx, Address to, List<Outgoing.Menu.Entry> entries) {
        ledger.add(tx, draft(tx, to, Draft.Kind.MENU, Lane.BULK, new Outgoing.Menu(entries)));
    }

    private Draft draft(Tx tx, Address to, Draft.Kind kind, Lane lane, Outgoing content) {
        return Draft.of(to, kind, lane, Bodies.write(content), tx.now(), tx.now().plus(lane.patience()));
    }

    /** Takes back what was posted under keys with this prefix and still waits. */
    public void cancel(Tx tx, String prefix) {
        ledger.cancel(tx, prefix);
    }

    /** Takes back whatever still waits for a chat: for somebody who has just lost access. */
    public void cancelAll(Tx tx, Address to) {
        ledger.cancelAll(tx, to.chatId());
    }

    /** Whether a message was posted under a key and is on its way, or may have arrived. */
    public boolean isPosted(Tx tx, String once) {
        return ledger.posted(tx, once).isPresent();
    }

    /** Whether a message posted under a key has certainly reached Telegram. */
    public boolean wasSent(Tx tx, String once) {
        return ledger.wasSent(tx, once);
    }

    /**
     * A tap proves that the message which carries the button arrived, even where the response to it was lost or has not come
     * yet. It proves nothing of other chats and of messages without such a button.
     *
     * @return the key under which the message was posted; empty where it has none, or was not known to have arrived
     */
    public String proveDelivery(Tx tx, long chatId, long messageId, String data) {
        Optional<OutboxLedger.Known> known = ledger.known(tx, chatId, messageId);
        if (!data.isEmpty() && known.isEmpty() && !ledger.markTappedUnderWay(tx, chatId, messageId, data)) {
            ledger.markTappedUnknown(tx, chatId, messageId, data);
        }
        return known.flatMap(OutboxLedger.Known::once).orElse("");
    }

    /** The keys beginning with a prefix under which a message was posted and has not reached anybody. */
    public List<Undelivered> undelivered(Tx tx, String prefix) {
        return ledger.undelivered(tx, prefix);
    }

    /** What was posted under keys beginning with a prefix, in the order of posting. */
    public List<Posted> posted(Tx tx, String prefix) {
        return ledger.all(tx, prefix);
    }

    /** What a stored message says, without markup: for the person who got it. Empty where that is not kept any more. */
    public static String wording(String body) {
        return body.isEmpty() ? "" : Bodies.wording(Bodies.read(body));
    }

    /** What became of a message, and when; empty while nothing has. */
    public record Posted(String once, State state, Optional<Instant> settledAt) {}

    /** A message that did not arrive, or of which nobody knows; the note says why. */
    public record Undelivered(String once, State state, String note) {}

    /** What became of a message. */
    public enum State {
        /** Waits for its turn. */
        QUEUED,
        /** The call is under way. */
        SENDING,
        SENT,
        /** The response was lost: delivery unknown. */
        UNKNOWN,
        /** Refused by Telegram, or the person cannot be reached. */
        FAILED,
        /** Its deadline passed first. */
        EXPIRED,
        /** A later edit of the same message took its place, or it was over the budget of prompts. */
        SUPERSEDED,
        /** Taken back before it was sent. */
        WITHDRAWN
    }
}
