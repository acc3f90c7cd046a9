package zaigang;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import zaigang.duty.takeover.TakeOverFeatures;
import zaigang.duty.vacancy.VacancyFeatures;
import zaigang.month.bulletin.Bulletins;
import zaigang.month.burden.Burdens;
import zaigang.month.monthend.MonthEnds;
import zaigang.month.myrecord.MyRecord;
import zaigang.month.report.ReportFeatures;
import zaigang.month.report.ReportMaker;
import zaigang.month.report.ReportParser;
import zaigang.office.imports.FileImport;
import zaigang.office.imports.Importer;
import zaigang.office.lobby.Invitations;
import zaigang.office.lobby.Lobby;
import zaigang.office.lobby.Menu;
import zaigang.office.retention.MyData;
import zaigang.office.retention.Purge;
import zaigang.spine.audit.AuditLog;
import zaigang.spine.audit.Trail;
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
    private final ExchangeFeatures exchange;
    private final VacancyFeatures vacancies;
    private final TakeOverFeatures takeOver;
    private final Explainable explainable;
    private final Leave leave;
    private final AttendanceFeatures day;

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
        this.vacancies = VacancyFeatures.of(kit, rosters, exchange.takers(), attendance::absent);
        this.takeOver = new TakeOverFeatures(kit, rosters);
        this.explainable = new Explainable(people, settings);
        this.leave = new Leave(
                people, outbox, texts, settings, kit.workdays(), AttendanceFeatures::onPostButton, vacancies.alerts());
        var extras = new MorningExtras(rosters, settings.zone(), new DailyRule(parts.rules().getFirst(), kit.workdays()));
        this.day = AttendanceFeatures.of(
                settings, kit.workdays(), people, outbox, leave, extras, vacancies.alerts(), takeOver.takeOvers(), explainable);
    }

    /** All but the office, which needs them. */
    List<Feature> belowOffice(ReportParser parser, ReportMaker maker, RosterSheets.ReadBack readBack) {
        return Stream.of(spine(), away(), duty(readBack), day(), month(parser, maker)).flatMap(List::stream).toList();
    }

    /** Who did what; and the rules, which stand on nothing else. */
    private List<Feature> spine() {
        return List.of(
                new AuditLog(people, outbox, texts, settings.zone()),
                new Trail(people, texts, settings.zone(), RosterAudit.deeds(rosters)),
                new Code(parts.rules(), texts));
    }

    private List<Feature> away() {
        return List.of(
                leave,
                new Deputies(people, outbox, texts, settings),
                new GoingOut(settings, texts, dates, day.today()));
    }

    private List<Feature> duty(RosterSheets.ReadBack readBack) {
        var all = new ArrayList<Feature>(List.of(
                new Duties(rosters, people, settings.zone(), vacancies.view(), takeOver.takeOvers()::marks),
                new ReminderChoices(rosters, people, settings),
                new Confirming(rosters, people, outbox, settings.zone()),
                new RosterPlanning(people, rosters, kit.workdays(), settings.zone(), texts)));
        all.addAll(exchange.all());
        all.addAll(vacancies.all());
        all.addAll(takeOver.all(day.door()::counted));
        all.addAll(List.of(
                new Groups(people, outbox, new DutyLines(settings.zone()), settings),
                new RosterSheets(rosters, people, outbox, texts, kit.workdays(), settings.zone(), readBack),
                new DutyCalendar(rosters, texts, settings.zone()),
                new Templates(people, outbox, texts, kit.workdays(), settings)));
        return all;
    }

    private List<Feature> day() {
        var all = new ArrayList<>(day.all());
        all.add(new Corrections(people, outbox, attendance, explainable, dates, settings, vacancies.alerts()));
        var explanations = new Explanations(attendance, explainable);
        all.add(new SpotChecks(
                people, rosters, outbox, settings, kit.workdays(), new SecureRandom(), day.door(), explanations, texts));
        all.add(new Inspections(people, outbox, settings.zone(), day.door(), explanations));
        all.add(new PostPositions(people));
        return all;
    }

    private List<Feature> month(ReportParser parser, ReportMaker maker) {
        var all = new ArrayList<>(ReportFeatures.of(settings, kit.workdays(), people, outbox, parser, maker, vacancies.view()));
        all.add(new MonthEnds(people, outbox, settings, kit.workdays()));
        all.add(new Bulletins(people, outbox, settings, texts, parser));
        all.add(new MyRecord(people, settings, kit.workdays(), leave, rosters, takeOver.takeOvers(), explainable, dates));
        all.add(new Burdens(people, settings));
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
