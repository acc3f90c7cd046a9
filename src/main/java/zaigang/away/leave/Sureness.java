package zaigang.away.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zaigang.base.text.Texts;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Words;

/**
 * Whether leave is filed as it was heard, or shown first. It asks somebody to decide, which no tap takes back unseen, so it is certain
 * only where its days are written as such, and nothing is left over but a reason.
 */
final class Sureness {
    /** Who asks for more means days that nobody has counted by heart. */
    private static final int MOST_WORKDAYS = 10;
    /** So many days of illness are said without a beginning, and begin now. */
    private static final int MOST_DAYS_FROM_NOW = 3;
    /** A day without its year that is farther away may be of another year. */
    private static final int MONTHS_AHEAD = 3;
    /** Which Friday is the next one, not all agree, as long as this week's is still to come. */
    private static final Pattern NEXT = Pattern.compile(
            "(?<![a-z])next (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*", Pattern.CASE_INSENSITIVE);

    private final Predicate<LocalDate> isWorkday;
    private final SpokenDates dates;
    private final Pattern sudden;
    private final Pattern rare;
    private final Pattern afterwards;
    private final Pattern weekday;

    Sureness(Texts texts, SpokenDates dates, Predicate<LocalDate> isWorkday) {
        this.isWorkday = isWorkday;
        this.dates = dates;
        sudden = DoubtWords.pattern(Words.of(texts, "doubts", "sudden"));
        rare = DoubtWords.pattern(Words.of(texts, "doubts", "rare"));
        afterwards = DoubtWords.pattern(Words.of(texts, "doubts", "afterwards"));
        weekday = DoubtWords.pattern(Arrays.stream(DayOfWeek.values()).flatMap(d -> Words.of(texts, "dates", d.name().toLowerCase(Locale.ROOT))));
    }

    /**
     * Why it is shown first; empty where it is certain.
     *
     * @param line all that was typed
     */
    Optional<Doubt> doubt(LeaveWords.Said.Wish w, String line, LocalDate today) {
        return w.doubt().or(() -> days(w, line, today));
    }

    private Optional<Doubt> days(LeaveWords.Said.Wish w, String line, LocalDate today) {
        if (w.counted()) {
            return fromNow(w, line) ? Optional.empty() : Optional.of(Doubt.COUNTED);
        }
        if (w.told().named().stream().anyMatch(s -> holdsDaysOff(s, weekday.matcher(line).find()))) {
            return Optional.of(Doubt.DAYS_OFF);
        }
        if (w.told().named().stream().anyMatch(Sureness::endsInHalves) || rare(w, line, today)) {
            return Optional.of(Doubt.DAYS);
        }
        boolean far = w.span().from().isAfter(today.plusMonths(MONTHS_AHEAD));
        boolean many = w.spans().stream().mapToInt(s -> s.workHalves(isWorkday)).sum() > 2 * MOST_WORKDAYS;
        boolean bare = w.reason().isEmpty() && w.kind().isEmpty() && !afterwards.matcher(line).find();
        return far || many ? Optional.of(Doubt.DAYS)
                : bare && w.span().to().isBefore(today) ? Optional.of(Doubt.OVER) : Optional.empty();
    }

    /** Illness, of a few days. */
    private boolean fromNow(LeaveWords.Said.Wish w, String line) {
        return !w.told().begun() && w.kind().isPresent() && sudden.matcher(line).find()
                && w.span().workHalves(isWorkday) <= 2 * MOST_DAYS_FROM_NOW;
    }

    /**
     * Days of a range, which are not named each, and on which nobody works: at an end of it, or within where its ends are no dates but
     * days of the week, of which somebody may have meant others.
     */
    private boolean holdsDaysOff(Span named, boolean byWeekday) {
        return !named.oneDay() && (byWeekday ? named.from().datesUntil(named.to().plusDays(1)) : Stream.of(named.from(), named.to()))
                .anyMatch(isWorkday.negate());
    }

    private static boolean endsInHalves(Span named) {
        return !named.oneDay() && named.first() == Half.AFTERNOON && named.last() == Half.MORNING;
    }

    /** Words of a dialect, of the lunar calendar, or such that may mean two days. */
    private boolean rare(LeaveWords.Said.Wish w, String line, LocalDate today) {
        Matcher next = NEXT.matcher(line);
        return rare.matcher(line).find() || dates.lunar(line)
                || next.find() && w.spans().stream().anyMatch(s -> s.from().minusWeeks(1).isAfter(today));
    }
}
