package zaigang.base.sheets;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a heading or a cell says of a shift: its name and its hours, such as "day shift (8:00-20:00)".
 *
 * @param name without hours and their brackets; empty where only hours are written
 * @param hours empty where none are written
 */
public record ShiftName(String name, Optional<TimeRange> hours) {
    private static final Pattern NAMES = Vocabulary.CELLS.pattern("/shifts/names");
    private static final Pattern PEOPLE = Vocabulary.CELLS.pattern("/shifts/people");
    private static final Pattern BEGINS = Vocabulary.CELLS.pattern("/times/begins");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(.*?)\\s*[(\\[\\uFF08\\u3010]([^()\\uFF08\\uFF09]*)[)\\]\\uFF09\\u3011]\\s*");
    private static final Pattern EDGE = Pattern.compile("[\\s:\\uFF1A,\\uFF0C(\\uFF08]+$");

    /** Reads a text of one line or more; words for "people" behind a shift's name are left out. */
    public static ShiftName of(String text) {
        String line = CellText.clean(text).replace('\n', ' ');
        Matcher brackets = IN_BRACKETS.matcher(line);
        if (brackets.matches() && TimeRange.find(brackets.group(2)).isPresent()) {
            return new ShiftName(withoutPeople(brackets.group(1)), TimeRange.find(brackets.group(2)));
        }
        Matcher begins = BEGINS.matcher(line);
        Optional<TimeRange> hours = TimeRange.find(line);
        if (hours.isPresent() && begins.find()) {
            return new ShiftName(withoutPeople(EDGE.matcher(line.substring(0, begins.start())).replaceAll("")), hours);
        }
        return new ShiftName(withoutPeople(line), Optional.empty());
    }

    private static String withoutPeople(String name) {
        String bare = PEOPLE.matcher(name).replaceFirst("").strip();
        return !bare.equals(name) && isOne(bare) ? bare : name.strip();
    }

    /** Whether a text is what shifts are called, also where no hours are beside it. */
    public static boolean isOne(String text) {
        return NAMES.matcher(text).matches();
    }

    /** The shifts of a line that names several with their hours, such as a legend, in order; what has no hours is left out. */
    public static List<ShiftName> all(String text) {
        return Pattern.compile(Vocabulary.CELLS.string("/shifts/parts")).splitAsStream(CellText.clean(text))
                .map(ShiftName::of).filter(s -> s.hours().isPresent()).toList();
    }
}
