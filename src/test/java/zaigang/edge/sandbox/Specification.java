package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Telegram's own list of methods, types and fields, where it lies beside the project. */
public final class Specification {
    private static final Path FILE = Path.of("../shared/botapi/spec.json");

    private final JsonNode root;

    private Specification(JsonNode root) {
        this.root = root;
    }

    /** Reads it; the test is skipped, with the reason, where it is not there. */
    public static Specification load() {
        assumeTrue(Files.exists(FILE), "skipped: there is no " + FILE + " beside the project");
        try {
            return new Specification(new ObjectMapper().readTree(FILE.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all fields that an object of this type may have. */
    public List<String> fields(String type) {
        return root.path("types").path(type).properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Fails where a call is not one that Telegram knows, lacks what it requires, or has a value of another type. */
    public void holds(List<Journal.Call> calls) {
        for (var call : calls) {
            var method = root.path("methods").path(call.method());
            assertThat(method.isObject()).as(call.method()).isTrue();
            object(call.method(), method, call.parameters());
        }
    }

    private void object(String what, JsonNode fields, Map<String, JsonNode> given) {
        given.forEach((name, value) -> {
            assertThat(fields.has(name)).as("%s has %s", what, name).isTrue();
            assertThat(types(fields.path(name))).as("%s.%s = %s", what, name, value).anyMatch(type -> fits(type, value));
        });
        fields.properties().stream().filter(field -> field.getValue().get(1).asBoolean())
                .forEach(field -> assertThat(given).as(what).containsKey(field.getKey()));
    }

    /** Whether it can be of that type. Forms send every value as text, files arrive in the journal as objects. */
    private boolean fits(String type, JsonNode value) {
        if (type.startsWith("Array of ")) {
            return value.isTextual() || value.isArray() && StreamSupport.stream(value.spliterator(), false)
                    .allMatch(item -> fits(type.substring("Array of ".length()), item));
        }
        return switch (type) {
            case "Integer" -> value.isIntegralNumber() || value.asText().matches("-?\\d+");
            case "Float" -> value.isNumber();
            case "Boolean" -> value.isBoolean() || value.asText().matches("true|false");
            case "String" -> value.isTextual();
            case "InputFile" -> value.has("file_name");
            default -> value.isTextual() || fitsObject(type, value);
        };
    }

    private boolean fitsObject(String type, JsonNode value) {
        var fields = root.path("types").path(type);
        // A type without fields is a family, such as BotCommandScope; its kinds are told apart by their own fields.
        return value.isObject() && (fields.isEmpty() || value.properties().stream().allMatch(field ->
                types(fields.path(field.getKey())).stream().anyMatch(t -> fits(t, field.getValue()))));
    }

    /** Fails where the sandbox would accept a method, field or type that is not there, or do without what is required. */
    void covers(Map<String, BotApiMethods.Method> ours, String section) {
        for (var method : ours.values()) {
            var known = root.path(section).path(method.name());
            assertThat(known.isObject()).as(method.name()).isTrue();
            for (var parameter : method.parameters().values()) {
                String what = method.name() + "." + parameter.name();
                assertThat(known.has(parameter.name())).as("%s exists", what).isTrue();
                assertThat(types(known.path(parameter.name()))).as("types of %s", what).containsAll(parameter.types());
            }
            known.properties().stream().filter(field -> field.getValue().get(1).asBoolean()).forEach(field ->
                    assertThat(method.parameters().get(field.getKey())).as("%s.%s", method.name(), field.getKey())
                            .matches(parameter -> parameter != null && parameter.required(), "is required"));
        }
    }

    private static List<String> types(JsonNode field) {
        return StreamSupport.stream(field.path(0).spliterator(), false).map(JsonNode::asText).toList();
    }
}
