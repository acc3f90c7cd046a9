package zaigang.edge.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zaigang.edge.sandbox.BotApiMethods.Method;
import zaigang.edge.sandbox.BotApiMethods.Parameter;

/** Holds the parameters of a call against the table of {@link BotApiMethods}. */
final class ArgumentCheck {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String ARRAY = "Array of ";

    private ArgumentCheck() {}

    /** The parameters as the method's types have them; {@link Refused} naming the first that does not fit. */
    static Arguments check(Method method, RequestBody body) {
        var values = new HashMap<String, JsonNode>();
        var files = new HashMap<String, Upload>();
        for (var given : body.values().entrySet()) {
            // TelegramBots repeats the method's name in the body, where Telegram reads it in answers to webhooks.
            if (given.getKey().equals("method") || given.getValue().isNull()) {
                continue;
            }
            var parameter = parameter(method, given.getKey());
            attached(parameter, given.getValue(), body.files()).ifPresentOrElse(
                    file -> files.put(parameter.name(), file),
                    () -> values.put(parameter.name(), value(parameter, given.getValue())));
        }
        body.files().forEach((name, file) -> {
            if (!isAttachment(name, body.values())) {
                files.put(parameter(method, name).name(), file);
            }
        });
        method.parameters().values().stream().filter(Parameter::required)
                .filter(p -> !values.containsKey(p.name()) && !files.containsKey(p.name()))
                .findFirst().ifPresent(p -> { throw Refused.badRequest(missing(p.name())); });
        return new Arguments(Map.copyOf(values), Map.copyOf(files));
    }

    private static Parameter parameter(Method method, String name) {
        var parameter = method.parameters().get(name);
        if (parameter == null) {
            throw Refused.badRequest("parameter \"" + name + "\" of " + method.name() + " is not known here");
        }
        return parameter;
    }

    private static Optional<Upload> attached(Parameter parameter, JsonNode value, Map<String, Upload> files) {
        if (!parameter.types().contains("InputFile") || !value.asText().startsWith("attach://")) {
            return Optional.empty();
        }
        var file = files.get(value.asText().substring("attach://".length()));
        if (file == null) {
            throw Refused.badRequest("can't find file \"" + value.asText() + "\" among the uploaded ones");
        }
        return Optional.of(file);
    }

    private static boolean isAttachment(String name, Map<String, JsonNode> values) {
        return values.values().stream().anyMatch(v -> v.isTextual() && v.asText().equals("attach://" + name));
    }

    private static JsonNode value(Parameter parameter, JsonNode given) {
        String types = String.join(" or ", parameter.types());
        return parameter.types().stream().flatMap(type -> convert(type, given).stream()).findFirst().orElseThrow(() ->
                Refused.badRequest("parameter \"" + parameter.name() + "\" must be of type " + types));
    }

    /** The value as the type has it; empty where it is of another type. Forms carry every value as text. */
    private static Optional<JsonNode> convert(String type, JsonNode given) {
        return switch (type) {
            case "Integer" -> integer(given);
            case "String" -> given.isValueNode() ? Optional.of(TextNode.valueOf(given.asText())) : Optional.empty();
            case "Boolean" -> bool(given);
            case "InputFile" -> Optional.empty();
            default -> structure(type, given.isTextual() ? parse(given.asText()) : given);
        };
    }

    private static Optional<JsonNode> integer(JsonNode given) {
        if (given.isIntegralNumber() && given.canConvertToLong()) {
            return Optional.of(LongNode.valueOf(given.asLong()));
        }
        boolean digits = given.isTextual() && given.asText().matches("-?\\d{1,18}");
        return digits ? Optional.of(LongNode.valueOf(Long.parseLong(given.asText()))) : Optional.empty();
    }

    private static Optional<JsonNode> bool(JsonNode given) {
        if (given.isBoolean()) {
            return Optional.of(given);
        }
        return switch (given.asText().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Optional.of(BooleanNode.TRUE);
            case "false", "no", "0" -> Optional.of(BooleanNode.FALSE);
            default -> Optional.empty();
        };
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw Refused.badRequest("object expected, and this is not JSON: " + e.getOriginalMessage());
        }
    }

    private static Optional<JsonNode> structure(String type, JsonNode given) {
        boolean fits = type.startsWith(ARRAY) ? given.isArray() : given.isObject();
        if (fits) {
            require(type, given);
        }
        return fits ? Optional.of(given) : Optional.empty();
    }

    /** Refuses a value that is not of the type, at any depth. */
    private static void require(String type, JsonNode given) {
        boolean fits = switch (type) {
            case "String" -> given.isTextual();
            case "Boolean" -> given.isBoolean();
            case "Integer" -> integer(given).isPresent();
            default -> type.startsWith(ARRAY) ? given.isArray() : isObject(type, given);
        };
        if (!fits) {
            throw Refused.badRequest("value of type " + type + " expected");
        }
        if (type.startsWith(ARRAY)) {
            given.forEach(item -> require(type.substring(ARRAY.length()), item));
        }
    }

    private static boolean isObject(String type, JsonNode given) {
        if (!given.isObject()) {
            return false;
        }
        var shape = BotApiMethods.object(type, given.path("type").asText())
                .orElseThrow(() -> Refused.badRequest("unsupported " + type + " specified"));
        given.properties().forEach(field -> field(shape, field.getKey(), field.getValue()));
        shape.parameters().values().stream().filter(p -> p.required() && given.path(p.name()).isMissingNode()).findFirst()
                .ifPresent(p -> { throw Refused.badRequest(missingField(type, p.name())); });
        return true;
    }

    private static void field(Method shape, String name, JsonNode value) {
        var parameter = parameter(shape, name);
        if (parameter.types().size() == 1) {
            require(parameter.types().getFirst(), value);
        } else if (!value.isTextual() && integer(value).isEmpty()) {
            throw Refused.badRequest("field \"" + name + "\" must be of type " + String.join(" or ", parameter.types()));
        }
    }

    private static String missingField(String type, String field) {
        String what = type.equals("InlineKeyboardButton") ? "can't parse inline keyboard button: " : "can't parse " + type + ": ";
        return what + "Can't find field \"" + field + "\"";
    }

    private static String missing(String parameter) {
        return switch (parameter) {
            case "chat_id" -> "chat_id is empty";
            case "text" -> "message text is empty";
            case "message_id" -> "message identifier is not specified";
            case "document", "photo" -> "there is no " + parameter + " in the request";
            case "callback_query_id" -> CallbackQueries.TOO_OLD;
            default -> "parameter \"" + parameter + "\" is required";
        };
    }
}
