package zaigang.base.sheets;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and days of the week, in the many ways in which they are written. */
public final class Dates {
    private static final Vocabulary WORDS = Vocabulary.CELLS;
    private static final List<Pattern> SHAPES = WORDS.patterns("/dates/shapes");
    private static final List<Pattern> HINTS = WORDS.patterns("/dates/hints");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> MARKS = WORDS.numbers("/weekdays/marks");
    private static final Map<String, Integer> ENGLISH_DAYS = WORDS.numbers("/weekdays/english");
    private static final String MARK = "([" + String.join("", MARKS.keySet()) + "])";
    private static final String PREFIX = "(?:" + String.join("|", WORDS.list("/weekdays/prefixes")) + ")";
    private static final Pattern WEEKDAY = Pattern.compile(PREFIX + MARK + "|\\(" + MARK + "\\)");
    private static final Pattern ENGLISH_WEEKDAY =
            Pattern.compile("(?<![a-z])(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?(?![a-z])");
    /** What may follow a date: a time of day, something in brackets, a day of the week. */
    private static final Pattern TAIL = Pattern.compile("(?:[t\\s]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|\\s*\\([^()]*\\)|\\s*"
            + PREFIX + MARK + ")+$");
    /** 2000-01-01 and 2099-12-31 as the sheet's own numbers, where a date lost its format. */
    private static final int FIRST_SERIAL = 36_526;
    private static final int LAST_SERIAL = 73_050;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern RANGE = WORDS.pattern("/dates/range");
    private static final String DAY_MARK = WORDS.string("/dates/day-mark");
    private static final Pattern HEADING = Pattern.compile("(.+?)\\(?(?:" + PREFIX + ")?" + MARK + "\\)?");
    /** No date is longer, whatever stands behind it. */
    private static final int LONGEST = 100;
    /** A day without its year may be the 29th of February. */
    private static final int LEAP_YEAR = 2000;

    private Dates() {}

    /** The date in a cell: a date of the sheet, its bare number, or a written one; empty for anything else. */
    public static Optional<WrittenDate> read(Cell cell) {
        if (cell.date().isPresent()) {
            return cell.date().map(WrittenDate.Full::new);
        }
        if (cell.text().matches("\\d{5}")) {
            int serial = Integer.parseInt(cell.text());
            return serial >= FIRST_SERIAL && serial <= LAST_SERIAL
                    ? Optional.of(new WrittenDate.Full(SERIAL_ZERO.plusDays(serial))) : Optional.empty();
        }
        boolean number = cell.type() == Cell.Type.NUMBER;
        return read(cell.text()).map(d -> number && d instanceof WrittenDate.MonthDay m && cell.text().matches("\\d+\\.[123]")
                ? new WrittenDate.MonthDay(m.month(), m.day(), true) : d);
    }

    /** The date that a text is, with or without a day of the week, a time or a remark in brackets behind it. */
    public static Optional<WrittenDate> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String spaced = CellText.halfWidth(CellText.clean(text).replace('\n', ' '));
        String bare = DateNumerals.toDigits(TAIL.matcher(spaced).replaceFirst("").replaceAll("\\s", ""));
        String alone = bare.startsWith("(") ? bare : ENGLISH_WEEKDAY.matcher(bare).replaceAll("").replaceAll("^[,.]|[,.]$", "");
        for (Pattern shape : SHAPES) {
            Matcher m = shape.matcher(alone);
            if (m.matches()) {
                return date(m);
            }
        }
        return Optional.empty();
    }

    /**
     * The first and the last date of a range in one cell, such as {@code 1-3 Dec} in Chinese; empty for a single date and for
     * anything else. The last one may be a mere day of the month.
     */
    public static Optional<Range> range(Cell cell) {
        String text = CellText.halfWidth(CellText.clean(cell.text()).replace('\n', ' ')).strip();
        if (text.length() > LONGEST || read(cell).isPresent()) {
            return Optional.empty();
        }
        Matcher m = RANGE.matcher(text);
        while (m.find()) {
            Optional<WrittenDate> first = end(text.substring(0, m.start()));
            Optional<WrittenDate> last = end(text.substring(m.end()));
            if (first.isPresent() && last.isPresent()) {
                return Optional.of(new Range(first.get(), last.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenDate> end(String text) {
        String bare = text.strip();
        return read(bare).or(() -> bare.matches(".*\\d") ? read(bare + DAY_MARK) : Optional.empty());
    }

    /** Two dates, both included. */
    public record Range(WrittenDate first, WrittenDate last) {}

    /** The date that heads a column: a bare day of the month too, and with a day of the week behind it. */
    public static Optional<WrittenDate> heading(String text) {
        String compact = CellText.compact(text);
        if (compact.matches("0?[1-9]|[12]\\d|3[01]")) {
            return Optional.of(new WrittenDate.Day(Integer.parseInt(compact)));
        }
        Optional<WrittenDate> date = read(compact).map(d -> d instanceof WrittenDate.MonthDay m && compact.matches("\\d+\\.[123]")
                ? new WrittenDate.MonthDay(m.month(), m.day(), true) : d);
        Matcher weekday = HEADING.matcher(compact);
        return date.isEmpty() && weekday.matches() ? heading(weekday.group(1)) : date;
    }

    /** The day of the week that a text names anywhere, or is. */
    public static Optional<DayOfWeek> weekday(String text) {
        String compact = CellText.compact(text);
        Integer mark = MARKS.get(compact);
        if (mark != null) {
            return Optional.of(DayOfWeek.of(mark));
        }
        Matcher chinese = WEEKDAY.matcher(compact);
        if (chinese.find()) {
            return Optional.of(DayOfWeek.of(MARKS.get(chinese.group(1) == null ? chinese.group(2) : chinese.group(1))));
        }
        Matcher english = ENGLISH_WEEKDAY.matcher(compact);
        return english.find() ? Optional.of(DayOfWeek.of(ENGLISH_DAYS.get(english.group(1).substring(0, 3)))) : Optional.empty();
    }

    /** The day of the week that a cell names; that of its date where it is a date shown as a day of the week. */
    public static Optional<DayOfWeek> weekday(Cell cell) {
        Optional<LocalDate> date = cell.date();
        if (date.isEmpty()) {
            return weekday(cell.text());
        }
        // WEEKDAY() gives 1 to 7, which a sheet shows by its own calendar: there the 1st of January 1900 is a Sunday.
        boolean bareNumber = date.get().getYear() == 1900 && date.get().getDayOfYear() < 60;
        return date.map(d -> bareNumber ? d.getDayOfWeek().minus(1) : d.getDayOfWeek());
    }

    /** What the texts tell of year and month, each from the first that tells it: give titles first, then the file's name. */
    public static DateHint hint(List<String> texts) {
        OptionalInt year = OptionalInt.empty();
        OptionalInt month = OptionalInt.empty();
        for (String text : texts) {
            String compact = DateNumerals.toDigits(CellText.compact(text));
            for (Pattern shape : HINTS) {
                Matcher m = shape.matcher(compact);
                if (!m.find()) {
                    continue;
                }
                OptionalInt y = group(m, "y").isPresent() ? OptionalInt.of(year(group(m, "y").get())) : OptionalInt.empty();
                OptionalInt mo = group(m, "m").map(s -> OptionalInt.of(Integer.parseInt(s))).orElse(OptionalInt.empty());
                boolean sameYear = year.isEmpty() || y.isEmpty() || year.equals(y);
                year = year.isPresent() ? year : y;
                month = month.isPresent() || !sameYear || mo.isPresent() && mo.getAsInt() > 12 ? month : mo;
            }
        }
        return new DateHint(year, month);
    }

    /**
     * The dates of a column, in the order of the sheet. A missing year follows from the dates before it (a sheet that crosses the
     * new year goes on in the next one), the first from the hint, else from a full date in the column, else it is the one nearest
     * to the reference.
     *
     * @return as many as there are in the column; empty where nothing was written or the date does not exist
     */
    public static List<Optional<LocalDate>> resolve(List<Optional<WrittenDate>> column, DateHint hint, LocalDate reference) {
        return DateSeries.resolve(column, hint, reference);
    }

    private static Optional<WrittenDate> date(Matcher m) {
        try {
            int day = Integer.parseInt(group(m, "d").orElseThrow());
            int month = group(m, "m").map(Integer::parseInt)
                    .or(() -> group(m, "mon").map(s -> MONTHS.indexOf(s) + 1)).orElse(0);
            Optional<Integer> year = group(m, "y").map(Dates::year);
            if (year.isPresent()) {
                return Optional.of(new WrittenDate.Full(LocalDate.of(year.get(), month, day)));
            }
            LocalDate.of(LEAP_YEAR, Math.max(month, 1), day);
            return Optional.of(month > 0 ? new WrittenDate.MonthDay(month, day, false) : new WrittenDate.Day(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year < 100 ? 2000 + year : year;
    }

    private static Optional<String> group(Matcher m, String name) {
        return m.namedGroups().containsKey(name) ? Optional.ofNullable(m.group(name)) : Optional.empty();
    }
}
