package zaigang.month.digest;

import java.util.List;
import java.util.function.Supplier;
import zaigang.day.attendance.Attendance;
import zaigang.duty.vacancy.VacancyView;
import zaigang.month.report.FigureSource;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** The parts of digests, put together. */
public record DigestFeatures(List<Feature> all) {
    /** @param features of the whole bot, asked for when a digest is made: what of them waits for a decision stands in it */
    public static DigestFeatures of(Kit kit, Attendance attendance, Books books, VacancyView vacancies, Supplier<List<Feature>> features) {
        var readers = new DigestReaders(kit.people(), kit.settings());
        var reading = new DigestReading(new FigureSource(kit.people(), attendance, books), vacancies, features, kit.settings().zone());
        var digests = new Digests(kit.settings(), kit.outbox(), readers, reading, new DigestDays(kit.workdays()::isWorkday));
        return new DigestFeatures(List.of(digests, new DigestDesk(kit, readers, digests)));
    }
}
