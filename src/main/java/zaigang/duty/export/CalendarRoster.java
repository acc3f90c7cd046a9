package zaigang.duty.export;

import java.util.Optional;
import java.util.stream.Collectors;
import zaigang.base.text.Language;
import zaigang.base.text.Text;
import zaigang.base.text.Texts;
import zaigang.duty.roster.Duty;
import zaigang.spine.people.Person;

/** An event for each shift, with the names of all who are on it. */
record CalendarRoster(Texts texts) implements RosterFormat {
    @Override
    public String name() {
        return "ics";
    }

    @Override
    public Optional<byte[]> write(RosterContent content, Language language) {
        String name = content.shifts().stream().map(Duty::roster).distinct().collect(Collectors.joining(", "));
        return content.isEmpty() ? Optional.empty() : Optional.of(CalendarFile.write(
                name, content.shifts().stream().map(d -> event(content, d, language)).toList(), content.at()));
    }

    private CalendarFile.Appointment event(RosterContent content, Duty duty, Language language) {
        var history = content.histories().getOrDefault(duty.shiftId(), new ExportLedger.History(duty.shiftId(), 0, content.at()));
        Text leaders = Text.names(CsvRoster.leaders(duty).toList());
        Text people = Text.names(duty.onDuty().stream().map(Person::name).toList());
        Text described = Text.of("export.event_described",
                "leaders", CsvRoster.leaders(duty).findAny().isEmpty() ? Text.none() : Text.of("export.event_led", "names", leaders),
                "mates", duty.onDuty().isEmpty() ? Text.none() : Text.of("export.event_on_duty", "names", people), "note", duty.note());
        return new CalendarFile.Appointment(CalendarFile.uid(duty.shiftId()), history.changes(), history.lastAt(), duty.begins(),
                duty.ends(), texts.plain(language, DutyCalendar.title(false, duty.roster(), duty.shiftName())),
                texts.plain(language, described), false);
    }
}
