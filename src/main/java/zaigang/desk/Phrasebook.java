package zaigang.desk;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.chat.CommandSpec;
import zaigang.text.Language;
import zaigang.text.Texts;
import zaigang.workdays.SpokenDates;
import zaigang.workdays.SpokenLength;
import zaigang.workdays.Words;

/** Finds the command in typed words, in all languages at once: at their beginning, behind a day, or around a length of time. */
final class Phrasebook {
    /** What sets the words of a command off from what is said with them. */
    private static final String OFF = " ,:;\u3001";

    /** A question mark at the end. */
    private static final Pattern ASKS = Pattern.compile("[?\\uff1f][\\p{P}\\s]*$");

    private final Map<String, CommandSpec> commands;
    /** The longest first. */
    private final List<Phrase> phrases;
    /** Those behind which, and among which, days may stand without a space. */
    private final List<String> open;
    /** What may follow the words of a command without a space: a figure, the sign for “number”, a day such as “tomorrow”. */
    private final Pattern joined;
    private final SpokenDates dates;
    /** What may stand behind a day: a part of it, such as the morning, or that it is only the first. */
    private final Set<String> parts;
    /** What may stand before it. */
    private final Set<String> from;

    /** Words that stand for a command. */
    private record Phrase(String words, String command) {}

    /** @param commands by name */
    Phrasebook(Map<String, CommandSpec> commands, Texts texts) {
        this.commands = Map.copyOf(commands);
        phrases = Arrays.stream(Language.values()).flatMap(l -> phrases(texts.section(l, "words")))
                .sorted(Comparator.comparingInt((Phrase p) -> p.words().length()).reversed()).toList();
        open = phrases.stream().filter(this::open).map(Phrase::words).toList();
        dates = new SpokenDates(texts);
        parts = dateWords(texts, "morning", "afternoon", "since");
        from = dateWords(texts, "from");
        joined = Pattern.compile("(?:\\d|\\u7b2c|" + days(texts) + ").*");
    }

    private static Stream<Phrase> phrases(Map<String, String> words) {
        return words.entrySet().stream().flatMap(e ->
                Arrays.stream(e.getValue().split("\\|")).map(word -> new Phrase(normal(word), e.getKey())));
    }

    /** The command that somebody means; empty for words that are none. */
    Optional<Call> find(String text, Instant now) {
        Optional<Call> call = plain(text, now).or(() -> LengthWithin.moved(normal(text), open).flatMap(t -> plain(t, now)));
        return ASKS.matcher(text).find()
                ? call.map(c -> c.command().manner() == CommandSpec.Manner.STATES ? new Call(c.command(), (c.args() + " ?").strip()) : c) : call;
    }

    private Optional<Call> plain(String text, Instant now) {
        return phrase(text).or(() -> dayFirst(text, now));
    }

    /** The longest words that the text is, or begins with before a pause or something that clearly belongs to a command. */
    private Optional<Call> phrase(String text) {
        String typed = normal(text);
        return phrases.stream()
                .filter(p -> typed.equals(p.words())
                        || typed.startsWith(p.words()) && OFF.indexOf(typed.charAt(p.words().length())) >= 0)
                .findFirst()
                .or(() -> phrases.stream().filter(p -> joined(typed, p)).findFirst())
                .flatMap(p -> Optional.ofNullable(commands.get(p.command()))
                        .map(c -> new Call(c, typed.substring(p.words().length()).replaceFirst("^[" + OFF + "]+", "").strip())));
    }

    /** “Tomorrow leave for half a day”: a day in front of the words of a command is meant as if it stood behind them. */
    private Optional<Call> dayFirst(String text, Instant now) {
        String typed = normal(text);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return phrases.stream()
                .filter(p -> typed.indexOf(p.words()) > 0 && ends(typed, p) && open(p)
                        && aDay(typed.substring(0, typed.indexOf(p.words())).strip(), today))
                .findFirst()
                .map(p -> new Call(commands.get(p.command()), (typed.substring(0, typed.indexOf(p.words())).strip() + " "
                        + typed.substring(typed.indexOf(p.words()) + p.words().length()).strip()).strip()));
    }

    /** Words of a script with spaces are not the beginning of longer ones. */
    private static boolean ends(String typed, Phrase phrase) {
        int end = typed.indexOf(phrase.words()) + phrase.words().length();
        return end == typed.length() || Character.isIdeographic(phrase.words().codePointBefore(phrase.words().length()))
                || !Character.isLetterOrDigit(typed.charAt(end));
    }

    private boolean aDay(String words, LocalDate today) {
        String day = from.stream().filter(words::startsWith).findFirst().map(f -> words.substring(f.length())).orElse(words);
        return dates.hear(day, today).filter(h -> h.rest().isEmpty() || parts.contains(h.rest())).isPresent();
    }

    private static Set<String> dateWords(Texts texts, String... meanings) {
        return Arrays.stream(Language.values())
                .flatMap(l -> Arrays.stream(meanings).map(meaning -> texts.section(l, "dates").get(meaning)))
                .flatMap(words -> Arrays.stream(words.split("\\|"))).collect(Collectors.toUnmodifiableSet());
    }

    private boolean open(Phrase phrase) {
        return Optional.ofNullable(commands.get(phrase.command())).filter(CommandSpec::joined).isPresent();
    }

    /** Words that record something at once, such as a check-in, stand alone: “on post for 3 days” is a remark. */
    private boolean joined(String typed, Phrase phrase) {
        return typed.startsWith(phrase.words())
                && open(phrase)
                && (joined.matcher(typed.substring(phrase.words().length())).matches()
                        || numeral(typed.substring(phrase.words().length())));
    }

    /** So many days in a script that has no spaces between words. */
    private static boolean numeral(String rest) {
        return !rest.isEmpty() && Character.isIdeographic(rest.codePointAt(0)) && SpokenLength.hear(rest).isPresent();
    }

    /** Only in a script that has no spaces between words. */
    private static String days(Texts texts) {
        return Arrays.stream(Language.values()).flatMap(l -> texts.section(l, "dates").entrySet().stream())
                .filter(e -> !Set.of("to", "from", "since", "this", "next", "last").contains(e.getKey()))
                .flatMap(e -> Words.of(e.getValue()))
                .filter(word -> Character.isIdeographic(word.codePointAt(0)))
                .map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** Full-width letters and spaces become ordinary ones; closing punctuation does not matter. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ").replaceAll("[\\p{P}\\s]+$", "");
    }
}
