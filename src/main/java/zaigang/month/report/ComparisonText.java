package zaigang.month.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zaigang.base.text.Text;
import zaigang.day.attendance.Tally;

/** What became of the figures since the period before, in words: never a rate without what it is a rate of. */
public final class ComparisonText {
    /** More days than this are counted, not listed. */
    private static final int DAYS = 10;

    private ComparisonText() {}

    public static Text of(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Nothing n -> n.before().map(p -> Text.of("report.before_nothing", "period", ReportPhrases.period(p)))
                    .orElseGet(() -> Text.of("report.before_first"));
            case Comparison.Compared c -> Text.lines(rates(c), changes(c),
                    c.otherDays() ? Text.of("report.before_days", "was", c.before().daysHeld(), "is", c.now().daysHeld()) : Text.none(),
                    away(c.before()));
        };
    }

    private static Text rates(Comparison.Compared c) {
        return Text.of("report.before", "period", ReportPhrases.period(c.before().period()),
                "was", rate(c.before().tally()), "is", rate(c.now().tally()),
                "change", c.points().isEmpty() ? Text.none() : change(c.points().getAsInt()));
    }

    private static Text rate(Tally tally) {
        return Text.of("report.rate_of", "rate", ReportPhrases.rate(tally), "expected", tally.expected());
    }

    private static Text change(int points) {
        return points == 0 ? Text.of("report.points_same")
                : Text.of(points > 0 ? "report.points_up" : "report.points_down", "points", Math.abs(points));
    }

    private static Text changes(Comparison.Compared c) {
        List<Text> parts = c.changes().stream().map(change -> Text.of(
                "report.change_" + change.what().name().toLowerCase(Locale.ROOT),
                "was", count(change.what(), change.before()), "is", count(change.what(), change.now()))).toList();
        return parts.isEmpty() ? Text.none() : Text.of("report.changes", "parts", Text.list(parts));
    }

    /** Half days of leave are shown in days. */
    private static String count(Comparison.What what, int count) {
        boolean half = what == Comparison.What.LEAVE_HALVES && count % 2 != 0;
        return what == Comparison.What.LEAVE_HALVES ? count / 2 + (half ? ".5" : "") : String.valueOf(count);
    }

    /** That the bot was away in a part of the period; {@link Text#NONE} where it was not. */
    public static Text away(Comparison.Side side) {
        List<LocalDate> days = side.awayDays();
        var shown = new ArrayList<Text>(days.stream().limit(DAYS).map(d -> Text.of("report.day", "day", d)).toList());
        return days.isEmpty() ? Text.none() : Text.of(days.size() > DAYS ? "report.away_many" : "report.away",
                "period", ReportPhrases.period(side.period()), "count", days.size(), "days", Text.list(shown));
    }
}
