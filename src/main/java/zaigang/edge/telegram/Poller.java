package zaigang.edge.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import zaigang.spine.chat.Incoming;
import zaigang.spine.ledger.Lasting;

/**
 * The ears: long polling with the library's session. A batch is handed on and must be on disk when that returns; only then
 * does the next poll tell Telegram to forget it. Whatever goes wrong, polling goes on.
 */
public final class Poller implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Poller.class);
    private static final List<String> WANTED = List.of("message", "edited_message", "callback_query", "my_chat_member");
    /**
     * Telegram starts its numbers anew, maybe lower, after a week without updates, and would take a high offset for the word
     * that the new ones are known. After six quiet days no offset is sent: all is confirmed long since.
     */
    private static final Duration QUIET = Duration.ofDays(6);
    private static final Duration GRACE = Duration.ofMillis(1500);

    private final TelegramPatience patience;
    private final Consumer<List<Incoming>> desk;
    private final CaughtUp heard;
    private final InstantSource clock;
    private final PollWatch watch;
    private final OkHttpClient client;
    private final ScheduledExecutorService thread;
    private final BotSession session;
    private final Progress progress;
    private final Lasting unheard =
            new Lasting(log, "that Telegram was heard cannot be noted; trying on", "that Telegram is heard is noted again");
    private Instant lastNews;

    /**
     * @param desk commits a batch before it returns; throws where it could not, and is then asked again
     * @param clock tells how long it has been quiet
     * @param died is told should polling end against all precautions: nothing would be heard any more
     */
    public Poller(TelegramLine line, Consumer<List<Incoming>> desk, CaughtUp heard, InstantSource clock, Consumer<Throwable> died) {
        this.patience = line.patience();
        this.desk = desk;
        this.heard = heard;
        this.clock = clock;
        this.progress = new Progress(patience);
        this.lastNews = clock.instant();
        this.watch = new PollWatch(patience, clock, () -> removeWebhook(line));
        this.client = line.poller(watch);
        this.thread = new UnstoppableThread(TelegramLine.daemons("telegram-poll"), this::failed, died);
        this.session = new BotSession(
                new ObjectMapper(), client, thread, line.token(), line::url, this::nextPoll, () -> watch, this::consume);
    }

    /** Begins to listen, in the background, whether Telegram can be reached or not. To be called once. */
    public void start() {
        thread.execute(() -> begin(1));
    }

    private void begin(int tries) {
        try {
            session.start();
        } catch (TelegramApiException | RuntimeException | Error e) {
            if (!watch.closed()) {
                log.error("polling cannot begin; trying on: {}", Redact.reason(e));
                thread.schedule(() -> begin(tries + 1), patience.pause(tries).toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Cancels the poll under way and waits a moment for a batch that is being committed; takes less than 2 s. */
    @Override
    public void close() {
        watch.close();
        client.dispatcher().cancelAll();
        session.stop();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("the last batch of updates is still being saved; it will come again if that fails");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The session's own count begins anew with each answer; the offset is {@link Progress}'s. */
    private GetUpdates nextPoll(int ignored) {
        if (Duration.between(lastNews, clock.instant()).compareTo(QUIET) > 0) {
            progress.beginAnew();
        }
        session.getLastReceivedUpdate().set(0);
        // Whether a full answer was all there was is to be known at once.
        boolean wait = watch.sure() && progress.drained();
        return new Poll(progress.offset(), progress.limit(), wait ? patience.longPoll().toSeconds() : 0);
    }

    /** A poll whose offset has 64 bits, and whose answer is read update by update. */
    private final class Poll extends GetUpdates {
        private final long asked;
        private final int most;
        private final long seconds;

        private Poll(long asked, int most, long seconds) {
            this.asked = asked;
            this.most = most;
            this.seconds = seconds;
        }

        /** What is sent in place of the library's own fields. */
        @JsonValue
        public Map<String, Object> request() {
            var request = new TreeMap<String, Object>(Map.of("limit", most, "timeout", seconds, "allowed_updates", WANTED));
            if (asked > 0) {
                request.put("offset", asked);
            }
            return request;
        }

        @Override
        public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
            UpdateReader.Batch batch = UpdateReader.read(answer, asked).orElseThrow(() -> {
                watch.notTelegram("no answer of the Bot API");
                return new TelegramApiRequestException("not an answer of the Bot API");
            });
            progress.answered(batch);
            if (batch.updates().isEmpty()) {
                tellHeard();
            } else {
                lastNews = clock.instant();
            }
            return batch.updates();
        }
    }

    /** The next poll confirms the batch, so this returns only when it is on disk, or to poll no more. */
    private void consume(List<Update> updates) {
        List<Incoming> batch = updates.stream().map(UpdateReader::incoming).toList();
        for (int failures = 0; !watch.closed(); watch.pause(patience.pause(failures))) {
            try {
                desk.accept(batch);
                if (failures > 0) {
                    log.info("updates can be saved again");
                }
                saved();
                return;
            } catch (Throwable e) {
                if (failures++ == 0) {
                    log.error("updates cannot be saved, so Telegram is asked to keep them; trying on", e);
                }
            }
        }
    }

    private void saved() {
        if (progress.drained()) {
            tellHeard();
        }
        Duration pause = progress.saved();
        if (pause.isPositive()) {
            watch.pause(pause);
        }
    }

    private void tellHeard() {
        try {
            heard.heard();
            unheard.worked();
        } catch (RuntimeException | Error e) {
            unheard.failed(e);
        }
    }

    private void failed(Throwable e) {
        log.error("a poll failed in an unexpected way; trying on", e);
        watch.nextBackOffMillis();
    }

    private static void removeWebhook(TelegramLine line) {
        try {
            line.telegram().execute(new DeleteWebhook());
        } catch (TelegramApiException | RuntimeException e) {
            log.debug("the webhook could not be removed: {}", Redact.reason(e));
        }
    }
}
