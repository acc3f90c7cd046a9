package zaigang.month.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zaigang.away.leave.OverdueReturn;
import zaigang.base.workdays.Period;
import zaigang.day.deeds.Deed;
import zaigang.day.deeds.Deeds;
import zaigang.duty.vacancy.VacancyView;
import zaigang.month.report.FigureSource;
import zaigang.month.report.Figures;
import zaigang.month.report.PlaceNames;
import zaigang.spine.agenda.Pulse;
import zaigang.spine.chat.Feature;
import zaigang.spine.chat.Undecided;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;

/**
 * Reads what digests say. Only reads; a snapshot will do.
 *
 * @param features of the whole bot: those that wait for a decision say so
 */
record DigestReading(FigureSource source, VacancyView vacancies, Supplier<List<Feature>> features, ZoneId zone) {
    /** More lines of what was done than this nobody reads in a chat. */
    private static final int DEEDS = 10;

    DigestFacts read(Tx tx, LocalDate day, Scope scope, Collection<DigestChoice.Due> dues) {
        People people = source.people();
        List<Undecided> waiting = features.get().stream().flatMap(f -> f.undecided(tx).stream()).toList();
        List<OverdueReturn> overdue = OverdueReturn.on(tx, day);
        Map<DigestChoice.Due, DigestFacts.Block> blocks = new LinkedHashMap<>();
        dues.forEach(due -> blocks.put(due, block(tx, scope, due)));
        Set<Long> spokenOf = new HashSet<>();
        Stream.concat(waiting.stream().map(Undecided::personId), overdue.stream().map(OverdueReturn::personId)).forEach(spokenOf::add);
        blocks.values().forEach(b -> b.deeds().forEach(d -> spokenOf.add(d.personId())));
        Map<Long, Person> known = new HashMap<>(people.find(tx, spokenOf));
        known.values().removeIf(p -> !p.active() || !scope.covers(p));
        return new DigestFacts(day, scope, people.name(tx, scope), PlaceNames.read(tx, people), vacancies.open(tx, scope),
                waiting.stream().filter(w -> known.containsKey(w.personId())).toList(),
                overdue.stream().filter(o -> known.containsKey(o.personId())).toList(), known, blocks);
    }

    private DigestFacts.Block block(Tx tx, Scope scope, DigestChoice.Due due) {
        Period period = due.period();
        Figures figures = source.read(tx, Selection.of(scope), period);
        var open = new OpenDays();
        source.attendance().eachDate(tx, scope, period, open);
        boolean week = due.kind() == DigestKind.WEEK;
        List<Deed> deeds = week ? Deeds.shared(tx, scope, period, DEEDS) : List.of();
        List<Pulse.Outage> outages = due.kind() == DigestKind.DAY ? List.of()
                : Pulse.outages(tx, start(period.from()), start(period.to().plusDays(1)));
        return new DigestFacts.Block(figures, source.compared(tx, figures), open, outages, deeds);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
