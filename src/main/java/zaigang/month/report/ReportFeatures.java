package zaigang.month.report;

import java.util.List;
import zaigang.day.attendance.Attendance;
import zaigang.duty.vacancy.VacancyView;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** The parts of reporting, put together. */
public final class ReportFeatures {
    private final List<Feature> all;
    private final ReportMaker maker;

    public ReportFeatures(Kit kit, Attendance attendance, Books books, VacancyView vacancies) {
        maker = new ReportMaker(kit, attendance, books);
        var source = new FigureSource(kit.people(), attendance, books);
        var restDay = new RestDay(kit.settings(), kit.workdays(), kit.people());
        var view = new BoardView(source, restDay, vacancies);
        all = List.of(
                new Board(kit.people(), view, new LiveBoards(kit, view), kit.settings().zone()),
                new Reports(kit, maker),
                new ReportPictures(kit, source, maker.pictures()),
                new Compare(kit, source));
    }

    public List<Feature> all() {
        return all;
    }

    public ReportMaker maker() {
        return maker;
    }
}
