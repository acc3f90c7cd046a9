package zaigang.edge.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static zaigang.edge.telegram.ScriptedTelegram.dropped;
import static zaigang.edge.telegram.ScriptedTelegram.error;
import static zaigang.edge.telegram.ScriptedTelegram.html;
import static zaigang.edge.telegram.ScriptedTelegram.ok;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.spine.chat.Outgoing;
import zaigang.spine.outbox.Sender.Delivery;
import zaigang.spine.outbox.Sender.Parcel;

class TelegramSenderTest {
    private static final Outgoing HELLO = new Outgoing.Message(
            "<b>你好</b>",
            List.of(List.of(new Outgoing.Key("在岗", "a.b.1", null), new Outgoing.Key("link", "", "https://t.me/x"))));

    private final ScriptedTelegram telegram = new ScriptedTelegram();
    private final TelegramLine line = telegram.line();
    private final TelegramSender sender = new TelegramSender(line);

    @AfterEach
    void close() {
        line.close();
        telegram.close();
    }

    @Test
    void a_message_goes_out_as_html_without_preview_and_with_its_buttons() {
        assertThat(send(HELLO)).isEqualTo(new Delivery.Sent(77));
        var call = telegram.calls("sendMessage").getFirst();
        assertThat(call.uri().getPath()).isEqualTo("/bot" + ScriptedTelegram.TOKEN + "/sendmessage");
        var json = call.json();
        assertThat(json.path("chat_id").asText()).isEqualTo("5");
        assertThat(json.path("text").asText()).isEqualTo("<b>你好</b>");
        assertThat(json.path("parse_mode").asText()).isEqualTo("HTML");
        assertThat(json.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
        assertThat(json.has("allow_paid_broadcast")).isFalse();
        assertThat(json.has("entities")).isFalse();
        assertThat(json.path("reply_markup").toString()).isEqualTo("{\"inline_keyboard\":[[{\"text\":\"在岗\",\"callback_data\":"
                + "\"a.b.1\"},{\"text\":\"link\",\"url\":\"https://t.me/x\"}]]}");
    }

    @Test
    void an_edit_keeps_its_message_id_and_an_empty_keyboard_is_left_out() {
        telegram.answers("editMessageText", ok("true"));
        assertThat(sender.send(new Parcel(5, 0, new Outgoing.Edit("neu", List.of()), 41, new byte[0])))
                .isEqualTo(new Delivery.Sent(41));
        var json = telegram.calls("editMessageText").getFirst().json();
        assertThat(json.path("message_id").asInt()).isEqualTo(41);
        assertThat(json.has("reply_markup")).isFalse();
    }

    @Test
    void a_notice_answers_its_query_and_is_cut_at_200_characters() {
        assertThat(send(new Outgoing.Notice("q9", "好".repeat(300), true))).isEqualTo(new Delivery.Sent(0));
        var json = telegram.calls("answerCallbackQuery").getFirst().json();
        assertThat(json.path("callback_query_id").asText()).isEqualTo("q9");
        assertThat(json.path("text").asText()).hasSize(200);
        assertThat(json.path("show_alert").asBoolean()).isTrue();
    }

    @Test
    void a_file_is_uploaded_with_name_caption_and_bytes() {
        var file = new Outgoing.File("十一月\"考勤\".csv", "<i>November</i>");
        byte[] bytes = "在岗,1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(sender.send(new Parcel(5, 0, file, 0, bytes))).isEqualTo(new Delivery.Sent(77));
        var call = telegram.calls("sendDocument").getFirst();
        assertThat(call.headers().getFirst("Content-Type")).startsWith("multipart/form-data");
        assertThat(call.body()).contains("filename=\"十一月_考勤_.csv\"", "attach://十一月_考勤_.csv", "在岗,1\n", "<i>November</i>", "HTML").doesNotContain("entities");
    }

    @Test
    void a_photo_is_uploaded_with_caption_and_buttons() {
        var photo = new Outgoing.Photo("十一月.png", "<b>在岗率</b>", List.of(List.of(new Outgoing.Key("Excel 表", "rep:get", ""))));
        assertThat(sender.send(new Parcel(5, 12, photo, 0, "PNG".getBytes(StandardCharsets.UTF_8)))).isEqualTo(new Delivery.Sent(77));
        var call = telegram.calls("sendPhoto").getFirst();
        assertThat(call.headers().getFirst("Content-Type")).startsWith("multipart/form-data");
        assertThat(call.body()).contains("attach://十一月.png", "PNG", "<b>在岗率</b>", "HTML", "message_thread_id", "reply_markup", "Excel 表")
                .doesNotContain("entities");
    }

    @Test
    void a_file_may_have_buttons() {
        var file = new Outgoing.File("a.png", "", List.of(List.of(new Outgoing.Key("Excel 表", "rep:get", ""))));
        sender.send(new Parcel(5, 0, file, 0, new byte[] {1}));
        assertThat(telegram.calls("sendDocument").getFirst().body()).contains("reply_markup", "Excel 表");
    }

    @Test
    void what_is_for_a_topic_names_it_and_what_is_for_the_general_one_does_not() {
        var file = new Outgoing.File("a.csv", "");
        sender.send(new Parcel(-5, 12, HELLO, 0, new byte[0]));
        sender.send(new Parcel(-5, 0, HELLO, 0, new byte[0]));
        sender.send(new Parcel(-5, 12, file, 0, new byte[] {1}));
        sender.send(new Parcel(-5, 12, new Outgoing.Action(Outgoing.Action.What.TYPING), 0, new byte[0]));
        assertThat(telegram.calls("sendMessage").getFirst().json().path("message_thread_id").asInt()).isEqualTo(12);
        assertThat(telegram.calls("sendMessage").getLast().json().has("message_thread_id")).isFalse();
        assertThat(telegram.calls("sendDocument").getFirst().body()).contains("message_thread_id");
        assertThat(telegram.calls("sendChatAction").getFirst().json().path("message_thread_id").asInt()).isEqualTo(12);
    }

    @Test
    void a_topic_that_takes_nothing_is_known_by_what_telegram_says() {
        telegram.answers("sendMessage", error(400, "Bad Request: message thread not found"), error(400, "Bad Request: TOPIC_CLOSED"),
                error(400, "Bad Request: TOPIC_DELETED"));
        for (int i = 0; i < 3; i++) {
            assertThat(sender.send(new Parcel(-5, 12, HELLO, 0, new byte[0]))).isInstanceOf(Delivery.TopicGone.class);
        }
    }

    @Test
    void a_menu_is_set_for_its_chat_and_an_empty_one_is_removed() {
        assertThat(send(new Outgoing.Menu(List.of(new Outgoing.Menu.Entry("today", "Today"))))).isEqualTo(new Delivery.Sent(0));
        assertThat(telegram.calls("setMyCommands").getFirst().json().toString())
                .contains("{\"command\":\"today\",\"description\":\"Today\"}", "\"type\":\"chat\"", "\"chat_id\":\"5\"");
        assertThat(send(new Outgoing.Menu(List.of()))).isEqualTo(new Delivery.Sent(0));
        assertThat(telegram.calls("deleteMyCommands")).hasSize(1);
    }

    @Test
    void too_many_waits_as_long_as_telegram_says_and_at_least_a_second() {
        telegram.answers("sendMessage",
                error(429, "Too Many Requests", "{\"retry_after\":7}"), error(429, "Too Many Requests"),
                error(429, "Too Many Requests", "{\"retry_after\":0}"));
        assertThat(send(HELLO)).isEqualTo(new Delivery.TooMany(Duration.ofSeconds(7)));
        assertThat(send(HELLO)).isEqualTo(new Delivery.TooMany(Duration.ofSeconds(1)));
        assertThat(send(HELLO)).isEqualTo(new Delivery.TooMany(Duration.ofSeconds(1)));
    }

    @Test
    void whoever_blocked_the_bot_or_is_gone_is_unreachable() {
        telegram.answers("sendMessage",
                error(403, "Forbidden: bot was blocked by the user"), error(400, "Bad Request: chat not found"),
                error(400, "Bad Request: user is deactivated"), error(400, "Bad Request: PEER_ID_INVALID"));
        for (int i = 0; i < 4; i++) {
            assertThat(send(HELLO)).isInstanceOf(Delivery.Unreachable.class);
        }
    }

    @Test
    void a_group_that_moved_tells_where() {
        telegram.answers("sendMessage",
                error(400, "Bad Request: group chat was upgraded", "{\"migrate_to_chat_id\":-1001234567890}"));
        assertThat(send(HELLO)).isEqualTo(new Delivery.Migrated(-1001234567890L));
    }

    @Test
    void an_edit_that_changes_nothing_is_done() {
        telegram.answers("editMessageText", error(400, "Bad Request: message is not modified: specified new message …"));
        var edit = new Parcel(5, 0, new Outgoing.Edit("x", List.of()), 41, new byte[0]);
        assertThat(sender.send(edit)).isEqualTo(new Delivery.Sent(41));
    }

    @Test
    void what_telegram_will_never_take_is_refused() {
        telegram.answers("sendMessage", error(400, "Bad Request: can't parse entities"), error(413, "Request Entity Too Large"));
        telegram.answers("answerCallbackQuery", error(400, "Bad Request: query is too old and response timeout expired"));
        assertThat(send(HELLO)).isEqualTo(new Delivery.Refused("400 Bad Request: can't parse entities"));
        assertThat(send(HELLO)).isInstanceOf(Delivery.Refused.class);
        assertThat(send(new Outgoing.Notice("q", "", false))).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void what_the_library_will_not_send_is_refused_without_a_call() {
        assertThat(send(new Outgoing.Message("", List.of()))).isInstanceOf(Delivery.Refused.class);
        assertThat(telegram.calls("sendMessage")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 401, 404})
    void a_server_error_or_a_wrong_token_is_for_later(int code) {
        telegram.answers("sendMessage", error(code, "x"));
        assertThat(send(HELLO)).isEqualTo(new Delivery.NotNow(code + " x", false));
    }

    @Test
    void a_gateway_is_told_from_telegram() {
        telegram.answers("sendMessage", html(502), html(503), html(403), html(302), html(504), html(200), html(413));
        for (int i = 0; i < 4; i++) {
            assertThat(send(HELLO)).isInstanceOfSatisfying(Delivery.NotNow.class, n -> assertThat(n.network()).isFalse());
        }
        assertThat(send(HELLO)).isInstanceOf(Delivery.Unclear.class);
        assertThat(send(HELLO)).isInstanceOf(Delivery.Unclear.class);
        assertThat(send(HELLO)).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void json_that_says_504_is_unclear() {
        telegram.answers("sendMessage", error(504, "Gateway Timeout"));
        assertThat(send(HELLO)).isInstanceOf(Delivery.Unclear.class);
    }

    @Test
    void an_answer_that_the_library_cannot_read_was_accepted_all_the_same() {
        telegram.answers("sendMessage", ok("{\"message_id\":{\"new\":1}}"));
        assertThat(send(HELLO)).isEqualTo(new Delivery.Sent(0));
    }

    @Test
    void a_refused_connection_is_for_later() throws IOException {
        telegram.close();
        assertThat(send(HELLO)).isInstanceOfSatisfying(Delivery.NotNow.class, n -> {
            assertThat(n.network()).isTrue();
            assertThat(n.reason()).doesNotContain(ScriptedTelegram.TOKEN);
        });
    }

    @Test
    void a_name_that_cannot_be_resolved_and_a_failed_tls_handshake_are_for_later() throws IOException {
        for (String api : List.of("http://telegram.invalid", "https://127.0.0.1:" + telegram.port())) {
            try (var other = ScriptedTelegram.line(URI.create(api))) {
                assertThat(new TelegramSender(other).send(new Parcel(5, 0, HELLO, 0, new byte[0])))
                        .isInstanceOfSatisfying(Delivery.NotNow.class, n -> assertThat(n.network()).isTrue());
            }
        }
    }

    @Test
    void a_connection_lost_after_the_request_is_unclear_and_the_request_is_not_sent_again() {
        assertThat(send(HELLO)).isInstanceOf(Delivery.Sent.class);
        telegram.answers("sendMessage", dropped());
        assertThat(send(HELLO)).isInstanceOf(Delivery.Unclear.class);
        assertThat(telegram.calls("sendMessage")).hasSize(2);
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_unclear() {
        var never = new CountDownLatch(1);
        telegram.answers("sendMessage", exchange -> await(never));
        assertThat(send(HELLO)).isInstanceOf(Delivery.Unclear.class);
        never.countDown();
        assertThat(telegram.calls("sendMessage")).hasSize(1);
    }

    @Test
    void a_broken_answer_is_unclear() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var other = ScriptedTelegram.line(URI.create("http://127.0.0.1:" + server.getLocalPort()))) {
            var sent = CompletableFuture.supplyAsync(() -> new TelegramSender(other).send(new Parcel(5, 0, HELLO, 0, new byte[0])));
            try (var socket = server.accept()) {
                socket.getInputStream().read(new byte[4096]);
                String begun = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"ok\":true";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(sent.get()).isInstanceOf(Delivery.Unclear.class);
        }
    }

    @Test
    void an_interrupted_caller_hears_that_it_is_unclear() throws Exception {
        var never = new CountDownLatch(1);
        var arrived = new CountDownLatch(1);
        telegram.answers("sendMessage", exchange -> {
            arrived.countDown();
            await(never);
        });
        var delivery = new CompletableFuture<Delivery>();
        Thread caller = Thread.ofPlatform().start(() -> delivery.complete(send(HELLO)));
        arrived.await();
        caller.interrupt();
        assertThat(delivery.get()).isInstanceOf(Delivery.Unclear.class);
        never.countDown();
    }

    @Test
    void sixty_four_calls_are_under_way_at_once() throws Exception {
        var together = new CountDownLatch(64);
        for (int i = 0; i < 64; i++) {
            telegram.answers("sendMessage", exchange -> {
                together.countDown();
                await(together);
                ok("true").to(exchange);
            });
        }
        var threads = IntStream.range(0, 64).mapToObj(i -> Thread.ofPlatform().daemon().start(() -> send(HELLO))).toList();
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(20));
        }
        assertThat(together.getCount()).isZero();
    }

    @Test
    void a_server_under_a_path_is_found_there() {
        try (var other = ScriptedTelegram.line(URI.create(telegram.api() + "/some/where/"))) {
            assertThat(new TelegramProfile(other).username()).contains("zaigang_bot");
            assertThat(telegram.calls("getMe").getFirst().uri().getPath())
                    .isEqualTo("/some/where/bot" + ScriptedTelegram.TOKEN + "/getme");
        }
    }

    @Test
    void the_profile_is_empty_while_telegram_cannot_be_asked() {
        telegram.answers("getMe", html(502));
        assertThat(new TelegramProfile(line).username()).isEmpty();
        assertThat(new TelegramProfile(line).username()).contains("zaigang_bot");
    }

    @Test
    void a_closed_line_sends_nothing() {
        line.close();
        assertThat(send(HELLO)).isInstanceOf(Delivery.NotNow.class);
        assertThat(telegram.calls("sendMessage")).isEmpty();
    }

    private Delivery send(Outgoing content) {
        return sender.send(new Parcel(5, 0, content, 0, new byte[0]));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
