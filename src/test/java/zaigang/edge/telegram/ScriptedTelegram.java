package zaigang.edge.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Bot API on loopback: answers as told, once per answer, and otherwise plainly; keeps the offset contract. */
final class ScriptedTelegram implements AutoCloseable {
    static final String TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz_-01234";
    static final TelegramPatience QUICK = new TelegramPatience(
            Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofSeconds(2), Duration.ofMillis(1), Duration.ofMillis(5));

    record Call(String method, URI uri, String body, Headers headers) {
        JsonNode json() {
            return TelegramAnswers.tree(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(TelegramLine.daemons("scripted"));
    private final Map<String, Deque<Answer>> scripts = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> updates = new ArrayList<>();
    private long confirmed;

    ScriptedTelegram() {
        this(0);
    }

    ScriptedTelegram(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    static Answer error(int code, String description) {
        return json(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    static Answer error(int code, String description, String parameters) {
        return json(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\",\"parameters\":"
                + parameters + "}");
    }

    static Answer ok(String result) {
        return json(200, "{\"ok\":true,\"result\":" + result + "}");
    }

    static Answer html(int status) {
        return exchange -> reply(exchange, status, "text/html", "<html>status " + status + "</html>");
    }

    static Answer json(int status, String body) {
        return exchange -> reply(exchange, status, "application/json", body);
    }

    /** The request has arrived, the answer never will. */
    static Answer dropped() {
        return HttpExchange::close;
    }

    static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The next answers to a method; "file" stands for downloads. */
    ScriptedTelegram answers(String method, Answer... next) {
        var script = scripts.computeIfAbsent(method.toLowerCase(Locale.ROOT), m -> new ArrayDeque<>());
        synchronized (script) {
            script.addAll(List.of(next));
        }
        return this;
    }

    /** An update for the queue, as JSON without its id. */
    synchronized void update(long id, String rest) {
        updates.add("{\"update_id\":" + id + "," + rest + "}");
        notifyAll();
    }

    synchronized long confirmed() {
        return confirmed;
    }

    List<Call> calls(String method) {
        return calls.stream().filter(c -> c.method().equalsIgnoreCase(method)).toList();
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + port());
    }

    TelegramLine line() {
        return line(api());
    }

    /** A line to a server elsewhere. */
    static TelegramLine line(URI api) {
        return new TelegramLine(new TelegramSettings(TOKEN, api), QUICK);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = path.contains("/file/") ? "file" : path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var call = new Call(method, exchange.getRequestURI(), body, exchange.getRequestHeaders());
        calls.add(call);
        Answer scripted = next(method);
        (scripted == null ? usual(call) : scripted).to(exchange);
    }

    private Answer next(String method) {
        var script = scripts.getOrDefault(method, new ArrayDeque<>());
        synchronized (script) {
            return script.poll();
        }
    }

    private Answer usual(Call call) {
        return switch (call.method()) {
            case "getupdates" -> ok(poll(call.json()));
            case "getme" -> ok("{\"id\":1,\"is_bot\":true,\"first_name\":\"Z\",\"username\":\"zaigang_bot\",\"new_field\":{}}");
            case "sendmessage", "editmessagetext", "senddocument", "sendphoto" ->
                ok("{\"message_id\":77,\"date\":1,\"chat\":{\"id\":5,\"type\":\"private\"},\"text\":\"x\"}");
            default -> ok("true");
        };
    }

    private synchronized String poll(JsonNode request) {
        long offset = request.path("offset").asLong(0);
        confirmed = Math.max(confirmed, offset - 1);
        updates.removeIf(u -> number(u) >= 0 && number(u) < offset);
        if (updates.isEmpty()) {
            try {
                wait(1 + 1000L * request.path("timeout").asInt());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return updates.stream().limit(request.path("limit").asInt(100)).toList().toString();
    }

    private static long number(String update) {
        return TelegramAnswers.tree(update.getBytes(StandardCharsets.UTF_8)).path("update_id").asLong();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
