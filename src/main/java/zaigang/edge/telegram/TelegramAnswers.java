package zaigang.edge.telegram;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Answers of the Bot API as JSON. */
final class TelegramAnswers {
    static final ObjectMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final byte[] BEGINNING = "{\"ok\":true,".getBytes(StandardCharsets.US_ASCII);
    private static final MediaType TYPE = MediaType.get("application/json");

    private TelegramAnswers() {}

    /** What cannot be read is a missing node. */
    static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** Whether the Bot API answered. Most answers say so in their first bytes; the others are read. */
    static boolean isOne(byte[] body) {
        boolean plain = body.length > BEGINNING.length && body[body.length - 1] == '}'
                && Arrays.equals(body, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
        return plain || tree(body).path("ok").isBoolean();
    }

    /** The response again, after its body was read. */
    static Response with(Response response, byte[] body) {
        return response.newBuilder().body(ResponseBody.create(body, TYPE)).build();
    }
}
