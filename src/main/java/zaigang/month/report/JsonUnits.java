package zaigang.month.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zaigang.day.attendance.EmptyPosts;
import zaigang.day.attendance.PersonDay;

/** The parts of a report as JSON: units, people with each of their days, dates with the vacant posts. */
record JsonUnits(JsonGenerator json, Figures figures) {
    private static final Map<UnitTable.Kind, String> LISTS = Map.of(UnitTable.Kind.TOWNSHIP, "townships", UnitTable.Kind.TEAM, "teams",
            UnitTable.Kind.POST, "posts", UnitTable.Kind.HOME_UNIT, "home_units");

    void write() throws IOException {
        for (UnitTable.Kind kind : UnitTable.Kind.values()) {
            json.writeArrayFieldStart(LISTS.get(kind));
            for (UnitTable.Row row : UnitTable.of(figures, kind, UnitTable.Order.LIST).rows()) {
                json.writeStartObject();
                json.writeStringField("name", row.name());
                json.writeNumberField("people", row.part().people().size());
                counts(json, "total", row.part().sum());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("people");
        for (PersonFigures person : figures.people()) {
            person(person);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dates");
        for (var date : figures.byDate().entrySet()) {
            date(date.getKey(), date.getValue().sum());
        }
        json.writeEndArray();
    }

    /** Each figure by its name, the rate in whole per cent, or null where nobody was expected. */
    static void counts(JsonGenerator json, String field, Sum sum) throws IOException {
        json.writeObjectFieldStart(field);
        for (NamedFigure counted : NamedFigure.ALL) {
            Number value = counted.value().apply(sum);
            if (value instanceof Double half) {
                json.writeNumberField(counted.name(), half);
            } else {
                json.writeNumberField(counted.name(), value.longValue());
            }
        }
        var rate = sum.tally().rate();
        if (rate.isPresent()) {
            json.writeNumberField("rate", rate.getAsInt());
        } else {
            json.writeNullField("rate");
        }
        json.writeEndObject();
    }

    private void person(PersonFigures person) throws IOException {
        PersonDay last = person.last();
        PlaceNames names = figures.names();
        json.writeStartObject();
        json.writeNumberField("id", last.personId());
        json.writeStringField("name", last.name());
        json.writeStringField("home_unit", figures.homeUnits().getOrDefault(last.personId(), ""));
        json.writeStringField("team", names.team(last.teamId()));
        json.writeStringField("post", names.post(last.postId()));
        json.writeStringField("township", names.township(last.townshipId()));
        counts(json, "total", person.sum());
        json.writeObjectFieldStart("days");
        for (LocalDate day : figures.byDate().keySet()) {
            Optional<Sign> sign = person.sign(day);
            if (sign.isPresent()) {
                json.writeStringField(day.toString(), sign.get().name().toLowerCase(Locale.ROOT));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void date(LocalDate day, Sum sum) throws IOException {
        json.writeStartObject();
        json.writeStringField("date", day.toString());
        counts(json, "total", sum);
        json.writeArrayFieldStart("vacant");
        for (EmptyPosts.Empty empty : figures.emptyPosts().getOrDefault(day, List.of())) {
            json.writeStartObject();
            json.writeStringField("post", figures.names().post(Optional.of(empty.postId())));
            json.writeBooleanField("certain", empty.certain());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
