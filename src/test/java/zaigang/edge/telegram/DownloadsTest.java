package zaigang.edge.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static zaigang.edge.telegram.ScriptedTelegram.error;
import static zaigang.edge.telegram.ScriptedTelegram.html;
import static zaigang.edge.telegram.ScriptedTelegram.json;
import static zaigang.edge.telegram.ScriptedTelegram.ok;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.edge.telegram.Downloads.Result;

class DownloadsTest {
    private static final int LIMIT = 1000;

    private final ScriptedTelegram telegram = new ScriptedTelegram();
    private final TelegramLine line = telegram.line();
    private final Downloads downloads = new Downloads(line, LIMIT, Duration.ofSeconds(20));

    @AfterEach
    void close() {
        line.close();
        telegram.close();
    }

    @Test
    void a_file_comes_from_the_server_that_is_set() {
        telegram.answers("getFile", ok(file("documents/名 单?#%.xlsx", 6))).answers("file", json(200, "在岗"));
        assertThat(downloads.fetch("F")).isInstanceOfSatisfying(Result.Fetched.class,
                f -> assertThat(f.bytes()).isEqualTo("在岗".getBytes(StandardCharsets.UTF_8)));
        assertThat(telegram.calls("getFile").getFirst().json().path("file_id").asText()).isEqualTo("F");
        var uri = telegram.calls("file").getFirst().uri();
        assertThat(uri.getPath()).isEqualTo("/file/bot" + ScriptedTelegram.TOKEN + "/documents/名 单?#%.xlsx");
        assertThat(uri.getRawPath()).endsWith("%3F%23%25.xlsx");
    }

    @Test
    void a_file_that_says_it_is_too_large_is_not_fetched() {
        telegram.answers("getFile", ok(file("a", LIMIT + 1)), error(400, "Bad Request: file is too big"));
        assertThat(downloads.fetch("F")).isEqualTo(new Result.TooLarge(LIMIT));
        assertThat(downloads.fetch("F")).isEqualTo(new Result.TooLarge(LIMIT));
        assertThat(telegram.calls("file")).isEmpty();
    }

    @Test
    void a_file_that_is_larger_than_it_said_is_cut_off() {
        telegram.answers("getFile", ok(file("a", 1)), ok(file("a", 1)));
        telegram.answers("file", json(200, "x".repeat(LIMIT)), json(200, "x".repeat(LIMIT + 1)));
        assertThat(downloads.fetch("F")).isInstanceOf(Result.Fetched.class);
        assertThat(downloads.fetch("F")).isEqualTo(new Result.TooLarge(LIMIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../bot1:x/getMe", "a/../../b", "", "/", "./a"})
    void a_path_that_climbs_or_says_nothing_is_not_followed(String path) {
        telegram.answers("getFile", ok(file(path, 1)));
        assertThat(downloads.fetch("F")).isInstanceOf(Result.Gone.class);
        assertThat(telegram.calls("file")).isEmpty();
    }

    @Test
    void a_file_that_is_gone_is_told_from_one_that_cannot_be_had_now() {
        telegram.answers("getFile", error(400, "Bad Request: invalid file_id"), html(502), ok(file("a", 1)), ok(file("a", 1)));
        telegram.answers("file", html(404), html(503));
        assertThat(downloads.fetch("F")).isEqualTo(new Result.Gone("Bad Request: invalid file_id"));
        assertThat(downloads.fetch("F")).isInstanceOf(Result.NotNow.class);
        assertThat(downloads.fetch("F")).isInstanceOf(Result.Gone.class);
        assertThat(downloads.fetch("F")).isInstanceOf(Result.NotNow.class);
    }

    @Test
    void without_network_it_is_for_later_and_the_reason_shows_no_token() {
        telegram.close();
        assertThat(downloads.fetch("F")).isInstanceOfSatisfying(Result.NotNow.class,
                n -> assertThat(n.reason()).isNotBlank().doesNotContain(ScriptedTelegram.TOKEN));
    }

    /** Each byte comes well within the time for a read. */
    private static ScriptedTelegram.Answer drips() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 100_000);
            try {
                while (true) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Test
    void a_file_that_drips_is_let_go_when_its_time_is_over() {
        var hasty = new Downloads(line, 1_000_000, Duration.ofMillis(400));
        telegram.answers("getFile", ok(file("a", 1)));
        telegram.answers("file", drips());
        assertThat(hasty.fetch("F")).isEqualTo(new Result.TooSlow());
    }

    @Test
    void so_is_one_of_which_not_even_the_path_comes() {
        var hasty = new Downloads(line, 1_000_000, Duration.ofMillis(400));
        telegram.answers("getFile", drips());
        assertThat(hasty.fetch("F")).isEqualTo(new Result.TooSlow());
    }

    @Test
    void the_limit_is_telegrams() {
        assertThat(Downloads.LIMIT).isEqualTo(20 * 1024 * 1024);
    }

    private static String file(String path, int size) {
        return "{\"file_id\":\"F\",\"file_unique_id\":\"U\",\"file_size\":" + size + ",\"file_path\":\"" + path + "\"}";
    }
}
