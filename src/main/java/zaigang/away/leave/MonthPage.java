package zaigang.away.leave;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import zaigang.base.text.Text;
import zaigang.base.workdays.Period;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.Keyboard;
import zaigang.spine.chat.MonthKeys;

/** A month of which a day is chosen; below it the ways to the months before and after. */
final class MonthPage {
    private MonthPage() {}

    /**
     * @param choice the days that can be chosen; the others are there without effect
     * @param turn a button with a label for another month
     */
    static Keyboard of(YearMonth month, Period choice, Function<LocalDate, Button> day,
            BiFunction<Text, YearMonth, Button> turn) {
        return MonthKeys.of(month, LeaveVerbs.STILL.press(), d -> Optional.of(d).filter(choice::contains).map(day))
                .and(MonthKeys.turning(month, choice.from().isBefore(month.atDay(1)),
                        choice.to().isAfter(month.atEndOfMonth()), turn));
    }
}
