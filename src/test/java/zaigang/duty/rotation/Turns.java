package zaigang.duty.rotation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.Workdays;
import zaigang.duty.roster.Need;
import zaigang.duty.roster.PlannedShift;

/** Rules for tests: people are numbers. */
final class Turns {
    static final Workdays CALENDAR = Workdays.builtIn();

    private Turns() {}

    static ShiftKind shift(String name, String starts, int hours, int people, String anchor) {
        return new ShiftKind(name, LocalTime.parse(starts), Duration.ofHours(hours), new Need(people, false), 1,
                LocalDate.parse(anchor), Optional.empty(), ShiftKind.Days.EVERY, ShiftKind.Apart.NOTHING, false);
    }

    /** One person for 24 hours each day. */
    static ShiftKind daily(String anchor) {
        return shift("", "08:00", 24, 1, anchor);
    }

    static ShiftKind every(int days, ShiftKind s) {
        return new ShiftKind(s.name(), s.starts(), s.lasts(), s.need(), days, s.anchor(), s.until(), s.days(), s.apart(), s.inARow());
    }

    static ShiftKind led(ShiftKind s) {
        return new ShiftKind(s.name(), s.starts(), s.lasts(), new Need(s.need().people(), true), s.everyDays(), s.anchor(),
                s.until(), s.days(), s.apart(), s.inARow());
    }

    static ShiftKind apart(ShiftKind.Apart apart, ShiftKind s) {
        return new ShiftKind(s.name(), s.starts(), s.lasts(), s.need(), s.everyDays(), s.anchor(), s.until(), s.days(), apart,
                s.inARow());
    }

    static ShiftKind on(ShiftKind.Days days, ShiftKind s) {
        return new ShiftKind(s.name(), s.starts(), s.lasts(), s.need(), s.everyDays(), s.anchor(), s.until(), days, s.apart(),
                s.inARow());
    }

    static ShiftKind inARow(ShiftKind s) {
        return new ShiftKind(s.name(), s.starts(), s.lasts(), s.need(), s.everyDays(), s.anchor(), s.until(), s.days(), s.apart(),
                true);
    }

    static TurnMember member(long id) {
        return member(id, "", "");
    }

    static TurnMember member(long id, String from, String to) {
        return new TurnMember("", "", Turner.of(id), false, date(from), date(to), Optional.empty());
    }

    static TurnMember grouped(long id, String group) {
        return new TurnMember("", group, Turner.of(id), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static TurnMember leader(Turner who) {
        return new TurnMember("", "", who, true, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static List<TurnMember> members(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(Turns::member).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Optional<LocalDate> date(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    static Plan plan(Rules rules, PlanFacts facts, String from, String to) {
        return Planner.plan(rules, facts, CALENDAR, period(from, to));
    }

    /** Those on duty, shift by shift, such as {@code 1 2 3}; those on one shift together as {@code 1+2}, nobody as a dash. */
    static String order(Plan plan) {
        return plan.shifts().stream().map(Turns::crew).collect(Collectors.joining(" "));
    }

    private static String crew(PlannedShift shift) {
        String crew = shift.personIds().stream().map(String::valueOf).collect(Collectors.joining("+"));
        return crew.isEmpty() ? "-" : crew;
    }
}
