package zaigang.spine.chat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a button asks for: a feature, a verb and its arguments, written into Telegram's callback data (1 to 64 bytes). Whoever
 * presses may have forged it, so arguments are read leniently and rights are checked anew.
 */
public record Press(String feature, String verb, List<String> args) {
    private static final int LIMIT = 64;
    private static final String SEPARATOR = ".";

    public Press {
        args = List.copyOf(args);
    }

    public static Press of(String feature, String verb, Object... args) {
        return new Press(feature, verb, Arrays.stream(args).map(Object::toString).toList());
    }

    /** @throws IllegalStateException where the data would be longer than Telegram takes */
    public String data() {
        String data = Stream.concat(Stream.of(feature, verb), args.stream()).collect(Collectors.joining(SEPARATOR));
        if (data.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw new IllegalStateException("callback data is over " + LIMIT + " bytes: " + data);
        }
        return data;
    }

    public static Optional<Press> parse(String data) {
        String[] parts = data.split("\\.", -1);
        return parts.length < 2
                ? Optional.empty()
                : Optional.of(new Press(parts[0], parts[1], List.of(parts).subList(2, parts.length)));
    }

    /** An argument as text; empty where it is missing. */
    public String arg(int index) {
        return index < args.size() ? args.get(index) : "";
    }

    /** An argument as a number; empty where it is missing or is none. */
    public Optional<Long> number(int index) {
        try {
            return Optional.of(Long.parseLong(arg(index)));
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }

    /** An argument as a day of a year of four digits; empty where it is missing or is none. */
    public Optional<LocalDate> day(int index) {
        return parsed(index, LocalDate::parse).filter(day -> within(day.getYear()));
    }

    /** An argument as a month of a year of four digits; empty where it is missing or is none. */
    public Optional<YearMonth> month(int index) {
        return parsed(index, YearMonth::parse).filter(month -> within(month.getYear()));
    }

    private <T> Optional<T> parsed(int index, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(arg(index)));
        } catch (DateTimeException forged) {
            return Optional.empty();
        }
    }

    /** Far enough from the ends of all time that one can count on from there. */
    private static boolean within(int year) {
        return year >= 1000 && year <= 9999;
    }
}
