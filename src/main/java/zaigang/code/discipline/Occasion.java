package zaigang.code.discipline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zaigang.base.workdays.Workdays;

/** When a rule is worth a reminder; a rule's tags name them. */
public enum Occasion {
    /** Any day at all: the rule takes its turn on ordinary days. */
    ANY_DAY,
    /** The last working day before a public holiday. */
    BEFORE_HOLIDAY,
    /** The last working day before two or more days off. */
    WEEKEND,
    /** The person is on duty. */
    DUTY,
    /** The first working day after two or more days off. */
    FIRST_DAY,
    /** The last working day of a month. */
    MONTH_END,
    /** The reminder is read in the evening. */
    EVENING;

    /** The tag in a rule file, for example {@code before-holiday}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All occasions by their tags. */
    static Map<String, Occasion> byTag() {
        return new TreeMap<>(Arrays.stream(values()).collect(Collectors.toMap(Occasion::tag, Function.identity())));
    }

    /** The occasions that the calendar makes of a date, in a new set; duty and evening are for the caller to add to it. */
    public static Set<Occasion> of(LocalDate date, Workdays workdays) {
        Set<Occasion> occasions = EnumSet.of(ANY_DAY);
        if (!workdays.isWorkday(date)) {
            return occasions;
        }
        LocalDate next = workdays.nextWorkday(date);
        if (workdays.eveOf(date).isPresent()) {
            occasions.add(BEFORE_HOLIDAY);
        }
        if (next.isAfter(date.plusDays(2))) {
            occasions.add(WEEKEND);
        }
        if (workdays.previousWorkday(date).isBefore(date.minusDays(2))) {
            occasions.add(FIRST_DAY);
        }
        if (next.getMonth() != date.getMonth()) {
            occasions.add(MONTH_END);
        }
        return occasions;
    }
}
