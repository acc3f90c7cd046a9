package zaigang.month.report;

import java.util.List;
import zaigang.base.settings.Settings;
import zaigang.base.workdays.Workdays;
import zaigang.day.attendance.Attendance;
import zaigang.duty.vacancy.VacancyView;
import zaigang.spine.chat.Feature;
import zaigang.spine.outbox.Outbox;
import zaigang.spine.people.People;

/** The parts of reporting, put together. */
public final class ReportFeatures {
    private ReportFeatures() {}

    public static List<Feature> of(
            Settings settings, Workdays workdays, People people, Outbox outbox, ReportParser parser, ReportMaker maker,
            VacancyView vacancies) {
        var attendance = new Attendance(settings);
        var view = new BoardView(people, attendance, new RestDay(settings, workdays, people), vacancies);
        return List.of(
                new Board(people, view),
                new Reports(people, outbox, parser, maker, settings.zone()),
                new Digests(settings, people, outbox, attendance));
    }
}
