package zaigang.away.leave;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zaigang.base.settings.LeaveKind;
import zaigang.spine.hearing.Term;

/**
 * The words by which kinds of leave are known when typed: their names, and those in the settings.
 *
 * @param aside words with which a reason is about somebody else, or about a kind of leave that is none of these
 * @param others names of kinds of leave that there may not be here
 */
record KindWords(List<LeaveKind> kinds, Pattern aside, Pattern others) {
    /** A word for leave, such as for a wedding. */
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsHan}]\\u5047(?=$|[\\s\\p{P}])");

    private static final Pattern OTHER = Pattern.compile("[\\p{IsHan}&&[^\u8bf7\u7684\u4e86\u8fc7\u4e2a]]{1,3}\u5047");

    /** What a reason says of the kind. */
    sealed interface Guess {
        record Sure(LeaveKind kind) implements Guess {}

        /** It points to a kind, and not certainly. */
        record Unsure() implements Guess {}

        /** It says nothing of a kind. */
        record None() implements Guess {}
    }

    /** How certain a word makes a kind. */
    private enum Weight {
        NAME,
        WORD,
        HINT
    }

    /** A word, in small letters, and the kind to which it points. */
    private record Named(String word, LeaveKind kind, Weight weight) {}

    private record Found(int start, int end, Named named) {
        private boolean within(Found other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }
    }

    /** A kind's own name goes before what the reason would say; a word for one kind counts unless it is about somebody else. */
    Guess in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Found> all = words().flatMap(n -> found(lower, n)).toList();
        List<Found> found = all.stream().filter(f -> all.stream().noneMatch(f::within)).toList();
        List<LeaveKind> named = kinds(found, Weight.NAME);
        if (named.size() == 1) {
            return new Guess.Sure(named.getFirst());
        }
        List<LeaveKind> said = kinds(found, Weight.WORD);
        List<LeaveKind> pointed = found.stream().map(f -> f.named().kind()).distinct().toList();
        boolean usual = said.size() == 1 && said.getFirst().equals(kinds.getFirst());
        boolean about = aside.matcher(lower).find() && !usual;
        if (pointed.isEmpty() && !foreign(lower) && !others.matcher(lower).find()) {
            return new Guess.None();
        }
        return said.size() == 1 && pointed.size() == 1 && !about ? new Guess.Sure(said.getFirst()) : new Guess.Unsure();
    }

    /** Leave of a kind that there is not: a word for leave that is none of the names. */
    private static boolean foreign(String lower) {
        return FOREIGN.matcher(lower).find();
    }

    private static List<LeaveKind> kinds(List<Found> found, Weight weight) {
        return found.stream().filter(f -> f.named().weight() == weight).map(f -> f.named().kind()).distinct().toList();
    }

    private static Stream<Found> found(String lower, Named named) {
        return Stream.iterate(lower.indexOf(named.word()), at -> at >= 0, at -> lower.indexOf(named.word(), at + 1))
                .filter(at -> begins(lower.substring(at), named.word()) && (at == 0
                        || Character.isIdeographic(named.word().codePointAt(0)) || !Character.isLetterOrDigit(lower.charAt(at - 1))))
                .map(at -> new Found(at, at + named.word().length(), named));
    }

    /** The word for a kind with which a text begins; also for one that there is not. */
    Optional<String> leading(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words().filter(n -> n.weight() != Weight.HINT).map(Named::word).filter(w -> begins(lower, w))
                .max(Comparator.comparingInt(String::length)).map(w -> text.substring(0, w.length()))
                .or(() -> other(text));
    }

    /** The name of a kind that there is not, with which a text begins. */
    Optional<String> other(String text) {
        boolean known = words().anyMatch(n -> n.weight() != Weight.HINT && begins(text.toLowerCase(Locale.ROOT), n.word()));
        return known ? Optional.empty() : Stream.of(others, OTHER).map(p -> p.matcher(text)).filter(Matcher::lookingAt).map(Matcher::group).findFirst();
    }

    /** Names that end with the word for leave or rest, and so say of what kind of thing they are; in small letters. */
    static List<String> names(List<LeaveKind> kinds) {
        return kinds.stream().flatMap(k -> Stream.concat(Stream.of(k.zh(), k.en().toLowerCase(Locale.ROOT)), k.words().stream()))
                .filter(w -> w.endsWith("\u5047") || w.endsWith("\u4f11") || w.endsWith(" leave")).filter(w -> w.length() > 1).distinct().toList();
    }

    /** Names and words of kinds, as whoever hears a line looks for them. */
    static List<Term> terms(List<LeaveKind> kinds) {
        return kinds.stream().flatMap(k -> Stream.of(Stream.of(k.zh(), k.en()), k.words().stream()).flatMap(s -> s)
                .filter(w -> w.length() > 1).map(w -> Term.of("leave", w, w.toLowerCase(Locale.ROOT)))).toList();
    }

    /** Whether a text begins with a word; in a script with spaces the word must end there. */
    static boolean begins(String text, String word) {
        return text.startsWith(word) && (text.length() == word.length()
                || Character.isIdeographic(word.codePointBefore(word.length()))
                || !Character.isLetterOrDigit(text.charAt(word.length())));
    }

    private Stream<Named> words() {
        return kinds.stream().flatMap(k -> Stream.of(named(k, Weight.NAME, Stream.of(k.zh(), k.en())),
                named(k, Weight.WORD, k.words().stream()), named(k, Weight.HINT, k.hints().stream())).flatMap(s -> s));
    }

    private static Stream<Named> named(LeaveKind kind, Weight weight, Stream<String> words) {
        return words.map(w -> new Named(w.toLowerCase(Locale.ROOT), kind, weight));
    }
}
