package zaigang.spine.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.SpokenLength;
import zaigang.base.workdays.Words;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;

/** Finds what a line names: days, lengths, parts of a day, people, places, and what features have words for. */
public final class Ears {
    /** Nobody names more in a line; what is behind it is not searched. */
    private static final int SEARCHED = 120;
    private static final int LONGEST_NAME = 6;
    private static final int MOST_WORDS = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Between days that are named one behind the other. */
    private static final Pattern JOINING = Pattern.compile("[\\s,\u3001\uff0c]*(?:\u548c|\u4e0e|\u53ca|\u8ddf|\u8fd8\u6709|and\\b|&)?\\s*");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:])(?:\\d{1,2}:\\d{2}|\\d{1,2}\\s*(?:\u70b9\u534a?|[ap]m\\b)|[\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}\u70b9\u534a?)");

    private static final Pattern PHONE = Pattern.compile("(?<![\\d.])1[3-9]\\d{9}(?!\\d)");

    private final SpokenDates dates;
    private final People people;
    private final ZoneId zone;
    private final Pattern parts;
    private final Pattern county;
    private final Pattern tonight;
    private final Pattern filler;
    private final Likeness likeness;
    private final Pattern lastNight;
    private final Pattern holidays;
    private final String beforeHoliday;
    private final List<Function<Tx, List<Term>>> vocabularies;

    /** @param vocabularies the words of the features, looked up when a line is heard */
    public Ears(Texts texts, SpokenDates dates, People people, ZoneId zone, Collection<Function<Tx, List<Term>>> vocabularies) {
        this.dates = dates;
        this.people = people;
        this.zone = zone;
        this.vocabularies = List.copyOf(vocabularies);
        parts = any(Stream.of("morning", "afternoon", "half_day", "whole_day").flatMap(k -> Words.of(texts, "dates", k)));
        holidays = any(Stream.of("holidays", "festivals").flatMap(s -> texts.section(Language.ZH, s).keySet().stream()
                .flatMap(k -> Words.of(texts, s, k))));
        beforeHoliday = Words.of(texts, "speech", "before_holiday").collect(Collectors.joining());
        county = any(Arrays.stream(Language.values()).flatMap(l -> Words.of(texts.phrase(l, "report.county_words"))));
        tonight = any(Words.of(texts, "speech", "tonight"));
        filler = any(Stream.of("filler", "records").flatMap(k -> Words.of(texts, "speech", k)));
        likeness = new Likeness(texts, people);
        lastNight = any(Words.of(texts, "speech", "last_night"));
    }

    /** Any of these words, the longest that fits; in a script with spaces a word is a whole one. */
    static Pattern any(Stream<String> words) {
        String any = words.map(w -> w.toLowerCase(Locale.ROOT)).filter(w -> !w.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Ears::word).collect(Collectors.joining("|"));
        return Pattern.compile(any.isEmpty() ? "(?!)" : "(?:" + any + ")");
    }

    /** A word as a pattern. */
    static String word(String w) {
        return w.charAt(0) < 128 ? "(?<![a-z])" + Pattern.quote(w) + "(?![a-z])" : Pattern.quote(w);
    }

    public SpokenDates dates() {
        return dates;
    }

    /** Those whose names are known. */
    public People people() {
        return people;
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** Date and time of the county. */
    public LocalDateTime local(Instant now) {
        return LocalDateTime.ofInstant(now, zone);
    }

    /**
     * What a command gets that was typed as one.
     *
     * @param text what belongs to it
     */
    public Heard heard(Tx tx, Normal line, String text) {
        List<Found> found = in(tx, line);
        return new Heard(line, text, found, left(line, text, found), true);
    }

    /**
     * The like, where what nothing explains may be a name that is misspelt.
     *
     * @param within whose people may be meant
     */
    public Heard heard(Tx tx, Normal line, String text, Scope within) {
        Heard exact = heard(tx, line, text);
        if (exact.left().isEmpty()) {
            return exact;
        }
        List<Found> found = alike(tx, line, exact.found(), within);
        return found.size() == exact.found().size() ? exact : new Heard(line, text, found, left(line, text, found), true);
    }

    /** What was found, and names that are like what stands in the rest of the line. */
    public List<Found> alike(Tx tx, Normal line, List<Found> exact, Scope within) {
        String text = line.cut(SEARCHED).text();
        var free = new StringBuilder(text);
        exact.forEach(f -> blank(free, f.at()));
        filler.matcher(text).results().filter(m -> m.end() - m.start() > 1).forEach(m -> blank(free, new Place(m.start(), m.end())));
        var all = new ArrayList<>(exact);
        all.addAll(likeness.in(tx, new Likeness.Line(text, free.toString()), within));
        return apart(all);
    }

    private static void blank(StringBuilder text, Place at) {
        for (int i = at.from(); i < Math.min(at.to(), text.length()); i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** What neither was found nor only fills. */
    private String left(Normal line, String text, List<Found> found) {
        String rest = Normal.of(text).text();
        for (Found f : found) {
            rest = rest.replaceFirst(Pattern.quote(line.text().substring(f.at().from(), f.at().to())), " ");
        }
        boolean filled = filler.matcher(rest).replaceAll("").codePoints().noneMatch(Character::isLetterOrDigit);
        return filled ? "" : line.asTyped(rest.replaceAll("^[\\s\\p{Po}]+|[\\s\\p{Po}]+$", "").replaceAll("\\s+", " "));
    }

    /** What is in a text, in the order in which it stands there; nothing lies over something else but those of one name. */
    public List<Found> in(Tx tx, Normal line) {
        String searched = line.cut(SEARCHED).text();
        LocalDate today = today(tx.now());
        var all = new ArrayList<Found>(named(tx, searched, names(line)));
        all.addAll(days(searched, today));
        all.addAll(found(parts, searched, Found.Part::new));
        all.addAll(found(CLOCK, searched, Found.Clock::new));
        all.addAll(found(PHONE, searched, Found.Phone::new));
        lengths(searched).forEach(all::add);
        return apart(all);
    }

    /** The longest first; of two that are as long, what was found first, but all those that have the very same name. */
    private static List<Found> apart(List<Found> all) {
        var kept = new ArrayList<Found>();
        all.stream().sorted(Comparator.comparingInt((Found f) -> f.at().length()).reversed())
                .filter(f -> kept.stream().noneMatch(k -> k.at().meets(f.at()) && !namesakes(k, f))).forEach(kept::add);
        return kept.stream().sorted(Comparator.comparingInt(f -> f.at().from())).toList();
    }

    private static boolean namesakes(Found one, Found other) {
        return one.at().equals(other.at())
                && (one instanceof Found.Someone && other instanceof Found.Someone || one instanceof Found.Unit && other instanceof Found.Unit);
    }

    private interface Make {
        Found of(Place at, String written);
    }

    private static List<Found> found(Pattern words, String text, Make make) {
        return words.matcher(text).results().map(m -> make.of(new Place(m.start(), m.end()), m.group())).toList();
    }

    private static Stream<Found> lengths(String text) {
        return IntStream.range(0, text.length()).filter(i -> begins(text, i)).boxed()
                .flatMap(i -> SpokenLength.hear(text.substring(i)).filter(l -> l.days() > 0 && text.startsWith(l.written(), i)).stream()
                        .map(l -> new Found.Length(new Place(i, i + l.written().length()), l.written().strip())));
    }

    private List<Found> days(String text, LocalDate today) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < text.length();) {
            Optional<Found> here = begins(text, i) && !withinName(text, i) ? day(text, i, today, found) : Optional.empty();
            here.ifPresent(found::add);
            i = here.map(f -> f.at().to()).orElse(i + 1);
        }
        found.addAll(found(tonight, text, (at, w) -> new Found.Days(at, Period.of(today), Period.of(today))));
        Period yesterday = Period.of(today.minusDays(1));
        found.addAll(found(lastNight, text, (at, w) -> new Found.Days(at, yesterday, yesterday)));
        return found;
    }

    private Optional<Found> day(String text, int from, LocalDate today, List<Found> before) {
        String rest = text.substring(from);
        if (!before.isEmpty() && JOINING.matcher(text.substring(before.getLast().at().to(), from)).matches()
                && before.getLast() instanceof Found.Days d) {
            return dates.hearNext(rest, d.coming().to(), today).map(h -> new Found.Days(new Place(from, end(text, h.rest())), h.period(),
                    dates.hearNext(rest, d.gone().to(), today).map(SpokenDates.Heard::period).orElse(h.period())));
        }
        Optional<SpokenDates.Heard> gone = dates.hear(rest, today, SpokenDates.Toward.GONE);
        // What is only said of the past, such as the last days of a month, is not planned by these words.
        return dates.hear(rest, today).or(() -> gone).map(h -> new Found.Days(new Place(from, end(text, h.rest())), h.period(),
                gone.map(SpokenDates.Heard::period).orElse(h.period())));
    }

    private static int end(String text, String rest) {
        int end = text.length() - rest.length();
        return end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end;
    }

    /** A holiday's name may be somebody's: behind another character it is one only where that is a word. */
    private boolean withinName(String text, int at) {
        return at > 0 && holidays.matcher(text).region(at, text.length()).lookingAt()
                && Character.isIdeographic(text.charAt(at - 1)) && beforeHoliday.indexOf(text.charAt(at - 1)) < 0;
    }

    /** Not within a number or a word of a script with spaces, nor at a space. */
    private static boolean begins(String text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean latin = c < 128 && Character.isLetterOrDigit(c);
        return c != ' ' && !(latin && before < 128 && Character.isLetterOrDigit(before))
                && !(Character.isDigit(c) && (before == '.' || before == '-' || before == ':'));
    }

    private List<Found> named(Tx tx, String text, Set<String> names) {
        var found = new ArrayList<Found>();
        county.matcher(text).results().forEach(m ->
                found.add(new Found.Unit(new Place(m.start(), m.end()), Scope.county(), m.group())));
        people.townships(tx).forEach(t -> places(text, t.name()).forEach(at ->
                found.add(new Found.Unit(at, new Scope.OfTownship(t.id()), t.name()))));
        people.teams(tx).forEach(t -> places(text, t.name()).forEach(at ->
                found.add(new Found.Unit(at, new Scope.OfTeam(t.id()), t.name()))));
        people.posts(tx).forEach(p -> places(text, p.name()).forEach(at -> found.add(new Found.AtPost(at, p.id(), p.name()))));
        for (Person person : people.named(tx, names)) {
            places(text, person.name()).forEach(at -> found.add(new Found.Someone(at, person, false)));
        }
        vocabularies.stream().flatMap(v -> v.apply(tx).stream()).forEach(term ->
                places(text, term.word()).forEach(at -> found.add(new Found.Termed(at, term))));
        return found;
    }

    private static List<Place> places(String text, String name) {
        String word = Normal.of(name).text();
        return word.isEmpty() || !text.contains(word) ? List.of() : Pattern.compile(word(word)).matcher(text).results()
                .map(m -> new Place(m.start(), m.end())).toList();
    }

    /** All that could be a name in it: a few characters side by side, or a few words as they were typed. */
    private static Set<String> names(Normal line) {
        var names = new LinkedHashSet<String>();
        WORD.matcher(line.cut(SEARCHED).text()).results().map(MatchResult::group).forEach(w -> {
            for (int i = 0; i < w.length(); i++) {
                for (int end = i + 2; end <= Math.min(w.length(), i + LONGEST_NAME); end++) {
                    names.add(w.substring(i, end));
                }
            }
        });
        List<String> words = WORD.matcher(line.typed().substring(0, Math.min(SEARCHED, line.typed().length()))).results()
                .map(MatchResult::group).toList();
        for (int i = 0; i < words.size(); i++) {
            for (int end = i + 1; end <= Math.min(words.size(), i + MOST_WORDS); end++) {
                names.add(String.join(" ", words.subList(i, end)));
            }
        }
        return names;
    }
}
