package zaigang.desk;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zaigang.chat.Button;
import zaigang.chat.CommandSpec;
import zaigang.chat.Feature;
import zaigang.chat.Incoming;
import zaigang.chat.Keyboard;
import zaigang.chat.Press;
import zaigang.chat.Refusal;
import zaigang.chat.Reply;
import zaigang.chat.StepSpec;
import zaigang.chat.TapSpec;
import zaigang.chat.Turn;
import zaigang.ledger.Tx;
import zaigang.outbox.GroupNews;
import zaigang.people.Act;
import zaigang.text.Language;
import zaigang.text.Text;
import zaigang.text.Texts;
import zaigang.workdays.SpokenDates;
import zaigang.workdays.SpokenLength;

/** Finds who answers: the command behind typed words, the verb behind a button, the feature that takes a file. */
public final class Switchboard implements GroupNews {
    private final List<Feature> features;
    private final Supplier<Optional<String>> botName;
    private final Map<String, CommandSpec> commands = new LinkedHashMap<>();
    private final Map<String, CommandSpec> groupCommands = new HashMap<>();
    private final Map<String, TapSpec> taps = new HashMap<>();
    private final Map<String, StepSpec> steps = new HashMap<>();
    private final DeskLedger rows = new DeskLedger();
    private final List<Phrase> phrases = new ArrayList<>();
    /** What may follow the words of a command without a space: a figure, the sign for “number”, a day such as “tomorrow”. */
    private final Pattern joined;
    private final SpokenDates dates;
    /** What may stand behind a day: a part of it, such as the morning, or that it is only the first. */
    private final Set<String> parts;
    /** What may stand before it. */
    private final Set<String> from;

    /** Words that stand for a command. */
    private record Phrase(String words, String command) {}

    /** A command and what was typed behind it. */
    private record Call(CommandSpec command, String args) {}

    /** @param botName by which commands in groups may be addressed, once it is known */
    public Switchboard(List<Feature> features, Texts texts, Supplier<Optional<String>> botName) {
        this.features = List.copyOf(features);
        this.botName = botName;
        for (Feature feature : features) {
            feature.commands().stream().filter(c -> c.where().inPrivate()).forEach(c -> commands.put(c.name(), c));
            feature.commands().stream().filter(c -> c.where().inGroups()).forEach(c -> groupCommands.put(c.name(), c));
            feature.taps().forEach(t -> taps.put(feature.name() + "." + t.verb(), t));
            feature.steps().forEach(s -> steps.put(feature.name() + "." + s.name(), s));
        }
        for (Language language : Language.values()) {
            texts.section(language, "words").forEach((command, words) -> {
                for (String word : words.split("\\|")) {
                    phrases.add(new Phrase(normal(word), command));
                }
            });
        }
        phrases.sort(Comparator.comparingInt((Phrase p) -> p.words().length()).reversed());
        dates = new SpokenDates(texts);
        parts = dateWords(texts, "morning", "afternoon", "since");
        from = dateWords(texts, "from");
        joined = Pattern.compile("(?:\\d|\\u7b2c|" + days(texts) + ").*");
    }

    Reply handle(Turn turn, Incoming.Content content) {
        return switch (content) {
            case Incoming.Words w -> words(turn, w.text());
            case Incoming.Tap t -> tap(turn, t.data());
            case Incoming.Document d -> features.stream()
                    .flatMap(f -> f.file(turn.through("file"), d).stream()).findFirst()
                    .orElseGet(() -> lost("desk.no_such_file"));
            case Incoming.Other o -> lost("desk.not_understood");
            case Incoming.Migrated m -> Reply.NOTHING;
            case Incoming.Reachable r -> Reply.NOTHING;
            case Incoming.PutOut p -> Reply.NOTHING;
            case Incoming.Unreadable u -> Reply.NOTHING;
        };
    }

    /** The answer to what was typed in a group; empty for all that is no command of ours. */
    Optional<Reply> inGroup(Turn turn, String text) {
        boolean others = addressee(text).filter(to -> !to.equalsIgnoreCase(botName.get().orElse(to))).isPresent();
        return text.startsWith("/") && !others
                ? command(text, groupCommands).map(call -> turn.who().may(call.command().act())
                        ? call.command().handler().handle(turn.through("/" + call.command().name()), call.args())
                        : Refusal.of("desk.not_yours_here"))
                : Optional.empty();
    }

    /** The bot that a command names behind an at-sign. */
    private static Optional<String> addressee(String text) {
        String[] parts = text.split("\\s", 2)[0].split("@", 2);
        return parts.length < 2 ? Optional.empty() : Optional.of(parts[1]);
    }

    @Override
    public void moved(Tx tx, long fromChat, long toChat) {
        features.forEach(f -> f.groupMoved(tx, fromChat, toChat));
    }

    @Override
    public void lost(Tx tx, long chat) {
        features.forEach(f -> f.groupLost(tx, chat));
    }

    /** Where a line is awaited, only a command or the very words of one are not that line. */
    private Reply words(Turn turn, String text) {
        Optional<Call> call = text.startsWith("/")
                ? command(text, commands)
                : spoken(turn, text).or(() -> LengthWithin.moved(normal(text), listedWords()).flatMap(t -> spoken(turn, t)));
        Optional<Press> step = rows.expected(turn.tx(), turn.chatId()).flatMap(Press::parse);
        rows.expectNothing(turn.tx(), turn.chatId());
        boolean line = !text.startsWith("/") && call.filter(c -> c.args().isEmpty()).isEmpty() && !text.isBlank();
        if (line && step.isPresent()) {
            return step(turn, step.get(), text.strip());
        }
        if (call.isEmpty()) {
            return lost("desk.not_understood");
        }
        CommandSpec command = call.get().command();
        return turn.who().may(command.act())
                ? command.handler().handle(turn.through("/" + command.name()), call.get().args())
                : lost("desk.not_yours");
    }

    private Optional<Call> spoken(Turn turn, String text) {
        return phrase(text).or(() -> dayFirst(turn, text));
    }

    private List<String> listedWords() {
        return phrases.stream().filter(this::listed).map(Phrase::words).toList();
    }

    private Reply step(Turn turn, Press press, String line) {
        String name = press.feature() + "." + press.verb();
        return Optional.ofNullable(steps.get(name))
                .map(s -> turn.who().may(s.act())
                        ? s.handler().handle(turn.through("step " + name), press, line)
                        : lost("desk.not_yours"))
                .orElseGet(() -> lost("desk.not_understood"));
    }

    /** The way out is a button. */
    private static Reply lost(String key) {
        return Reply.say(Text.of(key), Keyboard.row(Button.of("lobby.button_help", "lobby", "help")));
    }

    /** {@code /duty week}, or {@code /duty@zaigang_bot week} as Telegram writes it where there are several bots. */
    private static Optional<Call> command(String text, Map<String, CommandSpec> among) {
        String[] parts = text.substring(1).strip().split("\\s+", 2);
        String name = parts[0].split("@", 2)[0].toLowerCase(Locale.ROOT);
        return Optional.ofNullable(among.get(name)).map(c -> new Call(c, parts.length > 1 ? parts[1].strip() : ""));
    }

    /** The longest words that the text is, or begins with before a space or something that clearly belongs to a command. */
    private Optional<Call> phrase(String text) {
        String typed = normal(text);
        return phrases.stream()
                .filter(p -> typed.equals(p.words()) || typed.startsWith(p.words() + " "))
                .findFirst()
                .or(() -> phrases.stream().filter(p -> joined(typed, p)).findFirst())
                .flatMap(p -> Optional.ofNullable(commands.get(p.command()))
                        .map(c -> new Call(c, typed.substring(p.words().length()).strip())));
    }

    /** “Tomorrow leave for half a day”: a day in front of the words of a command is meant as if it stood behind them. */
    private Optional<Call> dayFirst(Turn turn, String text) {
        String typed = normal(text);
        LocalDate today = LocalDate.ofInstant(turn.now(), ZoneOffset.UTC);
        return phrases.stream()
                .filter(p -> typed.indexOf(p.words()) > 0 && ends(typed, p) && listed(p)
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

    private boolean listed(Phrase phrase) {
        return Optional.ofNullable(commands.get(phrase.command())).filter(CommandSpec::listed).isPresent();
    }

    /** Words that record something at once, such as a check-in, stand alone: “on post for 3 days” is a remark. */
    private boolean joined(String typed, Phrase phrase) {
        return typed.startsWith(phrase.words())
                && listed(phrase)
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
                .filter(e -> !Set.of("to", "from", "since").contains(e.getKey()))
                .flatMap(e -> Arrays.stream(e.getValue().split("\\|")))
                .filter(word -> Character.isIdeographic(word.codePointAt(0)))
                .map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private Reply tap(Turn turn, String data) {
        Optional<Press> press = Press.parse(data);
        Optional<TapSpec> spec = press.map(p -> taps.get(p.feature() + "." + p.verb()));
        if (spec.isEmpty()) {
            return Refusal.of("desk.old_button");
        }
        rows.expected(turn.tx(), turn.chatId()).flatMap(Press::parse)
                .filter(awaited -> awaited.feature().equals(press.get().feature()))
                .ifPresent(ended -> rows.expectNothing(turn.tx(), turn.chatId()));
        Act act = spec.get().act();
        String way = "tap " + press.get().feature() + "." + press.get().verb();
        return turn.who().may(act)
                ? spec.get().handler().handle(turn.through(way), press.get())
                : Refusal.of("desk.not_yours");
    }

    /** Full-width letters and spaces become ordinary ones; closing punctuation does not matter. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ").replaceAll("[\\p{P}\\s]+$", "");
    }
}
