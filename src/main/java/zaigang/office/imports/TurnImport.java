package zaigang.office.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zaigang.base.settings.DutySettings;
import zaigang.base.sheets.SheetColumns;
import zaigang.base.text.Text;
import zaigang.duty.roster.RosterInfo;
import zaigang.duty.roster.Rosters;
import zaigang.duty.rotation.Rotations;
import zaigang.duty.rotation.Rules;
import zaigang.duty.rotation.ShiftKind;
import zaigang.spine.ledger.Tx;
import zaigang.spine.people.People;
import zaigang.spine.people.Person;

/**
 * From the tables of a rotation to what they change. A file with only one of the two changes only that: the other is as it was
 * imported before.
 */
final class TurnImport {
    private final TurnWords turnWords = TurnWords.load();
    private final ImportWords words;
    private final People people;
    private final Rosters rosters;
    private final Rotations rotations;

    TurnImport(ImportWords words, People people, Rosters rosters) {
        this.words = words;
        this.people = people;
        this.rosters = rosters;
        this.rotations = new Rotations(rosters);
    }

    /** The lines of all tables of a file. */
    private record Lines(List<TurnShifts.Line> shifts, List<TurnPeople.Line> people, boolean hasPeople, Map<Long, String> names) {
        List<String> rosters() {
            var all = new LinkedHashSet<String>();
            shifts.forEach(s -> all.add(s.roster()));
            people.forEach(p -> all.add(p.roster()));
            return List.copyOf(all);
        }
    }

    /**
     * @param staff as it will be when the rules are stored
     * @param settings the hours of duty where a sheet does not tell them
     */
    List<TurnPlan> plans(Tx tx, ReadFile reading, Staff staff, DutySettings settings, LocalDate today, Findings findings) {
        var shifts = reading.of(SheetColumns.TURNS).stream()
                .flatMap(t -> new TurnShifts(t, staff, turnWords, settings, today, findings).read().stream()).toList();
        var readers = reading.of(SheetColumns.TURN_PEOPLE).stream()
                .map(t -> new TurnPeople(t, new RosterPeople(words, staff, findings), turnWords, today, findings)).toList();
        var lines = new ArrayList<TurnPeople.Line>();
        var names = new HashMap<Long, String>();
        readers.forEach(r -> {
            lines.addAll(r.read());
            names.putAll(r.names());
        });
        var all = new Lines(shifts, lines, !readers.isEmpty(), names);
        return findings.hasErrors() ? List.of()
                : all.rosters().stream().flatMap(r -> plan(tx, r, all, findings).stream()).toList();
    }

    private Optional<TurnPlan> plan(Tx tx, String roster, Lines lines, Findings findings) {
        Optional<RosterInfo> stored = rosters.named(tx, roster);
        Rules before = stored.map(r -> rotations.rules(tx, r.id()).asWritten()).orElse(Rules.NONE);
        TurnPlace placeBefore = stored.map(r -> TurnPlace.of(tx, people, r)).orElse(TurnPlace.COUNTY);
        List<TurnShifts.Line> shifts = lines.shifts().stream().filter(s -> s.roster().equals(roster)).toList();
        List<TurnPeople.Line> members = lines.people().stream().filter(p -> p.roster().equals(roster)).toList();
        List<ShiftKind> kinds = shifts.isEmpty() ? before.shifts() : shifts.stream().map(TurnShifts.Line::kind).toList();
        if (kinds.isEmpty()) {
            findings.error(members.getFirst().spot(), "roster", Text.of("rotation.no_such_roster"));
            return Optional.empty();
        }
        boolean keep = members.isEmpty() && !lines.hasPeople();
        Rules after = new Rules(kinds, keep ? before.members() : members.stream().map(TurnPeople.Line::member).toList());
        new TurnChecks(findings).check(shifts, members, after);
        var names = new HashMap<>(lines.names());
        TurnPlace place = shifts.isEmpty() ? placeBefore : shifts.getFirst().place();
        var plan = new TurnPlan(roster, stored, placeBefore, place, before, after, Map.of());
        plan.people().forEach(id -> names.computeIfAbsent(id, i -> people.find(tx, i).map(Person::name).orElse("?")));
        return Optional.of(new TurnPlan(roster, stored, placeBefore, place, before, after, names));
    }

    /** What is stored that a plan followed from, in words that are others where it is. */
    String facts(Tx tx, TurnPlan plan) {
        return rosters.named(tx, plan.roster()).map(r -> rotations.rules(tx, r.id()).toString()).orElse("");
    }

    /** Carries out a plan of which the facts still hold, once the people and places of the file are there. */
    void apply(Tx tx, TurnPlan plan, Map<Long, Long> numbers, LocalDate today) {
        if (!plan.isEmpty()) {
            rotations.save(tx, plan.roster(), plan.place().stored(tx, people), plan.with(numbers), today);
        }
    }

}
