package zaigang.month.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import zaigang.base.text.Language;
import zaigang.base.workdays.Period;
import zaigang.spine.people.Scope;
import zaigang.spine.people.Selection;

/** All that the report says, for other programs, as docs/report.schema.json describes it. */
final class JsonReport implements ReportFormat {
    /** Rises when something that was there means something else or is gone; what is added leaves it as it is. */
    static final int VERSION = 1;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public Optional<byte[]> write(ReportContent content, Language language) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("format", "zaigang-report");
            json.writeNumberField("version", VERSION);
            json.writeStringField("made_at", content.at().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
            scope(json, content.figures());
            json.writeBooleanField("closed", content.figures().closed());
            side(json, Comparison.Side.of(content.figures()), content.figures().sum());
            before(json, content.compared());
            checks(json, content);
            new JsonUnits(json, content.figures()).write();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(out.toByteArray());
    }

    private static void scope(JsonGenerator json, Figures figures) throws IOException {
        Selection selection = figures.selection();
        json.writeObjectFieldStart("scope");
        json.writeStringField("kind", kind(selection));
        json.writeStringField("name", figures.scopeName());
        json.writeStringField("within", figures.withinName());
        json.writeEndObject();
    }

    private static String kind(Selection selection) {
        return switch (selection.part()) {
            case Selection.Part.AtPost p -> "post";
            case Selection.Part.FromUnit u -> "home_unit";
            case Selection.Part.Everybody e -> switch (selection.within()) {
                case Scope.County c -> "county";
                case Scope.OfTownship t -> "township";
                case Scope.OfTeam t -> "team";
                case Scope.Only o -> "person";
            };
        };
    }

    private static void side(JsonGenerator json, Comparison.Side side, Sum sum) throws IOException {
        period(json, side);
        JsonUnits.counts(json, "total", sum);
    }

    private static void period(JsonGenerator json, Comparison.Side side) throws IOException {
        Period period = side.period();
        json.writeObjectFieldStart("period");
        json.writeStringField("from", period.from().toString());
        json.writeStringField("to", period.to().toString());
        json.writeNumberField("days_held", side.daysHeld());
        json.writeArrayFieldStart("away_days");
        for (var day : side.awayDays()) {
            json.writeString(day.toString());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void before(JsonGenerator json, Comparison compared) throws IOException {
        if (!(compared instanceof Comparison.Compared c)) {
            json.writeNullField("before");
            return;
        }
        json.writeObjectFieldStart("before");
        side(json, c.before(), c.before().sum());
        if (c.points().isPresent()) {
            json.writeNumberField("points", c.points().getAsInt());
        } else {
            json.writeNullField("points");
        }
        json.writeEndObject();
    }

    private static void checks(JsonGenerator json, ReportContent content) throws IOException {
        json.writeObjectFieldStart("checks");
        json.writeNumberField("drawn", content.checks().drawn());
        json.writeNumberField("inspected", content.checks().lines().size() - content.checks().drawn());
        json.writeEndObject();
    }
}
