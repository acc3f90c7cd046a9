package zaigang.edge.telegram;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The line to Telegram, shared by those who speak, listen and fetch files: server, proxy, timeouts. */
public final class TelegramLine implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TelegramLine.class);
    /** The courier has up to 64 calls under way; a few more are for files and the profile. OkHttp's own limit is 5. */
    private static final int CALLS_AT_ONCE = 80;
    /** Idle connections die silently behind a NAT, and a message written into one is of unknown delivery. */
    private static final Duration IDLE = Duration.ofSeconds(30);
    /** A shared HTTP/2 connection that has died is noticed by this, not by each call's own timeout. */
    private static final Duration PING = Duration.ofSeconds(15);
    /** A call as a whole, so that a server that drips bytes holds no place for ever; a file of 50 MB goes at 170 kB/s. */
    private static final Duration WHOLE_CALL = Duration.ofMinutes(5);

    private final TelegramSettings settings;
    private final TelegramPatience patience;
    private final HttpUrl api;
    private final OkHttpClient plain;
    private final OkHttpClient calls;
    private final TelegramClient telegram;
    private volatile boolean closed;

    public TelegramLine(TelegramSettings settings) {
        this(settings, TelegramPatience.USUAL);
    }

    public TelegramLine(TelegramSettings settings, TelegramPatience patience) {
        this.settings = settings;
        this.patience = patience;
        this.api = HttpUrl.get(settings.api());
        this.plain = plain();
        this.calls = underPath(plain.newBuilder().addInterceptor(CallWitness::judged))
                .addNetworkInterceptor(CallWitness::begins)
                .build();
        this.telegram = new OkHttpTelegramClient(calls, settings.token(), url());
    }

    /** Threads that keep no process alive, and whose last words go to the log, where tokens are taken out. */
    static ThreadFactory daemons(String name) {
        return Thread.ofPlatform()
                .daemon()
                .name(name + "-", 1)
                .uncaughtExceptionHandler((thread, e) -> log.error("{} failed", thread.getName(), e))
                .factory();
    }

    /** OkHttp must not resend by itself: a request that was accepted before its connection broke would arrive twice. */
    private OkHttpClient plain() {
        var dispatcher = new Dispatcher(new CallersThread());
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        var builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CALLS_AT_ONCE, IDLE.toMillis(), TimeUnit.MILLISECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(patience.connect())
                .readTimeout(patience.read())
                .writeTimeout(patience.read())
                .callTimeout(WHOLE_CALL)
                .pingInterval(PING);
        settings.proxy().ifPresent(proxy -> through(proxy, builder));
        return builder.build();
    }

    private static void through(ProxyAddress proxy, OkHttpClient.Builder builder) {
        if (proxy.kind() == ProxyAddress.Kind.SOCKS5) {
            builder.proxy(Proxy.NO_PROXY)
                    .socketFactory(new SocksSockets(proxy))
                    .dns(name -> List.of(InetAddress.getByAddress(name, new byte[4])));
            return;
        }
        builder.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
        if (proxy.hasLogin()) {
            builder.proxyAuthenticator((route, refused) -> loggedIn(proxy, refused));
        }
    }

    /** Null tells OkHttp to give up: the proxy refused this login before. */
    private static Request loggedIn(ProxyAddress proxy, Response refused) {
        String header = "Proxy-Authorization";
        return refused.request().header(header) != null
                ? null
                : refused.request().newBuilder().header(header, login(proxy)).build();
    }

    private static String login(ProxyAddress proxy) {
        return Credentials.basic(proxy.user(), proxy.password(), StandardCharsets.UTF_8);
    }

    /** The library knows no path in a server's address; most have none. */
    private OkHttpClient.Builder underPath(OkHttpClient.Builder builder) {
        return api.encodedPath().equals("/") ? builder : builder.addInterceptor(this::moved);
    }

    private Response moved(Interceptor.Chain chain) throws IOException {
        HttpUrl.Builder url = api.newBuilder();
        chain.request().url().encodedPathSegments().forEach(url::addEncodedPathSegment);
        return chain.proceed(chain.request().newBuilder().url(url.build()).build());
    }

    /** A client for polling: its calls are cancelled apart from the others, and its answers come late by nature. */
    OkHttpClient poller(Interceptor watch) {
        Duration read = patience.longPoll().plus(patience.pollSlack());
        return underPath(plain.newBuilder()
                .dispatcher(new Dispatcher())
                .readTimeout(read)
                .callTimeout(read.plus(WHOLE_CALL))
                .addInterceptor(watch))
                .build();
    }

    /** A client whose answers are files, read as they come. */
    OkHttpClient files() {
        return plain;
    }

    TelegramClient telegram() {
        return telegram;
    }

    /** For calls that may take no longer, from the first byte to the last. */
    TelegramClient telegram(Duration longest) {
        return new OkHttpTelegramClient(calls.newBuilder().callTimeout(longest).build(), settings.token(), url());
    }

    TelegramUrl url() {
        return new TelegramUrl(api.scheme(), api.host(), api.port(), false);
    }

    /** Where files are; the library would always ask the public server. */
    HttpUrl.Builder fileUrl() {
        return api.newBuilder().addPathSegment("file").addPathSegment("bot" + settings.token());
    }

    String token() {
        return settings.token();
    }

    TelegramPatience patience() {
        return patience;
    }

    boolean closed() {
        return closed;
    }

    /** Ends calls under way; those that come later fail. */
    @Override
    public void close() {
        closed = true;
        plain.dispatcher().cancelAll();
        plain.connectionPool().evictAll();
    }

    @Override
    public String toString() {
        return "Line[" + settings + "]";
    }
}
