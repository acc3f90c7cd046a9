package zaigang.month.report;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.base.workdays.Period;
import zaigang.base.workdays.SpokenDates;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.Act;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Who;

/**
 * Understands what a report is asked to be about: a period and a scope in either order, both optional. Without a period it is
 * this month, without a scope the widest that somebody may see.
 */
public final class ReportParser {
    /** A sheet of more than a year nobody reads, and it would hold others up. */
    private static final int LONGEST_DAYS = 366;
    /** Names that a refusal lists. */
    private static final int LISTED = 20;

    private final People people;
    private final SpokenDates dates;
    private final Set<String> countyWords;

    public ReportParser(People people, Texts texts, SpokenDates dates) {
        this.people = people;
        this.dates = dates;
        this.countyWords = Arrays.stream(Language.values())
                .flatMap(l -> Arrays.stream(texts.phrase(l, "report.county_words").split("\\|")))
                .map(ReportParser::normal).collect(Collectors.toUnmodifiableSet());
    }

    /** @param who asks; empty for the command line, which may see everything */
    public ReportRequest.Parsed parse(Tx tx, Optional<Who> who, String args, LocalDate today) {
        return parse(tx, who, args, today, YearMonth.from(today));
    }

    /** @param otherwise the month that is meant where none is named */
    public ReportRequest.Parsed parse(Tx tx, Optional<Who> who, String args, LocalDate today, YearMonth otherwise) {
        var heard = dates.hearWithin(args, today, SpokenDates.Toward.GONE)
                .orElseGet(() -> new SpokenDates.Heard(new Period(otherwise.atDay(1), otherwise.atEndOfMonth()), args.strip()));
        return parse(tx, who, heard.rest(), heard.period());
    }

    /** A period alone, as a button names it; empty for one that is none, or that is too long. */
    Optional<Period> period(String words, LocalDate today) {
        return dates.period(words, today, SpokenDates.Toward.GONE).filter(p -> !tooLong(p));
    }

    private static boolean tooLong(Period period) {
        return ChronoUnit.DAYS.between(period.from(), period.to()) >= LONGEST_DAYS;
    }

    private ReportRequest.Parsed parse(Tx tx, Optional<Who> who, String name, Period period) {
        if (tooLong(period)) {
            return new ReportRequest.Refused(Text.of("report.too_long"));
        }
        Map<String, Scope> mine = scopes(tx).entrySet().stream().filter(e -> may(who, e.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        Optional<Scope> scope = scope(tx, who, name, mine).or(() -> somebody(tx, who, name));
        if (scope.isEmpty()) {
            return new ReportRequest.Refused(Text.of("report.unknown_scope", "name", name, "names", names(mine),
                    "example", mine.keySet().stream().findFirst().map(Text::verbatim).orElse(Text.of("report.county"))));
        }
        return scope.get() instanceof Scope.Only || may(who, scope.get())
                ? new ReportRequest.Understood(new ReportRequest(scope.get(), period))
                : new ReportRequest.Refused(Text.of("report.not_your_scope", "name", name, "names", names(mine)));
    }

    /** The very name, or a part of a name that only one has among those that the asker may see. */
    private Optional<Scope> scope(Tx tx, Optional<Who> who, String typed, Map<String, Scope> mine) {
        String name = normal(typed);
        if (name.isEmpty()) {
            return who.isPresent() ? who.get().widest(Act.OVERSEE) : Optional.of(Scope.county());
        }
        if (countyWords.contains(name)) {
            return Optional.of(Scope.county());
        }
        Optional<Scope> exact = scopes(tx).entrySet().stream().filter(e -> normal(e.getKey()).equals(name))
                .map(Map.Entry::getValue).findFirst();
        List<Scope> alike = mine.entrySet().stream().filter(e -> normal(e.getKey()).contains(name))
                .map(Map.Entry::getValue).toList();
        return exact.or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
    }

    /** Somebody of that very name, where only one of those whom the asker may see has it. */
    private Optional<Scope> somebody(Tx tx, Optional<Who> who, String name) {
        List<Person> found = people.named(tx, name.strip()).stream()
                .filter(p -> who.isEmpty() || who.get().may(Act.OVERSEE, p)).toList();
        return found.size() == 1 ? Optional.of(new Scope.Only(found.getFirst().id())) : Optional.empty();
    }

    private Map<String, Scope> scopes(Tx tx) {
        var scopes = new LinkedHashMap<String, Scope>();
        people.townships(tx).forEach(t -> scopes.put(t.name(), new Scope.OfTownship(t.id())));
        people.teams(tx).forEach(t -> scopes.putIfAbsent(t.name(), new Scope.OfTeam(t.id())));
        return scopes;
    }

    private static boolean may(Optional<Who> who, Scope scope) {
        return who.isEmpty() || who.get().may(Act.OVERSEE, scope);
    }

    private static Text names(Map<String, Scope> mine) {
        var names = new ArrayList<>(mine.keySet().stream().limit(LISTED).toList());
        if (mine.size() > LISTED) {
            names.add("…");
        }
        return Text.names(names);
    }

    /** Full-width letters are ordinary ones, and neither case nor spaces matter. */
    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
