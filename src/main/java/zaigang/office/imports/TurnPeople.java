package zaigang.office.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zaigang.base.sheets.CellText;
import zaigang.base.sheets.Table;
import zaigang.base.sheets.TableRow;
import zaigang.base.text.Text;
import zaigang.duty.rotation.TurnMember;
import zaigang.duty.rotation.Turner;
import zaigang.office.imports.Findings.Spot;

/** Reads the table of those who take turns, in the order of their turns. */
final class TurnPeople {
    private final Table table;
    private final RosterPeople people;
    private final TurnWords words;
    private final LocalDate today;
    private final Findings findings;
    private final Map<Long, String> names = new HashMap<>();

    /** A row of the table; people whom the same file adds have their provisional numbers. */
    record Line(Spot spot, String roster, TurnMember member) {}

    TurnPeople(Table table, RosterPeople people, TurnWords words, LocalDate today, Findings findings) {
        this.table = table;
        this.people = people;
        this.words = words;
        this.today = today;
        this.findings = findings;
    }

    List<Line> read() {
        var lines = new ArrayList<Line>();
        for (TableRow row : table.rows()) {
            line(new Spot(table, row)).ifPresent(lines::add);
        }
        return lines;
    }

    /** The names of those who were read, by their numbers. */
    Map<Long, String> names() {
        return names;
    }

    private Optional<Line> line(Spot spot) {
        var row = new RowFields(spot, findings);
        Optional<String> roster = row.name("roster", TurnShifts.LONGEST_NAME, "rotation.roster_missing");
        Optional<TurnWords.Role> role = row.optional("turn-role", words::role, "rotation.role_bad");
        boolean leads = role.filter(r -> r == TurnWords.Role.LEADER).isPresent();
        Optional<Turner> who = row.oneName("name").flatMap(name -> who(spot, leads));
        Optional<LocalDate> from = row.optionalDate("from", today);
        Optional<LocalDate> to = row.optionalDate("to", from.orElse(today));
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            findings.error(spot, "to", Text.of("rotation.ends_before_beginning"));
        }
        return roster.isEmpty() || who.isEmpty() ? Optional.empty() : Optional.of(new Line(spot, roster.get(), new TurnMember(
                CellText.name(spot.text("shift")), CellText.name(spot.text("group")), who.get(), leads, from, to,
                Optional.empty())));
    }

    private Optional<Turner> who(Spot spot, boolean leads) {
        RosterPeople.Crew crew = people.read(new RosterDays.Entry(today, "", "", List.of(spot)), "name", "phone", leads);
        crew.known().forEach(k -> names.put(k.id(), k.name()));
        return crew.known().stream().map(k -> Turner.of(k.id())).findFirst()
                .or(() -> crew.outside().stream().map(Turner::outside).findFirst());
    }
}
