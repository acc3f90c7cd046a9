package zaigang.base.workdays;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTermDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;

/**
 * Days that have a name in the lunar calendar or among the solar terms, whether or not anybody has a day off: the words are in the
 * bundles, section {@code festivals}. What the calendar says of them is never announced, so any year has them.
 */
final class Festivals {
    /** A lunar year with a leap month has at most 385 days. */
    private static final int SOUGHT_DAYS = 400;

    private final Map<String, Predicate<SolarDay>> days = new HashMap<>();

    Festivals(Texts texts) {
        texts.section(Language.ZH, "festivals").forEach((key, zh) -> {
            String name = Words.of(zh).findFirst().orElse("");
            Words.of(texts, "festivals", key).forEach(w -> days.put(w, is(key, name)));
        });
    }

    /** The next day of this name, or the last one; today counts. */
    Optional<LocalDate> day(String typed, LocalDate today, SpokenDates.Toward toward) {
        int step = toward == SpokenDates.Toward.COMING ? 1 : -1;
        return Optional.ofNullable(days.get(typed)).flatMap(is -> Stream.iterate(today, d -> d.plusDays(step)).limit(SOUGHT_DAYS)
                .filter(d -> is.test(SolarDay.fromYmd(d.getYear(), d.getMonthValue(), d.getDayOfMonth()))).findFirst());
    }

    /** A key that is a lunar month and day is that day; {@code eve} the last one of the year; any other a solar term by its name. */
    private static Predicate<SolarDay> is(String key, String name) {
        if (key.equals("eve")) {
            return d -> lunar(d.next(1), 1, 1);
        }
        if (key.matches("lunar_\\d+_\\d+")) {
            String[] parts = key.split("_");
            return d -> lunar(d, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
        return d -> {
            SolarTermDay term = d.getTermDay();
            return term.getDayIndex() == 0 && name.startsWith(term.getSolarTerm().getName());
        };
    }

    /** A leap month has none, since it is a negative one. */
    private static boolean lunar(SolarDay day, int month, int dayOfMonth) {
        LunarDay lunar = day.getLunarDay();
        return lunar.getLunarMonth().getMonthWithLeap() == month && lunar.getDay() == dayOfMonth;
    }
}
