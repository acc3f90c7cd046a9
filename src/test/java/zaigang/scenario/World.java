package zaigang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import zaigang.App;
import zaigang.base.settings.Settings;
import zaigang.base.settings.SettingsFile;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Workdays;
import zaigang.base.yaml.Read;
import zaigang.code.discipline.RuleBook;
import zaigang.code.discipline.RuleBooks;
import zaigang.office.imports.SentFiles;
import zaigang.spine.chat.Incoming;
import zaigang.spine.outbox.PaceLimits;

/**
 * A county in a test: the real app on a temporary file, a clock that the test moves, and phones. It is a field of the test class,
 * starts with its first use, and ends after each test, which fails where somebody has got a message that the scenario did not expect.
 */
final class World implements AfterEachCallback {
    private static final Wire WIRE = Wire.today();
    private static final String DATABASE = "zaigang.db";

    private final Map<String, Phone> phones = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final List<byte[]> uploads = new ArrayList<>();
    private final County county = new County(this);
    private Settings first = Settings.DEFAULT;
    private Settings settings = first;
    private List<RuleBook> rules = rulesIn(Path.of("rules"));
    private FakeTelegram telegram = new FakeTelegram();
    private SentFiles downloads = this::uploaded;
    private Executor heavy = Runnable::run;
    private PaceLimits pace = PaceLimits.none();
    private String start;
    private Optional<Path> folder = Optional.empty();
    private MovedClock clock;
    private App app;
    private long number;

    private World(String start) {
        this.start = start;
    }

    /** @param start local date and time in the settings' zone, such as 2026-11-23T08:00 */
    static World at(String start) {
        return new World(start);
    }

    /** Before its first use. */
    World with(Settings other) {
        return before(() -> {
            first = other;
            settings = other;
        });
    }

    /** For scenarios about something else: nobody is asked to confirm at the beginning of a shift. Before its first use. */
    World withoutTakingOver() {
        return with(withoutTakingOver(settings));
    }

    /** With the books of that folder instead of the project's own. Before its first use. */
    World withRules(Path books) {
        return before(() -> rules = rulesIn(books));
    }

    /** Begins where a database was left that is in its folder, with the phones, chats and files of those days. */
    void goesOnFrom(Past past) {
        before(() -> {
            number = past.lastUpdate();
            past.accounts().forEach((name, account) -> phones.put(name, new Phone(this, name, account)));
            past.shown().forEach(s -> telegram.hasShown(s.chat(), s.message()));
            uploads.addAll(past.files());
        }).begin();
    }

    private World before(Runnable change) {
        if (app != null) {
            throw new IllegalStateException("The world has begun already.");
        }
        change.run();
        return this;
    }

    /** This world ends as after a test, and another begins, without people, on an empty file; the same phones are theirs then. */
    World startsOver(String time) {
        end();
        start = time;
        settings = first;
        telegram = new FakeTelegram();
        county.forget();
        return this;
    }

    /** The folder of the database, and of whatever else the test needs; it is gone after the test. */
    Path folder() {
        if (folder.isEmpty()) {
            folder = Optional.of(newFolder());
        }
        return folder.get();
    }

    private static Path newFolder() {
        try {
            return java.nio.file.Files.createTempDirectory("zaigang-scenario");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same settings for scenarios about something else: nobody is asked to confirm at the beginning of a shift. */
    static Settings withoutTakingOver(Settings settings) {
        return settings.with(settings.county().with(settings.county().takeOver().asked(false)));
    }

    /** The file of settings with this text. */
    static Settings settings(String yaml) {
        return switch (SettingsFile.parse(Path.of("zaigang.yaml"), yaml)) {
            case Read.Ok<Settings> ok -> ok.value();
            case Read.Bad<Settings> bad -> throw new AssertionError(bad.problems().toString());
        };
    }

    /** The books of a folder, such as the project's own. */
    static List<RuleBook> rulesIn(Path folder) {
        return switch (RuleBooks.read(folder)) {
            case Read.Ok<List<RuleBook>> ok -> ok.value();
            case Read.Bad<List<RuleBook>> bad -> throw new AssertionError(bad.problems().toString());
        };
    }

    private void begin() {
        Template.copyTo(folder().resolve(DATABASE));
        clock = new MovedClock(instant(start));
        open();
    }

    private void open() {
        app = new App(parts());
        app.courier().recover();
        app.start();
        app.clockMoved();
        settle();
    }

    private App.Parts parts() {
        return new App.Parts(folder().resolve(DATABASE), clock, Texts.load(), settings, rules, Workdays.builtIn(), telegram, pace, Runnable::run,
                heavy, () -> Optional.of("zaigang_test_bot"), file -> downloads.fetch(file));
    }

    /** Ends the process and starts it again on the same file, with the time of the outage in between. */
    void restartsAt(String time) {
        app().close();
        clock().set(instant(time));
        comesBack();
    }

    /** The same with other settings. */
    void restartsAt(String time, Settings changed) {
        settings = changed;
        restartsAt(time);
    }

    /** One life of a process that dies soon: what came in was committed, but more waited at Telegram behind it. */
    void livesShortlyAt(String time, Runnable comesIn) {
        app().close();
        clock().set(instant(time));
        app = new App(parts());
        app().courier().recover();
        app().start();
        settle();
        comesIn.run();
    }

    /** All that Telegram had is on disk. */
    void hasHeardAll() {
        app().heard();
        settle();
    }

    /** A start in the least convenient order: what is due is looked at and messages go out before Telegram is heard. */
    private void comesBack() {
        app = new App(parts());
        app().courier().recover();
        app().start();
        settle();
        app().heard();
        settle();
    }

    /** Kills the process the moment it has asked so often for the time: before or between two of its transactions. */
    void diesAfter(int looksAtTheClock) {
        clock().endAfter(looksAtTheClock);
    }

    /** Starts the killed process again, at the same instant; Telegram sends again what was not confirmed to it. */
    void comesBackAfterDeath(long lastConfirmed) {
        clock().endAfter(Integer.MAX_VALUE);
        app().close();
        number = lastConfirmed;
        open();
    }

    /** The number of the last update. */
    long lastNumber() {
        return number;
    }

    /** How often the process has asked for the time. */
    int looksAtTheClock() {
        return clock().looks();
    }

    /** Time passes; nothing is done. */
    void timeIs(String time) {
        clock().set(instant(time));
    }

    /** Does something and undoes all of it, time included. What was sent meanwhile cannot be undone: the courier must rest. */
    void undone(Runnable part) {
        Instant before = clock().instant();
        try {
            app().ledger().change(tx -> {
                part.run();
                throw new Undone();
            });
        } catch (Undone meant) {
            // The transaction is rolled back with all that took part in it.
        }
        clock().rewind(before);
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A moment passes; nothing is done. */
    void passes(Duration moment) {
        clock().set(clock().instant().plus(moment));
    }

    County county() {
        return county;
    }

    /** Somebody takes a breath: nobody taps or types twice in a second for long. */
    void aSecondPasses() {
        clock().set(clock().instant().plusSeconds(1));
        app().clockMoved();
    }

    App app() {
        if (app == null) {
            begin();
        }
        return app;
    }

    private MovedClock clock() {
        app();
        return clock;
    }

    Settings settings() {
        return settings;
    }

    FakeTelegram telegram() {
        return telegram;
    }

    /** Moves the clock, stopping at every alarm on the way, as real time would. */
    void moveTo(String time) {
        Instant target = instant(time);
        for (var next = app().nextAlarm(); next.isPresent() && !next.get().isAfter(target); next = app().nextAlarm()) {
            clock().set(next.get().isAfter(clock().instant()) ? next.get() : clock().instant());
            app().clockMoved();
            settle();
        }
        clock().set(target);
        app().clockMoved();
        settle();
    }

    /** Nothing was heard from Telegram until then, though the process ran on. The first thing heard is this. */
    void isDeafUntil(String time, Runnable first) {
        Instant target = instant(time);
        for (var next = app().nextAlarm(); next.isPresent() && !next.get().isAfter(target); next = app().nextAlarm()) {
            clock().set(next.get().isAfter(clock().instant()) ? next.get() : clock().instant());
            app().runDue();
        }
        clock().set(target);
        first.run();
        app().heard();
        settle();
    }

    /** From the next start on so many messages go out in a second. */
    void pace(PaceLimits limits) {
        pace = limits;
    }

    /** The phone of somebody with an account; the same one each time. */
    Phone phone(String name) {
        return phones.computeIfAbsent(name, n -> new Phone(this, n, 5_000 + phones.size()));
    }

    /** Everybody looks away from what came so far, which is of these kinds. */
    void ignores(Kind... kinds) {
        phones.values().forEach(p -> p.ignores(kinds));
    }

    void receives(long from, Incoming.Content content) {
        app().receive(List.of(new Incoming(++number, from, from, "zh-hans", content)));
        settle();
    }

    /** What Telegram gives in one poll or several, each full but the last; nothing is sent meanwhile. */
    void receivesAll(List<Incoming> updates) {
        for (int from = 0; from < updates.size(); from += 100) {
            app().receive(updates.subList(from, Math.min(from + 100, updates.size())));
        }
    }

    /** An update in a private chat, not received yet. */
    Incoming update(long from, Incoming.Content content) {
        return new Incoming(++number, from, from, "zh-hans", content);
    }

    /** The same update, sent again by Telegram because the confirmation was lost. */
    void receivesAgain(long from, Incoming.Content content) {
        app().receive(List.of(new Incoming(number, from, from, "zh-hans", content)));
        settle();
    }

    /** A group chat that people may be in. */
    Group group(String name) {
        return groups.computeIfAbsent(name, n -> new Group(this, n, -100 - groups.size()));
    }

    /** Something happens in a group. */
    void receives(long from, long chat, Incoming.Content content) {
        app().receive(List.of(new Incoming(++number, chat, from, "zh-hans", content)));
        settle();
    }

    /** Something happens in a topic of a group. */
    void receives(long from, long chat, long thread, Incoming.Content content) {
        app().receive(List.of(new Incoming(++number, chat, thread, from, "zh-hans", content)));
        settle();
    }

    long nextNumber() {
        return ++number;
    }

    String upload(byte[] bytes) {
        uploads.add(bytes);
        return "file" + (uploads.size() - 1);
    }

    /** What becomes of the downloads from now on; empty for what was uploaded. */
    void downloads(Optional<SentFiles.Fetched> fate) {
        downloads = file -> fate.orElseGet(() -> uploaded(file));
    }

    /** They begin with this from now on, on the thread that fetches, and then succeed. */
    void downloadsWaitFor(Runnable wait) {
        downloads = file -> {
            wait.run();
            return uploaded(file);
        };
    }

    /** From the next start on heavy alarms are worked on there; until then at once. */
    void heavyWorkOn(Executor threads) {
        heavy = threads;
    }

    private SentFiles.Fetched uploaded(String fileId) {
        return new SentFiles.Fetched.Got(uploads.get(Integer.parseInt(fileId.substring("file".length()))));
    }

    /** Does everything that there is to do at this instant. */
    void settle() {
        app().runDue();
        while (app().courier().pump() > 0) {
            app().runDue();
        }
    }

    private Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(settings.zone()).toInstant();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            release();
        } else {
            end();
        }
    }

    private void end() {
        try {
            phones.forEach((name, phone) ->
                    assertThat(telegram.unseen(phone.account()).stream().filter(m -> !Kind.follows(m)).map(FakeTelegram.Message::text))
                            .as("unexpected messages to %s", name).isEmpty());
            groups.values().forEach(Group::seesNothingMore);
            assertThat(Wire.strange(WIRE.taps(), telegram.pressable())).as("buttons that are not on the list of the wire").isEmpty();
        } finally {
            release();
        }
    }

    private void release() {
        if (app != null) {
            app.close();
            app = null;
        }
        folder.ifPresent(World::delete);
        folder = Optional.empty();
    }

    private static void delete(Path directory) {
        try (var files = java.nio.file.Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
