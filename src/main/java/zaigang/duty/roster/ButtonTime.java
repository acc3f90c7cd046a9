package zaigang.duty.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For what time a button asks: one that stays, or one that is counted from the day on which it is pressed. */
sealed interface ButtonTime {
    record Fixed(DutyTime time) implements ButtonTime {}

    /** Counted from the day on which the button is pressed. */
    enum FromToday implements ButtonTime {
        TODAY,
        TOMORROW,
        WEEK
    }

    default DutyTime on(LocalDate today) {
        return switch (this) {
            case Fixed fixed -> fixed.time();
            case FromToday.TODAY -> new DutyTime.OfDay(today);
            case FromToday.TOMORROW -> new DutyTime.OfDay(today.plusDays(1));
            case FromToday.WEEK -> new DutyTime.OfWeek(today);
        };
    }

    default String code() {
        return switch (this) {
            case Fixed fixed -> fixed.time().code();
            case FromToday counted -> counted.name().toLowerCase(Locale.ROOT);
        };
    }

    /** What {@link #code} has written; nothing means today. */
    static Optional<ButtonTime> read(String code) {
        if (code.isEmpty()) {
            return Optional.of(FromToday.TODAY);
        }
        Optional<ButtonTime> counted = Arrays.stream(FromToday.values()).filter(c -> c.code().equals(code))
                .<ButtonTime>map(c -> c).findFirst();
        return counted.or(() -> DutyTime.read(code).map(Fixed::new));
    }
}
