package zaigang;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zaigang.away.leave.LeaveFeatures;
import zaigang.away.outing.OutingFeatures;
import zaigang.base.settings.Settings;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.SpokenDays;
import zaigang.code.discipline.Code;
import zaigang.code.discipline.DailyRule;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.AttendanceFeatures;
import zaigang.day.attendance.MorningExtras;
import zaigang.day.corrections.CorrectionFeatures;
import zaigang.day.corrections.Explainable;
import zaigang.day.followup.FollowUpFeatures;
import zaigang.day.spotcheck.SpotCheckFeatures;
import zaigang.duty.exchange.ExchangeFeatures;
import zaigang.duty.export.DutyCalendar;
import zaigang.duty.export.RosterSheets;
import zaigang.duty.export.Templates;
import zaigang.duty.groups.Groups;
import zaigang.duty.roster.Confirming;
import zaigang.duty.roster.Duties;
import zaigang.duty.roster.DutyLines;
import zaigang.duty.roster.ReminderChoices;
import zaigang.duty.roster.RosterAudit;
import zaigang.duty.roster.Rosters;
import zaigang.duty.rotation.RosterPlanning;
import zaigang.duty.takeover.TakeOvers;
import zaigang.duty.takeover.TakingOver;
import zaigang.duty.vacancy.Vacancies;
import zaigang.duty.vacancy.VacancyAlerts;
import zaigang.duty.vacancy.VacancyDesk;
import zaigang.duty.vacancy.VacancyDigest;
import zaigang.duty.vacancy.VacancyView;
import zaigang.month.bulletin.Bulletins;
import zaigang.month.burden.Burdens;
import zaigang.month.monthend.MonthEnds;
import zaigang.month.myrecord.MyRecord;
import zaigang.month.report.ReportFeatures;
import zaigang.office.imports.FileImport;
import zaigang.office.imports.Importer;
import zaigang.office.lobby.Invitations;
import zaigang.office.lobby.Lobby;
import zaigang.office.lobby.Menu;
import zaigang.office.retention.MyData;
import zaigang.office.retention.Purge;
import zaigang.spine.approval.Deputies;
import zaigang.spine.audit.AuditLog;
import zaigang.spine.audit.Trail;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;

/**
 * What the bot does: every feature with what it needs, wing by wing from the ground up. Events are heard in this order; nothing
 * else follows from it.
 */
final class Features {
    private final Kit kit;
    private final App.Parts parts;
    private final Settings settings;
    private final Texts texts;
    private final People people;
    private final Outbox outbox;
    private final Rosters rosters;
    private final SpokenDates dates;
    private final SpokenDays days;
    private final Attendance attendance;
    private final Books books = new Books();
    private final ExchangeFeatures exchange;
    private final VacancyView vacancyView;
    private final VacancyAlerts vacancyAlerts;
    private final Vacancies vacancies;
    private final TakeOvers takeOvers;
    private final Explainable explainable;
    private final LeaveFeatures leave;
    private final AttendanceFeatures day;
    private final ReportFeatures reports;

    Features(Kit kit, App.Parts parts, Rosters rosters) {
        this.kit = kit;
        this.parts = parts;
        this.settings = kit.settings();
        this.texts = kit.texts();
        this.people = kit.people();
        this.outbox = kit.outbox();
        this.rosters = rosters;
        this.dates = kit.dates();
        this.days = new SpokenDays(texts, dates);
        this.attendance = new Attendance(settings);
        this.exchange = ExchangeFeatures.of(kit, rosters, days, attendance::absent);
        this.vacancies = new Vacancies(people, rosters, settings, kit.workdays(), attendance::absent);
        this.vacancyView = new VacancyView(vacancies, rosters, people);
        this.vacancyAlerts = new VacancyAlerts(vacancies, vacancyView, rosters, people, outbox, settings);
        this.reports = new ReportFeatures(kit, attendance, books, vacancyView);
        this.takeOvers = new TakeOvers(people, outbox, rosters, settings);
        this.explainable = new Explainable(people, settings);
        this.leave = LeaveFeatures.of(kit, AttendanceFeatures::onPostButton, vacancyAlerts);
        var extras = new MorningExtras(rosters, settings.zone(), new DailyRule(parts.rules().getFirst(), kit.workdays()));
        this.day = AttendanceFeatures.of(kit, attendance, leave.leave(), extras, vacancyAlerts, takeOvers);
    }

    ReportFeatures reports() {
        return reports;
    }

    /** All but the office, which needs them. */
    List<Feature> belowOffice(RosterSheets.ReadBack readBack) {
        return Stream.of(spine(), away(), duty(readBack), day(), month()).flatMap(List::stream).toList();
    }

    /** Who did what; and the rules, which stand on nothing else. */
    private List<Feature> spine() {
        return List.of(
                new AuditLog(people, outbox, texts, settings.zone()),
                new Trail(people, texts, settings.zone(), RosterAudit.deeds(rosters)),
                new Deputies(kit),
                new Code(parts.rules(), texts));
    }

    private List<Feature> away() {
        return Stream.of(leave.all(), OutingFeatures.of(kit, day.today()).all()).flatMap(List::stream).toList();
    }

    private List<Feature> duty(RosterSheets.ReadBack readBack) {
        var all = new ArrayList<Feature>(List.of(
                new Duties(rosters, people, settings.zone(), vacancyView, takeOvers::marks),
                new ReminderChoices(rosters, people, settings),
                new Confirming(rosters, people, outbox, settings.zone()),
                new RosterPlanning(people, rosters, kit.workdays(), settings.zone(), texts)));
        all.addAll(exchange.all());
        all.addAll(List.of(
                new VacancyDesk(vacancies, vacancyView, vacancyAlerts, people),
                new VacancyDigest(vacancies, vacancyView, people, outbox, settings),
                new TakingOver(people, outbox, rosters, settings, takeOvers, day.door()::counted),
                new Groups(people, outbox, new DutyLines(settings.zone()), settings),
                new RosterSheets(rosters, people, outbox, texts, kit.workdays(), settings.zone(), readBack),
                new DutyCalendar(rosters, texts, settings.zone()),
                new Templates(people, outbox, texts, kit.workdays(), settings)));
        return all;
    }

    private List<Feature> day() {
        var all = new ArrayList<>(day.all());
        all.addAll(CorrectionFeatures.of(kit, attendance, explainable, leave.deciders(), day.door(), books).all());
        var care = FollowUpFeatures.of(kit, attendance, day.door(), day.questions(), explainable, books);
        all.addAll(care.all());
        all.addAll(SpotCheckFeatures.of(kit, rosters, new SecureRandom(), attendance, day.door(), care.explanations(), books).all());
        return all;
    }

    private List<Feature> month() {
        var all = new ArrayList<>(reports.all());
        all.add(new MonthEnds(kit, attendance, leave.deciders(), books));
        all.add(new Bulletins(kit, reports.parser(), attendance, books));
        all.add(new MyRecord(kit, attendance, books, leave.leave().own(), rosters, takeOvers, explainable));
        all.add(new Burdens(kit));
        return all;
    }

    List<Feature> office(Importer importer, Menu menu, Invitations invitations, Lobby lobby) {
        return List.of(
                new FileImport(importer, parts.files(), people, outbox, menu::show),
                invitations,
                lobby,
                new Purge(settings),
                new MyData(people, outbox, texts, settings));
    }
}
