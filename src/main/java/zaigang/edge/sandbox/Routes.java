package zaigang.edge.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses of the server: the calls of the bot, its downloads, and the page. */
final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final World world;
    private final Faults faults;
    private final BotApi api;
    private final int port;

    private Routes(HttpServer server, World world, Faults faults, BotApi api) {
        this.world = world;
        this.faults = faults;
        this.api = api;
        this.port = server.getAddress().getPort();
    }

    static void create(HttpServer server, World world, Faults faults, BotApi api, Optional<Page> page) {
        var routes = new Routes(server, world, faults, api);
        server.createContext("/bot", routes.guarded(routes::call));
        server.createContext("/file/bot", routes.guarded(routes::download));
        page.ifPresent(shown -> server.createContext("/", routes.guarded(shown::handle)));
    }

    private interface Handler {
        void handle(Http http) throws IOException, InterruptedException;
    }

    /** Refuses what no local client sends, and closes the connection when a handler fails. */
    private HttpHandler guarded(Handler handler) {
        return exchange -> {
            try (exchange) {
                var http = new Http(exchange);
                if (http.isForeign(port)) {
                    http.text(403, "This server answers only to this computer.");
                } else {
                    handler.handle(http);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.debug("a client went away: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("a call failed in the sandbox itself", e);
            }
        };
    }

    private void call(Http http) throws IOException, InterruptedException {
        if (!faults.networkUp()) {
            return;
        }
        String[] path = http.path().substring("/bot".length()).split("/", 2);
        if (!path[0].equals(world.bot().token())) {
            http.json(401, Reply.json(new Reply.Failed(401, "Unauthorized", Map.of())));
            return;
        }
        var body = http.body();
        Reply reply;
        if (body.isEmpty()) {
            reply = new Reply.Failed(413, "Request Entity Too Large", Map.of());
        } else {
            reply = reply(path.length == 2 ? path[1] : "", http, body.get());
        }
        answer(http, faults.networkUp() ? reply : new Reply.Dropped(true));
    }

    private Reply reply(String method, Http http, byte[] body) throws IOException, InterruptedException {
        try {
            return api.call(method, RequestBody.read(http.query(), http.contentType(), body));
        } catch (Refused refused) {
            return refused.reply();
        }
    }

    private static void answer(Http http, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Ok ok -> http.json(200, Reply.json(ok));
            case Reply.Failed failed -> http.json(failed.code(), Reply.json(failed));
            case Reply.Html html -> http.bytes(html.status(), "text/html", html.body().getBytes(StandardCharsets.UTF_8));
            case Reply.Dropped dropped -> http.drop();
        }
    }

    private void download(Http http) throws IOException {
        if (!faults.networkUp()) {
            return;
        }
        String[] path = http.path().substring("/file/bot".length()).split("/", 2);
        boolean known = path[0].equals(world.bot().token()) && path.length == 2;
        var document = known ? api.download(path[1]) : Optional.<Document>empty();
        if (document.isPresent()) {
            http.bytes(200, "application/octet-stream", document.get().bytes());
        } else {
            http.json(404, Reply.json(new Reply.Failed(404, "Not Found", Map.of())));
        }
    }
}
