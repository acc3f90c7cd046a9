package zaigang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Nothing is accepted that Telegram's specification, where it lies beside the project, does not have. */
class SpecificationTest {
    private static final Path SPECIFICATION = Path.of("../shared/botapi/spec.json");

    private static JsonNode specification() throws IOException {
        assumeTrue(Files.exists(SPECIFICATION), "skipped: there is no " + SPECIFICATION + " beside the project");
        return new ObjectMapper().readTree(SPECIFICATION.toFile());
    }

    @Test
    void every_method_and_parameter_is_in_the_specification() throws IOException {
        holds(BotApiMethods.all(), specification().path("methods"));
    }

    @Test
    void every_object_and_field_is_in_the_specification() throws IOException {
        holds(BotApiMethods.objects(), specification().path("types"));
    }

    private static void holds(Map<String, BotApiMethods.Method> ours, JsonNode theirs) {
        for (var method : ours.values()) {
            var known = theirs.path(method.name());
            assertThat(known.isObject()).as(method.name()).isTrue();
            for (var parameter : method.parameters().values()) {
                var spec = known.path(parameter.name());
                String what = method.name() + "." + parameter.name();
                assertThat(spec.isArray()).as("%s exists", what).isTrue();
                assertThat(types(spec)).as("types of %s", what).containsAll(parameter.types());
            }
            known.fields().forEachRemaining(field -> {
                if (field.getValue().get(1).asBoolean()) {
                    assertThat(method.parameters()).as(method.name()).containsKey(field.getKey());
                    assertThat(method.parameters().get(field.getKey()).required()).as(method.name() + "." + field.getKey()).isTrue();
                }
            });
        }
    }

    private static Set<String> types(JsonNode spec) {
        var types = new HashSet<String>();
        StreamSupport.stream(spec.get(0).spliterator(), false).map(JsonNode::asText).forEach(types::add);
        return types;
    }
}
