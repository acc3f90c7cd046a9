package zaigang.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The page listens before the bot is there. */
class NotReadyTest {
    private final AtomicBoolean ready = new AtomicBoolean();

    private final class EarlyClock implements SandboxClock {
        @Override
        public boolean ready() {
            return ready.get();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Optional<Instant> nextAlarm() {
            return Optional.empty();
        }

        @Override
        public void moveTo(Instant later) {
            throw new AssertionError("nobody may move it yet");
        }
    }

    @Test
    void a_page_that_is_asked_too_early_says_so_and_when_to_ask_again() throws Exception {
        var settings = SandboxSettings.of(new BotProfile("1:x", "bot", "Bot"), InstantSource.fixed(Instant.EPOCH))
                .withPage(List::of, new EarlyClock());
        try (var api = LocalBotApi.start(settings); var http = HttpClient.newHttpClient()) {
            var state = HttpRequest.newBuilder(URI.create(api.url() + "page/state?person=1")).build();
            var clock = HttpRequest.newBuilder(URI.create(api.url() + "page/clock")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"plus-hour\"}")).build();
            for (HttpRequest early : List.of(state, clock)) {
                HttpResponse<String> answer = http.send(early, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                assertThat(answer.body()).contains("is starting");
            }
            ready.set(true);
            assertThat(http.send(state, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }
}
