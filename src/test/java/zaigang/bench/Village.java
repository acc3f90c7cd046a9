package zaigang.bench;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import zaigang.edge.sandbox.LocalBotApi;
import zaigang.edge.sandbox.Message;
import zaigang.edge.sandbox.SandboxPerson;
import zaigang.edge.sandbox.SandboxUser;

/** People with phones who tap when they are told to, and how long each waited for the answer to the tap. */
final class Village {
    private static final String ON_POST = "在岗";

    private final LocalBotApi api;
    private final List<SandboxUser> users;
    private final Map<Long, Asked> asked = new HashMap<>();
    private final Map<Long, Integer> taps = new HashMap<>();
    private final Map<String, Instant> tapped = new HashMap<>();

    /** The question as it first came: its buttons are known even after it was edited. */
    private record Asked(long message, List<String> answers) {}

    Village(LocalBotApi api, List<Long> accounts) {
        this.api = api;
        this.users = accounts.stream().map(a -> api.addUser(new SandboxPerson(a, "P" + a, "", "", "zh-hans"))).toList();
    }

    int people() {
        return users.size();
    }

    /** Whether this one has got the question of the day. */
    boolean asked(int number) {
        return question(users.get(number)).isPresent();
    }

    void awaitAllAsked(Duration longest) {
        await().atMost(longest).pollInterval(Duration.ofMillis(50))
                .until(() -> IntStream.range(0, people()).allMatch(this::asked));
    }

    /** On post, out on business, on post …: each tap changes what is recorded. */
    void taps(int number) {
        SandboxUser user = users.get(number);
        Asked question = question(user).orElseThrow();
        int before = taps.merge(user.id(), 1, Integer::sum) - 1;
        Instant now = Instant.now();
        tapped.put(user.forges(question.message(), question.answers().get(before % 2)), now);
    }

    /** What the last tap of somebody said; empty for none. */
    Optional<String> said(long account) {
        return Optional.ofNullable(taps.get(account)).map(n -> n % 2 == 1 ? "ON_POST" : "OUT");
    }

    int taps() {
        return tapped.size();
    }

    /** From each tap to the answer that ends the spinner, as the server saw both. */
    Delays delays() {
        var delays = new ArrayList<Duration>();
        api.toasts().stream().filter(t -> tapped.containsKey(t.queryId()))
                .forEach(t -> delays.add(Duration.between(tapped.get(t.queryId()), t.at())));
        return new Delays(delays);
    }

    private Optional<Asked> question(SandboxUser user) {
        Asked known = asked.get(user.id());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asked> found = user.chat().messages().stream().filter(m -> m.buttonTexts().contains(ON_POST)).findFirst()
                .map(Village::asked);
        found.ifPresent(a -> asked.put(user.id(), a));
        return found;
    }

    private static Asked asked(Message message) {
        return new Asked(message.id(), message.buttons().getFirst().stream().flatMap(b -> b.data().stream()).toList());
    }
}
