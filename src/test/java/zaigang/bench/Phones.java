package zaigang.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People who tap under the question that {@link FastTelegram} has for them, and how long each waited for the answer to the tap. */
final class Phones {
    private final FastTelegram telegram;
    private final List<Long> accounts;
    private final Map<Long, Integer> taps = new HashMap<>();
    private final Map<Long, Long> tapped = new HashMap<>();

    Phones(FastTelegram telegram, List<Long> accounts) {
        this.telegram = telegram;
        this.accounts = accounts;
    }

    int people() {
        return accounts.size();
    }

    boolean allAsked() {
        return accounts.stream().allMatch(account -> telegram.question(account).isPresent());
    }

    /** On post, out on business, on post …: each tap changes what is recorded. */
    void taps(int number) {
        long account = accounts.get(number);
        int before = taps.merge(account, 1, Integer::sum) - 1;
        long now = System.nanoTime();
        tapped.put(telegram.tap(account, before % 2), now);
    }

    /** What the last tap of somebody said; empty for none. */
    Optional<String> said(long account) {
        return Optional.ofNullable(taps.get(account)).map(n -> n % 2 == 1 ? "ON_POST" : "OUT");
    }

    /** From each tap to the arrival of the call that ends its spinner; those that have not come are left out. */
    Delays delays() {
        Tally answered = telegram.calls("answerCallbackQuery");
        return new Delays(tapped.entrySet().stream()
                .flatMap(tap -> answered.firstOf(tap.getKey()).stream().mapToObj(at -> Duration.ofNanos(at - tap.getValue())))
                .toList());
    }
}
