package zaigang.duty.export;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zaigang.base.sheets.CsvWriter;
import zaigang.base.text.Language;
import zaigang.duty.roster.Duty;
import zaigang.spine.people.Person;

/** A row for each shift; names of several people have a semicolon between them. */
final class CsvRoster implements RosterFormat {
    private static final String BETWEEN = ";";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Optional<byte[]> write(RosterContent content, Language language) {
        var csv = new CsvWriter(List.of("roster", "day", "shift", "begins", "ends", "leaders", "on_duty", "note"));
        content.shifts().forEach(d -> csv.row(List.of(d.roster(), d.day(), d.shiftName(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(d.begins().atZone(content.zone())),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(d.ends().atZone(content.zone())),
                leaders(d).collect(Collectors.joining(BETWEEN)),
                d.onDuty().stream().map(Person::name).collect(Collectors.joining(BETWEEN)), d.note())));
        return Optional.of(csv.bytes());
    }

    /** Those from outside last. */
    static Stream<String> leaders(Duty duty) {
        return Stream.concat(duty.leaders().stream().map(Person::name), duty.outsideLeaders().stream());
    }
}
