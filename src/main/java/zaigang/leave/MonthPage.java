package zaigang.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import zaigang.chat.Button;
import zaigang.chat.Keyboard;
import zaigang.text.Text;
import zaigang.workdays.Period;

/** A month as buttons, a week in each row; below it the ways to the months before and after. */
final class MonthPage {
    private static final int DAYS_OF_WEEK = 7;

    private MonthPage() {}

    /**
     * @param choice the days that can be chosen; the others are there without effect
     * @param turn a button with a label for another month
     */
    static Keyboard of(YearMonth month, Period choice, Function<LocalDate, Button> day,
            BiFunction<Text, YearMonth, Button> turn) {
        var cells = new ArrayList<Button>();
        Arrays.stream(DayOfWeek.values()).forEach(d -> cells.add(still(Text.of("leave.weekday_" + d.getValue()))));
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            cells.add(still(Text.verbatim("\u00b7")));
        }
        month.atDay(1).datesUntil(month.plusMonths(1).atDay(1))
                .forEach(d -> cells.add(choice.contains(d) ? day.apply(d) : still(Text.verbatim("\u00b7"))));
        while (cells.size() % DAYS_OF_WEEK != 0) {
            cells.add(still(Text.verbatim("\u00b7")));
        }
        return Keyboard.grid(DAYS_OF_WEEK, cells).and(new Keyboard(List.of(turning(month, choice, turn))));
    }

    private static List<Button> turning(YearMonth month, Period choice, BiFunction<Text, YearMonth, Button> turn) {
        var buttons = new ArrayList<Button>();
        if (choice.from().isBefore(month.atDay(1))) {
            buttons.add(turn.apply(Text.of("leave.button_month_before"), month.minusMonths(1)));
        }
        if (choice.to().isAfter(month.atEndOfMonth())) {
            buttons.add(turn.apply(Text.of("leave.button_month_after"), month.plusMonths(1)));
        }
        return buttons;
    }

    private static Button still(Text label) {
        return Button.of(label, Leave.NAME, "still");
    }
}
