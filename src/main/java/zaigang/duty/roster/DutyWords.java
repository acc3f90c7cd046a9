package zaigang.duty.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.base.workdays.Words;

/**
 * What is asked about duties: a time, a name, or both.
 *
 * @param now words for this moment
 * @param me words for one's own shifts
 * @param tonight words for the night that begins today
 * @param lastNight words for the one before
 * @param past words with which one looks back
 * @param duty words for duties and rosters as such
 */
record DutyWords(SpokenDates dates, List<String> now, List<String> me, List<String> tonight, List<String> lastNight, List<String> past,
        List<String> duty) {
    private static final int MOST_DAYS = 14;

    static DutyWords of(Texts texts, SpokenDates dates) {
        return new DutyWords(dates, Words.of(texts, "speech", "now").toList(), Words.of(texts, "speech", "me").toList(),
                Words.of(texts, "speech", "tonight").toList(), Words.of(texts, "speech", "last_night").toList(),
                Words.of(texts, "speech", "was_on_duty").toList(), Stream.of("duty", "roster", "sheet").flatMap(c ->
                        Words.of(texts, "words", c)).toList());
    }

    /** What is asked for; empty where it is not understood. Nothing at all asks for today. */
    Optional<DutyTime> parse(String text, LocalDate today) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        return asked.isEmpty() ? Optional.of(new DutyTime.OfDay(today))
                : Optional.<DutyTime>empty()
                        .or(() -> now.contains(asked) ? Optional.of(new DutyTime.RightNow()) : Optional.empty())
                        .or(() -> me.contains(asked) ? Optional.of(new DutyTime.NextShifts()) : Optional.empty())
                        .or(() -> tonight.contains(asked) ? Optional.of(new DutyTime.OfDay(today)) : Optional.empty())
                        .or(() -> lastNight.contains(asked) ? Optional.of(new DutyTime.OfDay(today.minusDays(1))) : Optional.empty())
                        .or(() -> dates.period(asked, today).flatMap(DutyWords::time));
    }

    /** Whether a roster's name is only a word for one. */
    boolean plain(String name) {
        return duty.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** A day, or the week in which a few days begin; more than that nobody reads in a message. */
    static Optional<DutyTime> time(Period days) {
        boolean one = days.from().equals(days.to());
        return days.from().plusDays(MOST_DAYS).isBefore(days.to()) ? Optional.empty()
                : Optional.of(one ? new DutyTime.OfDay(days.from()) : new DutyTime.OfWeek(days.from()));
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
        return dates.hearWithin(asked, today, SpokenDates.Toward.COMING)
                .flatMap(h -> time(h.period()).map(t -> new TimeAndName(Optional.of(t), h.rest())))
                .orElseGet(() -> edges(asked));
    }

    /** “Now” and “me” in front of a name, or behind it. */
    private TimeAndName edges(String asked) {
        List<String> words = List.of(asked.split("\\s+"));
        for (int at : new int[] {0, words.size() - 1}) {
            String word = words.get(at).toLowerCase(Locale.ROOT);
            if (words.size() > 1 && (now.contains(word) || me.contains(word))) {
                String name = String.join(" ", at == 0 ? words.subList(1, words.size()) : words.subList(0, at));
                return new TimeAndName(Optional.of(now.contains(word) ? new DutyTime.RightNow() : new DutyTime.NextShifts()), name);
            }
        }
        return new TimeAndName(Optional.empty(), asked);
    }
}
