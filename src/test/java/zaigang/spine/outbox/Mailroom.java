package zaigang.spine.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import zaigang.base.settings.Settings;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.people.Address;
import zaigang.spine.people.People;
import zaigang.spine.people.Scope;

/** A real ledger, outbox and courier, with a clock and a Telegram that the test commands. */
final class Mailroom implements AutoCloseable {
    static final Instant EIGHT = Instant.parse("2026-11-23T00:00:00Z");

    /** A call that reached Telegram. */
    record Call(Instant at, long chat, String text) {}

    final People people = new People();
    final Outbox outbox = new Outbox(people, Texts.load(), Settings.DEFAULT);
    final Ledger ledger;
    final List<Call> calls = new ArrayList<>();
    final Deque<Runnable> heldCalls = new ArrayDeque<>();
    long lastMessage = 500;
    Function<Sender.Parcel, Sender.Delivery> telegram = parcel -> new Sender.Delivery.Sent(++lastMessage);
    boolean holding;
    /** Before a call is begun. */
    Runnable beginning = () -> { };
    Instant now = EIGHT;
    Courier courier;

    private final PaceLimits pace;

    Mailroom(Path home, PaceLimits pace) {
        this.pace = pace;
        ledger = Ledger.open(home.resolve("zaigang.db"), () -> now);
        restart();
    }

    /** The process ends without a word and begins again. */
    void restart() {
        heldCalls.clear();
        courier = new Courier(ledger, people, this::send, pace, call -> {
            beginning.run();
            if (holding) {
                heldCalls.add(call);
            } else {
                call.run();
            }
        });
        courier.recover();
    }

    private Sender.Delivery send(Sender.Parcel parcel) {
        var delivery = telegram.apply(parcel);
        if (delivery instanceof Sender.Delivery.Sent || delivery instanceof Sender.Delivery.Unclear) {
            calls.add(new Call(now, parcel.chatId(), text(parcel.content())));
        }
        return delivery;
    }

    private static String text(Outgoing content) {
        return switch (content) {
            case Outgoing.Message m -> m.html();
            case Outgoing.Edit e -> "edit: " + e.html();
            case Outgoing.Notice n -> "notice: " + n.text();
            case Outgoing.File f -> "file: " + f.name();
            case Outgoing.Photo p -> "photo: " + p.name();
            case Outgoing.Menu m -> "menu";
            case Outgoing.Removal r -> "removal";
            case Outgoing.Action a -> "action: " + a.what();
        };
    }

    long person(long chat) {
        return ledger.write(tx -> {
            long id = tx.insert("INSERT INTO person (name, cadre, joined_on) VALUES (?, TRUE, ?) RETURNING id",
                    "cadre " + chat, LocalDate.of(2026, 1, 1)).orElseThrow();
            tx.run("INSERT INTO account (person_id, telegram_id, linked_at) VALUES (?, ?, ?)", id, chat, tx.now());
            return id;
        });
    }

    void post(long chat, Lane lane, String text) {
        post(chat, Letter.of(lane, Text.verbatim(text)));
    }

    void post(long chat, Letter letter) {
        ledger.change(tx -> outbox.post(tx, to(chat), letter));
    }

    void notice(long chat, String text) {
        ledger.change(tx -> outbox.notice(tx, to(chat), "query", Text.verbatim(text), false));
    }

    void editPosted(long chat, String once, String text) {
        ledger.change(tx -> outbox.editPosted(tx, to(chat), once, Text.verbatim(text), Keyboard.NONE));
    }

    static Address to(long chat) {
        return new Address(chat, Language.ZH);
    }

    /** Pumps until there is nothing to do at this instant. */
    void settle() {
        while (courier.pump() > 0) {
            // Again: what came back makes room.
        }
    }

    /** So many of the calls that are held reach Telegram and come back. */
    void letGo(int count) {
        for (int i = 0; i < count; i++) {
            heldCalls.removeFirst().run();
        }
    }

    void after(Duration time) {
        now = now.plus(time);
        settle();
    }

    List<String> texts() {
        return calls.stream().map(Call::text).toList();
    }

    List<String> states() {
        return ledger.read(tx -> tx.list(String.class, "SELECT state FROM outbox ORDER BY id"));
    }

    List<Outbox.Undelivered> undelivered(String prefix) {
        return ledger.read(tx -> outbox.undelivered(tx, prefix));
    }

    List<People.Unlinked> unlinked() {
        return ledger.read(tx -> people.unlinked(tx, Scope.county()));
    }

    String note(String once) {
        return ledger.read(tx -> tx.first(String.class, "SELECT note FROM outbox WHERE once = ?", once)).orElseThrow();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
