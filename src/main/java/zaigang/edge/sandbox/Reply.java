package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What a call to the Bot API is answered with. */
sealed interface Reply {
    /** Accepted; {@code result} is what the method returns. */
    record Ok(JsonNode result) implements Reply {}

    /** Refused, with the code, the words and the response parameters such as {@code retry_after}. */
    record Failed(int code, String description, Map<String, Long> parameters) implements Reply {}

    /** Not an answer of the Bot API at all, as a proxy on the way gives one. */
    record Html(int status, String body) implements Reply {}

    /** The connection is closed with no response. */
    record Dropped(boolean accepted) implements Reply {}

    /** The HTTP status; 0 where the connection is dropped. */
    default int status() {
        return switch (this) {
            case Ok ok -> 200;
            case Failed failed -> failed.code();
            case Html html -> html.status();
            case Dropped dropped -> 0;
        };
    }

    /** The words of a failure, for people; empty for success. */
    default String words() {
        return switch (this) {
            case Ok ok -> "";
            case Failed failed -> failed.description();
            case Html html -> "HTML " + html.status();
            case Dropped dropped -> dropped.accepted() ? "accepted, response lost" : "connection lost";
        };
    }

    /** The JSON body of an answer of the Bot API. */
    static ObjectNode json(Ok ok) {
        var body = JsonNodeFactory.instance.objectNode().put("ok", true);
        body.set("result", ok.result());
        return body;
    }

    static ObjectNode json(Failed failed) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("ok", false).put("error_code", failed.code()).put("description", failed.description());
        if (!failed.parameters().isEmpty()) {
            var parameters = body.putObject("parameters");
            failed.parameters().forEach(parameters::put);
        }
        return body;
    }
}
