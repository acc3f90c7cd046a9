package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

/** A running server, a clock that the test moves, one person, and plain HTTP calls. */
abstract class SandboxTest {
    static final String TOKEN = "4200:test-token_of_the_sandbox";
    static final BotProfile BOT = new BotProfile(TOKEN, "zaigang_bot", "Zaigang");
    static final ObjectMapper JSON = new ObjectMapper();

    final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T00:30:00Z"));
    final LocalBotApi api = LocalBotApi.start(SandboxSettings.of(BOT, clock));
    final SandboxUser wang = api.addUser(new SandboxPerson(1001, "小王", "", "", "zh-hans"));
    final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        api.close();
        http.close();
    }

    static final class MovedClock implements InstantSource {
        private volatile Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void passes(Duration time) {
            now = now.plus(time);
        }
    }

    /** Single quotes in the JSON stand for double ones. */
    JsonNode call(String method, String json) {
        return call(method, "application/json", HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')));
    }

    JsonNode call(String method, String contentType, HttpRequest.BodyPublisher body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(api.url() + "bot" + TOKEN + "/" + method))
                    .header("Content-Type", contentType).POST(body).build();
            return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode ok(String method, String json) {
        var answer = call(method, json);
        assertThat(answer.path("ok").asBoolean()).as("%s", answer).isTrue();
        return answer.path("result");
    }

    void refused(String method, String json, int code, String description) {
        var answer = call(method, json);
        assertThat(answer.path("ok").asBoolean(true)).as("%s", answer).isFalse();
        assertThat(answer.path("error_code").asInt()).as("%s", answer).isEqualTo(code);
        assertThat(answer.path("description").asText()).isEqualTo(description);
    }

    long sent(String text, String keyboard) {
        String message = "{'chat_id': 1001, 'text': '%s', 'reply_markup': {'inline_keyboard': %s}}";
        return ok("sendMessage", message.formatted(text, keyboard)).path("message_id").asLong();
    }
}
