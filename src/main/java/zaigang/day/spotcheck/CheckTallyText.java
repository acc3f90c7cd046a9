package zaigang.day.spotcheck;

import java.util.List;
import zaigang.base.text.Text;
import zaigang.day.attendance.SumText;

/** The figures of a spot check in a line: those drawn as the sum of what became of them, then how they answered. */
final class CheckTallyText {
    private CheckTallyText() {}

    static Text of(CheckTally t) {
        Text sum = SumText.of(Text.of("spot.count_drawn", "count", t.drawn()), List.of(
                SumText.part("spot.count_on_post", t.onPost()), SumText.part("spot.count_out", t.out()),
                SumText.part("spot.count_absent", t.absent()), SumText.part("spot.count_unconfirmed", t.unconfirmed()),
                SumText.part("spot.count_not_reached", t.notReached())));
        return Text.of("spot.tally", "sum", sum, "late", SumText.part("spot.count_late", t.late()), "median", t.median()
                .map(m -> Text.of("spot.count_median", "minutes", SpotResults.minutes(m)))
                .orElse(Text.none()));
    }
}
