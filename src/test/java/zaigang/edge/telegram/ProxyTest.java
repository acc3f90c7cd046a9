package zaigang.edge.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zaigang.spine.chat.Incoming;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.outbox.Sender.Delivery;
import zaigang.spine.outbox.Sender.Parcel;

/** The server's name resolves nowhere, so that only the proxy can reach it. */
class ProxyTest {
    private static final URI API = URI.create("http://telegram.invalid:8081");
    private static final Outgoing HELLO = new Outgoing.Message("hello", List.of());
    private static final String BASIC = "Basic " + Base64.getEncoder().encodeToString("li:p@ss".getBytes(StandardCharsets.UTF_8));

    private final ScriptedTelegram telegram = new ScriptedTelegram();

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void an_http_proxy_is_used_with_its_login() {
        telegram.answers("sendMessage", ProxyTest::loginWanted);
        try (var line = line(API, "http://li:p%40ss@127.0.0.1:" + telegram.port())) {
            assertThat(send(line)).isEqualTo(new Delivery.Sent(77));
        }
        var calls = telegram.calls("sendMessage");
        assertThat(calls.getLast().headers().getFirst("Proxy-Authorization")).isEqualTo(BASIC);
        assertThat(calls.getLast().headers().getFirst("Host")).isEqualTo("telegram.invalid:8081");
    }

    @Test
    void an_http_proxy_that_refuses_the_login_is_not_asked_for_ever() {
        telegram.answers("sendMessage", ProxyTest::loginWanted, ProxyTest::loginWanted);
        try (var line = line(API, "http://li:wrong@127.0.0.1:" + telegram.port())) {
            assertThat(send(line)).isInstanceOf(Delivery.NotNow.class);
        }
        assertThat(telegram.calls("sendMessage")).hasSize(2);
    }

    @Test
    void a_tunnel_is_asked_for_with_its_login() throws IOException {
        try (var proxy = new TinyServer(ProxyTest::refuseTunnel);
                var line = line(URI.create("https://telegram.invalid"), "http://li:p%40ss@127.0.0.1:" + proxy.port())) {
            assertThat(send(line)).isInstanceOfSatisfying(Delivery.NotNow.class, n -> assertThat(n.network()).isTrue());
            assertThat(String.join("\n", proxy.said())).contains("CONNECT telegram.invalid:443", "Proxy-Authorization: " + BASIC);
        }
    }

    @Test
    void a_socks_proxy_is_used_with_its_login_and_resolves_the_name_itself() throws IOException {
        var received = new CopyOnWriteArrayList<Incoming>();
        telegram.update(1, "\"message\":{\"message_id\":1,\"date\":1,\"text\":\"hi\",\"chat\":{\"id\":5,\"type\":\"private\"}}");
        try (var proxy = new TinyServer((server, socket) -> socks(server, socket, 0));
                var line = line(API, "socks5://li:p%40ss@127.0.0.1:" + proxy.port());
                var poller = new Poller(line, received::addAll, () -> { }, InstantSource.system(), e -> { })) {
            assertThat(send(line)).isEqualTo(new Delivery.Sent(77));
            poller.start();
            await().until(() -> received.size() == 1);
            assertThat(proxy.said()).contains("li p@ss telegram.invalid:8081");
        }
    }

    @Test
    void a_socks_proxy_that_refuses_the_login_is_a_matter_of_the_network() throws IOException {
        try (var proxy = new TinyServer((server, socket) -> socks(server, socket, 1));
                var line = line(API, "socks5://li:wrong@127.0.0.1:" + proxy.port())) {
            assertThat(send(line)).isInstanceOfSatisfying(Delivery.NotNow.class, n -> {
                assertThat(n.network()).isTrue();
                assertThat(n.reason()).contains("refused the login").doesNotContain("wrong");
            });
        }
    }

    private static TelegramLine line(URI api, String proxy) {
        var address = ProxyAddress.parse(proxy);
        assertThat(address).isPresent();
        return new TelegramLine(new TelegramSettings(ScriptedTelegram.TOKEN, api, address), ScriptedTelegram.QUICK);
    }

    private static Delivery send(TelegramLine line) {
        return new TelegramSender(line).send(new Parcel(5, 0, HELLO, 0, new byte[0]));
    }

    private static void loginWanted(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"office\"");
        ScriptedTelegram.reply(exchange, 407, "text/html", "<html>login</html>");
    }

    private static void refuseTunnel(TinyServer server, Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        boolean loggedIn = false;
        while (!loggedIn) {
            String head = head(in);
            server.note(head);
            loggedIn = head.contains("Proxy-Authorization");
            String answer = loggedIn ? "502 Bad Gateway" : "407 Login\r\nProxy-Authenticate: Basic realm=\"office\"";
            String response = "HTTP/1.1 " + answer + "\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(response.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String head(DataInputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private void socks(TinyServer server, Socket client, int loginAnswer) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = client.getOutputStream();
        in.readUnsignedByte();
        in.readNBytes(in.readUnsignedByte());
        out.write(new byte[] {5, 2});
        in.readUnsignedByte();
        String login = text(in) + " " + text(in);
        out.write(new byte[] {1, (byte) loginAnswer});
        if (loginAnswer != 0) {
            return;
        }
        in.readNBytes(4);
        server.note(login + " " + text(in) + ":" + in.readUnsignedShort());
        out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        try (var telegramSide = new Socket("127.0.0.1", telegram.port())) {
            server.run(() -> telegramSide.getInputStream().transferTo(out));
            in.transferTo(telegramSide.getOutputStream());
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }
}
