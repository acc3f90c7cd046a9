package zaigang.spine.chat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import zaigang.base.text.Text;

/** A month as buttons: the days of the week, below them a week in each row, from Monday on. */
public final class MonthKeys {
    private static final int DAYS_OF_WEEK = 7;

    private MonthKeys() {}

    /**
     * @param still what the cells press that have no effect
     * @param day the button of a day; empty for one without effect
     */
    public static Keyboard of(YearMonth month, Press still, Function<LocalDate, Optional<Button>> day) {
        var cells = new ArrayList<Button>();
        Arrays.stream(DayOfWeek.values()).map(d -> Text.of("calendar.weekday_" + d.getValue()))
                .forEach(name -> cells.add(new Button.Pressing(name, still)));
        Button blank = new Button.Pressing(Text.verbatim("\u00b7"), still);
        for (int before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) {
            cells.add(blank);
        }
        month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).forEach(d -> cells.add(day.apply(d).orElse(blank)));
        while (cells.size() % DAYS_OF_WEEK != 0) {
            cells.add(blank);
        }
        return Keyboard.grid(DAYS_OF_WEEK, cells);
    }

    /**
     * The ways to the months before and after, as far as they are open.
     *
     * @param turn a button with a label for another month
     */
    public static Keyboard turning(YearMonth month, boolean before, boolean after, BiFunction<Text, YearMonth, Button> turn) {
        var buttons = new ArrayList<Button>();
        if (before) {
            buttons.add(turn.apply(Text.of("calendar.button_month_before"), month.minusMonths(1)));
        }
        if (after) {
            buttons.add(turn.apply(Text.of("calendar.button_month_after"), month.plusMonths(1)));
        }
        return new Keyboard(List.of(buttons));
    }
}
