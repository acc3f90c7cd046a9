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
import zaigang.attendance.Attendance;
import zaigang.attendance.AttendanceFeatures;
import zaigang.audit.AuditLog;
import zaigang.audit.Trail;
import zaigang.burden.Burdens;
import zaigang.chat.Feature;
import zaigang.chat.Incoming;
import zaigang.corrections.Corrections;
import zaigang.corrections.Explainable;
import zaigang.desk.Desk;
import zaigang.desk.Reception;
import zaigang.desk.Switchboard;
import zaigang.discipline.Code;
import zaigang.discipline.DailyRule;
import zaigang.discipline.RuleBook;
import zaigang.exchange.Covers;
import zaigang.exchange.Swaps;
import zaigang.export.DutyCalendar;
import zaigang.export.RosterSheets;
import zaigang.export.Templates;
import zaigang.groups.Groups;
import zaigang.imports.FileImport;
import zaigang.imports.Files;
import zaigang.imports.Importer;
import zaigang.leave.Consequences;
import zaigang.leave.Deputies;
import zaigang.leave.Leave;
import zaigang.ledger.Ledger;
import zaigang.lobby.Invitations;
import zaigang.lobby.Lobby;
import zaigang.lobby.Menu;
import zaigang.monthend.MonthEnds;
import zaigang.outbox.Courier;
import zaigang.outbox.Outbox;
import zaigang.outbox.PaceLimits;
import zaigang.outbox.Sender;
import zaigang.people.Door;
import zaigang.people.People;
import zaigang.report.ReportFeatures;
import zaigang.report.ReportMaker;
import zaigang.report.ReportParser;
import zaigang.retention.MyData;
import zaigang.retention.Purge;
import zaigang.roster.Confirming;
import zaigang.roster.Duties;
import zaigang.roster.DutyLines;
import zaigang.roster.ReminderChoices;
import zaigang.roster.Rosters;
import zaigang.rotation.RosterPlanning;
import zaigang.settings.Settings;
import zaigang.spotcheck.Inspections;
import zaigang.spotcheck.SpotChecks;
import zaigang.takeover.TakeOvers;
import zaigang.takeover.TakingOver;
import zaigang.text.Texts;
import zaigang.vacancy.Vacancies;
import zaigang.vacancy.VacancyAlerts;
import zaigang.vacancy.VacancyDesk;
import zaigang.vacancy.VacancyDigest;
import zaigang.vacancy.VacancyView;
import zaigang.workdays.SpokenDates;
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
        var extras = new MorningExtras(rosters, settings.zone(), new DailyRule(parts.rules().getFirst(), parts.workdays()));
        var vacancies = new Vacancies(people, rosters, settings, parts.workdays(), new Attendance(settings)::absent);
        var vacancyView = new VacancyView(vacancies, rosters, people);
        var vacancyAlerts = new VacancyAlerts(vacancies, vacancyView, rosters, people, outbox, settings);
        rosters.onChange(vacancyAlerts);
        var leave = new Leave(
                people, outbox, texts, settings, parts.workdays(), AttendanceFeatures::onPostButton, vacancyAlerts);
        var takeOvers = new TakeOvers(people, outbox, rosters, settings);
        var explainable = new Explainable(people, settings);
        var attendance = AttendanceFeatures.of(
                settings, parts.workdays(), people, outbox, leave, extras, vacancyAlerts::found, takeOvers, explainable);
        features.addAll(attendance.all());
        features.add(new Corrections(people, outbox, new Attendance(settings), explainable, new SpokenDates(texts), settings,
                vacancyAlerts::found));
        features.add(new Duties(rosters, people, settings.zone(), vacancyView, takeOvers::marks));
        features.add(new TakingOver(people, outbox, rosters, settings, takeOvers));
        features.add(new ReminderChoices(rosters, people, settings));
        features.add(new Groups(people, outbox, new DutyLines(settings.zone()), settings));
        features.add(new VacancyDesk(vacancies, vacancyView, vacancyAlerts, people));
        features.add(new VacancyDigest(vacancies, vacancyView, people, outbox, settings));
        features.add(new Confirming(rosters, people, outbox, settings.zone()));
        features.add(new RosterPlanning(people, rosters, parts.workdays(), settings.zone(), texts));
        features.add(new Code(parts.rules(), texts));
        features.add(leave);
        features.add(new Deputies(people, outbox, texts, settings));
        var swaps = new Swaps(people, outbox, rosters, new SpokenDates(texts), settings);
        rosters.onChange(swaps::rostersChanged);
        features.add(swaps);
        features.add(new Covers(people, outbox, rosters, new SpokenDates(texts), settings));
        features.add(new SpotChecks(people, rosters, outbox, settings, parts.workdays(), new SecureRandom(), attendance.onDuty()));
        features.add(new Inspections(people, outbox, settings.zone(), attendance.onDuty()));
        features.add(new MonthEnds(people, outbox, settings));
        reportParser = new ReportParser(people, texts);
        reportMaker = new ReportMaker(people, texts, parts.workdays(), settings);
        features.addAll(ReportFeatures.of(settings, parts.workdays(), people, outbox, reportParser, reportMaker, vacancyView));
        features.add(new Burdens(people, settings));
        importer = new Importer(people, door, rosters, settings);
        features.add(new RosterSheets(rosters, people, texts, parts.workdays(), settings.zone(), importer::changesNothing));
        features.add(new DutyCalendar(rosters, texts, settings.zone()));
        features.add(new Templates(people, texts, parts.workdays(), settings));
        features.add(new FileImport(importer, parts.files(), people, outbox, menu::show));
        features.add(new AuditLog(people, outbox, texts, settings.zone()));
        features.add(new Trail(people, texts, settings.zone(), RosterAudit.deeds(rosters)));
        features.add(new Purge(settings));
        features.add(new MyData(people, outbox, texts, settings));
        features.add(invitations);
        features.add(lobby);

        var switchboard = new Switchboard(features, texts, parts.botName());
        desk = new Desk(ledger, people, outbox, switchboard,
                new Reception(door, people, lobby::welcome));
        agenda = new Agenda(ledger, features.stream().flatMap(f -> f.alarms().stream()).toList());
        courier = new Courier(ledger, people, parts.sender(), parts.pace(), parts.calls(), switchboard);
    }

    /** Puts on the agenda what the settings ask for. The first thing after the wiring, and before anything is due. */
    public void start() {
        ledger.change(tx -> features.forEach(f -> f.start(tx)));
    }

    /**
     * Updates came in; returns when they are on disk. Windows move first where there was an outage, so that taps which waited for
     * its end are in time.
     */
    public void receive(List<Incoming> batch) {
        heard();
        desk.receive(batch);
    }

    /**
     * Telegram was heard, with or without updates. After a silence in which taps may be lost, those concerned are asked again.
     */
    public void heard() {
        ledger.change(tx -> pulse.heard(tx).ifPresent(outage -> features.forEach(f -> f.back(tx, outage))));
    }

    /** The clock has been moved on purpose: nothing was missed in between. */
    public void clockMoved() {
        ledger.change(pulse::skip);
    }

    /** When Telegram was last heard; empty for a new database. */
    public Optional<Instant> lastHeard() {
        return ledger.read(pulse::lastHeard);
    }

    /** Does what is due. */
    public int runDue() {
        return agenda.runDue();
    }

    /** When the next alarm is due. */
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
        ledger.close();
    }
}
