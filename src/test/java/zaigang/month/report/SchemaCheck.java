package zaigang.month.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Holds JSON against a schema of the few words that ours is written in; a word that it does not know is a problem, and so is a field that
 * the schema does not have.
 */
record SchemaCheck(JsonNode schema) {
    private static final Set<String> KNOWN = Set.of("$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required",
            "additionalProperties", "propertyNames", "items", "enum", "const", "pattern", "minimum");

    List<String> problems(JsonNode value) {
        var problems = new ArrayList<String>();
        check("", schema, value, problems);
        return problems;
    }

    private void check(String at, JsonNode rule, JsonNode value, List<String> problems) {
        if (rule.has("$ref")) {
            check(at, schema.at(rule.path("$ref").asText().substring(1)), value, problems);
            return;
        }
        rule.fieldNames().forEachRemaining(word -> {
            if (!KNOWN.contains(word)) {
                problems.add(at + ": the schema says " + word);
            }
        });
        if (!typed(rule.path("type"), value)) {
            problems.add(at + ": " + value + " is no " + rule.path("type"));
        }
        if (rule.has("const") && !rule.path("const").equals(value)) {
            problems.add(at + ": " + value + " is not " + rule.path("const"));
        }
        if (rule.has("enum") && !contains(rule.path("enum"), value)) {
            problems.add(at + ": " + value + " is none of " + rule.path("enum"));
        }
        if (rule.has("pattern") && !Pattern.compile(rule.path("pattern").asText()).matcher(value.asText()).find()) {
            problems.add(at + ": " + value + " is not like " + rule.path("pattern"));
        }
        if (rule.has("minimum") && value.isNumber() && value.asDouble() < rule.path("minimum").asDouble()) {
            problems.add(at + ": " + value + " is too small");
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(at + "/" + i, rule.path("items"), value.get(i), problems);
            }
        }
        if (value.isObject()) {
            fields(at, rule, value, problems);
        }
    }

    private void fields(String at, JsonNode rule, JsonNode value, List<String> problems) {
        var names = new TreeSet<String>();
        value.fieldNames().forEachRemaining(names::add);
        rule.path("required").forEach(r -> {
            if (!names.contains(r.asText())) {
                problems.add(at + ": no " + r);
            }
        });
        for (String name : names) {
            JsonNode own = rule.path("properties").path(name);
            JsonNode other = rule.path("additionalProperties");
            if (own.isMissingNode() && !other.isObject()) {
                problems.add(at + ": unknown " + name);
            } else {
                check(at + "/" + name, own.isMissingNode() ? other : own, value.path(name), problems);
            }
        }
    }

    private static boolean typed(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            var any = new boolean[1];
            type.forEach(t -> any[0] |= typed(t, value));
            return any[0];
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> type.isMissingNode();
        };
    }

    private static boolean contains(JsonNode all, JsonNode value) {
        for (JsonNode one : all) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
