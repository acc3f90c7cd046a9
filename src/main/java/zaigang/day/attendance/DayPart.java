package zaigang.day.attendance;

import java.time.LocalDate;
import zaigang.away.leave.Half;
import zaigang.away.leave.Span;
import zaigang.base.text.Text;

/** How much of a day leave is asked for. */
enum DayPart {
    WHOLE("leave.whole_day"),
    MORNING("leave.half_morning"),
    AFTERNOON("leave.half_afternoon");

    private final String label;

    DayPart(String label) {
        this.label = label;
    }

    Text label() {
        return Text.of(label);
    }

    Span of(LocalDate day) {
        return switch (this) {
            case WHOLE -> Span.of(day);
            case MORNING -> Span.of(day, Half.MORNING);
            case AFTERNOON -> Span.of(day, Half.AFTERNOON);
        };
    }
}
