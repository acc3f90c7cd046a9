package zaigang.spotcheck;

import java.util.ArrayList;
import zaigang.text.Text;

/** The figures of a spot check in a line; what is nought is not said, but for the number drawn. */
final class TallyText {
    private TallyText() {}

    static Text of(Tally t) {
        var parts = new ArrayList<Text>();
        parts.add(Text.of("spot.count_drawn", "count", t.drawn()));
        add(parts, "spot.count_on_post", t.onPost());
        add(parts, "spot.count_out", t.out());
        add(parts, "spot.count_absent", t.absent());
        add(parts, "spot.count_unconfirmed", t.unconfirmed());
        add(parts, "spot.count_not_reached", t.notReached());
        add(parts, "spot.count_late", t.late());
        t.median().ifPresent(m -> parts.add(Text.of("spot.count_median", "minutes", Math.max(1, m.plusSeconds(30).toMinutes()))));
        return Text.list(parts);
    }

    private static void add(ArrayList<Text> parts, String key, int count) {
        if (count > 0) {
            parts.add(Text.of(key, "count", count));
        }
    }
}
