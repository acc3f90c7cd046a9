package zaigang.spine.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.SpokenDays;
import zaigang.base.workdays.SpokenLength;
import zaigang.base.workdays.Words;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.hearing.Ears;

/** Finds the command in typed words, in all languages at once: at their beginning, behind days, or around what belongs to it. */
final class Phrasebook {
    /** What sets the words of a command off from what is said with them. */
    private static final String OFF = " ,:;@\u3001\uff0c\u2192";

    /** A question mark at the end. */
    private static final Pattern ASKS = Pattern.compile("[?\\uff1f][\\p{P}\\s]*$");

    private final Map<String, CommandSpec> commands;
    private final Ears ears;
    /** The longest first. */
    private final List<Phrase> phrases;
    /** Words that belong to what is said with a command, such as a kind of leave. */
    private final List<Phrase> openings;
    /** What may follow the words of a command without a space: a figure, the sign for “number”, a day such as “tomorrow”. */
    private final Pattern joined;
    private final InFront inFront;
    private final Speech speech;
    /** Words of commands that are days, too: what stands behind them may be another command. */
    private final Set<String> daysThemselves;
    private final WordsApart apart;

    /** Words that stand for a command. */
    private record Phrase(String words, String command) {}

    /**
     * @param commands by name
     * @param openings words with which a command may begin and which belong to what is said with it, by command
     */
    Phrasebook(Map<String, CommandSpec> commands, Map<String, List<String>> openings, Texts texts, Ears ears) {
        SpokenDates dates = ears.dates();
        this.ears = ears;
        this.commands = Map.copyOf(commands);
        speech = new Speech(texts);
        phrases = Arrays.stream(Language.values()).flatMap(l -> phrases(texts.section(l, "words")))
                .sorted(Comparator.comparingInt((Phrase p) -> p.words().length()).reversed()).toList();
        this.openings = openings.entrySet().stream().flatMap(e -> e.getValue().stream().map(w -> new Phrase(w, e.getKey())))
                .sorted(Comparator.comparingInt((Phrase p) -> p.words().length()).reversed()).toList();
        Set<String> parts = dateWords(texts, "morning", "afternoon", "since", "half_day", "whole_day");
        inFront = new InFront(speech, new SpokenDays(texts, dates), parts, dateWords(texts, "from"));
        joined = Pattern.compile("(?:\\d|\\u7b2c|" + days(texts) + ").*");
        daysThemselves = dateWords(texts, "today");
        apart = new WordsApart(texts, dates, parts);
    }

    private Stream<Phrase> phrases(Map<String, String> words) {
        return words.entrySet().stream().flatMap(e ->
                Arrays.stream(e.getValue().split("\\|")).map(word -> new Phrase(speech.normal(word), e.getKey())));
    }

    /** The text as it is compared with words. */
    String normal(String text) {
        return speech.normal(text);
    }

    /** Whether it is the words of a command and nothing else. */
    boolean verbatim(String text) {
        String typed = normal(text);
        return phrases.stream().anyMatch(p -> typed.equals(p.words()));
    }

    /** How many characters of a line are words of a command. */
    int words(String text, CommandSpec command) {
        String typed = normal(text);
        return phrases.stream().filter(p -> p.command().equals(command.name()) && typed.contains(p.words()))
                .mapToInt(p -> p.words().length()).max().orElse(0);
    }

    /** The command that somebody means; empty for words that are none. */
    Optional<CommandCall> find(String text, Instant now) {
        LocalDate today = ears.today(now);
        String typed = speech.normal(text);
        Optional<CommandCall> call = plain(typed, today).or(() -> spoken(typed, today));
        return ASKS.matcher(text).find() ? call.map(Phrasebook::asked) : call;
    }

    /** A question about something that is stated stays one. */
    private static CommandCall asked(CommandCall call) {
        return call.command().manner() == CommandSpec.Manner.STATES
                ? new CommandCall(call.command(), (call.args() + " ?").strip()) : call;
    }

    private Optional<CommandCall> plain(String typed, LocalDate today) {
        return written(typed, today).or(() -> apart.moved(typed, today).flatMap(t -> written(t, today)));
    }

    private Optional<CommandCall> written(String typed, LocalDate today) {
        return phrase(typed).or(() -> dayFirst(typed, today)).or(() -> withSomebody(typed));
    }

    /** With who speaks in front, or a particle behind; a wish to state something at once is no statement yet. */
    private Optional<CommandCall> spoken(String typed, LocalDate today) {
        Speech.Bare begun = speech.begun(typed);
        String close = typed.replace(" ", "");
        return speech.steps(typed).stream().flatMap(b -> plain(b.words(), today).map(c -> speech.favour(typed) ? shown(c) : certain(c, b)).stream())
                .findFirst()
                .or(() -> speech.ended(begun.words()).stream().flatMap(b -> alone(b.words()).map(c -> certain(certain(c, begun), b)).stream())
                        .findFirst())
                .or(() -> Character.isIdeographic(typed.isEmpty() ? ' ' : typed.codePointAt(0)) ? alone(close) : Optional.empty());
    }

    private static CommandCall certain(CommandCall call, Speech.Bare bare) {
        boolean atOnce = call.command().manner() == CommandSpec.Manner.STATES && call.args().isEmpty();
        return bare.sure() || !atOnce || call.command().joined() ? call : asked(call);
    }

    /** Who asks for something to be done for them may mean something else by it: the words stay with what is stated. */
    private CommandCall shown(CommandCall call) {
        return call.command().manner() == CommandSpec.Manner.STATES && call.command().listed() && !call.args().isEmpty()
                ? new CommandCall(call.command(), call.args() + " " + phrases.stream().filter(p -> p.command().equals(call.command().name()))
                        .filter(p -> Character.isIdeographic(p.words().codePointAt(0))).findFirst().orElseThrow().words())
                : certain(call, new Speech.Bare("", false));
    }

    private Optional<CommandCall> alone(String typed) {
        return phrases.stream().filter(p -> typed.equals(p.words())).findFirst()
                .flatMap(p -> Optional.ofNullable(commands.get(p.command()))).map(c -> new CommandCall(c, ""));
    }

    /** The longest words that the text is, or begins with before a pause or something that clearly belongs to a command. */
    private Optional<CommandCall> phrase(String typed) {
        return phrases.stream().filter(p -> begins(typed, p)).findFirst()
                .or(() -> phrases.stream().filter(p -> joined(typed, p)).findFirst())
                .flatMap(p -> Optional.ofNullable(commands.get(p.command()))
                        .map(c -> new CommandCall(c, typed.substring(p.words().length()).replaceFirst("^[" + OFF + "]+", "").strip())))
                .or(() -> openings.stream().filter(p -> begins(typed, p) || joined(typed, p)).findFirst()
                        .map(p -> new CommandCall(commands.get(p.command()), typed)));
    }

    private static boolean begins(String typed, Phrase p) {
        return typed.equals(p.words())
                || typed.startsWith(p.words()) && OFF.indexOf(typed.charAt(p.words().length())) >= 0;
    }

    /** “Tomorrow leave for half a day”: days in front of the words of a command are meant as if they stood behind them. */
    private Optional<CommandCall> dayFirst(String typed, LocalDate today) {
        return phrases.stream().filter(p -> typed.indexOf(p.words()) > 0 && ends(typed, p) && open(p))
                .flatMap(p -> inFront.days(typed.substring(0, typed.indexOf(p.words())).strip(), p.words(), commands.get(p.command()),
                        typed.substring(typed.indexOf(p.words()) + p.words().length()).strip(), today).stream())
                .findFirst();
    }

    /** “The child is ill, leave tomorrow for a day”: why stands in front, then the days. All of it stays, and is shown first. */
    Optional<CommandCall> behindReason(String text, Instant now) {
        String typed = speech.normal(text);
        LocalDate today = ears.today(now);
        String whole = apart.moved(typed, today).orElse(typed);
        return phrases.stream().filter(p -> whole.indexOf(p.words()) > 0 && ends(whole, p) && open(p))
                .filter(p -> commands.get(p.command()).manner() == CommandSpec.Manner.STATES && commands.get(p.command()).listed())
                .flatMap(p -> inFront.reason(whole.substring(0, whole.indexOf(p.words())).strip(), p.words(), commands.get(p.command()),
                        whole.substring(whole.indexOf(p.words()) + p.words().length()).strip(), today).stream())
                .findFirst();
    }

    /** “With Zhang swap on Friday”. */
    private Optional<CommandCall> withSomebody(String typed) {
        return phrases.stream().filter(p -> typed.indexOf(p.words()) > 0 && ends(typed, p) && open(p))
                .filter(p -> commands.get(p.command()).manner() == CommandSpec.Manner.ACTS)
                .filter(p -> speech.withSomebody(typed.substring(0, typed.indexOf(p.words())).strip())).findFirst()
                .map(p -> new CommandCall(commands.get(p.command()), (typed.substring(typed.indexOf(p.words()) + p.words().length()).strip() + " "
                        + typed.substring(0, typed.indexOf(p.words())).strip()).strip()));
    }

    /** Words of a script with spaces are not the beginning of longer ones. */
    private static boolean ends(String typed, Phrase phrase) {
        int end = typed.indexOf(phrase.words()) + phrase.words().length();
        return end == typed.length() || Character.isIdeographic(phrase.words().codePointBefore(phrase.words().length()))
                || !Character.isLetterOrDigit(typed.charAt(end));
    }

    private static Set<String> dateWords(Texts texts, String... meanings) {
        return Arrays.stream(Language.values())
                .flatMap(l -> Arrays.stream(meanings).map(meaning -> texts.section(l, "dates").get(meaning)))
                .flatMap(Words::of).collect(Collectors.toUnmodifiableSet());
    }

    private boolean open(Phrase phrase) {
        return Optional.ofNullable(commands.get(phrase.command())).filter(CommandSpec::joined).isPresent();
    }

    /** Words that record something at once, such as a check-in, stand alone: “on post for 3 days” is a remark. */
    private boolean joined(String typed, Phrase phrase) {
        return typed.startsWith(phrase.words())
                && open(phrase) && !daysThemselves.contains(phrase.words())
                && (joined.matcher(typed.substring(phrase.words().length())).matches()
                        || numeral(typed.substring(phrase.words().length())));
    }

    /** So many days in a script that has no spaces between words. */
    private static boolean numeral(String rest) {
        return !rest.isEmpty() && Character.isIdeographic(rest.codePointAt(0)) && (SpokenLength.hear(rest).isPresent() || SpokenLength.hours(rest));
    }

    /** Only in a script that has no spaces between words. */
    private static String days(Texts texts) {
        return Arrays.stream(Language.values()).flatMap(l -> texts.section(l, "dates").entrySet().stream())
                .filter(e -> !Set.of("to", "from", "since", "this", "next", "last").contains(e.getKey()))
                .flatMap(e -> Words.of(e.getValue()))
                .filter(word -> Character.isIdeographic(word.codePointAt(0)))
                .map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
