package zaigang.duty.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.duty.roster.Duty;
import zaigang.spine.people.Person;

/** All shifts for other programs, as docs/reports.md describes it. */
final class JsonRoster implements RosterFormat {
    /** Rises when something that was there means something else or is gone; what is added leaves it as it is. */
    private static final int VERSION = 1;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Optional<byte[]> write(RosterContent content, Language language) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("format", "zaigang-roster");
            json.writeNumberField("version", VERSION);
            json.writeStringField("made_at", time(content.at().truncatedTo(ChronoUnit.MINUTES), content.zone()));
            json.writeObjectFieldStart("period");
            json.writeStringField("from", content.period().from().toString());
            json.writeStringField("to", content.period().to().toString());
            json.writeEndObject();
            json.writeArrayFieldStart("shifts");
            for (Duty duty : content.shifts()) {
                shift(json, duty, content.zone());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(out.toByteArray());
    }

    private static String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    private static void shift(JsonGenerator json, Duty duty, ZoneId zone) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", duty.shiftId());
        json.writeStringField("roster", duty.roster());
        json.writeStringField("day", duty.day().toString());
        json.writeStringField("shift", duty.shiftName());
        json.writeStringField("begins", time(duty.begins(), zone));
        json.writeStringField("ends", time(duty.ends(), zone));
        people(json, "leaders", duty.leaders());
        json.writeArrayFieldStart("outside_leaders");
        for (String name : duty.outsideLeaders()) {
            json.writeString(name);
        }
        json.writeEndArray();
        people(json, "on_duty", duty.onDuty());
        json.writeStringField("note", duty.note());
        json.writeEndObject();
    }

    private static void people(JsonGenerator json, String field, List<Person> people) throws IOException {
        json.writeArrayFieldStart(field);
        for (Person person : people) {
            json.writeStartObject();
            json.writeNumberField("id", person.id());
            json.writeStringField("name", person.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
