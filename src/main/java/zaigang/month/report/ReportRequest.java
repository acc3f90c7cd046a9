package zaigang.month.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zaigang.base.workdays.Period;
import zaigang.month.monthend.Months;
import zaigang.spine.hearing.Found;
import zaigang.spine.hearing.Heard;
import zaigang.spine.hearing.Place;
import zaigang.spine.people.Act;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/** What a report is to be about. */
public record ReportRequest(Scope scope, Period period) {
    /** The sort of the words for reports that say how long a time they are about. */
    static final String SORT = "report";
    /** Those times, as {@link ReportTime} reads them. */
    static final List<String> KINDS = List.of("today", "week", "month", "quarter", "year");

    /** What came of the words in which a report was asked for. */
    public sealed interface Wanted {}

    /** One, or several where several are named; never none. */
    public record These(List<ReportRequest> requests) implements Wanted {}

    /** Several have the name that was typed. */
    public record OneOf(String name, List<ReportRequest> requests) implements Wanted {}

    /** Nobody has that name; these are like it. */
    public record Like(String typed, List<ReportRequest> requests) implements Wanted {}

    /**
     * Of somebody, or a part of the county, that is not theirs to see.
     *
     * @param own what they may see of that time
     */
    public record NotTheirs(String name, Optional<ReportRequest> own) implements Wanted {}

    /** Nobody and nothing is called that. */
    public record Unknown(String name) implements Wanted {}

    public record TooLong() implements Wanted {}

    /**
     * Understands what was heard: a period and a scope in either order, both optional. Without a scope it is the widest that
     * somebody may see.
     *
     * @param who asks; empty for the command line, which may see everything
     * @param today in the county's zone; this month is meant where no time is named
     */
    public static Wanted of(Heard heard, Optional<Who> who, LocalDate today) {
        return of(heard, who, today, Months.period(YearMonth.from(today)));
    }

    /** @param otherwise what is meant where no time is named */
    public static Wanted of(Heard heard, Optional<Who> who, LocalDate today, Period otherwise) {
        List<Period> periods = periods(heard, kind(heard, today).orElse(otherwise));
        if (periods.stream().anyMatch(ReportPeriod::tooLong)) {
            return new TooLong();
        }
        if (!heard.left().isEmpty()) {
            return new Unknown(heard.left());
        }
        var scopes = new ArrayList<Scope>();
        for (List<Found> named : named(heard)) {
            List<Scope> theirs = named.stream().filter(f -> may(who, f)).map(ReportRequest::scope).toList();
            if (theirs.isEmpty()) {
                return new NotTheirs(named.getFirst().written(), widest(who).map(s -> new ReportRequest(s, periods.getFirst())));
            }
            if (named.getFirst() instanceof Found.Someone s && s.alike()) {
                return new Like(heard.line().typed(s.at().from(), s.at().to()),
                        theirs.stream().map(t -> new ReportRequest(t, periods.getFirst())).toList());
            }
            if (theirs.size() > 1) {
                return new OneOf(named.getFirst().written(),
                        theirs.stream().map(s -> new ReportRequest(s, periods.getFirst())).toList());
            }
            scopes.add(theirs.getFirst());
        }
        return new These((scopes.isEmpty() ? widest(who).stream() : scopes.stream().distinct())
                .flatMap(s -> periods.stream().map(p -> new ReportRequest(s, p))).toList());
    }

    private static Optional<Period> kind(Heard heard, LocalDate today) {
        return heard.all(Found.Termed.class).stream().map(Found.Termed::term).filter(t -> t.sort().equals(SORT)).findFirst()
                .flatMap(t -> ReportTime.read(t.written(), today));
    }

    /** All that are named, if each of them is more than a day; else the first. */
    private static List<Period> periods(Heard heard, Period otherwise) {
        List<Period> named = heard.all(Found.Days.class).stream().map(d -> d.days(true)).distinct().toList();
        boolean several = named.stream().noneMatch(p -> p.from().equals(p.to()));
        return named.isEmpty() ? List.of(otherwise) : several ? named : named.subList(0, 1);
    }

    /** The people who are named, else the parts of the county; those who have one name together. */
    private static List<List<Found>> named(Heard heard) {
        List<Found.Someone> people = heard.all(Found.Someone.class);
        List<Found.Unit> units = heard.all(Found.Unit.class);
        var byPlace = new LinkedHashMap<Place, List<Found>>();
        Stream<? extends Found> named = people.isEmpty() ? units.stream() : people.stream();
        named.forEach(f -> byPlace.computeIfAbsent(f.at(), at -> new ArrayList<>()).add(f));
        return byPlace.values().stream().map(same -> of(units, same)).toList();
    }

    /** Of namesakes those who belong to the part of the county that is named with them. */
    private static List<Found> of(List<Found.Unit> units, List<Found> same) {
        List<Found> there = same.stream().filter(f -> f instanceof Found.Someone s
                && units.stream().anyMatch(u -> u.scope().covers(s.person()))).toList();
        return same.size() > 1 && !there.isEmpty() ? there : same;
    }

    private static Scope scope(Found found) {
        return found instanceof Found.Someone s ? new Scope.Only(s.person().id()) : ((Found.Unit) found).scope();
    }

    private static boolean may(Optional<Who> who, Found found) {
        return who.isEmpty() || (found instanceof Found.Someone s
                ? who.get().may(Act.OVERSEE, s.person()) : who.get().may(Act.OVERSEE, scope(found)));
    }

    private static Optional<Scope> widest(Optional<Who> who) {
        return who.isPresent() ? who.get().widest(Act.OVERSEE) : Optional.of(Scope.county());
    }
}
