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
import java.util.function.Function;
import java.util.function.Supplier;
import zaigang.base.settings.Settings;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Workdays;
import zaigang.code.discipline.RuleBook;
import zaigang.duty.roster.Rosters;
import zaigang.month.report.ReportFeatures;
import zaigang.month.report.ReportMaker;
import zaigang.office.imports.Importer;
import zaigang.office.imports.SentFiles;
import zaigang.spine.agenda.Agenda;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Incoming;
import zaigang.spine.desk.Above;
import zaigang.spine.desk.Desk;
import zaigang.spine.desk.Reception;
import zaigang.spine.desk.Switchboard;
import zaigang.spine.hearing.Ears;
import zaigang.spine.hearing.Term;
import zaigang.spine.kit.Kit;
import zaigang.spine.ledger.Ledger;
import zaigang.spine.ledger.Listener;
import zaigang.spine.ledger.Tx;
import zaigang.spine.outbox.Courier;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.outbox.PaceLimits;
import zaigang.spine.outbox.Sender;
import zaigang.spine.people.Door;
import zaigang.spine.people.People;

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
    private final ReportFeatures reports;
    private final List<Feature> features = new ArrayList<>();
    private final Desk desk;
    private final Agenda agenda;
    private final Courier courier;
    private final Pulse pulse = new Pulse();

    /**
     * What the app is built from.
     *
     * @param clock where all time comes from
     * @param texts what it says
     * @param rules at least one book, the main one first
     * @param calls on which calls to Telegram are made
     * @param heavy on which heavy alarms are worked on, a few at a time
     * @param botName the bot's username, once it is known
     * @param files where the content of files comes from that people send
     */
    public record Parts(
            Path database,
            InstantSource clock,
            Texts texts,
            Settings settings,
            List<RuleBook> rules,
            Workdays workdays,
            Sender sender,
            PaceLimits pace,
            Executor calls,
            Executor heavy,
            Supplier<Optional<String>> botName,
            SentFiles files) {}

    public App(Parts parts) {
        Settings settings = parts.settings();
        texts = parts.texts();
        people = new People();
        door = new Door(new SecureRandom());
        outbox = new Outbox(people, texts, settings);
        rosters = new Rosters(people, outbox, settings, parts.workdays());

        var kit = new Kit(people, outbox, settings, parts.workdays(), texts, new SpokenDates(texts, parts.workdays()));
        var work = new Features(kit, parts, rosters, door, () -> features);
        reports = work.reports();
        importer = work.imports().importer();
        features.addAll(work.all());

        ledger = Ledger.open(parts.database(), parts.clock(), listeners());
        var switchboard = new Switchboard(features, texts, new Ears(texts, kit.dates(), people, settings.zone(),
                features.stream().<Function<Tx, List<Term>>>map(f -> f::vocabulary).toList()), new Above(people), parts.botName());
        desk = new Desk(ledger, people, outbox, switchboard,
                new Reception(door, people, work.lobby().welcome()));
        agenda = new Agenda(ledger, features.stream().flatMap(f -> f.alarms().stream()).toList(), parts.heavy());
        courier = new Courier(ledger, people, parts.sender(), parts.pace(), parts.calls());
    }

    private List<Listener<?>> listeners() {
        return features.stream().flatMap(f -> f.listeners().stream()).toList();
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
        ledger.change(tx -> pulse.stirs(tx).ifPresent(tx::announce));
        desk.receive(batch);
    }

    /**
     * All that Telegram had is on disk. After a time in which taps may have been lost, those concerned are asked again.
     */
    public void heard() {
        ledger.change(tx -> pulse.heard(tx).ifPresent(tx::announce));
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

    public ReportMaker reportMaker() {
        return reports.maker();
    }

    @Override
    public void close() {
        agenda.close(Duration.ZERO);
        ledger.close();
    }
}
