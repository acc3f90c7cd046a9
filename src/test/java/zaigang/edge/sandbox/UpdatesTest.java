package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class UpdatesTest extends SandboxTest {
    private List<String> texts(JsonNode updates) {
        return StreamSupport.stream(updates.spliterator(), false).map(u -> u.path("message").path("text").asText()).toList();
    }

    @Test
    void an_update_is_forgotten_only_when_a_higher_offset_is_asked_for() {
        wang.types("one");
        wang.types("two");
        var first = ok("getUpdates", "{}");
        assertThat(texts(first)).containsExactly("one", "two");
        assertThat(texts(ok("getUpdates", "{}"))).containsExactly("one", "two");
        long id = first.get(0).path("update_id").asLong();
        assertThat(texts(ok("getUpdates", "{'offset': " + id + "}"))).containsExactly("one", "two");
        assertThat(texts(ok("getUpdates", "{'offset': " + (id + 1) + "}"))).containsExactly("two");
        assertThat(texts(ok("getUpdates", "{}"))).containsExactly("two");
        assertThat(api.pendingUpdates()).isEqualTo(1);
    }

    @Test
    void a_negative_offset_keeps_the_last_ones_only() {
        for (String text : List.of("one", "two", "three")) {
            wang.types(text);
        }
        assertThat(texts(ok("getUpdates", "{'offset': -2}"))).containsExactly("two", "three");
        assertThat(api.pendingUpdates()).isEqualTo(2);
    }

    @Test
    void a_poll_brings_no_more_than_its_limit_and_never_more_than_a_hundred() {
        for (int i = 0; i < 120; i++) {
            wang.types("text " + i);
        }
        assertThat(ok("getUpdates", "{'limit': 3}")).hasSize(3);
        assertThat(ok("getUpdates", "{'limit': 500}")).hasSize(100);
    }

    @Test
    void a_waiting_poll_wakes_when_something_arrives() {
        var poll = CompletableFuture.supplyAsync(() -> ok("getUpdates", "{'timeout': 50}"));
        await().pollDelay(Duration.ofMillis(100)).until(() -> !poll.isDone());
        wang.types("at last");
        assertThat(texts(poll.orTimeout(5, TimeUnit.SECONDS).join())).containsExactly("at last");
    }

    @Test
    void a_second_poller_ends_the_first() {
        var first = CompletableFuture.supplyAsync(() -> call("getUpdates", "{'timeout': 50}"));
        await().pollDelay(Duration.ofMillis(200)).until(() -> !first.isDone());
        ok("getUpdates", "{}");
        assertThat(first.join().path("error_code").asInt()).isEqualTo(409);
        assertThat(first.join().path("description").asText()).isEqualTo(
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    @Test
    void only_the_wanted_kinds_arrive_from_then_on() {
        ok("getUpdates", "{'allowed_updates': ['callback_query']}");
        wang.types("unheard");
        assertThat(ok("getUpdates", "{}")).isEmpty();
        ok("getUpdates", "{'allowed_updates': []}");
        wang.types("heard");
        assertThat(texts(ok("getUpdates", "{}"))).containsExactly("heard");
    }

    @Test
    void taps_wait_150_seconds_and_messages_24_hours() {
        long message = sent("?", "[[{'text': 'yes', 'callback_data': 'y'}]]");
        wang.taps(message, "yes");
        wang.types("hello");
        clock.passes(Duration.ofSeconds(149));
        assertThat(ok("getUpdates", "{}")).hasSize(2);
        clock.passes(Duration.ofSeconds(1));
        assertThat(texts(ok("getUpdates", "{}"))).containsExactly("hello");
        clock.passes(Duration.ofHours(24));
        assertThat(ok("getUpdates", "{}")).isEmpty();
    }

    @Test
    void a_location_comes_with_its_accuracy_and_without_a_text() {
        wang.sends(new Pin(32.1034, 114.1012, 15));
        var message = ok("getUpdates", "{}").get(0).path("message");
        assertThat(message.path("location").path("latitude").asDouble()).isEqualTo(32.1034);
        assertThat(message.path("location").path("longitude").asDouble()).isEqualTo(114.1012);
        assertThat(message.path("location").path("horizontal_accuracy").asDouble()).isEqualTo(15);
        assertThat(message.has("text")).isFalse();
    }

    @Test
    void ids_can_start_anew_at_a_lower_number_and_an_offset_from_before_loses_nothing() {
        api.nextUpdateId(900_000_000);
        wang.types("before");
        long old = ok("getUpdates", "{}").get(0).path("update_id").asLong();
        ok("getUpdates", "{'offset': " + (old + 1) + "}");
        api.nextUpdateId(5000);
        wang.types("after");
        assertThat(texts(ok("getUpdates", "{'offset': " + (old + 1) + "}"))).containsExactly("after");
    }

    @Test
    void a_person_who_blocks_the_bot_is_reported_and_not_reached() {
        wang.blocks();
        var update = ok("getUpdates", "{}").get(0).path("my_chat_member");
        assertThat(update.path("new_chat_member").path("status").asText()).isEqualTo("kicked");
        refused("sendMessage", "{'chat_id': 1001, 'text': 'x'}", 403, "Forbidden: bot was blocked by the user");
        wang.unblocks();
        ok("sendMessage", "{'chat_id': 1001, 'text': 'x'}");
    }
}
