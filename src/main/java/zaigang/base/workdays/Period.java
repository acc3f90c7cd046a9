package zaigang.base.workdays;

import java.time.LocalDate;

/** Days from one to another, both counted. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period that ends before it begins: " + from + " to " + to);
        }
    }

    public static Period of(LocalDate day) {
        return new Period(day, day);
    }

    /** As a button or a line has it that means the same on another day: a day, or the first and the last one with a tilde between. */
    public String written() {
        return from.equals(to) ? from.toString() : from + "~" + to;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
