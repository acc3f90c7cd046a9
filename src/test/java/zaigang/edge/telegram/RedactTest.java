package zaigang.edge.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RedactTest {
    private static final String TOKEN = ScriptedTelegram.TOKEN;

    @Test
    void a_token_is_replaced_wherever_it_stands() {
        assertThat(Redact.text("https://api.telegram.org/bot" + TOKEN + "/getMe and " + TOKEN))
                .isEqualTo("https://api.telegram.org/bot<token>/getMe and <token>");
        assertThat(Redact.text("/bot" + TOKEN.replace(":", "%3A") + "/x")).isEqualTo("/bot<token>/x");
        assertThat(Redact.text("http://localhost/bot12:short/getMe")).isEqualTo("http://localhost/bot<token>/getMe");
    }

    @Test
    void other_text_stays() {
        assertThat(Redact.text("12:30 in 127.0.0.1:8080, id 123456789")).isEqualTo("12:30 in 127.0.0.1:8080, id 123456789");
        assertThat(Redact.text(null)).isEmpty();
    }

    @Test
    void the_log_as_it_is_shipped_never_shows_a_token() throws Exception {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(getClass().getResource("/logback.xml"));
        var failure = new IllegalStateException("outer " + TOKEN, new IOException("to /bot" + TOKEN + "/getMe"));
        failure.addSuppressed(new IOException("suppressed " + TOKEN));
        var bytes = new ByteArrayOutputStream();
        PrintStream usual = System.err;
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            context.getLogger("zaigang.x").error("calling {} failed", "http://h/bot" + TOKEN + "/sendMessage", failure);
            context.getLogger("org.telegram.x").error("never seen");
        } finally {
            System.setErr(usual);
            context.stop();
        }

        String written = bytes.toString(StandardCharsets.UTF_8);
        assertThat(written)
                .doesNotContain(TOKEN, "never seen")
                .contains("calling http://h/bot<token>/sendMessage failed", "outer <token>", "Caused by: ", "suppressed <token>")
                .containsOnlyOnce("java.lang.IllegalStateException");
    }
}
