package zaigang.day.corrections;

import java.util.List;
import zaigang.day.attendance.Attendance;
import zaigang.duty.vacancy.VacancyAlerts;
import zaigang.spine.approval.Deciders;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** The parts of corrections, put together. */
public record CorrectionFeatures(List<Feature> all) {
    /** @param vacancies looked at where a verified absence was corrected */
    public static CorrectionFeatures of(
            Kit kit, Attendance attendance, Explainable explainable, Deciders deciders, VacancyAlerts vacancies,
            Books books) {
        return new CorrectionFeatures(List.of(new Corrections(kit, attendance, explainable, deciders, vacancies, books)));
    }
}
