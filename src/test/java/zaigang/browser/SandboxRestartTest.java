package zaigang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.Sandbox;
import zaigang.edge.sandbox.SandboxGroup;

/** What stands after the sandbox has been started again. */
class SandboxRestartTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long GROUP = -700_000_000;

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

    private static long person(Sandbox sandbox, String name) throws Exception {
        return Long.parseLong(get(sandbox, "page/state?person=0").replaceFirst("(?s).*\"id\":(\\d+),\"name\":\"" + name + ".*", "$1"));
    }

    @Test
    void a_topic_that_was_bound_stands_again_and_gets_its_roster() throws Exception {
        long supergroup;
        long topic;
        try (Sandbox sandbox = started("2026-11-27T06:00")) {
            var li = sandbox.api().user(person(sandbox, "李国栋"));
            supergroup = sandbox.api().group(GROUP).migrates(li);
            topic = sandbox.api().group(supergroup).opensTopic(li, "值班");
            sandbox.api().group(supergroup).types(li, topic, "/bind", false);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                    assertThat(get(sandbox, "page/state?person=" + supergroup)).contains("已绑定"));
        }
        try (Sandbox again = started("2026-11-27T06:30")) {
            assertThat(get(again, "page/state?person=0")).contains("\"id\":" + supergroup).doesNotContain("\"id\":" + GROUP + ",");
            SandboxGroup group = again.api().group(supergroup);
            group.types(again.api().user(person(again, "李国栋")), topic, "/duty", false);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                    assertThat(get(again, "page/state?person=" + supergroup)).contains("带班").doesNotContain("关闭或删除"));
        }
    }
}
