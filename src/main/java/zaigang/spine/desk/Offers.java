package zaigang.spine.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.people.Who;

/**
 * Where a line is not understood: buttons of the commands whose words, or words that hint at them (section {@code hints}), occur
 * in it. A button opens what the command shows; it records nothing.
 */
final class Offers {
    private static final int MOST = 3;

    private final Map<String, CommandSpec> commands;
    private final CommandButtons buttons;
    /** The longest first. */
    private final List<Named> words;

    private record Named(String word, List<String> commands, Pattern pattern) {}

    Offers(Map<String, CommandSpec> commands, Texts texts) {
        this.commands = commands;
        this.buttons = new CommandButtons(texts);
        var byWord = new LinkedHashMap<String, List<String>>();
        Stream.of("words", "hints").flatMap(section -> Stream.of(Language.values())
                        .flatMap(l -> texts.section(l, section).entrySet().stream()))
                .filter(e -> commands.containsKey(e.getKey()))
                .forEach(e -> Words.of(e.getValue()).map(w -> w.toLowerCase(Locale.ROOT)).filter(w -> w.length() > 1)
                        .forEach(w -> byWord.computeIfAbsent(w, n -> new ArrayList<>()).add(e.getKey())));
        words = byWord.entrySet().stream().map(e -> new Named(e.getKey(), List.copyOf(e.getValue()), pattern(e.getKey())))
                .sorted(Comparator.comparingInt((Named n) -> n.word().length()).reversed()).toList();
    }

    private static Pattern pattern(String word) {
        return Pattern.compile(word.charAt(0) < 128 ? "(?<![a-z])" + Pattern.quote(word) + "(?![a-z])" : Pattern.quote(word));
    }

    /** At most three buttons, the longest words first. */
    List<Button> in(String line, Who who) {
        String rest = line;
        Set<String> named = new LinkedHashSet<>();
        for (Named n : words) {
            if (n.pattern().matcher(rest).find()) {
                rest = n.pattern().matcher(rest).replaceAll("\u0000");
                named.addAll(n.commands());
            }
        }
        return named.stream().map(commands::get).filter(c -> who.may(c.act())).limit(MOST).map(this::button).toList();
    }

    Button button(CommandSpec command) {
        return buttons.open(command.name());
    }
}
