package zaigang.duty.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Words;
import zaigang.duty.roster.Duty;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.people.Person;

/**
 * Who is to be on duty when, as a line says it.
 *
 * @param people in the order in which they are named
 * @param days in their order; empty where none is named
 * @param leading whether it is about who leads
 * @param exchanging whether one is to be there in the place of another
 * @param part which of several shifts of a day
 * @param roster by its name; empty where none is named
 */
record HeardAssignment(List<Person> people, List<LocalDate> days, boolean leading, boolean exchanging, Part part, Optional<String> roster) {
    /** More days at once are planned by a sheet. */
    private static final int MOST_DAYS = 7;
    private static final int EVENING = 16;

    /** A part of the day in which a shift begins. */
    enum Part {
        ANY,
        DAY,
        NIGHT
    }

    /** The words, from the bundles. */
    record Said(Pattern leading, Pattern exchanging, Pattern day, Pattern night) {
        static Said of(Texts texts) {
            return new Said(any(texts, "leading"), any(texts, "exchanging"), any(texts, "day_shift"), any(texts, "night_shift"));
        }

        private static Pattern any(Texts texts, String meaning) {
            return Pattern.compile(Words.of(texts, "speech", meaning).map(Pattern::quote).collect(Collectors.joining("|")));
        }
    }

    static HeardAssignment of(Heard heard, Said said) {
        String line = heard.line().text();
        Part part = said.night().matcher(line).find() ? Part.NIGHT : said.day().matcher(line).find() ? Part.DAY : Part.ANY;
        return new HeardAssignment(
                heard.found().stream().filter(f -> f instanceof Found.Someone).map(f -> ((Found.Someone) f).person()).distinct().toList(),
                heard.found().stream().filter(f -> f instanceof Found.Days).map(f -> ((Found.Days) f).coming())
                        .flatMap(p -> p.from().datesUntil(p.to().plusDays(1)).limit(MOST_DAYS)).distinct().sorted().limit(MOST_DAYS).toList(),
                said.leading().matcher(line).find(), said.exchanging().matcher(line).find(), part,
                heard.found().stream().filter(f -> f instanceof Found.Termed t && t.term().sort().equals("roster"))
                        .map(Found::written).findFirst());
    }

    /** Of several shifts of a day those that are meant; all where none of them is. */
    List<Shifts.Case> meant(List<Shifts.Case> all, ZoneId zone) {
        List<Shifts.Case> some = all.stream().filter(c -> part == Part.ANY || (part == Part.NIGHT) == night(c.shift(), zone)).toList();
        return some.isEmpty() ? all : some;
    }

    private static boolean night(Duty shift, ZoneId zone) {
        return shift.beginsAt(zone).getHour() >= EVENING;
    }

    /** Whose places on a shift the others are to take, where somebody's is meant. */
    List<Person> outs(Duty shift) {
        List<Person> named = people.stream().filter(shift::has).toList();
        return !named.isEmpty() || people.size() > 1 && exchanging ? named : holders(shift);
    }

    /** Those on the shift in such a place. */
    List<Person> holders(Duty shift) {
        return leading ? shift.leaders() : shift.onDuty();
    }

    /** Those who are to be on it: of two of whom one is to be replaced, the one who is not on it, else the second. */
    List<Person> ins(Duty shift) {
        List<Person> off = people.stream().filter(p -> !shift.has(p)).toList();
        return exchanging && people.size() > 1 && off.size() == people.size() ? off.subList(1, off.size()) : off;
    }

    Stream<Person> alreadyOn(Duty shift) {
        return exchanging ? Stream.empty() : people.stream().filter(shift::has);
    }
}
