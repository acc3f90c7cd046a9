package zaigang.spine.hearing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zaigang.base.text.ChineseNumerals;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/**
 * Names that are not quite what stands in the line: misheard or mistyped, in Latin letters, a team by its number, a township without
 * its ending.
 */
final class Likeness {
    private static final int LONGEST = 4;
    private static final int LATIN_WORDS = 3;
    private static final Pattern LATIN = Pattern.compile("[a-z]+");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}|[" + ChineseNumerals.TO_TEN + "]{1,3})");
    private static final Pattern OWNERS = Pattern.compile("'s\\b");

    private final People people;
    private final Sounds sounds = new Sounds();
    private final Pattern endings;
    private final List<String> numbered;

    /** @param text as it is compared; {@code free} has a blank where something else was found */
    record Line(String text, String free) {
        boolean open(int from, int to) {
            return free.substring(from, to).equals(text.substring(from, to));
        }
    }

    Likeness(Texts texts, People people) {
        this.people = people;
        endings = Pattern.compile("(?:" + Words.of(texts, "speech", "unit_ends").map(Pattern::quote)
                .sorted(Comparator.comparingInt(String::length).reversed()).collect(Collectors.joining("|")) + ")$");
        numbered = Words.of(texts, "speech", "unit_numbered").toList();
    }

    /** @param within whose people are meant; what is of a unit may be any */
    List<Found> in(Tx tx, Line line, Scope within) {
        var found = new ArrayList<Found>();
        people.townships(tx).forEach(t -> unit(line, t.name()).forEach(at ->
                found.add(new Found.Unit(at, new Scope.OfTownship(t.id()), t.name()))));
        people.teams(tx).forEach(t -> unit(line, t.name()).forEach(at ->
                found.add(new Found.Unit(at, new Scope.OfTeam(t.id()), t.name()))));
        Set<String> first = first(line);
        List<Person> candidates = first.isEmpty() ? List.of() : people.beginning(tx, within, first);
        candidates.stream().flatMap(p -> somebody(line, p, true)).forEach(found::add);
        if (found.stream().noneMatch(Found.Someone.class::isInstance)) {
            candidates.stream().flatMap(p -> somebody(line, p, false)).forEach(found::add);
        }
        return found;
    }

    private List<Place> unit(Line line, String name) {
        String normal = Normal.of(name).text();
        var aliases = new LinkedHashSet<String>();
        String core = endings.matcher(normal).replaceFirst("");
        if (core.length() > 1 && !core.equals(normal)) {
            aliases.add(core);
        }
        NUMBER.matcher(normal).results().reduce((a, b) -> b).map(MatchResult::group).filter(n -> endings.matcher(normal).find())
                .ifPresent(n -> spelt(n).forEach(s -> numbered.forEach(p -> aliases.add(p.replace("*", s)))));
        return aliases.stream().filter(line.text()::contains)
                .flatMap(a -> Pattern.compile(Ears.word(a) + "(?!\\d)").matcher(line.text()).results())
                .filter(m -> line.open(m.start(), m.end())).map(m -> new Place(m.start(), m.end()))
                .max(Comparator.comparingInt(Place::length)).stream().toList();
    }

    /** A number in figures and in numerals. */
    private static Set<String> spelt(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return IntStream.rangeClosed(1, 20).mapToObj(n -> n).filter(n -> n == Integer.parseInt(number))
                    .flatMap(n -> Stream.of(number, Likeness.numeral(n))).collect(Collectors.toSet());
        }
        return Stream.concat(Stream.of(number), ChineseNumerals.value(number).stream().mapToObj(String::valueOf)).collect(Collectors.toSet());
    }

    private static String numeral(int n) {
        String ones = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
        String tens = n < 10 ? "" : n < 20 ? "\u5341" : "\u4e8c\u5341";
        return tens + (n % 10 == 0 ? "" : ones.charAt(n % 10 - 1));
    }

    /** All characters with which the name of somebody may begin who is meant. */
    private Set<String> first(Line line) {
        Set<String> first = new HashSet<>();
        line.free().codePoints().filter(Character::isIdeographic).distinct().forEach(c -> first.addAll(sounds.alike(c)));
        LATIN.matcher(line.free()).results().map(MatchResult::group).distinct().forEach(w -> first.addAll(sounds.beginning(w)));
        return first;
    }

    private Stream<Found> somebody(Line line, Person person, boolean whole) {
        String name = person.name();
        if (name.length() < 2 || name.length() > LONGEST || !name.codePoints().allMatch(Character::isIdeographic)) {
            return Stream.empty();
        }
        Stream<Place> heard = IntStream.rangeClosed(0, line.text().length() - name.length())
                .filter(i -> line.open(i, i + name.length()) && alike(line.text().substring(i, i + name.length()), name, whole))
                .mapToObj(i -> new Place(i, i + name.length()));
        return Stream.concat(whole ? latin(line, name).map(at -> new Found.Someone(at, person, false)) : Stream.empty(),
                heard.map(at -> new Found.Someone(at, person, true))).limit(1).map(f -> f);
    }

    /** Whether all of it sounds alike, or all but one character of at least three behind the surname. */
    private boolean alike(String typed, String name, boolean whole) {
        int other = (int) IntStream.range(0, name.length()).filter(i -> !sounds.alike(typed.charAt(i), name.charAt(i))).count();
        return other == 0 || !whole && other == 1 && name.length() > 2 && typed.charAt(0) == name.charAt(0);
    }

    /** A name in Latin letters, in the Chinese order or the other one. */
    private Stream<Place> latin(Line line, String name) {
        List<MatchResult> words = LATIN.matcher(OWNERS.matcher(line.text()).replaceAll(m -> "  ")).results().toList();
        Set<String> spellings = Stream.concat(spelt(name, 0).stream(),
                sounds.of(name.charAt(0)).stream().flatMap(s -> spelt(name, 1).stream().map(g -> g + s))).collect(Collectors.toSet());
        return IntStream.range(0, words.size()).boxed().flatMap(i -> IntStream
                .rangeClosed(i + 1, Math.min(words.size(), i + LATIN_WORDS))
                .filter(end -> spellings.contains(words.subList(i, end).stream().map(MatchResult::group).collect(Collectors.joining())))
                .mapToObj(end -> owned(line.text(), words.get(i).start(), words.get(end - 1).end())));
    }

    private static Place owned(String text, int from, int to) {
        return new Place(from, text.startsWith("'s", to) ? to + 2 : to);
    }

    /** All ways in which a name from this character on may be spelt. */
    private Set<String> spelt(String name, int from) {
        Set<String> all = Set.of("");
        for (int i = from; i < name.length(); i++) {
            List<String> readings = sounds.of(name.charAt(i));
            all = all.stream().flatMap(a -> readings.stream().flatMap(r -> Stream.of(a + r, a + r.replace('v', 'u'))))
                    .collect(Collectors.toSet());
        }
        return all;
    }
}
