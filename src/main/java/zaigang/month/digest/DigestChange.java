package zaigang.month.digest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Choices as they stand in buttons: a single change, or all of one. What is forged is read as nothing. */
final class DigestChange {
    static final String AT = "at";
    static final String ON = "on";
    static final String NOTHING = "nothing";
    static final String NAMES = "names";
    /** As the settings have it. */
    static final String USUAL = "usual";
    static final String YES = "yes";
    static final String NO = "no";

    private DigestChange() {}

    /** A choice but for one thing; empty where that is none. */
    static Optional<DigestChoice> apply(DigestChoice choice, String what, String value) {
        return switch (what) {
            case AT -> or(value, LocalTime::parse).map(choice::at);
            case ON -> or(value, DayOfWeek::valueOf).map(choice::on);
            case NOTHING -> flag(value).map(choice::silent);
            case NAMES -> flag(value).map(choice::named);
            default -> kind(what).flatMap(k -> flag(value).map(wanted -> choice.with(k, wanted)));
        };
    }

    private static Optional<DigestKind> kind(String word) {
        return Arrays.stream(DigestKind.values()).filter(k -> k.key().equals(word)).findFirst();
    }

    private static Optional<Boolean> flag(String value) {
        return value.equals(YES) ? Optional.of(true) : value.equals(NO) ? Optional.of(false) : Optional.empty();
    }

    private static <T> Optional<Optional<T>> or(String value, Function<String, T> read) {
        return value.equals(USUAL) ? Optional.of(Optional.empty()) : tried(() -> read.apply(value)).map(Optional::of);
    }

    private static <T> Optional<T> tried(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (DateTimeException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    /** All of a choice in one word. */
    static String code(DigestChoice c) {
        String kinds = Arrays.stream(DigestKind.values()).filter(c.kinds()::contains).map(k -> k.name().substring(0, 1))
                .collect(Collectors.joining());
        return "%s_%s_%s_%s_%s".formatted(kinds, c.at().map(LocalTime::toString).orElse(USUAL),
                c.weekDay().map(DayOfWeek::name).orElse(USUAL), c.silent() ? YES : NO, c.named() ? YES : NO);
    }

    static Optional<DigestChoice> decode(String code) {
        String[] parts = code.split("_", -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        Optional<DigestChoice> choice = Optional.of(DigestChoice.NONE);
        for (DigestKind kind : DigestKind.values()) {
            choice = choice.map(c -> c.with(kind, parts[0].contains(kind.name().substring(0, 1))));
        }
        return choice.flatMap(c -> apply(c, AT, parts[1])).flatMap(c -> apply(c, ON, parts[2]))
                .flatMap(c -> apply(c, NOTHING, parts[3])).flatMap(c -> apply(c, NAMES, parts[4]));
    }
}
