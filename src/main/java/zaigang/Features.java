package zaigang;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import zaigang.away.leave.Deputies;
import zaigang.away.leave.Leave;
import zaigang.away.outing.GoingOut;
import zaigang.base.settings.Settings;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.SpokenDays;
import zaigang.code.discipline.Code;
import zaigang.code.discipline.DailyRule;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.AttendanceFeatures;
import zaigang.day.attendance.MorningExtras;
import zaigang.day.corrections.Corrections;
import zaigang.day.corrections.Explainable;
import zaigang.day.spotcheck.Explanations;
import zaigang.day.spotcheck.Inspections;
import zaigang.day.spotcheck.PostPositions;
import zaigang.day.spotcheck.SpotChecks;
import zaigang.duty.exchange.Covers;
import zaigang.duty.exchange.Swaps;
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
import zaigang.month.report.ReportMaker;
import zaigang.month.report.ReportParser;
import zaigang.office.imports.FileImport;
import zaigang.office.imports.Importer;
import zaigang.office.lobby.Menu;
import zaigang.office.retention.MyData;
import zaigang.office.retention.Purge;
import zaigang.spine.audit.AuditLog;
import zaigang.spine.audit.Trail;
import zaigang.spine.chat.Feature;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;

/** What the bot does, put together by what it is about; files are offered in the order of these lists. */
final class Features {
    private final App.Parts parts;
    private final Settings settings;
    private final Texts texts;
    private final People people;
    private final Outbox outbox;
    private final Rosters rosters;
    private final SpokenDates dates;
    private final VacancyView vacancyView;
    private final VacancyAlerts vacancyAlerts;
    private final Vacancies vacancies;

    /** Vacancies are looked at whenever a roster changes. */
    Features(App.Parts parts, Texts texts, People people, Outbox outbox, Rosters rosters) {
        this.parts = parts;
        this.settings = parts.settings();
        this.texts = texts;
        this.people = people;
        this.outbox = outbox;
        this.rosters = rosters;
        this.dates = new SpokenDates(texts);
        this.vacancies = new Vacancies(people, rosters, settings, parts.workdays(), new Attendance(settings)::absent);
        this.vacancyView = new VacancyView(vacancies, rosters, people);
        this.vacancyAlerts = new VacancyAlerts(vacancies, vacancyView, rosters, people, outbox, settings);
        rosters.onChange(vacancyAlerts);
    }

    /** Leave, the day's question and all that answers it, duty rosters, the rules. */
    List<Feature> daysAndDuties() {
        var rules = new DailyRule(parts.rules().getFirst(), parts.workdays());
        var extras = new MorningExtras(rosters, settings.zone(), rules);
        var swaps = new Swaps(people, outbox, rosters, new SpokenDays(texts, dates), settings);
        rosters.onChange(swaps::rostersChanged);
        var leave = new Leave(people, outbox, texts, settings, parts.workdays(), AttendanceFeatures::onPostButton,
                vacancyAlerts.and(swaps::leaveApproved));
        var takeOvers = new TakeOvers(people, outbox, rosters, settings);
        var explainable = new Explainable(people, settings);
        var attendance = AttendanceFeatures.of(
                settings, parts.workdays(), people, outbox, leave, extras, vacancyAlerts::found, takeOvers, explainable);
        var all = new ArrayList<>(attendance.all());
        all.add(new GoingOut(settings, texts, dates, attendance.today()));
        all.add(new Corrections(
                people, outbox, new Attendance(settings), explainable, dates, settings, vacancyAlerts::found));
        all.addAll(duties(takeOvers));
        all.add(new Code(parts.rules(), texts));
        all.add(leave);
        all.add(new Deputies(people, outbox, texts, settings));
        all.add(swaps);
        var covers = new Covers(people, outbox, rosters, new SpokenDays(texts, dates), settings, new Attendance(settings)::absent);
        rosters.onChange(covers::rostersChanged);
        all.add(covers);
        var explanations = new Explanations(new Attendance(settings), explainable);
        all.add(new SpotChecks(people, rosters, outbox, settings, parts.workdays(), new SecureRandom(), attendance.door(),
                explanations, texts));
        all.add(new Inspections(people, outbox, settings.zone(), attendance.door(), explanations));
        all.add(new PostPositions(people));
        all.add(new MonthEnds(people, outbox, settings, parts.workdays()));
        all.add(new MyRecord(people, settings, parts.workdays(), leave, rosters, takeOvers, explainable, dates));
        return all;
    }

    private List<Feature> duties(TakeOvers takeOvers) {
        return List.of(
                new Duties(rosters, people, settings.zone(), vacancyView, takeOvers::marks),
                new TakingOver(people, outbox, rosters, settings, takeOvers),
                new ReminderChoices(rosters, people, settings),
                new Groups(people, outbox, new DutyLines(settings.zone()), settings),
                new VacancyDesk(vacancies, vacancyView, vacancyAlerts, people),
                new VacancyDigest(vacancies, vacancyView, people, outbox, settings),
                new Confirming(rosters, people, outbox, settings.zone()),
                new RosterPlanning(people, rosters, parts.workdays(), settings.zone(), texts));
    }

    /** Boards, reports, digests, bulletins, and what all this asks of people. */
    List<Feature> oversight(ReportParser parser, ReportMaker maker) {
        var all = new ArrayList<>(
                ReportFeatures.of(settings, parts.workdays(), people, outbox, parser, maker, vacancyView));
        all.add(new Bulletins(people, outbox, settings, texts, parser));
        all.add(new Burdens(people, settings));
        return all;
    }

    /** Sheets out and in. */
    List<Feature> files(Importer importer, Menu menu) {
        return List.of(
                new RosterSheets(rosters, people, outbox, texts, parts.workdays(), settings.zone(), importer::changesNothing),
                new DutyCalendar(rosters, texts, settings.zone()),
                new Templates(people, outbox, texts, parts.workdays(), settings),
                new FileImport(importer, parts.files(), people, outbox, menu::show));
    }

    /** Who did what, how long it is kept, and one's own data. */
    List<Feature> records() {
        return List.of(
                new AuditLog(people, outbox, texts, settings.zone()),
                new Trail(people, texts, settings.zone(), RosterAudit.deeds(rosters)),
                new Purge(settings),
                new MyData(people, outbox, texts, settings));
    }
}
