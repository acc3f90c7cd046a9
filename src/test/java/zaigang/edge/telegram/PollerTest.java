package zaigang.edge.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static zaigang.edge.telegram.ScriptedTelegram.dropped;
import static zaigang.edge.telegram.ScriptedTelegram.error;
import static zaigang.edge.telegram.ScriptedTelegram.html;
import static zaigang.edge.telegram.ScriptedTelegram.ok;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zaigang.spine.chat.Incoming;

class PollerTest {
    private static final String CHAT =
            "\"chat\":{\"id\":5,\"type\":\"private\"},\"from\":{\"id\":5,\"is_bot\":false,\"first_name\":\"A\"}";

    private final ScriptedTelegram telegram = new ScriptedTelegram();
    private final Heedful log = new Heedful();
    private final List<Incoming> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger heard = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T00:30:00Z"));
    private final List<Throwable> died = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
        telegram.close();
        log.close();
    }

    @Test
    void a_batch_is_confirmed_only_after_it_was_committed() throws Exception {
        var committing = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        IntStream.rangeClosed(1, 3).forEach(i -> telegram.update(i, words("w" + i)));
        listen(batch -> {
            committing.countDown();
            awaitLatch(commit);
            received.addAll(batch);
        });
        committing.await();
        int polls = telegram.calls("getUpdates").size();
        assertThat(telegram.confirmed()).isZero();
        assertThat(heard).hasValue(0);
        commit.countDown();
        await().until(() -> telegram.confirmed() == 3);
        assertThat(polls).isEqualTo(1);
        assertThat(texts()).containsExactly("w1", "w2", "w3");
        await().until(() -> heard.get() > 0);
    }

    @Test
    void a_commit_that_fails_is_tried_again_and_nothing_is_confirmed_meanwhile() {
        var tries = new AtomicInteger();
        telegram.update(1, words("hello"));
        listen(batch -> {
            assertThat(telegram.confirmed()).isZero();
            switch (tries.incrementAndGet()) {
                case 1, 2 -> throw new IllegalStateException("disk full");
                case 3 -> throw new OutOfMemoryError("simulated");
                default -> received.addAll(batch);
            }
        });
        await().until(() -> telegram.confirmed() == 1);
        assertThat(tries).hasValue(4);
        assertThat(texts()).containsExactly("hello");
        assertThat(log.count("updates cannot be saved")).isEqualTo(1);
        assertThat(log.count("updates can be saved again")).isEqualTo(1);
    }

    @Test
    void a_listener_that_fails_does_not_end_polling() {
        open(telegram.line(), received::addAll, () -> {
            throw new IllegalStateException("no matter");
        });
        telegram.update(1, words("a"));
        await().until(() -> telegram.confirmed() == 1);
        telegram.update(2, words("b"));
        await().until(() -> telegram.confirmed() == 2);
    }

    @Test
    void an_error_in_the_midst_of_a_poll_neither_ends_polling_nor_loses_the_batch() {
        var failed = new AtomicBoolean();
        InstantSource clock = () -> {
            if (Thread.currentThread().getName().startsWith("telegram-poll") && failed.compareAndSet(false, true)) {
                throw new StackOverflowError("simulated");
            }
            return now.get();
        };
        telegram.update(1, words("hello"));
        open(telegram.line(), received::addAll, heard::incrementAndGet, clock);
        await().until(() -> telegram.confirmed() == 1);
        assertThat(failed).isTrue();
        assertThat(texts()).containsExactly("hello");
        assertThat(log.count("a poll failed in an unexpected way")).isEqualTo(1);
    }

    @Test
    void an_error_before_the_first_poll_does_not_keep_it_from_being_made() {
        var failed = new AtomicBoolean();
        InstantSource clock = () -> {
            if (Thread.currentThread().getName().startsWith("telegram-poll") && failed.compareAndSet(false, true)) {
                throw new StackOverflowError("simulated");
            }
            return now.get();
        };
        telegram.answers("deleteWebhook", error(409, "Conflict: simulated"));
        telegram.update(1, words("hello"));
        open(telegram.line(), received::addAll, heard::incrementAndGet, clock);
        await().until(() -> telegram.confirmed() == 1);
        assertThat(failed).isTrue();
        assertThat(log.count("polling cannot begin")).isEqualTo(1);
        assertThat(died).isEmpty();
    }

    @Test
    void one_unreadable_update_is_kept_and_the_rest_of_the_batch_is_read() {
        telegram.update(1, words("before"));
        telegram.update(2, "\"message\":{\"message_id\":{\"changed\":true}," + CHAT + "}");
        telegram.update(3, words("after"));
        listen(received::addAll);
        await().until(() -> telegram.confirmed() == 3);
        assertThat(received).hasSize(3);
        assertThat(texts()).containsExactly("before", "after");
        assertThat(received.get(1).updateId()).isEqualTo(2);
        assertThat(received.get(1).content()).isInstanceOfSatisfying(Incoming.Unreadable.class,
                u -> assertThat(u.raw()).startsWith("{\"update_id\":2,").contains("\"changed\":true"));
    }

    @Test
    void the_first_poll_asks_without_offset_for_what_is_wanted_and_later_ones_are_long() {
        listen(received::addAll);
        await().until(() -> telegram.calls("getUpdates").size() >= 2);
        var first = telegram.calls("getUpdates").get(0).json();
        assertThat(first.has("offset")).isFalse();
        assertThat(first.path("timeout").asInt()).isZero();
        assertThat(first.path("limit").asInt()).isEqualTo(1);
        assertThat(first.path("allowed_updates").toString()).isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
        assertThat(telegram.calls("getUpdates").get(1).json().path("timeout").asInt()).isEqualTo(1);
        assertThat(telegram.calls("deleteWebhook")).hasSize(1);
    }

    @Test
    void polls_without_news_are_heard_too() {
        listen(received::addAll);
        await().until(() -> heard.get() >= 2);
        assertThat(received).isEmpty();
    }

    @Test
    void another_poller_is_reported_once_and_polling_goes_on() {
        telegram.answers("getUpdates",
                error(409, "Conflict: terminated by other getUpdates request"), ok("[]"),
                error(409, "Conflict: terminated by other getUpdates request"), ok("[]"));
        listen(received::addAll);
        telegram.update(1, words("on"));
        await().until(() -> telegram.confirmed() == 1);
        assertThat(log.count("another program polls with the same token")).isEqualTo(1);
    }

    @Test
    void another_poller_is_reported_anew_after_five_minutes_without() {
        String conflict = "Conflict: terminated by other getUpdates request";
        telegram.answers("getUpdates", error(409, conflict));
        listen(received::addAll);
        await().until(() -> heard.get() >= 1);
        assertThat(log.count("Telegram is heard again")).isZero();
        now.updateAndGet(i -> i.plus(Duration.ofMinutes(6)));
        await().until(() -> log.count("Telegram is heard again") == 1);
        telegram.answers("getUpdates", error(409, conflict));
        await().until(() -> log.count("another program polls with the same token") == 2);
    }

    @Test
    void a_webhook_set_by_others_is_removed() {
        telegram.answers("getUpdates", error(409, "Conflict: can't use getUpdates method while webhook is active"));
        listen(received::addAll);
        await().until(() -> telegram.calls("deleteWebhook").size() == 2);
        await().until(() -> log.count("heard again") == 1);
    }

    @Test
    void too_many_polls_wait_as_long_as_telegram_says() throws Exception {
        telegram.answers("getUpdates", error(429, "Too Many Requests", "{\"retry_after\":1}"));
        listen(received::addAll);
        await().until(() -> log.count("pausing for PT1S") == 1);
        long before = System.nanoTime();
        await().until(() -> telegram.calls("getUpdates").size() >= 2);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(600));
    }

    @Test
    void errors_of_servers_gateways_and_connections_pass() {
        telegram.answers("getUpdates",
                error(500, "Internal"), dropped(), html(502), html(200), error(401, "Unauthorized"), error(401, "Unauthorized"));
        listen(received::addAll);
        telegram.update(1, words("on"));
        await().until(() -> telegram.confirmed() == 1);
        assertThat(log.count("the token is wrong or was revoked")).isEqualTo(1);
        assertThat(log.count("Telegram answers with an error")).isEqualTo(1);
        assertThat(log.count("Telegram cannot be reached")).isEqualTo(1);
        assertThat(log.count("something else answers in Telegram's place")).isEqualTo(1);
        assertThat(log.count("Telegram is heard again")).isEqualTo(1);
        assertThat(String.join("\n", log.lines())).doesNotContain(ScriptedTelegram.TOKEN);
    }

    @Test
    void a_webhook_that_cannot_be_removed_at_the_start_does_not_hinder() {
        telegram.answers("deleteWebhook", html(502));
        telegram.update(1, words("on"));
        listen(received::addAll);
        await().until(() -> telegram.confirmed() == 1);
    }

    @Test
    void it_starts_without_network_says_so_once_and_works_when_the_network_comes() throws Exception {
        int port = telegram.port();
        telegram.close();
        var line = ScriptedTelegram.line(URI.create("http://127.0.0.1:" + port));
        open(line, received::addAll, heard::incrementAndGet);
        await().until(() -> log.count("Telegram cannot be reached") == 1);
        Thread.sleep(50); // many pauses of at most 5 ms
        try (var back = new ScriptedTelegram(port)) {
            back.update(1, words("hello"));
            await().until(() -> back.confirmed() == 1);
            assertThat(log.lines()).hasSize(2).last().isEqualTo("Telegram is heard again");
        }
    }

    @Test
    void numbers_that_start_anew_lower_are_read() {
        telegram.update(900, words("old"));
        listen(received::addAll);
        await().until(() -> telegram.confirmed() == 900);
        telegram.answers("getUpdates", ok("[{\"update_id\":17," + words("new") + "}]"));
        await().until(() -> texts().contains("new"));
        await().until(() -> lastOffset() == 18);
    }

    @Test
    void a_start_takes_little_at_first_so_that_a_short_life_gets_on_too() {
        IntStream.rangeClosed(1, 300).forEach(i -> telegram.update(i, words("w" + i)));
        var sizes = new CopyOnWriteArrayList<Integer>();
        listen(batch -> sizes.add(batch.size()));
        await().until(() -> telegram.confirmed() == 300);
        assertThat(sizes).containsExactly(1, 2, 4, 8, 16, 32, 64, 100, 73);
    }

    @Test
    void telegram_counts_as_heard_when_all_it_had_was_committed() {
        IntStream.rangeClosed(1, 4).forEach(i -> telegram.update(i, words("w" + i)));
        var heardAt = new CopyOnWriteArrayList<Integer>();
        var first = new CountDownLatch(1);
        open(telegram.line(), batch -> {
            received.addAll(batch);
        }, () -> {
            heardAt.add(received.size());
            first.countDown();
        });
        awaitLatch(first);
        assertThat(heardAt.getFirst()).isEqualTo(4);
    }

    @Test
    void a_number_of_more_than_32_bits_is_handled_and_confirmed() {
        telegram.update(3_000_000_000L, words("one"));
        telegram.update(3_000_000_001L, words("two"));
        listen(received::addAll);
        await().until(() -> telegram.confirmed() == 3_000_000_001L);
        assertThat(texts()).containsExactly("one", "two");
        assertThat(received).extracting(Incoming::updateId).containsExactly(3_000_000_000L, 3_000_000_001L);
    }

    /** How long is waited at the end, where a server gives these one after the other, whatever it was told to forget. */
    private static Duration pauseAfter(List<String> answers) {
        var progress = new Progress(TelegramPatience.USUAL);
        Duration pause = Duration.ZERO;
        for (String answer : answers) {
            progress.answered(UpdateReader.read("{\"ok\":true,\"result\":" + answer + "}", progress.offset()).orElseThrow());
            pause = progress.saved();
        }
        return pause;
    }

    @Test
    void what_comes_again_though_confirmed_is_polled_with_growing_pauses_and_said_once() {
        for (String stuck : List.of("[{\"update_id\":-5}]", "[{\"update_id\":\"x\"}]", "[{}]", "[{\"update_id\":7}]")) {
            assertThat(IntStream.rangeClosed(1, 6).mapToObj(times -> pauseAfter(Collections.nCopies(times, stuck)).toSeconds()))
                    .as(stuck).containsExactly(0L, 1L, 2L, 4L, 5L, 5L);
        }
        long before = log.count("come again although they were confirmed");
        assertThat(pauseAfter(List.of("[{}]", "[{}]", "[{},{\"update_id\":8}]", "[{}]", "[{}]"))).isEqualTo(Duration.ofSeconds(2));
        assertThat(log.count("come again although they were confirmed")).isEqualTo(before + 1);
    }

    @Test
    void others_are_handled_beside_an_update_that_cannot_be_confirmed() {
        telegram.update(-5, words("stuck"));
        listen(received::addAll);
        await().until(() -> telegram.calls("getUpdates").size() > 10);
        telegram.update(9, words("on"));
        await().until(() -> texts().contains("on"));
        await().until(() -> lastOffset() == 10);
        assertThat(received.stream().filter(i -> i.updateId() != 9)).extracting(Incoming::updateId).allMatch(n -> n < 0)
                .containsOnly(received.getFirst().updateId());
        assertThat(log.count("come again although they were confirmed")).isEqualTo(1);
    }

    @Test
    void after_six_quiet_days_no_offset_is_sent() {
        telegram.update(900, words("old"));
        listen(received::addAll);
        await().until(() -> telegram.confirmed() == 900);
        assertThat(lastOffset()).isEqualTo(901);
        now.updateAndGet(i -> i.plus(Duration.ofDays(6)).plusSeconds(1));
        await().until(() -> lastOffset() == 0);
        telegram.update(17, words("new"));
        await().until(() -> texts().contains("new"));
        await().until(() -> lastOffset() == 18);
    }

    @Test
    void closing_cancels_the_poll_under_way() throws Exception {
        var polling = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        telegram.answers("getUpdates", exchange -> {
            polling.countDown();
            awaitLatch(never);
        });
        Poller poller = listen(received::addAll);
        polling.await();
        assertThat(timeOf(poller::close)).isLessThan(Duration.ofSeconds(1));
        never.countDown();
        int polls = telegram.calls("getUpdates").size();
        Thread.sleep(50); // a poller that went on would poll many times
        assertThat(telegram.calls("getUpdates")).hasSize(polls);
    }

    @Test
    void closing_waits_for_a_commit_but_not_for_ever() throws Exception {
        var committing = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        telegram.update(1, words("x"));
        Poller poller = listen(batch -> {
            committing.countDown();
            awaitLatch(never);
        });
        committing.await();
        assertThat(timeOf(poller::close)).isLessThan(Duration.ofSeconds(2));
        never.countDown();
        assertThat(telegram.confirmed()).isZero();
    }

    @Test
    void closing_ends_the_tries_of_a_commit_that_fails() throws Exception {
        var failing = new CountDownLatch(1);
        telegram.update(1, words("x"));
        Poller poller = listen(batch -> {
            failing.countDown();
            throw new IllegalStateException("disk full");
        });
        failing.await();
        assertThat(timeOf(poller::close)).isLessThan(Duration.ofSeconds(1));
        assertThat(telegram.confirmed()).isZero();
    }

    @Test
    void pauses_double_up_to_thirty_seconds() {
        assertThat(IntStream.of(1, 2, 3, 5, 6, 1000).mapToObj(TelegramPatience.USUAL::pause).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 16L, 30L, 30L);
    }

    private Poller listen(Consumer<List<Incoming>> desk) {
        return open(telegram.line(), desk, heard::incrementAndGet);
    }

    private Poller open(TelegramLine line, Consumer<List<Incoming>> desk, CaughtUp heard) {
        return open(line, desk, heard, now::get);
    }

    private Poller open(TelegramLine line, Consumer<List<Incoming>> desk, CaughtUp heard, InstantSource clock) {
        var poller = new Poller(line, desk, heard, clock, died::add);
        open.add(line);
        open.add(poller);
        poller.start();
        return poller;
    }

    private int lastOffset() {
        return telegram.calls("getUpdates").getLast().json().path("offset").asInt(0);
    }

    private List<String> texts() {
        return received.stream()
                .filter(i -> i.content() instanceof Incoming.Words)
                .map(i -> ((Incoming.Words) i.content()).text())
                .toList();
    }

    private static String words(String text) {
        return "\"message\":{\"message_id\":1,\"date\":1,\"text\":\"" + text + "\"," + CHAT + "}";
    }

    private static Duration timeOf(Runnable action) {
        long before = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
