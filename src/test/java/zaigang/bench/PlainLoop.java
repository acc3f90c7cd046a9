package zaigang.bench;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * What one would write without any of the bot's promises, to compare it with: TelegramBots' client and sqlite-jdbc, 64 virtual
 * threads for calls. A message that fails is lost, one whose answer was lost is not asked after, a process that ends forgets what it
 * had yet to say, nobody's rights are looked at, nothing is paced.
 *
 * <p>Arguments: {@code prompts} or {@code taps}, the server's address, the database, the file of {@link PlainWords}.
 */
public final class PlainLoop {
    private static final int AT_ONCE = 64;
    private static final int CONNECTIONS = 80;
    private static final int BATCH = 100;
    private static final int LONG_POLL = 50;

    private final TelegramClient telegram;
    private final PlainStore store;
    private final PlainWords words;
    private final ExecutorService calls = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());

    private PlainLoop(TelegramClient telegram, PlainStore store, PlainWords words) {
        this.telegram = telegram;
        this.store = store;
        this.words = words;
    }

    public static void main(String[] args) throws Exception {
        var store = new PlainStore(Path.of(args[2]));
        var loop = new PlainLoop(client(URI.create(args[1])), store, PlainWords.read(Path.of(args[3])));
        System.out.println("the plain loop begins");
        if (args[0].equals("prompts")) {
            loop.asksEverybody();
        } else {
            loop.takesTaps();
        }
    }

    private static TelegramClient client(URI server) {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(CONNECTIONS);
        dispatcher.setMaxRequestsPerHost(CONNECTIONS);
        var http = new OkHttpClient.Builder().dispatcher(dispatcher).readTimeout(Duration.ofSeconds(LONG_POLL + 25))
                .connectionPool(new ConnectionPool(CONNECTIONS, 30, TimeUnit.SECONDS)).build();
        return new OkHttpTelegramClient(http, "1:plain",
                new TelegramUrl(server.getScheme(), server.getHost(), server.getPort(), false));
    }

    /** Sends to every account, and notes the messages' numbers, up to 100 in a transaction. */
    private void asksEverybody() throws SQLException, InterruptedException {
        record Sent(long person, int message) {}
        var sent = new LinkedBlockingQueue<Sent>();
        List<Long> accounts = store.accounts();
        for (int i = 0; i < accounts.size(); i++) {
            long person = i + 1L;
            long account = accounts.get(i);
            calls.execute(() -> sent.add(new Sent(person, execute(words.question(account)).getMessageId())));
        }
        for (int noted = 0; noted < accounts.size();) {
            var some = new ArrayList<Sent>(List.of(sent.take()));
            sent.drainTo(some, BATCH - 1);
            for (Sent one : some) {
                store.prompt(one.person(), one.message());
            }
            store.commit();
            noted += some.size();
        }
        System.out.println("the plain loop has noted all");
        calls.close();
        store.close();
        System.exit(0);
    }

    /** Polls for ever: a batch is one transaction, and what it leads to is said while the next is fetched. */
    private void takesTaps() throws SQLException {
        int offset = 0;
        while (true) {
            List<Update> batch = execute(GetUpdates.builder().offset(offset).limit(BATCH).timeout(LONG_POLL).build());
            for (Update update : batch) {
                record(update.getCallbackQuery());
                offset = update.getUpdateId() + 1;
            }
            store.commit();
            batch.forEach(update -> calls.execute(() -> says(update.getCallbackQuery())));
        }
    }

    private void record(CallbackQuery tap) throws SQLException {
        long person = store.person(tap.getFrom().getId()).orElseThrow();
        store.answer(person, tap.getData(), System.currentTimeMillis());
    }

    private void says(CallbackQuery tap) {
        execute(words.notice(tap.getId()));
        execute(words.edit(tap.getMessage().getChatId(), tap.getMessage().getMessageId()));
    }

    private <T extends Serializable, M extends BotApiMethod<T>> T execute(M call) {
        try {
            return telegram.execute(call);
        } catch (TelegramApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
