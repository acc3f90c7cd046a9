package zaigang.spine.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The arguments of a verb as one value: a record, or a single argument as it is. More arguments than asked for are no reason to refuse, since
 * messages live longer than what their buttons carry.
 */
public record Args<A>(Function<A, List<String>> write, Function<List<String>, Optional<A>> read) {
    /** Makes a record of three. */
    @FunctionalInterface
    public interface Three<A, B, C, R> {
        R of(A a, B b, C c);
    }

    /** Makes a record of four. */
    @FunctionalInterface
    public interface Four<A, B, C, D, R> {
        R of(A a, B b, C c, D d);
    }

    /** Makes a record of five. */
    @FunctionalInterface
    public interface Five<A, B, C, D, E, R> {
        R of(A a, B b, C c, D d, E e);
    }

    public static <A> Args<A> of(Arg<A> arg) {
        return new Args<>(value -> written(arg.write().apply(value)), args -> arg.at(0, args));
    }

    public static <R, A, B> Args<R> of(Arg<A> a, Function<R, A> getA, Arg<B> b, Function<R, B> getB, BiFunction<A, B, R> make) {
        return new Args<>(
                r -> written(a.write().apply(getA.apply(r)), b.write().apply(getB.apply(r))),
                args -> a.at(0, args).flatMap(x -> b.at(1, args).map(y -> make.apply(x, y))));
    }

    public static <R, A, B, C> Args<R> of(Arg<A> a, Function<R, A> getA, Arg<B> b, Function<R, B> getB,
            Arg<C> c, Function<R, C> getC, Three<A, B, C, R> make) {
        return new Args<>(
                r -> written(a.write().apply(getA.apply(r)), b.write().apply(getB.apply(r)), c.write().apply(getC.apply(r))),
                args -> a.at(0, args).flatMap(x -> b.at(1, args).flatMap(y -> c.at(2, args).map(z -> make.of(x, y, z)))));
    }

    public static <R, A, B, C, D> Args<R> of(Arg<A> a, Function<R, A> getA, Arg<B> b, Function<R, B> getB,
            Arg<C> c, Function<R, C> getC, Arg<D> d, Function<R, D> getD, Four<A, B, C, D, R> make) {
        return new Args<>(
                r -> written(a.write().apply(getA.apply(r)), b.write().apply(getB.apply(r)), c.write().apply(getC.apply(r)),
                        d.write().apply(getD.apply(r))),
                args -> a.at(0, args).flatMap(x -> b.at(1, args).flatMap(y -> c.at(2, args).flatMap(z ->
                        d.at(3, args).map(w -> make.of(x, y, z, w))))));
    }

    public static <R, A, B, C, D, E> Args<R> of(Arg<A> a, Function<R, A> getA, Arg<B> b, Function<R, B> getB,
            Arg<C> c, Function<R, C> getC, Arg<D> d, Function<R, D> getD, Arg<E> e, Function<R, E> getE,
            Five<A, B, C, D, E, R> make) {
        return new Args<>(
                r -> written(a.write().apply(getA.apply(r)), b.write().apply(getB.apply(r)), c.write().apply(getC.apply(r)),
                        d.write().apply(getD.apply(r)), e.write().apply(getE.apply(r))),
                args -> a.at(0, args).flatMap(v -> b.at(1, args).flatMap(w -> c.at(2, args).flatMap(x ->
                        d.at(3, args).flatMap(y -> e.at(4, args).map(z -> make.of(v, w, x, y, z)))))));
    }

    /** @throws IllegalStateException where an argument is left out in front of another */
    @SafeVarargs
    private static List<String> written(Optional<String>... args) {
        List<String> there = Stream.of(args).takeWhile(Optional::isPresent).flatMap(Optional::stream).toList();
        if (there.size() < Stream.of(args).filter(Optional::isPresent).count()) {
            throw new IllegalStateException("an argument is missing among " + List.of(args));
        }
        return there;
    }
}
