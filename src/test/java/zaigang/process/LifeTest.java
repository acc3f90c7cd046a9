package zaigang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import zaigang.edge.sandbox.BotProfile;
import zaigang.edge.sandbox.Fault;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.edge.sandbox.Message;
import zaigang.edge.sandbox.SandboxPerson;
import zaigang.edge.sandbox.SandboxSettings;
import zaigang.edge.sandbox.SandboxUser;
import zaigang.spine.ledger.Ledger;

/** How the real process starts, bears trouble and ends. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LifeTest extends ProcessTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(45);

    private SandboxUser joined(LocalBotApi api) {
        home.askedJustNow(Instant.now(), Instant.now().plusSeconds(3600));
        return api.addUser(new SandboxPerson(home.cadres(1).getFirst(), "Wang", "", "", "zh-hans"));
    }

    private static void isHeard(SandboxUser user) {
        long before = user.chat().messages().stream().mapToLong(Message::id).max().orElse(0);
        user.types("/me");
        await().atMost(SOON).until(() -> user.chat().messages().stream().anyMatch(m -> m.fromBot() && m.id() > before));
    }

    @Test
    void started_with_no_network_it_says_so_once_and_works_when_the_network_comes() throws Exception {
        int port = freePort();
        Child child = run("http://127.0.0.1:" + port + "/");
        child.awaitRunning();
        child.awaitLog("cannot be reached", SOON);
        Thread.sleep(3000);
        LocalBotApi api = start(telegram().withPort(port));
        isHeard(joined(api));
        assertThat(child.alive()).isTrue();
        assertThat(child.logged("cannot be reached")).isEqualTo(1);
        assertThat(child.logged("is heard again")).isEqualTo(1);
        assertThat(child.logged("ERROR")).isZero();
    }

    @Test
    void a_network_that_fails_later_is_said_once_and_nothing_is_lost() throws Exception {
        LocalBotApi api = start(telegram());
        SandboxUser user = joined(api);
        Child child = run(api.url());
        isHeard(user);
        api.faults().network(false);
        child.awaitLog("cannot be reached", SOON);
        user.types("/me");
        Thread.sleep(2500);
        api.faults().network(true);
        isHeard(user);
        assertThat(child.logged("cannot be reached")).isEqualTo(1);
        assertThat(api.pendingUpdates()).isZero();
    }

    @Test
    void told_to_stop_under_load_it_ends_in_order_and_no_tap_is_lost() {
        home.askedJustNow(Instant.now(), Instant.now().plusSeconds(3600));
        List<Long> accounts = home.cadres(60);
        LocalBotApi api = start(telegram());
        Crowd crowd = closing(new Crowd(api, accounts, new Random(1)));
        crowd.start();
        Child child = run(api.url());
        child.awaitRunning();
        await().atMost(SOON).until(() -> crowd.taps() >= 10);
        long before = System.nanoTime();
        child.terminate();
        int code = child.awaitExit(Duration.ofSeconds(5));
        System.out.printf("life: SIGTERM under load to the end: %d ms, exit code %d%n", millisSince(before), code);
        assertThat(code).as("ended by itself, not by force").isNotEqualTo(137).isEqualTo(143);
        assertThat(child.logged("ERROR")).isZero();
        assertThat(messages("'SENDING', 'UNKNOWN'")).isZero();
        Child again = run(api.url());
        crowd.lastCall();
        await().atMost(SOON).until(() -> crowd.allDone() && api.pendingUpdates() == 0
                && messages("'QUEUED', 'SENDING'") == 0);
        again.terminate();
        again.awaitExit(Duration.ofSeconds(5));
        var reckoning = Reckoning.of(home, api, crowd);
        assertThat(reckoning.lost()).isEmpty();
        assertThat(reckoning.doubled()).isEmpty();
        assertThat(reckoning.unknown()).isZero();
    }

    @Test
    void told_to_stop_while_a_file_hangs_it_ends_as_soon_and_takes_the_file_up_again() {
        LocalBotApi api = start(telegram());
        SandboxUser user = organizer(api);
        Child child = hangsAtAFile(api, user);
        child.terminate();
        assertThat(child.awaitExit(Duration.ofSeconds(5))).isEqualTo(143);
        assertThat(claimed()).isZero();
        isAnsweredOnce(api, user);
    }

    @Test
    void killed_while_a_file_hangs_it_takes_the_file_up_again() {
        LocalBotApi api = start(telegram());
        SandboxUser user = organizer(api);
        hangsAtAFile(api, user).kill();
        assertThat(claimed()).isEqualTo(1);
        isAnsweredOnce(api, user);
    }

    @Test
    void while_a_file_is_waited_for_its_sender_sees_that_it_is_worked_on() {
        LocalBotApi api = start(telegram());
        SandboxUser user = organizer(api);
        Child child = run(api.url());
        isHeard(user);
        api.faults().next("getFile", new Fault.Delay(Duration.ofSeconds(4)));
        user.sends("花名册.csv", "姓名,工作组,职务\n老李,第一工作组,组长\n".getBytes(StandardCharsets.UTF_8), "");
        await().atMost(SOON).until(() -> api.journal().accepted("sendChatAction") > 0);
        await().atMost(SOON).until(() -> said(user, "一会儿告诉您") == 1);
        await().atMost(SOON).until(() -> previews(user) == 1);
        await().atMost(SOON).until(() -> said(user, "一会儿告诉您") == 0);
        assertThat(child.alive()).isTrue();
        assertThat(api.journal().accepted("deleteMessage")).isEqualTo(1);
    }

    private static long said(SandboxUser user, String words) {
        return user.chat().messages().stream().filter(m -> m.fromBot() && m.text().contains(words)).count();
    }

    private SandboxUser organizer(LocalBotApi api) {
        SandboxUser user = joined(api);
        try (Ledger ledger = home.open()) {
            ledger.change(tx -> tx.run("INSERT INTO role_grant (person_id, role) SELECT id, 'ORGANIZER' FROM person"));
        }
        return user;
    }

    private Child hangsAtAFile(LocalBotApi api, SandboxUser user) {
        Child child = run(api.url());
        isHeard(user);
        api.faults().next("getFile", new Fault.Delay(Duration.ofSeconds(30)));
        user.sends("花名册.csv", "姓名,工作组,职务\n老李,第一工作组,组长\n".getBytes(StandardCharsets.UTF_8), "");
        await().atMost(SOON).until(() -> claimed() == 1);
        isHeard(user);
        return child;
    }

    private void isAnsweredOnce(LocalBotApi api, SandboxUser user) {
        api.faults().clear();
        run(api.url()).awaitRunning();
        await().atMost(SOON).until(() -> previews(user) > 0);
        isHeard(user);
        assertThat(previews(user)).isEqualTo(1);
        assertThat(home.<String>read(tx -> tx.first(String.class, "SELECT state FROM agenda WHERE kind = 'imports.read'").orElseThrow()))
                .isEqualTo("DONE");
    }

    private static long previews(SandboxUser user) {
        return said(user, "新增 1");
    }

    private long claimed() {
        return home.read(tx -> tx.count("SELECT count(*) FROM agenda WHERE state = 'CLAIMED'"));
    }

    @Test
    void told_to_stop_while_there_is_no_network_it_ends_as_soon() throws Exception {
        Child child = run("http://127.0.0.1:" + freePort() + "/");
        child.awaitRunning();
        child.awaitLog("cannot be reached", SOON);
        child.terminate();
        assertThat(child.awaitExit(Duration.ofSeconds(5))).isEqualTo(143);
    }

    @Test
    void a_second_instance_on_the_same_home_refuses_at_once() {
        LocalBotApi api = start(telegram());
        SandboxUser user = joined(api);
        Child first = run(api.url());
        first.awaitRunning();
        Duration extra = refusal(api);
        for (int i = 0; i < 4 && extra.compareTo(AT_ONCE) >= 0; i++) {
            extra = refusal(api);
        }
        assertThat(extra).as("at best, since a machine can be busy").isLessThan(AT_ONCE);
        isHeard(user);
    }

    /** How much longer a refusal takes than the start of a JVM that only says its version. */
    private Duration refusal(LocalBotApi api) {
        Child version = child(Map.of(), "--version");
        assertThat(version.awaitExit(SOON)).isZero();
        Duration bare = version.age();
        Child second = run(api.url());
        assertThat(second.awaitExit(SOON)).isEqualTo(3);
        Duration refusal = second.age();
        System.out.printf("life: a second instance refuses after %d ms; a bare start takes %d ms%n",
                refusal.toMillis(), bare.toMillis());
        assertThat(second.out()).isEmpty();
        assertThat(second.err().lines()).singleElement().asString().contains("Another process", "zaigang.db");
        return refusal.minus(bare);
    }

    @Test
    void another_program_that_polls_is_reported_once_and_polling_goes_on() throws Exception {
        LocalBotApi api = start(telegram());
        SandboxUser user = joined(api);
        Child child = run(api.url());
        isHeard(user);
        try (var http = HttpClient.newHttpClient()) {
            var foreign = HttpRequest.newBuilder(URI.create(api.url() + "bot" + TOKEN + "/getUpdates?timeout=1")).build();
            await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> {
                http.send(foreign, BodyHandlers.ofString());
                return child.logged("another program polls") > 0;
            });
        }
        isHeard(user);
        isHeard(user);
        assertThat(child.logged("another program polls")).isEqualTo(1);
    }

    @Test
    void the_token_is_shown_nowhere_whatever_fails() throws Exception {
        LocalBotApi api = start(telegram());
        SandboxUser user = joined(api);
        api.faults().next("getUpdates", new Fault.ServerError()).next("getUpdates", new Fault.BadGateway())
                .next("getUpdates", new Fault.DropBeforeAccepting()).next("getMe", new Fault.DropAfterAccepting())
                .next("sendMessage", new Fault.DropBeforeAccepting()).next("sendMessage", new Fault.BadGateway())
                .next("sendMessage", new Fault.DropAfterAccepting()).next("sendMessage", new Fault.ServerError());
        Child child = run(api.url());
        child.awaitRunning();
        for (int i = 0; i < 3; i++) {
            isHeard(user);
        }
        assertThat(child.logged("WARN")).as("something did fail").isPositive();
        child.close();
        var another = new BotProfile("5:other", "other_bot", "Other");
        Child unknown = run(start(SandboxSettings.of(another, InstantSource.system())).url());
        unknown.awaitLog("does not know this bot", SOON);
        unknown.close();
        // What everybody may have seen is looked through after each test.
        Child wrong = child(
                Map.of("TELEGRAM_BOT_TOKEN", TOKEN + " ?", "TELEGRAM_PROXY", "ftp://u:" + SECRET + "@h"), "run");
        assertThat(wrong.awaitExit(SOON)).isEqualTo(1);
    }

    @Test
    void wrong_values_in_the_environment_get_a_line_each() {
        Child child = child(
                Map.of("TELEGRAM_BOT_TOKEN", "abc", "TELEGRAM_API_URL", "ftp://x", "TELEGRAM_PROXY", "nonsense"), "run");
        assertThat(child.awaitExit(SOON)).isEqualTo(1);
        assertThat(child.out()).isEmpty();
        assertThat(child.err().lines()).hasSize(3).satisfiesExactly(
                line -> assertThat(line).startsWith("TELEGRAM_BOT_TOKEN").contains("BotFather"),
                line -> assertThat(line).startsWith("TELEGRAM_API_URL").contains("http://host:port"),
                line -> assertThat(line).startsWith("TELEGRAM_PROXY").contains("socks5://"));
        Child plain = child(Map.of("TELEGRAM_BOT_TOKEN", "abc"));
        assertThat(plain.awaitExit(SOON)).isEqualTo(1);
        assertThat(plain.err().lines()).singleElement().asString().startsWith("TELEGRAM_BOT_TOKEN");
    }

    @Test
    void run_insists_on_a_token() {
        Child child = child(Map.of(), "run");
        assertThat(child.awaitExit(SOON)).isEqualTo(1);
        assertThat(child.out()).isEmpty();
        assertThat(child.err().lines()).singleElement().asString().contains("TELEGRAM_BOT_TOKEN", "sandbox");
    }

    @Test
    void started_without_a_token_it_says_so_first_and_opens_the_sandbox() throws Exception {
        home = TestHome.whole(temp.resolve("home"));
        Child child = child(Map.of());
        Pattern address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
        child.awaitOut("http://127.0.0.1:");
        assertThat(child.out().lines()).as("log: %s", child.err()).first().asString().contains("TELEGRAM_BOT_TOKEN", "sandbox");
        var found = address.matcher(child.out());
        assertThat(found.find()).isTrue();
        try (var http = HttpClient.newHttpClient()) {
            var page = http.send(HttpRequest.newBuilder(URI.create(found.group())).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<html");
        }
        child.terminate();
        child.awaitExit(Duration.ofSeconds(5));
    }

    @Test
    void the_sandbox_starts_where_its_usual_port_is_taken() throws Exception {
        home = TestHome.whole(temp.resolve("home"));
        Child first = child(Map.of(), "sandbox");
        first.awaitOut("http://127.0.0.1:");
        home = TestHome.whole(temp.resolve("another"));
        Child second = child(Map.of(), "sandbox");
        second.awaitOut("http://127.0.0.1:");
        assertThat(second.out()).isNotEqualTo(first.out());
    }

    @Test
    void how_soon_it_listens() {
        home.askedJustNow(Instant.now(), Instant.now().plusSeconds(3600)).cadres(1);
        LocalBotApi api = start(telegram());
        Child child = run(api.url());
        await().pollInterval(Duration.ofMillis(5)).atMost(SOON).until(() -> api.journal().accepted("getUpdates") > 0);
        System.out.printf("life: start to first poll: %d ms%n", child.age().toMillis());
    }

    private long messages(String states) {
        return home.read(tx -> tx.count("SELECT count(*) FROM outbox WHERE state IN (" + states + ")"));
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    /** Free now; that nobody takes it in the next seconds is likely. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
