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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;
import zaigang.spine.chat.Button;
import zaigang.spine.chat.CommandSpec;
import zaigang.spine.hearing.Sounds;
import zaigang.spine.people.Who;

/**
 * Where a line is not understood: buttons of the commands whose words, or words that hint at them (section {@code hints}), occur
 * in it. A button carries what was heard beside; by itself it opens what the command shows.
 */
final class Offers {
    private final Map<String, CommandSpec> commands;
    private final CommandButtons buttons;
    private final Sounds sounds = new Sounds();
    /** The longest first. */
    private final List<Named> words;

    private record Named(String word, List<String> commands, Pattern pattern) {}

    Offers(Map<String, CommandSpec> commands, Texts texts) {
        this.commands = commands;
        this.buttons = new CommandButtons(texts);
        Set<String> days = Words.of(texts, "dates", "today").collect(Collectors.toSet());
        var byWord = new LinkedHashMap<String, List<String>>();
        Stream.of("words", "hints").flatMap(section -> Stream.of(Language.values())
                        .flatMap(l -> texts.section(l, section).entrySet().stream()))
                .filter(e -> commands.containsKey(e.getKey()))
                .forEach(e -> Words.of(e.getValue()).map(w -> w.toLowerCase(Locale.ROOT)).filter(w -> w.length() > 1 && !days.contains(w))
                        .forEach(w -> byWord.computeIfAbsent(w, n -> new ArrayList<>()).add(e.getKey())));
        words = byWord.entrySet().stream().map(e -> new Named(e.getKey(), List.copyOf(e.getValue()), pattern(e.getKey())))
                .sorted(Comparator.comparingInt((Named n) -> n.word().length()).reversed()).toList();
    }

    private static Pattern pattern(String word) {
        return Pattern.compile(word.charAt(0) < 128 ? "(?<![a-z])" + Pattern.quote(word) + "(?![a-z])" : Pattern.quote(word));
    }

    /** The commands whose words are in it, or words that hint at them; those with the longest words first. */
    List<CommandSpec> in(String line, Who who) {
        String rest = line;
        Set<String> named = new LinkedHashSet<>();
        for (Named n : words) {
            if (n.pattern().matcher(rest).find()) {
                rest = n.pattern().matcher(rest).replaceAll("\u0000");
                named.addAll(n.commands());
            }
        }
        return named.stream().map(commands::get).filter(c -> who.may(c.act())).toList();
    }

    /** The commands whose words sound like something in it that is no word of a command. */
    List<CommandSpec> alike(String line, Who who) {
        return words.stream().filter(n -> n.word().codePoints().allMatch(Character::isIdeographic) && sounds.in(line, n.word()))
                .flatMap(n -> n.commands().stream()).distinct().map(commands::get).filter(c -> who.may(c.act())).toList();
    }

    /** What the command shows by itself. */
    Button button(CommandSpec command) {
        return buttons.open(command.name());
    }

    /** What the command makes of what was heard; of the command by itself where nothing was, or more than a button holds. */
    Button button(CommandSpec command, Carried carried) {
        var meant = new DeskVerbs.Meant(command.name(), carried.args());
        return carried.args().isEmpty() || !DeskVerbs.SAY.press(meant).fits() ? button(command)
                : DeskVerbs.SAY.button(Text.of("desk.offer", "what", buttons.label(command.name()), "about", carried.label()), meant);
    }
}
