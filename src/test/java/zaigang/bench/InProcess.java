package zaigang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.App;
import zaigang.base.settings.Settings;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.base.yaml.Read;
import zaigang.code.discipline.RuleBook;
import zaigang.code.discipline.RuleBooks;
import zaigang.office.imports.SentFiles;
import zaigang.spine.chat.Incoming;
import zaigang.spine.outbox.PaceLimits;
import zaigang.spine.outbox.Sender;

/** The real app with a clock that is moved and a Telegram that takes everything at once: what is left is the bot's own work. */
final class InProcess implements AutoCloseable, InstantSource, Sender {
    private final App app;
    private final List<Parcel> sent = new ArrayList<>();
    private Instant now;
    private long number;

    InProcess(Path database, String start) {
        now = instant(start);
        app = new App(new App.Parts(database, this, Texts.load(), Settings.DEFAULT, rules(), Workdays.builtIn(), this, PaceLimits.none(),
                Runnable::run, Runnable::run, () -> Optional.of("zaigang_bench_bot"), file -> new SentFiles.Fetched.Gone("none")));
        app.courier().recover();
        app.start();
        app.clockMoved();
    }

    private static List<RuleBook> rules() {
        Read<List<RuleBook>> read = RuleBooks.read(Path.of("rules"));
        assertThat(read).isInstanceOf(Read.Ok.class);
        return ((Read.Ok<List<RuleBook>>) read).value();
    }

    App app() {
        return app;
    }

    @Override
    public Instant instant() {
        return now;
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(Settings.DEFAULT.zone()).toInstant();
    }

    @Override
    public Delivery send(Parcel parcel) {
        sent.add(parcel);
        return new Delivery.Sent(parcel.messageId() != 0 ? parcel.messageId() : sent.size());
    }

    /** What was sent since it was last asked. */
    List<Parcel> taken() {
        List<Parcel> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    /** Stops at every alarm on the way. */
    void moveTo(String time) {
        Instant target = instant(time);
        for (var next = app.nextAlarm(); next.isPresent() && !next.get().isAfter(target); next = app.nextAlarm()) {
            now = next.get().isAfter(now) ? next.get() : now;
            app.clockMoved();
            settle();
        }
        now = target;
        app.clockMoved();
        settle();
    }

    void receive(long account, Incoming.Content content) {
        app.receive(List.of(update(account, content)));
    }

    /** Updates as they come from a poll. */
    void receiveAll(List<Incoming> batch) {
        app.receive(batch);
    }

    /** What is sent because the organizer of a {@link Filling} types this. */
    List<Parcel> asked(String words) {
        taken();
        receive(Filling.ORGANIZER, new Incoming.Words(words));
        settle();
        return taken();
    }

    Incoming update(long account, Incoming.Content content) {
        return new Incoming(++number, account, account, "zh-hans", content);
    }

    void settle() {
        app.runDue();
        while (app.courier().pump() > 0) {
            app.runDue();
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
