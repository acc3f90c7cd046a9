package zaigang.report;

import java.util.List;
import zaigang.attendance.Attendance;
import zaigang.chat.Feature;
import zaigang.outbox.Outbox;
import zaigang.people.People;
import zaigang.settings.Settings;
import zaigang.vacancy.VacancyView;
import zaigang.workdays.Workdays;

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
