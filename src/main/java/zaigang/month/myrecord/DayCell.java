package zaigang.month.myrecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zaigang.base.settings.LeaveRules;
import zaigang.base.text.Text;

/**
 * What stands on the button of a day.
 *
 * @param mark empty on days of rest, and on those to come
 * @param duty whether a shift begins on that day
 */
record DayCell(Optional<Mark> mark, boolean duty) {
    /** The state of the day; without one, the leave that is approved for it, as far as it is a working day. */
    static DayCell of(OwnRecord own, LocalDate day, LeaveRules rules, Predicate<LocalDate> workday) {
        Optional<Mark> leave = workday.test(day)
                ? own.approved(day).stream().findFirst().map(r -> Mark.of(rules.kind(r.kind()))) : Optional.empty();
        return new DayCell(own.day(day).map(d -> Mark.of(d.state())).or(() -> leave), own.dutyOn(day));
    }

    Text label(LocalDate day) {
        return new Text.Joined("", List.of(Text.verbatim(String.valueOf(day.getDayOfMonth())),
                mark.map(m -> Text.of(m.key())).orElse(Text.none()), duty ? Text.of("record.mark_duty") : Text.none()));
    }

    /** What the marks mean that occur, each once; {@link Text#NONE} where there is none. */
    static Text legend(List<DayCell> cells) {
        var marks = new ArrayList<Text>();
        cells.stream().flatMap(c -> c.mark().stream()).distinct().sorted().forEach(m -> marks.add(meaning(m.key(), m.meaning())));
        if (cells.stream().anyMatch(DayCell::duty)) {
            marks.add(meaning("record.mark_duty", "record.means_duty"));
        }
        return marks.isEmpty() ? Text.none() : Text.of("record.legend", "marks", Text.list(marks));
    }

    private static Text meaning(String mark, String meaning) {
        return Text.of("record.mark_and_meaning", "mark", Text.of(mark), "meaning", Text.of(meaning));
    }
}
