package zaigang.away.outing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.SpokenTimes;

/** Where somebody is and until when, as people type it in a line; or that it is for another day, or for several. */
final class OutingWords {
    private static final int LONGEST = 60;
    /** Nobody says more in a line; what is behind it is not read. */
    private static final int READ = 200;
    /** From two days on, in figures or Chinese numerals. */
    private static final Pattern SO_MANY_DAYS = Pattern.compile(
            "(?<![\\d\u7b2c])(?:[2-9]|[1-9]\\d|[\u51e0\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]"
            + "[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{0,2})\\s*(?:\u5929|days?)(?=$|[\\s\\p{P}])");
    /** A day without its month. */
    private static final Pattern DAY_ALONE = Pattern.compile("\\d{1,2}[\u65e5\u53f7](?=$|[\\s\\p{P}])");
    private static final Pattern FIGURES = Pattern.compile("[\\d./~-]+");
    private static final Pattern PIECE = Pattern.compile("(?:^|[\\s,;\\u3001\\uff0c\\uff1b\\u3002])+(?=\\S)");
    private static final String LOOSE = "[\\s,;:.~@\\u2192\\u2014\\u3001\\u3002\\uff0c\\uff1a\\uff1b-]+";
    private static final Pattern EDGES = Pattern.compile("^" + LOOSE + "|" + LOOSE + "$");

    private final SpokenDates dates;
    private final SpokenTimes times;
    private final Pattern command;
    private final Pattern until;
    private final Pattern daysToCome;
    private final Pattern part;

    /** What was understood. */
    sealed interface Said {
        /** For today. */
        record Today(OutingLine line) implements Said {}

        /** Another day, or several; none of them before today. */
        record Days(Period days) implements Said {}

        /** So many days, and nobody knows which. */
        record SoMany() implements Said {}

        /** Days that are over. */
        record Past() implements Said {}
    }

    OutingWords(Texts texts, SpokenDates dates, SpokenTimes times) {
        this.dates = dates;
        this.times = times;
        this.command = Pattern.compile(
                "^(?:" + any(words(texts, "words.out")) + ")(?=$|[\\s\\p{P}])", Pattern.CASE_INSENSITIVE);
        this.until = Pattern.compile("(?:" + any(Stream.concat(words(texts, "times.until"), words(texts, "dates.to"))) + ")\\s*");
        this.part = Pattern.compile("\\s*(?:" + any(Stream.concat(words(texts, "dates.morning"), words(texts, "dates.afternoon"))) + ")");
        this.daysToCome = Pattern.compile(any(Stream.concat(words(texts, "dates.tomorrow"), words(texts, "dates.day_after"))));
    }

    private static Stream<String> words(Texts texts, String key) {
        return Arrays.stream(Language.values()).flatMap(l -> Arrays.stream(texts.phrase(l, key).split("\\|")));
    }

    /** In a script with spaces a word is a whole one. */
    private static String any(Stream<String> words) {
        return words.sorted(Comparator.comparingInt(String::length).reversed())
                .map(w -> Character.isLetter(w.charAt(0)) && w.charAt(0) < 128
                        ? "(?<![a-z])" + Pattern.quote(w) + "(?![a-z])" : Pattern.quote(w))
                .collect(Collectors.joining("|"));
    }

    /** @param now local date and time at which it was typed */
    Said hear(String typed, LocalDateTime now) {
        String line = tidy(command.matcher(tidy(shortened(typed, READ))).replaceFirst(""));
        Optional<SpokenTimes.Heard> time = times.until(line, now.toLocalTime());
        String rest = tidy(time.map(SpokenTimes.Heard::rest).orElse(line));
        LocalDate today = now.toLocalDate();
        Optional<Period> days = days(rest, today);
        if (days.isPresent()) {
            return days.get().to().isBefore(today) ? new Said.Past() : new Said.Days(fromToday(days.get(), today));
        }
        return SO_MANY_DAYS.matcher(rest).find() ? new Said.SoMany()
                : new Said.Today(new OutingLine(shortened(withoutToday(rest, today), LONGEST), time.map(SpokenTimes.Heard::time)));
    }

    private static String tidy(String text) {
        return EDGES.matcher(text.replaceAll("[\\p{Cntrl}\\s]+", " ")).replaceAll("");
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static Period fromToday(Period days, LocalDate today) {
        return new Period(days.from().isBefore(today) ? today : days.from(), days.to());
    }

    /** Days at the beginning of a piece of the line, or behind “until”, that are not just today. */
    private Optional<Period> days(String line, LocalDate today) {
        String lower = line.toLowerCase(Locale.ROOT);
        List<Integer> behindUntil = until.matcher(lower).results().map(MatchResult::end).toList();
        Stream<Period> named = Stream.concat(PIECE.matcher(lower).results().map(MatchResult::end),
                        daysToCome.matcher(lower).results().map(MatchResult::start))
                .filter(at -> !behindUntil.contains(at)).flatMap(at -> period(lower.substring(at), today).stream());
        Stream<Period> lasting = behindUntil.stream().flatMap(at -> period(lower.substring(at), today).stream())
                .filter(p -> !p.to().isBefore(today)).map(p -> new Period(today, p.to()));
        return Stream.concat(named, lasting).filter(p -> !p.equals(Period.of(today))).findFirst();
    }

    private Optional<Period> period(String text, LocalDate today) {
        return heard(text, today).map(SpokenDates.Heard::period)
                .or(() -> DAY_ALONE.matcher(text).results().filter(m -> m.start() == 0).findFirst()
                        .flatMap(m -> dates.period(today + "~" + m.group(), today)).map(p -> Period.of(p.to())));
    }

    /** Not a month as a whole, of which a place or a meeting may have its name; nor figures in front of a word. */
    private Optional<SpokenDates.Heard> heard(String text, LocalDate today) {
        return dates.hear(text, today).filter(h -> {
            String said = text.substring(0, text.length() - h.rest().length());
            boolean month = h.period().equals(new Period(h.period().from().withDayOfMonth(1),
                    YearMonth.from(h.period().from()).atEndOfMonth()));
            return !month && !(FIGURES.matcher(said).matches() && !h.rest().isEmpty() && !part.matcher(h.rest()).lookingAt());
        });
    }

    private String withoutToday(String line, LocalDate today) {
        return heard(line, today).filter(h -> h.period().equals(Period.of(today))).map(h -> tidy(h.rest())).orElse(line);
    }
}
