package zaigang.duty.export;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import zaigang.base.sheets.CellStyle;
import zaigang.base.sheets.Dates;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.DayKind;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.PlannedShift;

/** The words of a sheet in one language, and what days are called in it. */
record SheetWords(Texts texts, Language language, Workdays workdays) {
    /** Days off stand out a little. */
    private static final String REST = "F2F2F2";
    private static final String HOLIDAY = "FCE4D6";

    String of(String key, Object... namesAndValues) {
        return of(Text.of(key, namesAndValues));
    }

    String of(Text text) {
        return texts.plain(language, text);
    }

    /** The month in words that the import reads too, else in digits. */
    String month(YearMonth month) {
        String written = of("export.month", "month", month);
        return Dates.hint(List.of(written)).month().isPresent() ? written : month.toString();
    }

    /** The day of the week, with the holiday's name or that it is worked. */
    String weekday(LocalDate day) {
        String name = day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
        return switch (workdays.kind(day)) {
            case DayKind.Holiday h -> name + " " + h.name();
            case DayKind.MakeUpDay m -> name + " " + of("export.make_up");
            case DayKind.Workday w -> name;
            case DayKind.Weekend w -> name;
        };
    }

    CellStyle style(LocalDate day) {
        return switch (workdays.kind(day)) {
            case DayKind.Holiday h -> CellStyle.CENTERED.withFill(HOLIDAY);
            case DayKind.Weekend w -> CellStyle.CENTERED.withFill(REST);
            case DayKind.Workday w -> CellStyle.CENTERED;
            case DayKind.MakeUpDay m -> CellStyle.CENTERED;
        };
    }

    /** From when to when, as the import reads it; of more than one night only the beginning and the length, which it does not. */
    String hours(LocalTime starts, Duration lasts) {
        LocalDateTime begin = LocalDate.EPOCH.atTime(starts);
        LocalDateTime end = begin.plus(lasts);
        long nights = ChronoUnit.DAYS.between(begin.toLocalDate(), end.toLocalDate());
        return nights > 1 || nights == 1 && lasts.toDays() >= 1 && end.toLocalTime().isAfter(starts)
                ? of("export.hours_long", "from", starts, "hours", lasts.toHours())
                : of(nights == 1 ? "export.hours_overnight" : "export.hours", "from", starts, "to", end.toLocalTime());
    }

    String hours(PlannedShift shift) {
        return hours(shift.starts(), shift.lasts());
    }
}
