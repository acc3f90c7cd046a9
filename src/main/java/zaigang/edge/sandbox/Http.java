package zaigang.edge.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request and its answer. */
record Http(HttpExchange exchange) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A file of 50 MB and the parameters that come with it. */
    private static final int LARGEST_BODY = 50 * 1024 * 1024 + 64 * 1024;

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    String query() {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    }

    String header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    String contentType() {
        return header("Content-Type");
    }

    /** From a web page elsewhere: a name that was made to lead here, or a request that another page's script makes. */
    boolean isForeign(int port) {
        String host = header("Host");
        String origin = header("Origin");
        boolean local = host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
        return !local || !origin.isEmpty() && !origin.equals("http://" + host);
    }

    /** The body; empty where it is larger than Telegram takes. */
    Optional<byte[]> body() throws IOException {
        try (var in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(LARGEST_BODY + 1);
            return body.length > LARGEST_BODY ? Optional.empty() : Optional.of(body);
        }
    }

    void json(int status, JsonNode body) throws IOException {
        bytes(status, "application/json", JSON.writeValueAsBytes(body));
    }

    void text(int status, String body) throws IOException {
        bytes(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(int status, String contentType, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    void setHeader(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    /** Begins an answer of unknown length. */
    OutputStream stream(String contentType) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    /** Closes the connection: an exchange that is closed before its answer has begun takes the connection with it. */
    void drop() {
        exchange.close();
    }
}
