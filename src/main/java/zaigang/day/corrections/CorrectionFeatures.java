package zaigang.day.corrections;

import java.util.List;
import zaigang.day.attendance.Attendance;
import zaigang.day.attendance.DayDoor;
import zaigang.spine.approval.Deciders;
import zaigang.spine.books.Books;
import zaigang.spine.chat.Feature;
import zaigang.spine.kit.Kit;

/** The parts of corrections, put together. */
public record CorrectionFeatures(List<Feature> all) {
    public static CorrectionFeatures of(
            Kit kit, Attendance attendance, Explainable explainable, Deciders deciders, DayDoor door,
            Books books) {
        return new CorrectionFeatures(List.of(new Corrections(kit, attendance, explainable, deciders, door, books)));
    }
}
