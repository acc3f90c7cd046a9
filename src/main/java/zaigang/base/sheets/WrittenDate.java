package zaigang.base.sheets;

import java.time.LocalDate;

/** A date as somebody wrote it: maybe without year or month, which {@link Dates#resolve} finds. */
public sealed interface WrittenDate {
    /** Year, month and day are there. */
    record Full(LocalDate date) implements WrittenDate {}

    /**
     * The year is missing.
     *
     * @param maybeTens the day was written as one digit after a decimal point in a number cell, where a sheet drops a final
     *     zero: 12.1 may be the 10th
     */
    record MonthDay(int month, int day, boolean maybeTens) implements WrittenDate {}

    /** Only the day of the month, as in the columns of a month's sheet. */
    record Day(int day) implements WrittenDate {}
}
