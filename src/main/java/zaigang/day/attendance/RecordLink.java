package zaigang.day.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import zaigang.base.text.Text;
import zaigang.spine.chat.Arg;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Verb;

/** How other features lead to one's own record, which stands above them and knows them all. Whoever presses sees their own. */
public final class RecordLink {
    /** The feature whose buttons these are. */
    public static final String FEATURE = "me";
    public static final Verb<YearMonth> MONTH = Verb.of(FEATURE, "month", Arg.MONTH);
    public static final Verb<LocalDate> DAY = Verb.of(FEATURE, "day", Arg.DAY);

    private RecordLink() {}

    public static Button month(YearMonth month) {
        return MONTH.button("month.button_record", month);
    }

    public static Button month(Text label, YearMonth month) {
        return MONTH.button(label, month);
    }

    public static Button day(Text label, LocalDate day) {
        return DAY.button(label, day);
    }
}
