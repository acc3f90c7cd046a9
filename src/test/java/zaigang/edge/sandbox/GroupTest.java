package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group on the page: everybody can type there, everybody sees it, and the bot gets commands only. */
class GroupTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final long GROUP = -9;

    private LocalBotApi api;

    @BeforeEach
    void open() {
        var person = new SandboxPerson(1001, "小王", "队员", "第一工作组", "zh-hans");
        api = LocalBotApi.start(SandboxSettings.of(new BotProfile("4200:echo", "zaigang_bot", "在岗"), () -> NOW)
                .withPage(() -> List.of(person), new StandingClock()));
        api.addGroup(GROUP, "第一工作组群");
    }

    @AfterEach
    void close() {
        api.close();
    }

    private record StandingClock() implements SandboxClock {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Optional<Instant> nextAlarm() {
            return Optional.empty();
        }

        @Override
        public void moveTo(Instant later) {}
    }

    @Test
    void the_bot_gets_commands_and_nothing_else_of_what_is_said() {
        var wang = api.user(1001);
        wang.typesIn(GROUP, "大家好");
        assertThat(api.pendingUpdates()).isZero();
        wang.typesIn(GROUP, "/duty now");
        assertThat(api.pendingUpdates()).isEqualTo(1);
        assertThat(api.chat(GROUP).messages()).extracting(Message::text).containsExactly("大家好", "/duty now");
        assertThatThrownBy(() -> wang.typesIn(1001, "/duty")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_page_lists_the_group_first_and_says_who_wrote_what() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var typing = HttpRequest.newBuilder(URI.create(api.url() + "page/type")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"person\":1001,\"group\":-9,\"text\":\"/bind\"}")).build();
            assertThat(http.send(typing, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            var asking = HttpRequest.newBuilder(URI.create(api.url() + "page/state?person=-9")).build();
            String state = http.send(asking, HttpResponse.BodyHandlers.ofString()).body();
            assertThat(state).contains("\"people\":[{\"id\":-9,\"name\":\"第一工作组群\"", "\"by\":\"小王\"", "\"text\":\"/bind\"");
        }
    }
}
