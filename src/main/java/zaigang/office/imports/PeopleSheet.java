package zaigang.office.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zaigang.base.sheets.CellNames;
import zaigang.base.sheets.Phones;
import zaigang.base.sheets.Problem;
import zaigang.base.sheets.Table;
import zaigang.base.text.Text;
import zaigang.spine.people.Position;

/** Reads the rows of staff lists, each by itself; a row with an error in its name gives no line. */
final class PeopleSheet {
    private static final int LONGEST_TEXT = 100;
    /** A mobile number with digits missing: local numbers do not begin with 1. */
    private static final Pattern CUT_OFF = Pattern.compile("1\\d{6,7}");

    private final ImportWords words;
    private final Findings findings;

    PeopleSheet(ImportWords words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    List<PersonLine> lines(List<Table> tables) {
        var lines = new ArrayList<PersonLine>();
        for (Table table : tables) {
            Optional<Problem> other = words.others().problem(table);
            other.ifPresent(findings::add);
            if (other.isPresent()) {
                continue;
            }
            table.rows().forEach(row -> line(new Findings.Spot(table, row)).ifPresent(lines::add));
        }
        return lines;
    }

    private Optional<PersonLine> line(Findings.Spot spot) {
        var row = new RowFields(spot, findings);
        Optional<CellNames.Name> name = row.oneName("name");
        if (name.filter(n -> words.isNoName(n.name())).isPresent()) {
            findings.error(spot, "name", Text.of("imports.name_odd"));
            return Optional.empty();
        }
        return name.map(n -> line(spot, row, n));
    }

    private PersonLine line(Findings.Spot spot, RowFields row, CellNames.Name name) {
        Optional<String> team = place(spot, row, "team");
        Optional<String> post = place(spot, row, "post");
        Optional<String> township = place(spot, row, "township");
        boolean somewhere = !team.orElse("").isEmpty() || !post.orElse("").isEmpty();
        Optional<ImportWords.RoleWord> beside = words.role(name.note());
        Optional<ImportWords.RoleWord> role = spot.text("role").isBlank() ? beside.or(() -> role(spot)) : role(spot);
        return new PersonLine(spot, name.name(), phone(spot, name), stated(row, "gender"),
                stated(row, "unit").or(() -> stated(row, "workplace")), stated(row, "rank"), team, post, township,
                role.map(r -> standing(r, somewhere)), says(spot, beside.isPresent()),
                role.filter(r -> r == ImportWords.RoleWord.ORGANIZER).isPresent(),
                row.optional("kind", words::kind, "imports.kind_unknown"), position(spot, post.orElse("")));
    }

    private PersonLine.Says says(Findings.Spot spot, boolean role) {
        boolean places = Stream.of("team", "post", "township").anyMatch(spot.table()::has);
        return new PersonLine.Says(role || words.role(spot.text("role")).isPresent(), !spot.text("unit").isBlank(), places);
    }

    private static Standing standing(ImportWords.RoleWord role, boolean somewhere) {
        return switch (role) {
            case LEADER -> Standing.LEADER;
            case MEMBER -> Standing.MEMBER;
            case LIAISON -> Standing.LIAISON;
            case ORGANIZER -> somewhere ? Standing.MEMBER : Standing.NONE;
        };
    }

    /** Empty only where the list has no such column: a blank cell is the ordinary member. */
    private Optional<ImportWords.RoleWord> role(Findings.Spot spot) {
        if (!spot.table().has("role")) {
            return Optional.empty();
        }
        String written = spot.text("role");
        Optional<ImportWords.RoleWord> role = written.isBlank() ? Optional.of(ImportWords.RoleWord.MEMBER) : words.role(written);
        if (role.isEmpty()) {
            findings.warn(spot, "role", Text.of("imports.role_unknown"));
        }
        return role.or(() -> Optional.of(ImportWords.RoleWord.MEMBER));
    }

    private Optional<String> phone(Findings.Spot spot, CellNames.Name name) {
        String written = spot.text("phone");
        if (written.isBlank()) {
            return name.phones().stream().findFirst();
        }
        Phones phones = Phones.in(written);
        if (phones.numbers().isEmpty() || CUT_OFF.matcher(phones.numbers().getFirst()).matches()) {
            findings.error(spot, "phone", Text.of("imports.phone_bad"));
        } else if (!phones.rest().isBlank()) {
            findings.warn(spot, "phone", Text.of("imports.phone_partly", "rest", phones.rest()));
        }
        return phones.numbers().stream().findFirst();
    }

    /** In one cell or in two; it is the post's, so without a post it is nobody's. */
    private Optional<Position> position(Findings.Spot spot, String post) {
        boolean one = !spot.text("coordinates").isBlank();
        if (!one && spot.text("longitude").isBlank() && spot.text("latitude").isBlank()) {
            return Optional.empty();
        }
        String column = one ? "coordinates" : spot.table().has("longitude") ? "longitude" : "latitude";
        Optional<Position> position = one
                ? Coordinates.both(spot.text(column)) : Coordinates.of(spot.text("longitude"), spot.text("latitude"));
        if (position.isEmpty()) {
            findings.error(spot, column, Text.of("imports.position_bad"));
        } else if (post.isEmpty()) {
            findings.warn(spot, column, Text.of("imports.position_without_post"));
        }
        return position;
    }

    private static Optional<String> place(Findings.Spot spot, RowFields row, String column) {
        return spot.table().has(column) ? Optional.of(row.name(column, LONGEST_TEXT)) : Optional.empty();
    }

    private static Optional<String> stated(RowFields row, String column) {
        return Optional.of(row.name(column, LONGEST_TEXT)).filter(t -> !t.isEmpty());
    }
}
