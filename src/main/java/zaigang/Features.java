package zaigang;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zaigang.away.leave.LeaveFeatures;
import zaigang.away.outing.OutingFeatures;
import zaigang.code.discipline.CodeFeatures;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.AttendanceFeatures;
import zaigang.day.attendance.MorningExtras;
import zaigang.day.corrections.CorrectionFeatures;
import zaigang.day.corrections.Explainable;
import zaigang.day.deeds.Deeds;
import zaigang.day.followup.FollowUpFeatures;
import zaigang.day.spotcheck.SpotCheckFeatures;
import zaigang.duty.exchange.ExchangeFeatures;
import zaigang.duty.export.ExportFeatures;
import zaigang.duty.groups.Groups;
import zaigang.duty.roster.RosterAudit;
import zaigang.duty.roster.RosterFeatures;
import zaigang.duty.roster.Rosters;
import zaigang.duty.rotation.RotationPlans;
import zaigang.duty.takeover.TakeOverFeatures;
import zaigang.duty.vacancy.VacancyFeatures;
import zaigang.month.bulletin.Bulletins;
import zaigang.month.burden.Burdens;
import zaigang.month.digest.DigestFeatures;
import zaigang.month.monthend.MonthEnds;
import zaigang.month.myrecord.MyRecord;
import zaigang.month.report.ReportFeatures;
import zaigang.office.imports.ImportFeatures;
import zaigang.office.lobby.LobbyFeatures;
import zaigang.office.retention.RetentionFeatures;
import zaigang.spine.approval.Deputies;
import zaigang.spine.approval.ToDecide;
import zaigang.spine.audit.AuditFeatures;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Feature;
import zaigang.spine.desk.Patience;
import zaigang.spine.kit.Kit;
import zaigang.spine.people.Door;

/**
 * What the bot does: every feature with what it needs, wing by wing from the ground up. Events are heard in this order; nothing
 * else follows from it.
 */
final class Features {
    private final Kit kit;
    private final Supplier<List<Feature>> everything;
    private final Rosters rosters;
    private final Attendance attendance;
    private final Books books = new Books();
    private final ExchangeFeatures exchange;
    private final VacancyFeatures vacancies;
    private final TakeOverFeatures takeOver;
    private final Explainable explainable;
    private final LeaveFeatures leave;
    private final AttendanceFeatures day;
    private final ReportFeatures reports;
    private final LobbyFeatures lobby;
    private final ImportFeatures imports;
    private final CodeFeatures code;

    /** @param all the features of the whole bot; asked for when a menu is made */
    Features(Kit kit, App.Parts parts, Rosters rosters, Door door, Supplier<List<Feature>> all) {
        this.kit = kit;
        this.everything = all;
        this.rosters = rosters;
        this.attendance = new Attendance(kit.settings());
        this.exchange = ExchangeFeatures.of(kit, rosters, attendance::absent);
        this.vacancies = VacancyFeatures.of(kit, rosters, exchange.takers(), attendance::absent);
        this.reports = new ReportFeatures(kit, attendance, books, vacancies.view());
        this.takeOver = new TakeOverFeatures(kit, rosters);
        this.explainable = new Explainable(kit.people(), kit.settings());
        this.leave = LeaveFeatures.of(kit, AttendanceFeatures::onPostButton, vacancies.alerts());
        this.code = new CodeFeatures(kit, parts.rules());
        this.lobby = new LobbyFeatures(kit, door, parts.botName(), code.reading(), all);
        this.imports = new ImportFeatures(kit, door, rosters, books, parts.files(), lobby);
        var extras = new MorningExtras(rosters, kit.settings().zone(), code.dailyRule());
        this.day = AttendanceFeatures.of(
                kit, attendance, leave.leave(), extras, vacancies.alerts(), takeOver.takeOvers());
    }

    ReportFeatures reports() {
        return reports;
    }

    ImportFeatures imports() {
        return imports;
    }

    LobbyFeatures lobby() {
        return lobby;
    }

    List<Feature> all() {
        return Stream.of(spine(), away(), duty(), day(), month(), office()).flatMap(List::stream).toList();
    }

    /** Who did what, and who stands in for whom; and the rules, which stand on nothing else. */
    private List<Feature> spine() {
        var all = new ArrayList<>(new AuditFeatures(kit, RosterAudit.deeds()).all());
        all.add(new Deputies(kit));
        all.add(new Patience(kit));
        all.add(new ToDecide(kit.texts(), everything));
        all.addAll(code.all());
        return all;
    }

    private List<Feature> away() {
        return Stream.of(leave.all(), OutingFeatures.of(kit, day.today()).all()).flatMap(List::stream).toList();
    }

    private List<Feature> duty() {
        var roster = new RosterFeatures(kit, rosters, vacancies.view(), takeOver.takeOvers()::marks);
        var all = new ArrayList<>(roster.all());
        all.add(new RotationPlans(kit, rosters));
        all.addAll(exchange.all());
        all.addAll(vacancies.all());
        all.addAll(takeOver.all(day.door()));
        all.add(new Groups(kit, roster.lines()));
        all.addAll(new ExportFeatures(kit, rosters, imports.importer()::changesNothing).all());
        return all;
    }

    private List<Feature> day() {
        var all = new ArrayList<>(day.all());
        all.addAll(CorrectionFeatures.of(kit, attendance, explainable, leave.deciders(), day.door(), books).all());
        var care = FollowUpFeatures.of(kit, attendance, day.door(), day.questions(), explainable, books);
        all.addAll(care.all());
        all.addAll(SpotCheckFeatures.of(
                kit, rosters, new SecureRandom(), attendance, day.door(), care.explanations(), books).all());
        all.add(new Deeds(kit));
        return all;
    }

    private List<Feature> month() {
        var all = new ArrayList<>(reports.all());
        all.addAll(DigestFeatures.of(kit, attendance, books, vacancies.view(), everything).all());
        all.add(new MonthEnds(kit, attendance, leave.deciders(), books));
        all.add(new Bulletins(kit, attendance, books));
        all.add(new MyRecord(kit, attendance, books, leave.leave().own(), rosters, takeOver.takeOvers(), explainable));
        all.add(new Burdens(kit));
        return all;
    }

    private List<Feature> office() {
        return Stream.of(imports.all(), lobby.all(), new RetentionFeatures(kit).all()).flatMap(List::stream).toList();
    }
}
