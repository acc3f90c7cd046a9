package zaigang.month.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zaigang.base.sheets.CsvWriter;
import zaigang.base.text.Language;
import zaigang.day.attendance.PersonDay;

/**
 * A row for each person with what is counted of the period; a column's sum is the figure of the whole. Its headings are no words of a
 * language.
 */
final class CsvReport implements ReportFormat {
    private static final List<String> LEADS = List.of("person_id", "name", "home_unit", "team", "post", "township");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Optional<byte[]> write(ReportContent content, Language language) {
        Figures figures = content.figures();
        var header = new ArrayList<>(LEADS);
        NamedFigure.ALL.forEach(c -> header.add(c.name()));
        header.add("rate");
        var csv = new CsvWriter(header);
        figures.people().forEach(p -> csv.row(row(figures, p)));
        return Optional.of(csv.bytes());
    }

    private static List<Object> row(Figures figures, PersonFigures person) {
        PersonDay last = person.last();
        PlaceNames names = figures.names();
        var cells = new ArrayList<Object>(List.of(last.personId(), last.name(), figures.homeUnits().getOrDefault(last.personId(), ""),
                names.team(last.teamId()), names.post(last.postId()), names.township(last.townshipId())));
        NamedFigure.ALL.forEach(c -> cells.add(c.value().apply(person.sum())));
        var rate = person.sum().tally().rate();
        cells.add(rate.isPresent() ? rate.getAsInt() : "");
        return cells;
    }
}
