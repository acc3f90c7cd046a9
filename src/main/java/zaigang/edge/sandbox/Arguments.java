package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The parameters of one call, after {@link ArgumentCheck} has found them to fit the method. An absent value and a JSON null are
 * the same.
 *
 * @param values by name, each of the JSON type that the method's table asks for
 * @param files by name of the parameter they fill
 */
record Arguments(Map<String, JsonNode> values, Map<String, Upload> files) {
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(JsonNode::asText);
    }

    OptionalLong integer(String name) {
        var value = values.get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value.asLong());
    }

    boolean flag(String name) {
        var value = values.get(name);
        return value != null && value.asBoolean();
    }

    Optional<JsonNode> json(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The chat that is meant; empty for none, and for a public name, which nobody has here. */
    OptionalLong chatId() {
        var value = values.get("chat_id");
        if (value == null || !value.asText().matches("-?\\d{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(value.asText()));
    }
}
