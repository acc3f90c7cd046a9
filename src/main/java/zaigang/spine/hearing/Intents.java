package zaigang.spine.hearing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;

/**
 * What somebody wants who typed no words of a command: patterns by command in the bundles, section {@code intents}, held against what
 * was found in the line.
 *
 * <p>A pattern is parts with a plus between them, all of which are in the line, in whatever order; a part is words with slashes
 * between them, of which one is there, or a sort of thing behind an equals sign that is named: {@code =days}, {@code =person},
 * {@code =unit}, {@code =post}, {@code =length} or the sort of a {@link Term}. A part that begins with {@code ^} stands at the
 * beginning, behind the one who speaks, and one that begins with {@code ^!} does and belongs to what is said. A pattern that ends with a
 * tilde is only offered; one that ends with an exclamation mark is meant whatever else the line says, which is for what only shows
 * something.
 */
public final class Intents {
    /** What is left unexplained may be a quarter of the line. */
    private static final int LITTLE = 4;
    private static final Pattern NO_WORDS = Pattern.compile("(?!)");

    private final Map<String, List<Shape>> shapes = new LinkedHashMap<>();
    private final Pattern filler;
    private final Pattern self;
    private final Pattern against;
    private final UntilThen until;

    /** One part of a pattern. */
    private record Piece(boolean first, boolean kept, Optional<String> sort, Pattern words) {}

    private record Shape(List<Piece> pieces, boolean open, boolean firm) {}

    /** How much a reading leaves unexplained. */
    public enum Sure {
        /** Nothing. */
        CERTAIN,
        /** Little, and none of it turns the meaning round. */
        LIKELY,
        UNCLEAR
    }

    /**
     * What a line may mean.
     *
     * @param left how many characters nothing explains
     * @param matched how many characters are words of the command
     * @param behind where what is said begins, behind the words with which the line begins; -1 where it begins with none
     */
    public record Reading(String command, Sure sure, int left, int matched, int behind) {
        /** Whether the line begins with words of the command. */
        public boolean begins() {
            return behind >= 0;
        }
    }

    public Intents(Texts texts) {
        for (Language language : Language.values()) {
            texts.section(language, "intents").forEach((command, listed) -> shapes.computeIfAbsent(command, c -> new ArrayList<>())
                    .addAll(Words.of(listed).map(Intents::shape).toList()));
        }
        until = new UntilThen(texts);
        filler = Ears.any(Words.of(texts, "speech", "filler"));
        self = Pattern.compile("[\\s,\uff0c\u0001]*(?:" + Ears.any(Stream.of("self", "by").flatMap(k -> Words.of(texts, "speech", k))).pattern() + "[\\s,\uff0c\u0001]*)*");
        against = Ears.any(Stream.of("against", "plan").flatMap(k -> Words.of(texts, "speech", k)));
    }

    private static Shape shape(String written) {
        boolean open = written.endsWith("~");
        boolean firm = written.endsWith("!");
        String all = open || firm ? written.substring(0, written.length() - 1) : written;
        return new Shape(Arrays.stream(all.split("\\+")).map(Intents::piece).toList(), open, firm);
    }

    private static Piece piece(String written) {
        boolean first = written.startsWith("^");
        boolean kept = written.startsWith("^!");
        String part = written.substring(kept ? 2 : first ? 1 : 0);
        return part.startsWith("=")
                ? new Piece(first, kept, Optional.of(part.substring(1)), NO_WORDS)
                : new Piece(first, kept, Optional.empty(), Ears.any(Arrays.stream(part.split("/"))));
    }

    /**
     * All that it may mean, the best first; of two that explain as much the one that stands first in the bundles.
     *
     * @param may whether a command is one that this person may give
     */
    public List<Reading> of(String text, List<Found> found, Predicate<String> may) {
        return shapes.entrySet().stream().filter(e -> may.test(e.getKey()))
                .flatMap(e -> e.getValue().stream().flatMap(s -> reading(e.getKey(), s, text, found).stream())
                        .min(BEST).stream())
                .sorted(BEST).toList();
    }

    private static final Comparator<Reading> BEST = Comparator.comparing(Reading::sure).thenComparingInt(Reading::left)
            .thenComparing(Comparator.comparingInt(Reading::matched).reversed());

    private Optional<Reading> reading(String command, Shape shape, String text, List<Found> found) {
        var rest = new StringBuilder(text);
        var beside = new HashSet<Place>();
        for (Found f : found) {
            boolean taken = sorts(command).contains(sort(f));
            if (taken || !(f instanceof Found.Termed)) {
                blank(rest, f.at().from(), f.at().to());
                if (!taken && !(f instanceof Found.Part) && !(f instanceof Found.Clock)) {
                    beside.add(f.at());
                }
            }
        }
        int matched = 0;
        int behind = -1;
        for (Piece piece : shape.pieces()) {
            Optional<MatchResult> words = piece.sort().isEmpty() ? words(piece, rest) : Optional.empty();
            if (words.isEmpty() && piece.sort().filter(s -> found.stream().anyMatch(f -> sort(f).equals(s))).isEmpty()) {
                return Optional.empty();
            }
            if (words.isPresent()) {
                behind = !piece.first() ? behind : piece.kept() ? words.get().start() : words.get().end();
                matched += words.get().end() - words.get().start();
                blank(rest, words.get().start(), words.get().end());
            }
        }
        int left = behind >= 0 ? 0 : beside.stream().mapToInt(Place::length).sum() + letters(filler.matcher(rest).replaceAll(" "));
        boolean turned = (left > 0 || behind >= 0) && against.matcher(until.without(rest)).find();
        boolean little = matched > 0 && (shape.firm() || LITTLE * left <= letters(text));
        Sure sure = left == 0 ? Sure.CERTAIN : little ? Sure.LIKELY : Sure.UNCLEAR;
        return Optional.of(new Reading(command, shape.open() || turned && !shape.firm() ? Sure.UNCLEAR : sure, left, matched, behind))
                .filter(r -> r.matched() > 0 || 2 * r.left() <= letters(text));
    }

    /** Whether a command takes such a thing; one that has no patterns may take any, but no words of another feature. */
    public boolean takes(String command, Found found) {
        return shapes.containsKey(command) ? sorts(command).contains(sort(found))
                : !(found instanceof Found.Termed t) || t.term().sort().equals(command);
    }

    /** The sorts of things that any pattern of a command takes: its handler knows what to do with them. */
    private Set<String> sorts(String command) {
        return shapes.get(command).stream().flatMap(s -> s.pieces().stream()).flatMap(p -> p.sort().stream()).collect(Collectors.toSet());
    }

    private Optional<MatchResult> words(Piece piece, CharSequence rest) {
        Matcher own = self.matcher(rest);
        int start = piece.first() && own.lookingAt() ? own.end() : 0;
        Matcher m = piece.words().matcher(rest).region(start, rest.length());
        m.useTransparentBounds(true);
        return (piece.first() ? m.lookingAt() : m.find()) ? Optional.of(m.toMatchResult()) : Optional.empty();
    }

    private static void blank(StringBuilder rest, int from, int to) {
        for (int i = from; i < to; i++) {
            rest.setCharAt(i, '\u0001');
        }
    }

    /** A word of a script with spaces weighs as much as two characters of one without. */
    private static int letters(String text) {
        int latin = (int) Pattern.compile("[a-z0-9']+").matcher(text).results().count();
        return 2 * latin + (int) text.codePoints().filter(Character::isIdeographic).count();
    }

    private static String sort(Found found) {
        return switch (found) {
            case Found.Days d -> "days";
            case Found.Length l -> "length";
            case Found.Part p -> "part";
            case Found.Clock c -> "clock";
            case Found.Someone s -> "person";
            case Found.Unit u -> "unit";
            case Found.AtPost p -> "post";
            case Found.Phone p -> "phone";
            case Found.Termed t -> t.term().sort();
        };
    }
}
