package zaigang.spine.chat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zaigang.spine.people.Scope;

/**
 * One argument of a button: how it stands on the wire and how it is read from there. Whoever presses may have forged it, so what
 * is missing or none of its kind is read as nothing.
 *
 * @param write what is written; empty where the argument is left out, which only the last ones may be
 * @param read what is read; given an empty text where it is missing
 */
public record Arg<T>(Function<T, Optional<String>> write, Function<String, Optional<T>> read) {
    /** An id, or a place in a list; also below zero. */
    public static final Arg<Long> NUMBER = strict(String::valueOf, Long::parseLong);
    /** A page, counted from 0. */
    public static final Arg<Integer> PAGE = NUMBER.that(n -> n >= 0 && n < 100_000).as(Long::intValue, Integer::longValue);
    /** A day of a year of four digits: far enough from the ends of all time that one can count on from there. */
    public static final Arg<LocalDate> DAY = strict(LocalDate::toString, LocalDate::parse).that(day -> within(day.getYear()));
    /** A month of a year of four digits. */
    public static final Arg<YearMonth> MONTH = strict(YearMonth::toString, YearMonth::parse).that(month -> within(month.getYear()));
    public static final Arg<Scope> SCOPE = strict(Scope::code, Scope::parse);
    /** Any text without a dot; at least one character. */
    public static final Arg<String> WORD = new Arg<>(Optional::of, text -> Optional.of(text).filter(t -> !t.isEmpty()));

    /** An argument that is always there, and whose reader throws what is refused here. */
    public static <T> Arg<T> strict(Function<T, String> write, Function<String, T> read) {
        return new Arg<>(write.andThen(Optional::of), text -> {
            try {
                return Optional.of(read.apply(text));
            } catch (IllegalArgumentException | DateTimeException forged) {
                return Optional.empty();
            }
        });
    }

    /** An argument that is always there, and whose reader says where it finds nothing. */
    public static <T> Arg<T> of(Function<T, String> write, Function<String, Optional<T>> read) {
        return new Arg<>(write.andThen(Optional::of), read);
    }

    /** One of these, by its name. */
    @SafeVarargs
    public static <E extends Enum<E>> Arg<E> oneOf(E... all) {
        return of(Enum::name, text -> Stream.of(all).filter(e -> e.name().equals(text)).findFirst());
    }

    /** This word, or nothing. */
    public static Arg<Boolean> flag(String word) {
        return new Arg<>(on -> on ? Optional.of(word) : Optional.empty(), text -> Optional.of(text.equals(word)));
    }

    /** Left out where it is empty; so it can only be among the last. What is there must be right. */
    public Arg<Optional<T>> optional() {
        return new Arg<>(value -> value.flatMap(write), text -> text.isEmpty()
                ? Optional.of(Optional.empty()) : read.apply(text).map(Optional::of));
    }

    /** Written as this word where it is empty; so it can stand before others. */
    public Arg<Optional<T>> or(String nothing) {
        return new Arg<>(value -> value.isEmpty() ? Optional.of(nothing) : value.flatMap(write),
                text -> text.isEmpty() || text.equals(nothing) ? Optional.of(Optional.empty()) : read.apply(text).map(Optional::of));
    }

    /** Read as this where it is missing, or none of its kind. */
    public Arg<T> orElse(T otherwise) {
        return new Arg<>(write, text -> read.apply(text).or(() -> Optional.of(otherwise)));
    }

    /** Only values of which this is true; others are read as nothing. */
    public Arg<T> that(Function<T, Boolean> holds) {
        return new Arg<>(write, text -> read.apply(text).filter(holds::apply));
    }

    /** Stands on the wire as this one does, for values of another type. */
    public <U> Arg<U> as(Function<T, U> there, Function<U, T> back) {
        return new Arg<>(value -> write.apply(back.apply(value)), text -> read.apply(text).map(there));
    }

    Optional<T> at(int index, List<String> args) {
        return read.apply(index < args.size() ? args.get(index) : "");
    }

    private static boolean within(int year) {
        return year >= 1000 && year <= 9999;
    }
}
