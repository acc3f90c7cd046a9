package zaigang.edge.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zaigang.base.text.Language;
import zaigang.base.text.Texts;
import zaigang.edge.telegram.TelegramSettings.Result;

class TelegramSettingsTest {
    private static final String TOKEN = ScriptedTelegram.TOKEN;

    @Test
    void without_a_token_there_is_none() {
        assertThat(TelegramSettings.from(Map.of())).isEqualTo(new Result.NoToken());
        assertThat(TelegramSettings.from(Map.of("TELEGRAM_BOT_TOKEN", "  "))).isEqualTo(new Result.NoToken());
    }

    @Test
    void a_token_alone_means_the_public_server() {
        assertThat(found(Map.of("TELEGRAM_BOT_TOKEN", TOKEN + "\n")))
                .isEqualTo(new TelegramSettings(TOKEN, URI.create("https://api.telegram.org"), Optional.empty()));
    }

    @Test
    void the_server_may_have_a_path() {
        var settings = found(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_API_URL", "http://10.0.0.3:8081/bot-api/"));
        assertThat(settings.api()).isEqualTo(URI.create("http://10.0.0.3:8081/bot-api/"));
    }

    @Test
    void a_proxy_has_kind_place_and_login() {
        var settings = found(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_PROXY", "socks5://li%40home:p%3Aa+ss@proxy.lan:1080"));
        assertThat(settings.proxy())
                .contains(new ProxyAddress(ProxyAddress.Kind.SOCKS5, "proxy.lan", 1080, "li@home", "p:a+ss"));
        var http = found(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_PROXY", "http://[::1]:3128"));
        assertThat(http.proxy()).contains(new ProxyAddress(ProxyAddress.Kind.HTTP, "[::1]", 3128, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1:8080", "https://secret:word@h:1", "http://secret@h",
            "socks5://h:99999", "http://h:1/x", "http://u:secret word@h:1"})
    void a_bad_proxy_is_a_problem_that_shows_no_secret(String proxy) {
        assertThat(problem(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_PROXY", proxy)))
                .startsWith("TELEGRAM_PROXY").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "api.telegram.org", "http://", "https://host/?x=1", "http://user:pw@host"})
    void a_bad_server_is_a_problem(String api) {
        assertThat(problem(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_API_URL", api))).startsWith("TELEGRAM_API_URL");
    }

    @Test
    void a_bad_token_is_a_problem_that_does_not_show_it() {
        assertThat(problem(Map.of("TELEGRAM_BOT_TOKEN", "'" + TOKEN + "'")))
                .startsWith("TELEGRAM_BOT_TOKEN").doesNotContain(TOKEN);
    }

    @Test
    void all_problems_are_told_at_once() {
        var result = TelegramSettings.from(Map.of("TELEGRAM_BOT_TOKEN", "x", "TELEGRAM_API_URL", "x", "TELEGRAM_PROXY", "x"));
        assertThat(((Result.Wrong) result).problems()).hasSize(3);
    }

    @Test
    void nothing_secret_is_printed() {
        var settings = found(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_PROXY", "http://li:secret@h:1"));
        var found = new Result.Found(settings);
        try (var line = new TelegramLine(settings)) {
            assertThat(settings + " " + found + " " + line).doesNotContain("secret", TOKEN).contains("h:1");
        }
    }

    private static TelegramSettings found(Map<String, String> env) {
        return ((Result.Found) TelegramSettings.from(env)).settings();
    }

    private static String problem(Map<String, String> env) {
        var problems = ((Result.Wrong) TelegramSettings.from(env)).problems();
        assertThat(problems).hasSize(1);
        return Texts.load().plain(Language.EN, problems.getFirst());
    }
}
