package zaigang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import zaigang.edge.sandbox.BotProfile;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.edge.sandbox.SandboxSettings;

/** A home, a Telegram server in this JVM, and the real program as a child. Every child is gone when a test is over. */
public abstract class ProcessTest {
    /** What nobody may ever see. */
    protected static final String SECRET = "AAHq7zWbR3kT9vXc5LmN2pYd8sFgJ4uE6wK";
    protected static final String TOKEN = "100200300:" + SECRET;

    @TempDir
    protected Path temp;

    protected TestHome home;
    private final List<Child> children = new ArrayList<>();
    private final List<AutoCloseable> others = new ArrayList<>();

    @BeforeEach
    void prepare() {
        home = TestHome.create(temp.resolve("home"));
    }

    @AfterEach
    void nobody_has_seen_the_token_and_nothing_is_left_running() throws Exception {
        children.forEach(Child::close);
        for (AutoCloseable other : others.reversed()) {
            other.close();
        }
        for (Child child : children) {
            assertThat(child.out()).doesNotContain(SECRET);
            assertThat(child.err()).doesNotContain(SECRET);
        }
        assertThat(home.filesWith(SECRET)).isEmpty();
    }

    protected static SandboxSettings telegram() {
        return SandboxSettings.of(new BotProfile(TOKEN, "zaigang_bot", "Zaigang"), InstantSource.system());
    }

    protected LocalBotApi start(SandboxSettings settings) {
        return closing(LocalBotApi.start(settings));
    }

    protected <T extends AutoCloseable> T closing(T closeable) {
        others.add(closeable);
        return closeable;
    }

    /** {@code run} against that server. */
    protected Child run(String apiUrl) {
        return child(Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_API_URL", apiUrl), "run");
    }

    /** The program with these arguments on the home. */
    protected Child child(Map<String, String> environment, String... args) {
        return child(Child.Program.shipped(), environment, args);
    }

    /** Another program with these arguments on the home. */
    protected Child child(Child.Program program, Map<String, String> environment, String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--home", home.folder().toString()));
        var child = Child.start(temp.resolve("child" + children.size()), program, environment, all);
        children.add(child);
        return child;
    }
}
