package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EchoBot bot = new EchoBot();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        bot.close();
        http.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(bot.api().url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String contentType, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(bot.api().url() + path)).header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Page.class.getResourceAsStream("/zaigang/edge/sandbox/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_languages_of_the_page_have_the_same_keys() throws Exception {
        JsonNode texts = JSON.readTree(resource("texts.json"));
        assertThat(texts.path("zh").fieldNames()).toIterable()
                .containsExactlyElementsOf(() -> texts.path("en").fieldNames());
    }

    @Test
    void every_text_that_the_page_uses_is_there() throws Exception {
        JsonNode texts = JSON.readTree(resource("texts.json")).path("zh");
        var used = Pattern.compile("data-(?:text|placeholder|label)=\"(\\w+)\"").matcher(resource("index.html"));
        assertThat(used.results().map(r -> r.group(1)).toList()).isNotEmpty().allMatch(texts::has);
        for (String script : new String[] {"app.js", "chat.js", "people.js", "more.js", "panel.js"}) {
            var called = Pattern.compile("(?<![\\w.])text\\('(\\w+)'").matcher(resource(script));
            assertThat(called.results().map(r -> r.group(1)).toList()).as(script).isNotEmpty().allMatch(texts::has);
        }
    }

    @Test
    void nothing_but_its_own_files_may_run_on_it() throws Exception {
        var page = get("");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe", "*");
        assertThat(page.body()).doesNotContain("http://", "https://", "style=\"", "onclick");
    }

    @Test
    void a_name_that_leads_here_from_elsewhere_is_refused() throws Exception {
        try (var socket = new Socket("127.0.0.1", bot.api().port())) {
            socket.getOutputStream().write("GET /page/state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 403");
        }
        assertThat(get("page/state", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(get("page/state", "Origin", bot.api().url().replaceFirst("/$", "")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_of_another_page_cannot_act() throws Exception {
        String body = "{'person': 1001, 'text': 'x'}";
        assertThat(post("page/type", "text/plain", body).statusCode()).isEqualTo(415);
        assertThat(bot.api().chat(1001).messages()).isEmpty();
        assertThat(post("page/type", "application/json", body).statusCode()).isEqualTo(200);
        assertThat(bot.api().chat(1001).messages()).isNotEmpty();
    }

    @Test
    void nonsense_is_answered_with_words() throws Exception {
        assertThat(post("page/type", "application/json", "{'person': 5, 'text': 'x'}").body()).isEqualTo("nobody has the id 5");
        assertThat(post("page/type", "application/json", "{").statusCode()).isEqualTo(400);
        assertThat(post("page/clock", "application/json", "{'to': 'yesterday'}").body()).isEqualTo("no such time: yesterday");
        var tap = post("page/tap", "application/json", "{'person': 1001, 'message': 1, 'data': 'x'}");
        assertThat(tap.body()).isEqualTo("no message 1");
        assertThat(get("assets/../zaigang.yaml").statusCode()).isEqualTo(404);
        assertThat(get("page/file/none").statusCode()).isEqualTo(404);
    }

    @Test
    void a_location_is_sent_from_the_page_and_shown_on_it() throws Exception {
        String body = "{'person': 1001, 'latitude': 32.1034, 'longitude': 114.1012, 'accuracy': 15}";
        assertThat(post("page/location", "application/json", body).statusCode()).isEqualTo(200);
        JsonNode sent = JSON.readTree(get("page/state?person=1001").body()).path("chat").path("messages").get(0);
        assertThat(sent.path("place").path("words").asText()).isEqualTo("32.10340, 114.10120");
        assertThat(sent.path("text").asText()).isEmpty();
        for (String wrong : new String[] {"{'person': 1001}", "{'person': 1001, 'latitude': 132, 'longitude': 14}"}) {
            var refused = post("page/location", "application/json", wrong);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).isEqualTo("no such place");
        }
    }

    @Test
    void the_places_to_choose_from_can_be_sent() throws Exception {
        JsonNode places = JSON.readTree(resource("places.json"));
        assertThat(places).isNotEmpty().allSatisfy(place -> {
            assertThat(place.path("name").asText()).isNotBlank();
            assertThat(new Pin(place.path("latitude").asDouble(), place.path("longitude").asDouble(), 0)).isNotNull();
        });
    }

    private JsonNode doing() throws Exception {
        return JSON.readTree(get("page/state?person=1001").body()).path("chat").path("doing");
    }

    @Test
    void what_the_bot_is_at_is_shown_for_five_seconds_or_until_its_next_message() throws Exception {
        String method = "bot" + bot.api().bot().token() + "/";
        post("page/type", "application/json", "{'person': 1001, 'text': 'x'}");
        await().until(() -> bot.api().chat(1001).last().isPresent());
        assertThat(doing().isMissingNode()).isTrue();
        post(method + "sendChatAction", "application/json", "{'chat_id': 1001, 'action': 'upload_document'}");
        assertThat(doing()).isEqualTo(JSON.readTree("{\"action\": \"upload_document\", \"millis\": 5000}"));
        bot.moveTo(bot.now().plusMillis(4999));
        assertThat(doing().path("millis").asInt()).isEqualTo(1);
        bot.moveTo(bot.now().plusMillis(1));
        assertThat(doing().isMissingNode()).isTrue();
        post(method + "sendChatAction", "application/json", "{'chat_id': 1001, 'action': 'typing'}");
        long question = bot.api().chat(1001).last().orElseThrow().id();
        post(method + "editMessageText", "application/json", "{'chat_id': 1001, 'message_id': %d, 'text': 'y'}".formatted(question));
        assertThat(doing().path("action").asText()).as("an edit is no new message").isEqualTo("typing");
        post(method + "sendMessage", "application/json", "{'chat_id': 1001, 'text': 'z'}");
        assertThat(doing().isMissingNode()).isTrue();
    }

    @Test
    void the_clock_goes_on_to_the_next_message_of_a_chat_and_says_where_there_is_none() throws Exception {
        var first = post("page/clock", "application/json", "{'to': 'next-message', 'chat': 1001}");
        assertThat(JSON.readTree(first.body()).path("reached").asBoolean()).isTrue();
        assertThat(bot.api().chat(1001).last().orElseThrow().text()).isEqualTo("提醒：请打卡");
        assertThat(bot.now()).isEqualTo("2026-11-23T00:30:00Z");
        var second = post("page/clock", "application/json", "{'to': 'next-message', 'chat': 1001}");
        assertThat(JSON.readTree(second.body()).path("reached").asBoolean(true)).isFalse();
        assertThat(bot.now()).as("nothing is due any more").isEqualTo("2026-11-23T00:30:00Z");
        assertThat(post("page/clock", "application/json", "{'to': 'next-message', 'chat': 5}").body()).isEqualTo("nobody has the id 5");
    }

    @Test
    void the_state_never_has_the_token() throws Exception {
        post("page/type", "application/json", "{'person': 1001, 'text': 'x'}");
        assertThat(get("page/state?person=1001").body()).contains("\"messages\"").doesNotContain(bot.api().bot().token());
    }

    @Test
    void every_file_of_the_page_is_served() throws Exception {
        for (String name : Path.of(Page.class.getResource("/zaigang/edge/sandbox/index.html").toURI()).getParent().toFile()
                .list((folder, name) -> !name.endsWith(".class"))) {
            int expected = name.equals("strangers.json") ? 404 : 200;
            assertThat(get("assets/" + name).statusCode()).as(name).isEqualTo(expected);
        }
    }
}
