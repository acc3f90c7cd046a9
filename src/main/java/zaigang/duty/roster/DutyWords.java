package zaigang.duty.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zaigang.base.yaml.As;
import zaigang.base.yaml.Read;
import zaigang.base.yaml.Scalars;
import zaigang.base.yaml.YamlFile;

/** Understands what stands behind {@code /duty}: a word of {@code words.yaml} beside this class, a date, and a name with it. */
record DutyWords(Map<String, DutyWords.Word> words) {
    /** Year, month and day with anything between them; the year may be missing. */
    private static final Pattern DATE = Pattern.compile("(?:(\\d{4})\\D)?(\\d{1,2})\\D(\\d{1,2})\\D?");

    /** What a word can mean; weekdays by their English names. */
    enum Word {
        NOW, TODAY, TOMORROW, IN_TWO_DAYS, YESTERDAY, WEEK, NEXT_WEEK, ME,
        MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY
    }

    static DutyWords load() {
        String file = "words.yaml";
        Map<String, Word> names = Arrays.stream(Word.values()).collect(Collectors.toMap(Word::name, Function.identity()));
        try (InputStream in = DutyWords.class.getResourceAsStream(file)) {
            var read = YamlFile.parse(Path.of(file), in.readAllBytes(), As.map(As.choice(names), As.list(Scalars.text(20))));
            return switch (read) {
                case Read.Ok<Map<Word, List<String>>> ok -> new DutyWords(byWord(ok.value()));
                case Read.Bad<Map<Word, List<String>>> bad ->
                    throw new IllegalStateException("in the program's own " + bad.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + file + " cannot be read", e);
        }
    }

    private static Map<String, Word> byWord(Map<Word, List<String>> meanings) {
        var words = new HashMap<String, Word>();
        meanings.forEach((meaning, all) -> all.forEach(w -> words.put(w, meaning)));
        return Map.copyOf(words);
    }

    /** What is asked for; empty where it is not understood. A date without a year is the nearest one. */
    Optional<DutyTime> parse(String text, LocalDate today) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        return asked.isEmpty()
                ? Optional.of(new DutyTime.OfDay(today))
                : Optional.ofNullable(words.get(asked)).map(w -> meaning(w, today))
                        .or(() -> date(asked, today).map(DutyTime.OfDay::new));
    }

    /**
     * What was typed: a time, a name, or both, the time first or last.
     *
     * @param when empty where only a name was typed
     * @param name of whatever is asked about; empty where only a time was typed
     */
    record TimeAndName(Optional<DutyTime> when, String name) {}

    TimeAndName typed(String text, LocalDate today) {
        String asked = text.strip();
        Optional<DutyTime> when = parse(asked, today);
        if (when.isPresent()) {
            return new TimeAndName(when, "");
        }
        int first = asked.indexOf(' ');
        int last = asked.lastIndexOf(' ');
        return timed(asked, first, last, today).orElseGet(() -> new TimeAndName(Optional.empty(), asked));
    }

    private Optional<TimeAndName> timed(String asked, int first, int last, LocalDate today) {
        if (first < 0) {
            return Optional.empty();
        }
        Optional<TimeAndName> timeLast = parse(asked.substring(last), today)
                .map(w -> new TimeAndName(Optional.of(w), asked.substring(0, last).strip()));
        return timeLast.or(() -> parse(asked.substring(0, first), today)
                .map(w -> new TimeAndName(Optional.of(w), asked.substring(first).strip())));
    }

    private static DutyTime meaning(Word word, LocalDate today) {
        return switch (word) {
            case TODAY -> new DutyTime.OfDay(today);
            case TOMORROW -> new DutyTime.OfDay(today.plusDays(1));
            case IN_TWO_DAYS -> new DutyTime.OfDay(today.plusDays(2));
            case YESTERDAY -> new DutyTime.OfDay(today.minusDays(1));
            case WEEK -> new DutyTime.OfWeek(today);
            case NEXT_WEEK -> new DutyTime.OfWeek(today.plusWeeks(1));
            case ME -> new DutyTime.NextShifts();
            case NOW -> new DutyTime.RightNow();
            default -> new DutyTime.OfDay(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(word.name()))));
        };
    }

    private static Optional<LocalDate> date(String text, LocalDate today) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(m.group(2));
        int day = Integer.parseInt(m.group(3));
        IntStream years = m.group(1) != null
                ? IntStream.of(Integer.parseInt(m.group(1)))
                : IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1);
        return years.boxed().flatMap(y -> day(y, month, day).stream())
                .min((a, b) -> Long.compare(distance(a, today), distance(b, today)));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }
}
