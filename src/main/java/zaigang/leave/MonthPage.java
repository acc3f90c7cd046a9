package zaigang.leave;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import zaigang.chat.Button;
import zaigang.chat.Keyboard;
import zaigang.chat.MonthKeys;
import zaigang.chat.Press;
import zaigang.text.Text;
import zaigang.workdays.Period;

/** A month of which a day is chosen; below it the ways to the months before and after. */
final class MonthPage {
    private MonthPage() {}

    /**
     * @param choice the days that can be chosen; the others are there without effect
     * @param turn a button with a label for another month
     */
    static Keyboard of(YearMonth month, Period choice, Function<LocalDate, Button> day,
            BiFunction<Text, YearMonth, Button> turn) {
        return MonthKeys.of(month, Press.of(Leave.NAME, "still"), d -> Optional.of(d).filter(choice::contains).map(day))
                .and(MonthKeys.turning(month, choice.from().isBefore(month.atDay(1)),
                        choice.to().isAfter(month.atEndOfMonth()), turn));
    }
}
