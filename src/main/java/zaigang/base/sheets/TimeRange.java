package zaigang.base.sheets;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From one time of day to another, as a note under a roster tells it.
 *
 * @param nextDay the end is on the day after the start
 */
public record TimeRange(LocalTime start, LocalTime end, boolean nextDay) {
    private static final Pattern RANGE = Vocabulary.CELLS.pattern("/times/range");
    private static final Pattern TIME = Vocabulary.CELLS.pattern("/times/time-of-day");
    private static final int LONGEST = 60;
    private static final int DAY = 24 * 60;
    private static final List<String> AFTERNOON = Vocabulary.CELLS.list("/times/afternoon");

    /** The first range in a text, such as {@code 8:00-17:30}; 24:00 is midnight at the end of the day. */
    public static Optional<TimeRange> find(String text) {
        Matcher m = RANGE.matcher(CellText.compact(text));
        while (m.find()) {
            int start = minutes(m.group("h1"), m.group("n1"), m.group("ap1"));
            int end = minutes(m.group("h2"), m.group("n2"), m.group("ap2"));
            if (start < DAY && end <= DAY) {
                boolean next = m.group("next") != null || end == DAY || end <= start;
                return Optional.of(new TimeRange(time(start), time(end), next));
            }
        }
        return Optional.empty();
    }

    /** The time of day in a text that may begin with a date, as a half of a range; empty where there is none at its end. */
    public static Optional<String> timeOfDay(String text) {
        Matcher m = TIME.matcher(CellText.halfWidth(CellText.clean(text)));
        return text.length() <= LONGEST && m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }

    private static LocalTime time(int minutes) {
        return LocalTime.ofSecondOfDay(minutes % DAY * 60L);
    }

    private static int minutes(String hour, String minute, String part) {
        int h = Integer.parseInt(hour);
        int shifted = part != null && AFTERNOON.contains(part) && h < 12 ? h + 12 : h;
        return shifted * 60 + (minute == null ? 0 : Integer.parseInt(minute));
    }
}
