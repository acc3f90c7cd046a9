package zaigang.month.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.base.workdays.Period;
import zaigang.duty.roster.Duty;
import zaigang.duty.roster.Need;
import zaigang.spine.people.Person;

/** A day shift of two and a night shift of one, in turns. */
final class MadeUpDuties {
    private MadeUpDuties() {}

    static List<Duty> of(Period period, int people) {
        var duties = new ArrayList<Duty>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            int turn = duties.size();
            duties.add(duty(day, "白班", 8, 18, List.of(person(turn, people), person(turn + 1, people))));
            duties.add(duty(day, "夜班", 18, 32, List.of(person(turn + 2, people))));
        }
        return duties;
    }

    private static Duty duty(LocalDate day, String name, int from, int to, List<Person> onDuty) {
        return new Duty(day.toEpochDay() * 2 + from / 18, "县政府总值班", day, name,
                day.atStartOfDay(MadeUpDays.ZONE).plusHours(from).toInstant(), day.atStartOfDay(MadeUpDays.ZONE).plusHours(to).toInstant(),
                List.of(), List.of(), onDuty, "", new Need(onDuty.size(), false));
    }

    private static Person person(int turn, int people) {
        int i = turn % people;
        return new Person(i, "值班员" + (i + 1), "", "", "", "", true, Optional.empty(), Optional.empty(), Optional.empty(), Language.ZH, true,
                LocalDate.of(2026, 1, 1));
    }
}
