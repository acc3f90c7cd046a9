package zaigang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.Sandbox;

/** When the clock of the sandbox begins, and how it comes from a Friday night to a Monday morning. 2026-11-27 is a Friday. */
class SandboxClockTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** 刘志强, a cadre of the sample. */
    private static final String CADRE = "刘志强";

    @TempDir
    Path folder;

    private Sandbox started(String local) throws Exception {
        return SampleSandbox.start(folder, LocalDateTime.parse(local).atZone(ZONE).toInstant());
    }

    private static String get(Sandbox sandbox, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build(), BodyHandlers.ofString()).body();
        }
    }

    private static String clock(Sandbox sandbox, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "page/clock")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).body();
        }
    }

    private static String now(Sandbox sandbox) throws Exception {
        String millis = get(sandbox, "page/state?person=0").replaceFirst("(?s).*\"now\":(\\d+).*", "$1");
        return Instant.ofEpochMilli(Long.parseLong(millis)).atZone(ZONE).toString().substring(0, 16);
    }

    private static long cadre(Sandbox sandbox) throws Exception {
        return Long.parseLong(get(sandbox, "page/state?person=0").replaceFirst("(?s).*\"id\":(\\d+),\"name\":\"" + CADRE + ".*", "$1"));
    }

    @Test
    void it_begins_on_a_working_day_five_minutes_before_the_check_in() throws Exception {
        try (Sandbox sandbox = started("2026-11-28T15:00")) {
            assertThat(now(sandbox)).isEqualTo("2026-11-30T08:25");
        }
    }

    @Test
    void on_a_working_day_before_that_it_begins_on_the_same_day_and_goes_on_where_it_was_left() throws Exception {
        try (Sandbox sandbox = started("2026-11-27T06:00")) {
            assertThat(now(sandbox)).isEqualTo("2026-11-27T08:25");
            clock(sandbox, "{\"to\": \"plus-hour\"}");
            assertThat(now(sandbox)).isEqualTo("2026-11-27T09:25");
        }
        try (Sandbox again = started("2026-11-27T06:00")) {
            assertThat(now(again)).isGreaterThanOrEqualTo("2026-11-27T09:25");
        }
    }

    @Test
    void from_a_friday_night_it_goes_on_to_the_next_message_of_a_person_in_one_step() throws Exception {
        try (Sandbox sandbox = started("2026-11-27T06:00")) {
            for (int hour = 0; hour < 13; hour++) {
                clock(sandbox, "{\"to\": \"plus-hour\"}");
            }
            assertThat(now(sandbox)).isEqualTo("2026-11-27T21:25");
            long person = cadre(sandbox);
            int before = sandbox.api().user(person).chat().messages().size();
            assertThat(clock(sandbox, "{\"to\": \"next-message\", \"chat\": " + person + "}")).contains("\"reached\":true");
            var messages = sandbox.api().user(person).chat().messages();
            assertThat(messages).hasSizeGreaterThan(before);
            assertThat(messages.getLast().text()).containsAnyOf("今日在岗打卡", "值班提醒", "接班");
            assertThat(now(sandbox)).isBetween("2026-11-28T07:00", "2026-11-30T08:30");
        }
    }
}
