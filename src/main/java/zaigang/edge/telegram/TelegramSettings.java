package zaigang.edge.telegram;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import zaigang.base.text.Text;

/**
 * How Telegram is reached.
 *
 * @param token the bot's token from BotFather; never shown
 * @param api where the Bot API is: http or https, host, and maybe port and path
 */
public record TelegramSettings(String token, URI api, Optional<ProxyAddress> proxy) {
    /** The environment variables that are read. */
    public static final String TOKEN = "TELEGRAM_BOT_TOKEN";
    public static final String API_URL = "TELEGRAM_API_URL";
    public static final String PROXY = "TELEGRAM_PROXY";
    /** Telegram's own server. */
    public static final URI PUBLIC_API = URI.create("https://api.telegram.org");

    private static final Pattern TOKEN_SHAPE = Pattern.compile("\\d+:[A-Za-z0-9_-]+");

    /** A server reached directly. */
    public TelegramSettings(String token, URI api) {
        this(token, api, Optional.empty());
    }

    /** What the environment says. */
    public sealed interface Result {
        record Found(TelegramSettings settings) implements Result {}

        /** There is no token: the bot can only run in the sandbox. */
        record NoToken() implements Result {}

        /** What is wrong and what to write instead; none of it repeats the value, which may hold a secret. */
        record Wrong(List<Text> problems) implements Result {}
    }

    /** Reads the environment; a variable that is blank counts as not set. */
    public static Result from(Map<String, String> env) {
        Optional<String> token = value(env, TOKEN);
        if (token.isEmpty()) {
            return new Result.NoToken();
        }
        var problems = new ArrayList<Text>();
        if (!TOKEN_SHAPE.matcher(token.get()).matches()) {
            problems.add(Text.of("telegram.bad_token", "variable", TOKEN));
        }
        Optional<URI> api = value(env, API_URL).map(TelegramSettings::server).orElse(Optional.of(PUBLIC_API));
        if (api.isEmpty()) {
            problems.add(Text.of("telegram.bad_api_url", "variable", API_URL));
        }
        Optional<ProxyAddress> proxy = value(env, PROXY).flatMap(ProxyAddress::parse);
        if (proxy.isEmpty() && value(env, PROXY).isPresent()) {
            problems.add(Text.of("telegram.bad_proxy", "variable", PROXY));
        }
        return problems.isEmpty()
                ? new Result.Found(new TelegramSettings(token.get(), api.orElseThrow(), proxy))
                : new Result.Wrong(List.copyOf(problems));
    }

    private static Optional<String> value(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name)).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static Optional<URI> server(String text) {
        return Optional.ofNullable(HttpUrl.parse(text))
                .filter(url -> url.query() == null && url.fragment() == null && url.username().isEmpty())
                .map(HttpUrl::uri);
    }

    @Override
    public String toString() {
        return "TelegramSettings[" + api + proxy.map(p -> " through " + p).orElse("") + "]";
    }
}
