package zaigang.base.workdays;

/** What kind of day a date is for those who work by the official calendar. */
public sealed interface DayKind {
    /**
     * Whether the arrangement of holidays for this date is known. Where it is not, the kind is what holds without any
     * arrangement, and whoever shows or uses it should say so.
     */
    boolean published();

    default boolean isWorkday() {
        return switch (this) {
            case Workday w -> true;
            case MakeUpDay m -> true;
            case Weekend w -> false;
            case Holiday h -> false;
        };
    }

    /** An ordinary day from Monday to Friday. */
    record Workday(boolean published) implements DayKind {}

    /** A Saturday or Sunday without work. */
    record Weekend(boolean published) implements DayKind {}

    /**
     * A day off for a public holiday.
     *
     * @param name of the holiday, as data in Chinese
     */
    record Holiday(String name, boolean published) implements DayKind {}

    /**
     * A Saturday or Sunday that is worked to make up for a holiday; always from a published arrangement.
     *
     * @param name of that holiday, as data in Chinese
     */
    record MakeUpDay(String name) implements DayKind {
        @Override
        public boolean published() {
            return true;
        }
    }
}
