package zaigang.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zaigang.Sandbox;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.edge.sandbox.SandboxUser;
import zaigang.edge.sandbox.Specification;

/**
 * Every kind of request that the bot makes is one that Telegram knows: held against Telegram's own list, where that lies beside
 * the project; skipped elsewhere.
 */
class EveryRequestTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Shortly after eight in Shanghai; the sandbox goes on to shortly before the check-in. */
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T00:05:00Z");
    /** An organizer of the sample, the last but one of its list. */
    private static final long ORGANIZER = 700_000_029L;

    @TempDir
    Path folder;

    @Test
    void the_bot_asks_for_nothing_that_telegram_does_not_know() throws Exception {
        Specification specification = Specification.load();
        try (Sandbox sandbox = SampleSandbox.start(folder, MONDAY_MORNING)) {
            LocalBotApi api = sandbox.api();
            SandboxUser organizer = api.user(ORGANIZER);
            theCheckInBegins(sandbox);
            for (String command : List.of("/help", "/today", "/duty", "/rules 3", "/me", "/leave", "/board", "/report", "/import",
                    "/unlinked", "/language")) {
                answered(organizer, () -> organizer.types(command));
            }
            answered(organizer, () -> organizer.sends("a.csv", "a,b".getBytes(StandardCharsets.UTF_8), ""));
            organizer.taps(organizer.chat().messages().stream().filter(m -> m.buttonTexts().contains("English"))
                    .findFirst().orElseThrow().id(), "English");
            await().atMost(PATIENCE).until(() -> !api.toasts().isEmpty());
            for (String method : List.of("sendMessage", "setMyCommands", "editMessageText", "answerCallbackQuery", "sendDocument",
                    "getUpdates", "getFile")) {
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(api.journal().accepted(method)).as(method).isPositive());
            }
            specification.holds(api.journal().calls());
        }
    }

    /** So that there is something to report. */
    private static void theCheckInBegins(Sandbox sandbox) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(URI.create(sandbox.url() + "page/clock")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"to\": \"plus-hour\"}")).build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    private static void answered(SandboxUser user, Runnable does) {
        int before = user.chat().messages().size();
        does.run();
        await().atMost(PATIENCE).until(() -> user.chat().messages().size() > before + 1);
    }
}
