package zaigang.edge.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The parameters of a request as they were sent, in one of the four ways in which Telegram takes them: in the address, as a
 * form, as JSON, or as multipart/form-data.
 *
 * @param values by name; text where the way of sending has nothing else
 * @param files by name of the part
 */
record RequestBody(Map<String, JsonNode> values, Map<String, Upload> files) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Reads a request; {@link Refused} where it is in none of those ways. */
    static RequestBody read(String query, String contentType, byte[] body) throws IOException {
        var values = new LinkedHashMap<String, JsonNode>();
        form(query, values);
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            var parts = Multipart.parse(contentType, body);
            parts.values().forEach((name, value) -> values.put(name, TextNode.valueOf(value)));
            return new RequestBody(values, parts.files());
        }
        if (type.startsWith("application/json")) {
            json(body, values);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            form(new String(body, StandardCharsets.UTF_8), values);
        } else if (body.length > 0) {
            throw Refused.badRequest("unsupported content type \"" + contentType + "\"");
        }
        return new RequestBody(values, Map.of());
    }

    private static void json(byte[] body, Map<String, JsonNode> into) throws IOException {
        if (body.length == 0) {
            return;
        }
        try {
            var tree = JSON.readTree(body);
            if (!tree.isObject()) {
                throw Refused.badRequest("object expected");
            }
            tree.properties().forEach(field -> into.put(field.getKey(), field.getValue()));
        } catch (JsonProcessingException e) {
            throw Refused.badRequest("can't parse JSON object");
        }
    }

    private static void form(String form, Map<String, JsonNode> into) {
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                into.put(decode(pair.substring(0, equals)), TextNode.valueOf(decode(pair.substring(equals + 1))));
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest("wrong percent-encoding");
        }
    }

    /** Every parameter as it was sent, a file as its name and size. */
    Map<String, JsonNode> forJournal() {
        var all = new LinkedHashMap<>(values);
        all.remove("method");
        files.forEach((name, file) -> {
            var filled = values.entrySet().stream().filter(v -> v.getValue().asText().equals("attach://" + name)).findFirst();
            all.put(filled.map(Map.Entry::getKey).orElse(name), JsonNodeFactory.instance.objectNode()
                    .put("file_name", file.fileName()).put("size", file.bytes().length));
        });
        return all;
    }
}
