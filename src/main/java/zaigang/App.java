package zaigang;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import zaigang.agenda.Agenda;
import zaigang.agenda.Pulse;
import zaigang.chat.Feature;
import zaigang.chat.Incoming;
import zaigang.desk.Desk;
import zaigang.desk.Reception;
import zaigang.desk.Switchboard;
import zaigang.discipline.RuleBook;
import zaigang.imports.Files;
import zaigang.imports.Importer;
import zaigang.ledger.Ledger;
import zaigang.ledger.Tx;
import zaigang.lobby.Invitations;
import zaigang.lobby.Lobby;
import zaigang.lobby.Menu;
import zaigang.outbox.Courier;
import zaigang.outbox.Outbox;
import zaigang.outbox.PaceLimits;
import zaigang.outbox.Sender;
import zaigang.people.Door;
import zaigang.people.People;
import zaigang.report.ReportMaker;
import zaigang.report.ReportParser;
import zaigang.roster.Rosters;
import zaigang.settings.Settings;
import zaigang.text.Texts;
import zaigang.workdays.Workdays;

/**
 * The wiring: every part of the bot, put together once. The program and the tests build the same one; what differs is where
 * time comes from, who sends and on which threads.
 */
public final class App implements AutoCloseable {
    private final Ledger ledger;
    private final Texts texts;
    private final People people;
    private final Door door;
    private final Outbox outbox;
    private final Rosters rosters;
    private final Importer importer;
    private final ReportParser reportParser;
    private final ReportMaker reportMaker;
    private final List<Feature> features = new ArrayList<>();
    private final Desk desk;
    private final Agenda agenda;
    private final Courier courier;
    private final Pulse pulse = new Pulse();

    /**
     * What the app is built from.
     *
     * @param clock where all time comes from
     * @param rules at least one book, the main one first
     * @param calls on which calls to Telegram are made
     * @param heavy on which heavy alarms are worked on, a few at a time
     * @param botName the bot's username, once it is known
     * @param files where the content of files comes from that people send
     */
    public record Parts(
            Path database,
            InstantSource clock,
            Settings settings,
            List<RuleBook> rules,
            Workdays workdays,
            Sender sender,
            PaceLimits pace,
            Executor calls,
            Executor heavy,
            Supplier<Optional<String>> botName,
            Files files) {}

    public App(Parts parts) {
        Settings settings = parts.settings();
        ledger = Ledger.open(parts.database(), parts.clock());
        texts = Texts.load();
        people = new People();
        door = new Door(new SecureRandom());
        outbox = new Outbox(people, texts, settings);
        rosters = new Rosters(people, outbox, settings, parts.workdays());
        rosters.onChange(new RosterAudit(people));

        var menu = new Menu(() -> features, texts, outbox);
        var lobby = new Lobby(people, door, menu);
        var invitations = new Invitations(
                people, door, outbox, Duration.ofDays(settings.invitation().validDays()), parts.botName());
        reportParser = new ReportParser(people, texts);
        reportMaker = new ReportMaker(people, texts, parts.workdays(), settings);
        importer = new Importer(people, door, rosters, settings);
        var work = new Features(parts, texts, people, outbox, rosters);
        features.addAll(work.daysAndDuties());
        features.addAll(work.oversight(reportParser, reportMaker));
        features.addAll(work.files(importer, menu));
        features.addAll(work.records());
        features.add(invitations);
        features.add(lobby);

        var switchboard = new Switchboard(features, texts, parts.botName());
        desk = new Desk(ledger, people, outbox, switchboard,
                new Reception(door, people, lobby::welcome));
        agenda = new Agenda(ledger, features.stream().flatMap(f -> f.alarms().stream()).toList(), parts.heavy());
        courier = new Courier(ledger, people, parts.sender(), parts.pace(), parts.calls(), switchboard);
    }

    /** Puts on the agenda what the settings ask for. The first thing after the wiring, and before anything is due. */
    public void start() {
        agenda.begin();
        ledger.change(tx -> features.forEach(f -> f.start(tx)));
    }

    /**
     * Updates came in; returns when they are on disk. Windows move first where there was an outage, so that taps which waited for
     * its end are in time.
     */
    public void receive(List<Incoming> batch) {
        ledger.change(tx -> pulse.stirs(tx).ifPresent(outage -> back(tx, outage)));
        desk.receive(batch);
    }

    /**
     * All that Telegram had is on disk. After a time in which taps may have been lost, those concerned are asked again.
     */
    public void heard() {
        ledger.change(tx -> pulse.heard(tx).ifPresent(outage -> back(tx, outage)));
    }

    private void back(Tx tx, Pulse.Outage outage) {
        features.forEach(f -> f.back(tx, outage));
    }

    /** The clock has been moved on purpose: nothing was missed in between. */
    public void clockMoved() {
        ledger.change(pulse::skip);
    }

    /** When all that Telegram had was last on disk; empty for a new database. */
    public Optional<Instant> lastHeard() {
        return ledger.read(pulse::lastHeard);
    }

    /** Does what is due; what is heavy of it is only begun, where its executor has threads of its own. */
    public int runDue() {
        return agenda.runDue();
    }

    /** Is told whenever heavy work has ended: it is time to look what is due. */
    public void onHeavyEnd(Runnable listener) {
        agenda.onHeavyEnd(listener);
    }

    /** Waits until no heavy work is under way, or the time is over. */
    public void awaitHeavy(Duration longest) {
        agenda.awaitHeavy(longest);
    }

    /** Begins nothing heavy any more; what does not end within the time is taken up again at the next start. */
    public void endHeavy(Duration grace) {
        agenda.close(grace);
    }

    /** When to ring next. */
    public Optional<Instant> nextAlarm() {
        return agenda.next();
    }

    /** When somebody will next hear something by itself. */
    public Optional<Instant> nextHeard() {
        return agenda.nextHeard();
    }

    /** All that the bot answers to, in the order of its menu. */
    public List<Feature> features() {
        return List.copyOf(features);
    }

    public Courier courier() {
        return courier;
    }

    public Ledger ledger() {
        return ledger;
    }

    public People people() {
        return people;
    }

    public Door door() {
        return door;
    }

    public Rosters rosters() {
        return rosters;
    }

    public Texts texts() {
        return texts;
    }

    public Importer importer() {
        return importer;
    }

    public ReportParser reportParser() {
        return reportParser;
    }

    public ReportMaker reportMaker() {
        return reportMaker;
    }

    @Override
    public void close() {
        agenda.close(Duration.ZERO);
        ledger.close();
    }
}
