package zaigang.month.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import zaigang.base.text.Text;
import zaigang.day.attendance.SumText;
import zaigang.day.followup.CheckFinding;
import zaigang.day.spotcheck.CheckLine;
import zaigang.day.spotcheck.Checks;

/** What checks came to, in a line: how many were drawn as the sum of how many what; what is nought is left out. */
final class ChecksText {
    private ChecksText() {}

    /** {@link Text#NONE} where nobody was checked. */
    static Text line(Checks checks) {
        return Text.lines(drawn(checks), inspected(checks));
    }

    static Text drawn(Checks checks) {
        if (checks.drawn() == 0) {
            return Text.none();
        }
        Text sum = SumText.of(Text.of("report.check_drawn", "count", checks.drawn()), Arrays.stream(CheckLine.Outcome.values())
                .map(o -> SumText.part("report.check_count_" + o.name().toLowerCase(Locale.ROOT), checks.drawn(o))).toList());
        return Text.of("report.check_sum", "sum", sum, "more", checks.median()
                .map(m -> Text.of("report.check_median", "minutes", minutes(m))).orElse(Text.none()));
    }

    /** Begun minutes count. */
    private static long minutes(Duration median) {
        return Math.max(1, median.plusMinutes(1).minusMillis(1).toMinutes());
    }

    static Text inspected(Checks checks) {
        int phone = checks.count(l -> l.kind() == CheckLine.Kind.PHONE);
        int onSite = checks.count(l -> l.kind() == CheckLine.Kind.ON_SITE);
        if (phone + onSite == 0) {
            return Text.none();
        }
        Text sum = SumText.of(Text.of("report.check_inspected", "count", phone + onSite), List.of(
                SumText.part("report.check_count_phone", phone), SumText.part("report.check_count_on_site", onSite)));
        Text findings = new Text.Joined(" + ", Arrays.stream(CheckFinding.values())
                .map(f -> SumText.part("report.check_count_" + f.name().toLowerCase(Locale.ROOT),
                        checks.count(l -> !l.kind().drawn() && l.finding().filter(f::equals).isPresent()))).toList());
        return Text.of("report.check_sum", "sum", sum, "more", Text.of("report.check_findings", "parts", findings));
    }
}
