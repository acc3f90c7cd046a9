package zaigang.edge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest extends SandboxTest {
    private static final String MESSAGE = "{'chat_id': 1001, 'text': 'x'}";

    @Test
    void a_flood_is_answered_with_the_seconds_to_wait() {
        api.faults().next("sendMessage", new Fault.TooManyRequests(7));
        var answer = call("sendMessage", MESSAGE);
        assertThat(answer.path("error_code").asInt()).isEqualTo(429);
        assertThat(answer.path("description").asText()).isEqualTo("Too Many Requests: retry after 7");
        assertThat(answer.path("parameters").path("retry_after").asInt()).isEqualTo(7);
        ok("sendMessage", MESSAGE);
        assertThat(wang.chat().messages()).hasSize(1);
    }

    @Test
    void faults_come_in_order_as_often_as_told_and_only_where_they_are_meant() {
        api.addUser(new SandboxPerson(1002, "Li", "", "", ""));
        api.faults().next("sendMessage", new Fault.ServerError(), 2, 1001).next("sendMessage", new Fault.Forbidden(), 1, 1001);
        ok("sendMessage", "{'chat_id': 1002, 'text': 'x'}");
        refused("sendMessage", MESSAGE, 500, "Internal Server Error");
        refused("sendMessage", MESSAGE, 500, "Internal Server Error");
        refused("sendMessage", MESSAGE, 403, "Forbidden: bot was blocked by the user");
        ok("sendMessage", MESSAGE);
    }

    @Test
    void a_dropped_connection_leaves_the_message_or_not() {
        api.faults().next("sendMessage", new Fault.DropBeforeAccepting(), 1);
        assertThatThrownBy(() -> call("sendMessage", MESSAGE)).isInstanceOf(UncheckedIOException.class);
        assertThat(wang.chat().messages()).isEmpty();
        api.faults().next("sendMessage", new Fault.DropAfterAccepting(), 1);
        assertThatThrownBy(() -> call("sendMessage", MESSAGE)).isInstanceOf(UncheckedIOException.class);
        assertThat(wang.chat().messages()).hasSize(1);
        assertThat(api.journal().accepted("sendMessage")).isEqualTo(1);
    }

    @Test
    void a_group_that_moved_names_its_new_id() {
        api.addGroup(-5, "Group");
        api.faults().next("sendMessage", new Fault.MigrateTo(-1005));
        var answer = call("sendMessage", "{'chat_id': -5, 'text': 'x'}");
        assertThat(answer.path("description").asText()).isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(answer.path("parameters").path("migrate_to_chat_id").asLong()).isEqualTo(-1005);
        ok("sendMessage", "{'chat_id': -1005, 'text': 'x'}");
    }

    @Test
    void a_page_from_a_proxy_is_not_json() {
        api.faults().next("getMe", new Fault.BadGateway());
        assertThatThrownBy(() -> call("getMe", "{}")).hasMessageContaining("'<'");
    }

    @Test
    void without_a_network_nothing_is_answered_and_a_waiting_poll_ends() {
        var poll = CompletableFuture.supplyAsync(() -> call("getUpdates", "{'timeout': 50}"));
        await().pollDelay(Duration.ofMillis(200)).until(() -> !poll.isDone());
        api.faults().network(false);
        assertThatThrownBy(poll::join).hasCauseInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> call("sendMessage", MESSAGE)).isInstanceOf(UncheckedIOException.class);
        wang.types("kept");
        api.faults().network(true);
        assertThat(ok("getUpdates", "{}")).hasSize(1);
        assertThat(wang.chat().last()).isEmpty();
    }

    @Test
    void the_limits_slide() {
        api.limits(Limits.telegram());
        IntStream.range(0, 3).forEach(i -> ok("sendMessage", MESSAGE));
        refused("sendMessage", MESSAGE, 429, "Too Many Requests: retry after 1");
        clock.passes(Duration.ofMillis(999));
        refused("sendMessage", MESSAGE, 429, "Too Many Requests: retry after 1");
        clock.passes(Duration.ofMillis(1));
        ok("sendMessage", MESSAGE);
    }

    @Test
    void all_chats_together_get_thirty_in_any_second() {
        api.limits(Limits.telegram());
        for (long id = 1; id <= 31; id++) {
            api.addUser(new SandboxPerson(id, "P" + id, "", "", ""));
        }
        for (long id = 1; id <= 30; id++) {
            ok("sendMessage", "{'chat_id': %d, 'text': 'x'}".formatted(id));
        }
        refused("sendMessage", "{'chat_id': 31, 'text': 'x'}", 429, "Too Many Requests: retry after 1");
        clock.passes(Duration.ofSeconds(1));
        ok("sendMessage", "{'chat_id': 31, 'text': 'x'}");
    }

    @Test
    void edits_count_for_their_chat_and_not_for_the_messages_in_all() {
        api.limits(Limits.telegram());
        api.addUser(new SandboxPerson(2, "P2", "", "", ""));
        long message = ok("sendMessage", "{'chat_id': 2, 'text': 'x'}").path("message_id").asLong();
        IntStream.range(0, 2).forEach(i -> ok("editMessageText", "{'chat_id': 2, 'message_id': %d, 'text': 'y%d'}".formatted(message, i)));
        refused("editMessageText", "{'chat_id': 2, 'message_id': %d, 'text': 'z'}".formatted(message), 429, "Too Many Requests: retry after 1");
        refused("sendMessage", "{'chat_id': 2, 'text': 'x'}", 429, "Too Many Requests: retry after 1");
        for (long id = 3; id <= 31; id++) {
            api.addUser(new SandboxPerson(id, "P" + id, "", "", ""));
            ok("sendMessage", "{'chat_id': %d, 'text': 'x'}".formatted(id));
        }
        api.addUser(new SandboxPerson(32, "P32", "", "", ""));
        refused("sendMessage", "{'chat_id': 32, 'text': 'x'}", 429, "Too Many Requests: retry after 1");
        ok("sendChatAction", "{'chat_id': 32, 'action': 'typing'}");
    }

    @Test
    void closing_is_quick_while_a_poll_waits() {
        CompletableFuture.supplyAsync(() -> call("getUpdates", "{'timeout': 50}"));
        long start = System.nanoTime();
        api.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
}
