package zaigang.edge.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;

/**
 * Watches the polls: tells troubles apart, which the library's session does not, says each once, and sets the pauses. As the
 * session's back-off it does the waiting itself, so that {@link #close} can end a pause.
 */
final class PollWatch implements Interceptor, BackOff {
    private static final Logger log = LoggerFactory.getLogger(PollWatch.class);
    /** Two pollers end each other's polls by turns, so a poll that works does not yet mean that the other is gone. */
    private static final Duration CONFLICT_LASTS = Duration.ofMinutes(5);
    private static final byte[] DONE = "{\"ok\":true,\"result\":true}".getBytes(StandardCharsets.UTF_8);

    private enum Trouble { NONE, NETWORK, SERVER, TOO_MANY, CONFLICT, WEBHOOK, TOKEN }

    private final TelegramPatience patience;
    private final InstantSource clock;
    private final Runnable removeWebhook;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Trouble said = Trouble.NONE;
    private Trouble current = Trouble.NONE;
    private Duration asked = Duration.ZERO;
    private Instant conflict = Instant.MIN;
    private int failures;
    private boolean sure;

    PollWatch(TelegramPatience patience, InstantSource clock, Runnable removeWebhook) {
        this.patience = patience;
        this.clock = clock;
        this.removeWebhook = removeWebhook;
    }

    /**
     * Reads the whole answer, so that no failure comes later. To the library removing the webhook at the start always works:
     * without it the session would not begin, while a poll says by itself whether there is one.
     */
    @Override
    public Response intercept(Chain chain) throws IOException {
        if (closed()) {
            throw new IOException("closing");
        }
        boolean poll = chain.request().url().encodedPath().toLowerCase(Locale.ROOT).endsWith("getupdates");
        try {
            Response response = chain.proceed(chain.request());
            byte[] body = bytes(response);
            if (!response.isSuccessful()) {
                refused(response.code(), TelegramAnswers.tree(body));
            }
            return poll ? TelegramAnswers.with(response, body) : done(chain.request());
        } catch (IOException e) {
            if (closed()) {
                throw e;
            }
            trouble(Trouble.NETWORK, "Telegram cannot be reached ({}); trying on", Redact.reason(e));
            if (poll) {
                throw e;
            }
            return done(chain.request());
        }
    }

    private static byte[] bytes(Response response) throws IOException {
        try (ResponseBody body = response.body()) {
            return body.bytes();
        }
    }

    private static Response done(Request request) {
        var response = new Response.Builder().request(request).protocol(Protocol.HTTP_1_1).code(200).message("OK");
        return TelegramAnswers.with(response.build(), DONE);
    }

    private void refused(int status, JsonNode answer) {
        String description = Redact.text(answer.path("description").asText("status " + status));
        if (!answer.path("ok").isBoolean()) {
            notTelegram("status " + status);
            return;
        }
        switch (status) {
            case 409 -> conflict(description);
            case 429 -> {
                asked = Duration.ofSeconds(Math.max(1, answer.path("parameters").path("retry_after").asLong(1)));
                trouble(Trouble.TOO_MANY, "Telegram wants fewer polls; pausing for {}", asked);
            }
            case 401, 404 -> trouble(Trouble.TOKEN,
                    "Telegram does not know this bot ({}): the token is wrong or was revoked; trying on slowly", description);
            default -> trouble(Trouble.SERVER, "Telegram answers with an error ({}); trying on", description);
        }
    }

    private void conflict(String description) {
        if (description.toLowerCase(Locale.ROOT).contains("webhook")) {
            trouble(Trouble.WEBHOOK, "a webhook takes this bot's updates away ({}); removing it", description);
            return;
        }
        conflict = clock.instant();
        trouble(Trouble.CONFLICT, "another program polls with the same token ({}); stop it. Trying on", description);
    }

    /** A gateway, a proxy or a wrong address answered a poll. */
    void notTelegram(String answer) {
        trouble(Trouble.SERVER, "something else answers in Telegram's place ({}); trying on", answer);
    }

    private void trouble(Trouble now, String line, Object detail) {
        current = now;
        sure = false;
        if (said != now) {
            log.warn(line, detail);
            said = now;
        }
    }

    /** Whether the last poll worked; if not, the next one should not be a long one, so that this is soon known. */
    boolean sure() {
        return sure;
    }

    /** A poll has worked. */
    @Override
    public void reset() {
        failures = 0;
        current = Trouble.NONE;
        sure = true;
        boolean lasts = said == Trouble.CONFLICT && clock.instant().isBefore(conflict.plus(CONFLICT_LASTS));
        if (said != Trouble.NONE && !lasts) {
            log.info("Telegram is heard again");
            said = Trouble.NONE;
        }
    }

    /** Waits here, and has the session wait no more. */
    @Override
    public long nextBackOffMillis() {
        if (current == Trouble.WEBHOOK && !closed()) {
            removeWebhook.run();
        }
        failures++;
        pause(switch (current) {
            case TOKEN -> patience.longestPause();
            case TOO_MANY -> asked;
            default -> patience.pause(failures);
        });
        return 0;
    }

    /** Waits, or until closed. */
    void pause(Duration pause) {
        try {
            closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean closed() {
        return closed.getCount() == 0;
    }

    void close() {
        closed.countDown();
    }
}
