package zaigang.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the bot and the Bot API, as a proxy does, and lets downloads drip, answers hang and updates come mangled. */
final class Front implements AutoCloseable {
    static final String MANGLED = "mangled on the way";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final URI behind;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger dripping = new AtomicInteger();
    private final AtomicInteger toHold = new AtomicInteger();
    private volatile Duration held = Duration.ZERO;
    private volatile Duration drip = Duration.ZERO;

    private Front(URI behind) throws IOException {
        this.behind = behind;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static Front before(URI behind) {
        try {
            return new Front(behind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** From now on a file comes with so long between two of its bytes. */
    void drips(Duration each) {
        drip = each;
    }

    /** How many downloads have begun and not ended. */
    int dripping() {
        return dripping.get();
    }

    /** The next questions of the day reach their chats, and the bot hears of it so much later. */
    void holdsQuestions(int count, Duration longest) {
        held = longest;
        toHold.set(count);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            var answer = http.send(request(exchange, asked), HttpResponse.BodyHandlers.ofByteArray());
            // The Bot API does not care how a method is capitalised.
            String path = exchange.getRequestURI().getPath().toLowerCase(Locale.ROOT);
            if (path.startsWith("/file/") && drip.isPositive()) {
                drips(exchange, answer.body());
                return;
            }
            if (path.endsWith("/sendmessage") && answer.statusCode() == 200 && isHeld(asked)) {
                closed.await(held.toMillis(), TimeUnit.MILLISECONDS);
            }
            answers(exchange, answer.statusCode(), path.endsWith("/getupdates") ? mangled(answer.body()) : answer.body());
        } catch (IOException gone) {
            // Either side has ended the connection; so does this one.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isHeld(byte[] asked) {
        return new String(asked, StandardCharsets.UTF_8).contains(Member.QUESTION)
                && toHold.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI().getRawPath()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return (type == null ? request : request.header("Content-Type", type)).build();
    }

    private static void answers(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void drips(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        dripping.incrementAndGet();
        try {
            exchange.sendResponseHeaders(200, body.length);
            for (int i = 0; i < body.length && !closed.await(drip.toMillis(), TimeUnit.MILLISECONDS); i++) {
                exchange.getResponseBody().write(body[i]);
                exchange.getResponseBody().flush();
            }
        } finally {
            dripping.decrementAndGet();
        }
    }

    /** A message with those words comes with fields of other kinds than the Bot API has. */
    private static byte[] mangled(byte[] answer) throws IOException {
        var root = JSON.readTree(answer);
        for (var update : root.path("result")) {
            if (update.path("message").path("text").asText().contains(MANGLED)) {
                ((ObjectNode) update.get("message")).put("chat", "none").put("from", 7).put("date", "never");
            }
        }
        return JSON.writeValueAsBytes(root);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }
}
