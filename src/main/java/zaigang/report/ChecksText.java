package zaigang.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import zaigang.spotcheck.CheckLine;
import zaigang.spotcheck.Checks;
import zaigang.spotcheck.Finding;
import zaigang.text.Text;

/** What checks came to, in a line: of how many who were drawn, how many what; what is nought is left out. */
final class ChecksText {
    private ChecksText() {}

    /** {@link Text#NONE} where nobody was checked. */
    static Text line(Checks checks) {
        return Text.lines(drawn(checks), inspected(checks));
    }

    static Text drawn(Checks checks) {
        if (checks.drawn() == 0) {
            return Text.NONE;
        }
        var parts = new ArrayList<Text>();
        Arrays.stream(CheckLine.Outcome.values())
                .forEach(o -> add(parts, "report.check_count_" + o.name().toLowerCase(Locale.ROOT), checks.drawn(o)));
        return Text.of("report.check_drawn", "count", checks.drawn(), "parts", Text.list(parts), "median", checks.median()
                .map(m -> Text.of("report.check_median", "minutes", minutes(m))).orElse(Text.NONE));
    }

    private static long minutes(Duration median) {
        return Math.max(1, median.plusSeconds(30).toMinutes());
    }

    static Text inspected(Checks checks) {
        int phone = checks.count(l -> l.kind() == CheckLine.Kind.PHONE);
        int onSite = checks.count(l -> l.kind() == CheckLine.Kind.ON_SITE);
        var parts = new ArrayList<Text>();
        add(parts, "report.check_count_phone", phone);
        add(parts, "report.check_count_on_site", onSite);
        return parts.isEmpty() ? Text.NONE : Text.of("report.check_inspected", "count", phone + onSite,
                "parts", Text.list(parts), "findings", findings(checks));
    }

    private static Text findings(Checks checks) {
        List<Text> parts = new ArrayList<>();
        Arrays.stream(Finding.values()).forEach(f -> add(parts, "report.check_count_" + f.name().toLowerCase(Locale.ROOT),
                checks.count(l -> !l.kind().drawn() && l.finding().filter(f::equals).isPresent())));
        return Text.list(parts);
    }

    private static void add(List<Text> parts, String key, int count) {
        if (count > 0) {
            parts.add(Text.of(key, "count", count));
        }
    }
}
