package zaigang.cli;

import java.time.LocalDate;
import java.time.Month;
import zaigang.base.workdays.Workdays;

/** Whether the calendar knows this year's holidays, and the next one's before they are needed. */
final class HolidayCheck {
    /** The State Council's notice for a year has come in October or November of the one before. */
    private static final Month ANNOUNCED = Month.NOVEMBER;
    /** A break has begun as early as 29 December, and rosters for January are made by then. */
    private static final int NEEDED_IN_DECEMBER = 15;

    private HolidayCheck() {}

    static DoctorFinding look(Workdays workdays, LocalDate today) {
        int year = today.getYear();
        if (!workdays.isPublished(year)) {
            return DoctorFinding.bad("audit.doctor_holidays_bad", "year", year);
        }
        if (workdays.isPublished(year + 1) || today.getMonth().compareTo(ANNOUNCED) < 0) {
            return DoctorFinding.good("audit.doctor_holidays", "year", workdays.isPublished(year + 1) ? year + 1 : year);
        }
        boolean needed = today.getMonth() == Month.DECEMBER && today.getDayOfMonth() >= NEEDED_IN_DECEMBER;
        return needed ? DoctorFinding.bad("audit.doctor_holidays_bad", "year", year + 1)
                : DoctorFinding.note("audit.doctor_holidays_soon", "year", year + 1,
                        "by", LocalDate.of(year, Month.DECEMBER, NEEDED_IN_DECEMBER));
    }
}
