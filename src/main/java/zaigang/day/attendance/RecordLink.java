package zaigang.day.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import zaigang.base.text.Text;
import zaigang.spine.chat.Button;

/** How other features lead to one's own record, which stands above them and knows them all. Whoever presses sees their own. */
public final class RecordLink {
    /** The feature whose buttons these are. */
    public static final String FEATURE = "me";
    public static final String MONTH = "month";
    public static final String DAY = "day";

    private RecordLink() {}

    public static Button month(YearMonth month) {
        return month(Text.of("month.button_record"), month);
    }

    public static Button month(Text label, YearMonth month) {
        return Button.of(label, FEATURE, MONTH, month);
    }

    public static Button day(Text label, LocalDate day) {
        return Button.of(label, FEATURE, DAY, day);
    }
}
